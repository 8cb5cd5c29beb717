import { capitalised } from "../src/languages/words.ts";
import { readAsOf } from "../src/answer/deadlines/as-of.ts";
import { openCitations, type Citations } from "../src/answer/cite.ts";
import { statesOf, type AsOf } from "../src/answer/deadlines/deadline-states.ts";
import { dueVerb } from "../src/answer/deadlines/deadline-words.ts";
import { pageOf, type Page } from "../src/answer/shown/page-of.ts";
import { shown } from "../src/answer/shown/evidence-shown.ts";
import { CallError } from "../src/call-error.ts";
import type { Block, Call, Command, Piece, Reply } from "../src/command.ts";
import { longDate, readDate } from "../src/dates/calendar.ts";
import type { Deadline } from "../src/dates/deadline.ts";
import { groupDeadlines } from "../src/dates/group-deadlines.ts";
import type { DatedEvent } from "../src/dates/find-deadlines.ts";
import type { DeadlineState } from "../src/dates/status.ts";
import type { Library } from "../src/library.ts";

/** Entries on one page: each takes a few lines. */
const PAGE = 6;
/** A longer sentence is named by its beginning, and is whole among the citations. */
const LONGEST_LINE = 300;

/**
 * One day's entry: a deadline that falls due, with every document that sets it, or something that a
 * document reports.
 */
type Entry =
  | { readonly kind: "deadline"; readonly date: string; readonly deadlines: readonly Deadline[] }
  | { readonly kind: "event"; readonly date: string; readonly event: DatedEvent };

type Day = { readonly heading: string; readonly items: readonly (readonly Piece[])[] };

export default {
  description: "What was due and what happened, in order of date, each cited",
  options: [
    {
      name: "from",
      description: "The first day, such as 10 Nov 2020",
      type: "text",
      maxLength: 60,
    },
    { name: "to", description: "The last day, such as 1 Dec 2020", type: "text", maxLength: 60 },
    {
      name: "as_of",
      description: "Count from another day, such as 13 Nov 2020",
      type: "text",
      maxLength: 60,
    },
  ],
  localised: {
    ru: {
      name: "хроника",
      description: "Что и когда было назначено и произошло, по порядку, с источниками",
      options: {
        from: { name: "с", description: "Первый день, например 10 Nov 2020" },
        to: { name: "по", description: "Последний день, например 1 Dec 2020" },
        as_of: { name: "на-день", description: "Считать от другого дня, например 13 Nov 2020" },
      },
    },
    tr: {
      name: "zaman-çizelgesi",
      description: "Süreler ve olaylar, tarih sırasıyla, kaynaklarıyla",
      options: {
        from: { name: "başlangıç", description: "İlk gün, örneğin 10 Nov 2020" },
        to: { name: "bitiş", description: "Son gün, örneğin 1 Dec 2020" },
        as_of: { name: "gün", description: "Başka bir günden say, örneğin 13 Nov 2020" },
      },
    },
  },

  run(call: Call, library: Library): Reply {
    const from = dayOf(call, "from");
    const to = dayOf(call, "to");
    if (from && to && from > to) {
      throw new CallError(`from: ${longDate(from)} is after ${longDate(to)}. Swap the two days.`);
    }
    const asOf = readAsOf(call.options["as_of"]?.toString(), call.now);
    const entries = entriesOf(library).filter(
      ({ date }) => (from === null || date >= from) && (to === null || date <= to),
    );
    return cardOf(library, pageOf(entries, call.page, PAGE), asOf, titleOf(from, to));
  },
} satisfies Command;

function dayOf(call: Call, option: "from" | "to"): string | null {
  const typed = call.options[option]?.toString().trim() ?? "";
  if (typed === "") return null;
  const read = readDate(typed);
  if ("error" in read) throw new CallError(`${option}: ${read.error}`);
  return read.date;
}

function titleOf(from: string | null, to: string | null): string {
  const since = from ? ` from ${longDate(from)}` : "";
  return `Timeline${since}${to ? ` to ${longDate(to)}` : ""}`;
}

/** Everything with a day, in order; on one day, what was due stands before what happened. */
function entriesOf(library: Library): readonly Entry[] {
  const deadlines = groupDeadlines(library.deadlines).flatMap((group): Entry[] => {
    const [date] = group.flatMap(({ due }) => due ?? []).toSorted((a, b) => a.localeCompare(b));
    return date === undefined ? [] : [{ kind: "deadline", date, deadlines: group }];
  });
  const events = library.events
    .filter((event) => event.passage !== null && event.sentence !== null)
    .map((event): Entry => ({ kind: "event", date: event.date, event }));
  return [...deadlines, ...events].toSorted(
    (a, b) => a.date.localeCompare(b.date) || a.kind.localeCompare(b.kind),
  );
}

function cardOf(
  library: Library,
  { items: entries, page }: Page<Entry>,
  asOf: AsOf,
  title: string,
): Reply {
  const citations = openCitations(library.documentOf);
  const states: DeadlineState[] = [];
  const days = [...new Set(entries.map(({ date }) => date))].map((date) => ({
    heading: `${longDate(date)}:`,
    items: entries
      .filter((entry) => entry.date === date)
      .flatMap((entry) => {
        if (entry.kind === "event") return [eventLine(library, entry.event, citations)];
        const stated = statesOf(library, entry.deadlines, asOf, citations);
        states.push(...stated);
        return stated.map(deadlineLine);
      }),
  }));
  const none = "The documents date nothing in these days.";
  const told = days.map(({ heading, items }) => [heading, ...items.map(plain)].join(" "));
  const passages = [...new Set(citations.list().map((citation) => citation.passage))];
  return {
    title,
    asked: null,
    tone: entries.length === 0 ? "nothing" : "neutral",
    answer: shown(told.join(" ") || none, citations.list(), passages, states),
    body: days.length === 0 ? [{ kind: "text", pieces: [none] }] : days.flatMap(dayBlocks),
    deadlinesAs: "none",
    showCitations: true,
    actions: passages.slice(0, 1).map(({ id }) => ({ kind: "report", passage: id })),
    page,
  };
}

function dayBlocks({ heading, items }: Day): readonly Block[] {
  return [
    { kind: "heading", text: heading },
    { kind: "list", items },
  ];
}

/** What was due on a day, and what became of it, each with its own citation. */
function deadlineLine(state: DeadlineState): readonly Piece[] {
  const { deadline, words, revised, outcome, citation, also } = state;
  const wording = deadline.wording === "" ? "" : ` (“${deadline.wording}”)`;
  const told = `${capitalised(deadline.subject)}: ${dueVerb(deadline)}${wording}; ${words ?? "no date"} `;
  const cited = [...new Set([citation, ...also])].map((cite) => ({ cite }));
  return [
    told,
    ...cited,
    ...(revised ? lifePieces("moved to", revised.due, revised) : []),
    ...(outcome ? lifePieces("reported as done on", outcome.date, outcome) : []),
  ];
}

function lifePieces(
  what: string,
  day: string,
  { later, citation }: { readonly later: boolean; readonly citation: number },
): readonly Piece[] {
  return [`; ${later ? "later " : ""}${what} ${longDate(day)} `, { cite: citation }];
}

function eventLine(library: Library, event: DatedEvent, citations: Citations): readonly Piece[] {
  const passage = event.passage === null ? null : library.passage(event.passage);
  if (!passage || event.sentence === null) return [];
  const start = (event.spot?.start ?? 0) - passage.text.indexOf(event.sentence);
  const end = start + (event.spot?.text.length ?? 0);
  const inside = start >= 0 && end <= event.sentence.length;
  const cite = citations.cite(passage, event.sentence, inside ? [[start, end]] : []);
  return [saidIn(event.sentence), " ", { cite }];
}

function saidIn(sentence: string): string {
  if (sentence.length <= LONGEST_LINE) return `“${sentence}”`;
  return `“${sentence.slice(0, LONGEST_LINE).replace(/\s+\S*$/, "")} …”`;
}

function plain(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === "string" ? piece : "bold" in piece ? piece.bold : ""))
    .join("")
    .trim();
}
