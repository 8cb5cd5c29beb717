import { readAsOf } from "../src/answer/as-of.ts";
import { openCitations, type Citations } from "../src/answer/cite.ts";
import { dayOf, statesOf, type AsOf } from "../src/answer/deadline-states.ts";
import { deadlineChoices, deadlinesFor, type Wanted } from "../src/answer/deadlines-for.ts";
import { deadlineText, sentenceCase } from "../src/answer/deadline-words.ts";
import { documentChoices, documentNamed } from "../src/answer/document-named.ts";
import { namedWithoutDate } from "../src/answer/named-without-date.ts";
import { nothingFound } from "../src/answer/nothing-found.ts";
import { shown } from "../src/answer/shown.ts";
import { CallError } from "../src/call-error.ts";
import type { Block, Call, Choice, Command, Reply, Tone } from "../src/command.ts";
import { longDate } from "../src/dates/calendar.ts";
import type { Deadline } from "../src/dates/deadline.ts";
import { groupDeadlines } from "../src/dates/group-deadlines.ts";
import { stateOn, type DeadlineState, type Status } from "../src/dates/status.ts";
import { placesBegun } from "../src/knowledge/gazetteer.ts";
import { fold } from "../src/languages/fold.ts";
import type { Library } from "../src/library.ts";

const CHOICES = 25;
const LABEL = 100;
const STATUSES: readonly Status[] = ["upcoming", "today", "passed", "undated"];
/** Deadlines on one page of the overview: with their quotations they fill a card. */
const PAGE = 6;

export default {
  description: "What is due by when: the days left or passed, and who says so",
  options: [
    {
      name: "place",
      description: "A place in any spelling, or what is due; without it, all deadlines",
      type: "text",
      maxLength: 200,
      autocomplete: true,
    },
    {
      name: "as_of",
      description: "Count from another day, such as 13 Nov 2020",
      type: "text",
      maxLength: 60,
    },
    {
      name: "status",
      description: "Only those that are upcoming, due today, passed or undated",
      type: "text",
      maxLength: 20,
      autocomplete: true,
    },
    {
      name: "document",
      description: "Only those that one document sets",
      type: "text",
      maxLength: 100,
      autocomplete: true,
    },
  ],
  localised: {
    ru: {
      name: "срок",
      description: "Что и к какому дню: сколько дней осталось или прошло, и кто это говорит",
      options: {
        place: {
          name: "место",
          description: "Место в любом написании или предмет; без него все сроки",
        },
        as_of: { name: "на-день", description: "Считать от другого дня, например 13 Nov 2020" },
        status: {
          name: "состояние",
          description: "Только предстоящие, сегодняшние, прошедшие или без даты",
        },
        document: { name: "документ", description: "Только из одного документа" },
      },
    },
    tr: {
      name: "süre",
      description: "Neyin hangi güne kadar yapılacağı: kalan ya da geçen günler ve kaynağı",
      options: {
        place: { name: "yer", description: "Her yazımla bir yer ya da konu; boşsa tüm süreler" },
        as_of: { name: "gün", description: "Başka bir günden say, örneğin 13 Nov 2020" },
        status: {
          name: "durum",
          description: "Yalnızca yaklaşan, bugünkü, geçmiş ya da tarihsiz olanlar",
        },
        document: { name: "belge", description: "Yalnızca bir belgenin koydukları" },
      },
    },
  },

  run(call: Call, library: Library): Reply {
    const typed = String(call.options["place"] ?? "").trim();
    const asOf = readAsOf(call.options["as_of"]?.toString(), call.now);
    const on = "day" in asOf ? ` on ${longDate(asOf.day)}` : "";
    const isWanted = filterOf(call, library, asOf);
    if (typed === "") return overview(call, library, asOf, `Deadlines${on}`, isWanted);
    const wanted = deadlinesFor(library, typed);
    const deadlines = wanted.deadlines.filter(isWanted);
    const title = `${sentenceCase(wanted.heading)}${on}`;
    return deadlines.length > 0
      ? card(library, { ...wanted, deadlines }, asOf, title)
      : none(library, wanted, title, typed);
  },

  complete(call: Call, focused: string, library: Library): readonly Choice[] {
    if (focused === "document") {
      return documentChoices(library, String(call.options["document"] ?? ""));
    }
    if (focused === "status") return STATUSES.map((status) => ({ name: status, value: status }));
    const typed = String(call.options["place"] ?? "").trim();
    const choices = deadlineChoices(library);
    const meant = typed === "" ? [] : deadlinesFor(library, typed).deadlines;
    const begun = new Set(placesBegun(library.gazetteer, typed).map((place) => place.name));
    const fitting = choices.filter(({ group }) =>
      group.some((each) => meant.includes(each) || begun.has(each.place ?? "")),
    );
    const labelled = choices.filter(({ label }) => fold(label).includes(fold(typed)));
    const offered = [...new Set([...fitting, ...labelled])];
    return (offered.length > 0 ? offered : choices)
      .slice(0, CHOICES)
      .map(({ label, value }) => ({ name: cut(label), value }));
  },
} satisfies Command;

/** What the options status and document leave of the deadlines. Throws a `CallError` for one that is unknown. */
function filterOf(call: Call, library: Library, asOf: AsOf): (deadline: Deadline) => boolean {
  const document = documentNamed(library, "document", call.options["document"]?.toString());
  const typed = call.options["status"]?.toString().trim().toLowerCase();
  const status = STATUSES.find((each) => each === typed);
  if (typed && !status) {
    throw new CallError(`status: “${typed}” is none. There are: ${STATUSES.join(", ")}.`);
  }
  return (deadline) =>
    (document === null || deadline.document === document.id) &&
    (status === undefined || stateOn(deadline, dayOf(deadline, asOf)).status === status);
}

function overview(
  call: Call,
  library: Library,
  asOf: AsOf,
  title: string,
  isWanted: (deadline: Deadline) => boolean,
): Reply {
  const groups = groupDeadlines(library.deadlines.filter(isWanted)).toSorted((a, b) =>
    dueOf(a).localeCompare(dueOf(b)),
  );
  const pages = Math.max(1, Math.ceil(groups.length / PAGE));
  const at = Math.min(call.page ?? 1, pages);
  const onPage = groups.slice((at - 1) * PAGE, at * PAGE).flat();
  const citations = openCitations(library.documentOf);
  const states = statesOf(library, onPage, asOf, citations);
  return {
    ...reply(title, null, "neutral", citations, states),
    deadlinesAs: "lines",
    ...(states.length === 0
      ? { body: [{ kind: "text", pieces: ["The documents set no such deadlines."] }] }
      : {}),
    page: { at, of: pages },
  };
}

function card(library: Library, wanted: Wanted, asOf: AsOf, title: string): Reply {
  const citations = openCitations(library.documentOf);
  const undated = wanted.place ? namedWithoutDate(library, wanted.place) : [];
  const silent = undated.map(({ document, passage, sentence }) => ({
    text: `${document.title} names ${wanted.place?.name} but gives no date for it.`,
    citation: citations.cite(passage, sentence),
  }));
  const states = statesOf(library, wanted.deadlines, asOf, citations);
  const body: Block[] = silent.map(({ text, citation }) => ({
    kind: "text",
    pieces: [text, " ", { cite: citation }],
  }));
  const made = reply(title, wanted.heading, toneOf(states), citations, states);
  const text = [...silent.map((each) => each.text), made.answer.text].join(" ");
  return { ...made, body, answer: { ...made.answer, text } };
}

function none(library: Library, wanted: Wanted, title: string, asked: string): Reply {
  const undated = wanted.place ? namedWithoutDate(library, wanted.place) : [];
  const name = wanted.place?.name ?? `“${asked}”`;
  const texts = undated.map(
    ({ document }) => `${document.title} names ${name} but gives no date for it.`,
  );
  const text = texts.length > 0 ? texts.join(" ") : `The documents set no deadline for ${name}.`;
  const answer = nothingFound(
    library,
    asked,
    text,
    undated.map((each) => each.passage),
  );
  return {
    title,
    asked,
    tone: "nothing",
    answer,
    body: [{ kind: "text", pieces: [text] }],
    deadlinesAs: "cards",
    showCitations: false,
    actions: [],
    page: null,
  };
}

function reply(
  title: string,
  asked: string | null,
  tone: Tone,
  citations: Citations,
  states: readonly DeadlineState[],
): Reply {
  const passages = [...new Set(citations.list().map((citation) => citation.passage))];
  const text = states.map(deadlineText).join(" ");
  const dated = states.filter((state) => state.deadline.due !== null);
  const first = citations.list()[0]?.passage.id;
  return {
    title,
    asked,
    tone,
    answer: shown(text, citations.list(), passages, states),
    body: [],
    deadlinesAs: "cards",
    showCitations: true,
    actions: [
      ...(first ? [{ kind: "surrounding" as const, passage: first }] : []),
      ...(dated.length > 0
        ? [{ kind: "calendar" as const, deadlines: dated.map((state) => state.deadline.id) }]
        : []),
      ...(first ? [{ kind: "report" as const, passage: first }] : []),
    ],
    page: null,
  };
}

function cut(label: string): string {
  return label.length > LABEL ? `${label.slice(0, LABEL - 1)}…` : label;
}

/** The day by which a group of deadlines is sorted; undated ones come last. */
function dueOf(group: readonly Deadline[]): string {
  const days = group.flatMap((each) => each.revised?.due ?? each.due ?? []);
  return days.toSorted((a, b) => a.localeCompare(b))[0] ?? "9999";
}

function toneOf(states: readonly DeadlineState[]): Tone {
  const days = states.flatMap((state) => state.revised?.days ?? state.days ?? []);
  if (days.includes(0)) return "today";
  return days.some((each) => each > 0) ? "upcoming" : days.length > 0 ? "passed" : "neutral";
}
