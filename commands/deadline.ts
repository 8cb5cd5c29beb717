import { capitalised } from "../src/languages/words.ts";
import { readAsOf } from "../src/answer/deadlines/as-of.ts";
import { openCitations, type Citations } from "../src/answer/cite.ts";
import { dayOf, statesOf, type AsOf } from "../src/answer/deadlines/deadline-states.ts";
import {
  deadlineChoices,
  deadlinesFor,
  type Wanted,
} from "../src/answer/deadlines/deadlines-for.ts";
import { deadlineText } from "../src/answer/deadlines/deadline-words.ts";
import { documentChoices, documentNamed } from "../src/answer/shown/document-named.ts";
import { namedWithoutDate, type Undated } from "../src/answer/deadlines/named-without-date.ts";
import { nearestTo, nothingFound } from "../src/answer/nothing-found.ts";
import { whatIsCovered } from "../src/answer/shown/what-is-covered.ts";
import { pageOf } from "../src/answer/shown/page-of.ts";
import { shown as shownAnswer } from "../src/answer/shown/evidence-shown.ts";
import { CallError } from "../src/call-error.ts";
import type { Block, Call, Choice, Command, Reply, Tone } from "../src/command.ts";
import { longDate } from "../src/dates/calendar.ts";
import type { Deadline } from "../src/dates/deadline.ts";
import { statusAfterMoves, type DeadlineState, type Status } from "../src/dates/status.ts";
import type { Document } from "../src/knowledge/document.ts";
import { placesBegun } from "../src/knowledge/gazetteer.ts";
import { fold } from "../src/languages/fold.ts";
import type { Library } from "../src/library.ts";

const CHOICES = 25;
const STATUSES: readonly Status[] = ["upcoming", "today", "passed", "undated"];
const STATUS_WORDS: Readonly<Record<Status, string>> = {
  upcoming: "upcoming",
  today: "due today",
  passed: "passed",
  undated: "without a date",
};
/** Deadlines on one page of a list: with their quotations they fill a card. */
const PAGE = 4;
/** More than these are listed, a line each: they would fill a card without their quotations. */
const CARDS = 6;

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
    const filter = filterOf(call, library, asOf);
    if (typed === "") return overview(call, library, asOf, `Deadlines${on}`, filter);
    const wanted = deadlinesFor(library, typed);
    const deadlines = wanted.deadlines.filter(filter.isWanted);
    const title = `${capitalised(wanted.heading)}${on}`;
    if (deadlines.length === 0) return none(library, wanted, title, typed, filter);
    const citations = openCitations(library.documentOf);
    const states = statesOf(library, deadlines, asOf, citations);
    return states.length > CARDS
      ? { ...listed(call, title, states, citations), asked: wanted.heading }
      : card(library, wanted, title, filter, states, citations);
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
    // A label that was cut to what Discord shows ends in a mark of its own.
    const labelled = choices.filter(({ label }) =>
      fold(label).includes(fold(typed.replace(/…$/u, ""))),
    );
    const offered = [...new Set([...fitting, ...labelled])];
    return (offered.length > 0 ? offered : choices)
      .slice(0, CHOICES)
      .map(({ label, value }) => ({ name: label, value }));
  },
} satisfies Command;

/**
 * What the options status and document leave of the deadlines, and how a card says so: "upcoming
 * and set in “Peace deal”".
 */
type Filter = {
  readonly isWanted: (deadline: Deadline) => boolean;
  readonly document: Document | null;
  readonly words: string;
};

/** Reads the options status and document. Throws a `CallError` for one that is unknown. */
function filterOf(call: Call, library: Library, asOf: AsOf): Filter {
  const document = documentNamed(library, "document", call.options["document"]?.toString());
  const typed = call.options["status"]?.toString().trim().toLowerCase();
  const status = STATUSES.find((each) => each === typed);
  if (typed && !status) {
    throw new CallError(`status: “${typed}” is none. There are: ${STATUSES.join(", ")}.`);
  }
  const isWanted = (deadline: Deadline): boolean =>
    (document === null || deadline.document === document.id) &&
    (status === undefined || statusAfterMoves(deadline, dayOf(deadline, asOf)) === status);
  const words = [status && STATUS_WORDS[status], document && `set in “${document.title}”`];
  return { isWanted, document, words: words.filter(Boolean).join(" and ") };
}

function overview(call: Call, library: Library, asOf: AsOf, title: string, filter: Filter): Reply {
  const citations = openCitations(library.documentOf);
  const wanted = library.deadlines.filter(filter.isWanted);
  const states = statesOf(library, wanted, asOf, citations);
  const silence =
    library.deadlines.length === 0
      ? "The documents set no deadlines."
      : `None of the deadlines is ${filter.words}.`;
  return {
    ...listed(call, title, states, citations),
    ...(states.length === 0 ? { body: [{ kind: "text", pieces: [silence] }] } : {}),
  };
}

/** A line for each deadline, the earliest first, over pages. */
function listed(
  call: Call,
  title: string,
  states: readonly DeadlineState[],
  citations: Citations,
): Reply {
  const { items, page } = pageOf(states, call.page, PAGE);
  return {
    ...reply(title, null, "neutral", citations, states, items),
    deadlinesAs: "lines",
    shownDeadlines: items,
    page,
  };
}

function card(
  library: Library,
  wanted: Wanted,
  title: string,
  filter: Filter,
  states: readonly DeadlineState[],
  citations: Citations,
): Reply {
  const undated = undatedIn(library, wanted, filter);
  const silent = undated.map(({ document, passage, sentence }) => ({
    text: `${document.title} names ${wanted.place?.name} but gives no date for it.`,
    citation: citations.cite(passage, sentence),
  }));
  const after: Block[] = silent.map(({ text, citation }) => ({
    kind: "text",
    pieces: [text, " ", { cite: citation }],
  }));
  const made = reply(title, wanted.heading, toneOf(states), citations, states, states);
  const text = [made.answer.text, ...silent.map((each) => each.text)].join(" ");
  return { ...made, after, answer: { ...made.answer, text } };
}

function none(
  library: Library,
  wanted: Wanted,
  title: string,
  asked: string,
  filter: Filter,
): Reply {
  const undated = undatedIn(library, wanted, filter);
  const name = wanted.place?.name ?? `“${asked}”`;
  const texts = undated.map(
    ({ document }) => `${document.title} names ${name} but gives no date for it.`,
  );
  const silence =
    wanted.deadlines.length > 0
      ? `None of the deadlines for ${name} is ${filter.words}.`
      : `The documents set no deadline for ${name}.`;
  const text = texts.length > 0 ? texts.join(" ") : silence;
  const answer = nothingFound(
    nearestTo(library, asked),
    text,
    undated.map((each) => each.passage),
  );
  return {
    title,
    asked,
    tone: "nothing",
    answer,
    body: [
      { kind: "text", pieces: [text] },
      ...(answer.related.length === 0 ? whatIsCovered(library.documents) : []),
    ],
    deadlinesAs: "cards",
    showCitations: false,
    actions: [],
    page: null,
  };
}

/** Sentences that name the wanted place without a day, in the documents that are wanted. */
function undatedIn(library: Library, { place }: Wanted, filter: Filter): readonly Undated[] {
  const undated = place ? namedWithoutDate(library, place) : [];
  return undated.filter(({ document }) => !filter.document || document.id === filter.document.id);
}

/** What every card of deadlines has; its buttons are about those that are `shown`. */
function reply(
  title: string,
  asked: string | null,
  tone: Tone,
  citations: Citations,
  states: readonly DeadlineState[],
  shown: readonly DeadlineState[],
): Reply {
  const passages = [...new Set(citations.list().map((citation) => citation.passage))];
  const text = states.map(deadlineText).join(" ");
  const dated = shown.filter((state) => state.deadline.due !== null);
  const first = citations.list().find(({ n }) => n === shown[0]?.citation)?.passage.id;
  return {
    title,
    asked,
    tone,
    answer: shownAnswer(text, citations.list(), passages, states),
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

function toneOf(states: readonly DeadlineState[]): Tone {
  const days = states.flatMap((state) => state.revised?.days ?? state.days ?? []);
  if (days.includes(0)) return "today";
  return days.some((each) => each > 0) ? "upcoming" : days.length > 0 ? "passed" : "neutral";
}
