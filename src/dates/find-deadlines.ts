import type { Document, Problem } from "../knowledge/document.ts";
import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { Language } from "../languages/language.ts";
import { type Worked } from "./span-start.ts";
import { resolveAnchors } from "./anchors.ts";
import { changeOf, deadlinesOf, problemOf } from "./as-deadline.ts";
import { deadlineId } from "./deadline-id.ts";
import { type NotedDeadline, withNotes } from "./deadline-notes.ts";
import type { Deadline, Spot } from "./deadline.ts";
import { draftDeadlines } from "./draft-deadlines.ts";
import type { Draft, Happening } from "./draft.ts";
import { type Change, withLife } from "./life.ts";
import { namedEvents } from "./named-events.ts";
import { dateContexts, readSentences } from "./read-sentences.ts";
import { vocabularyOf } from "./vocabulary.ts";

/**
 * What deadlines are read with: the names of places, the zone of documents that name none, and each
 * document's language.
 */
export type DatesSettings = {
  readonly gazetteer: Gazetteer;
  readonly timezone: string;
  readonly languageOf: (tag: string) => Language;
};

/** Something that a document reports, or that its front matter names, with its day. */
export type DatedEvent = {
  readonly document: string;
  /** Id of the passage that tells of it, or null for an event of the front matter without one. */
  readonly passage: string | null;
  readonly date: string;
  /** The words of the text around the date, or the name in the front matter. */
  readonly name: string;
  readonly sentence: string | null;
  readonly spot: Spot | null;
};

/** All that a library's documents say of time. */
export type FoundDeadlines = {
  readonly deadlines: readonly Deadline[];
  readonly events: readonly DatedEvent[];
  readonly problems: readonly Problem[];
};

/**
 * Finds every deadline of a library: read in the text, added to and overruled by front matter,
 * counted from the document's own dated events, and tied to what any document says of its being
 * moved or met. What cannot be worked out has no date, and a warning says so.
 */
export function findDeadlines(
  documents: readonly Document[],
  settings: DatesSettings,
): FoundDeadlines {
  const read = documents.map((document) => readDeadlines(document, settings));
  const taken = new Set<string>();
  const set = read
    .flatMap(({ deadlines }) => deadlines)
    .map((each) => ({ ...each, deadline: named(each.deadline, taken) }));
  const deadlines = withLife(
    set,
    read.flatMap(({ changes }) => changes),
    read.flatMap(({ happenings }) => happenings),
    documents,
  );
  return {
    deadlines,
    events: read.flatMap(({ events }) => events),
    problems: read.flatMap(({ problems }) => problems),
  };
}

type Reading = {
  readonly deadlines: readonly NotedDeadline[];
  readonly changes: readonly Change[];
  readonly happenings: readonly Happening[];
  readonly events: readonly DatedEvent[];
  readonly problems: readonly Problem[];
};

function readDeadlines(document: Document, settings: DatesSettings): Reading {
  const words = vocabularyOf(settings.languageOf(document.language));
  const sentences = readSentences(document, words);
  const contextOf = dateContexts(document, sentences, words);
  const parts = sentences.map((at) =>
    draftDeadlines(at, (mention) => contextOf(at, mention), settings.gazetteer, words),
  );
  const drafts = parts.flatMap((part) => part.drafts);
  const reported = parts.flatMap((part) => part.happenings);
  const happenings = [...namedEvents(document, words), ...reported];
  const worked = resolveAnchors(drafts, happenings, document.published);
  const kept = drafts.flatMap((draft, i) => onlyOnce(draft, i, drafts, worked, document.published));
  const found = kept.flatMap(({ draft, work }) =>
    deadlinesOf(document, draft, work, settings.timezone, words),
  );
  return {
    deadlines: withNotes(document, found, settings.timezone, words),
    changes: kept.flatMap(({ draft, work }) => changeOf(draft, work)),
    happenings: reported,
    events: happenings.flatMap((happening) => eventOf(document, happening)),
    problems: kept.flatMap(({ draft, work }) => problemOf(document, draft, work)),
  };
}

/**
 * Two ways of saying one day in one sentence ("within four years, that is by 15 July 2006") are one
 * deadline: the stated one.
 */
function onlyOnce(
  draft: Draft,
  index: number,
  drafts: readonly Draft[],
  worked: readonly Worked[],
  published: string | null,
): readonly { readonly draft: Draft; readonly work: Worked }[] {
  const work = worked[index];
  if (!work) return [];
  const twin =
    draft.time.kind === "counted" && work.due !== null && isStated(draft, work.due, drafts, worked);
  return twin || isHistory(draft, work, published) ? [] : [{ draft, work }];
}

function isStated(
  { sentence }: Draft,
  due: string,
  drafts: readonly Draft[],
  worked: readonly Worked[],
): boolean {
  return drafts.some(
    (other, i) =>
      other.sentence === sentence && other.time.kind === "stated" && worked[i]?.due === due,
  );
}

/**
 * "The truce of 9 May was to last for 48 hours": a span told in the past that was over before the
 * document.
 */
function isHistory({ time }: Draft, { due }: Worked, published: string | null): boolean {
  return (
    time.kind === "counted" && time.told && due !== null && published !== null && due < published
  );
}

function named(deadline: Deadline, taken: Set<string>): Deadline {
  const id = deadlineId(deadline.passage, deadline.place ?? deadline.subject, taken);
  return { ...deadline, id };
}

function eventOf(document: Document, happening: Happening): readonly DatedEvent[] {
  const { date, name, passage, sentence, spot, reported } = happening;
  const fromText = spot !== null;
  if (fromText && !reported) return [];
  if (!fromText && !document.events.some((note) => note.name === name)) return [];
  return [
    {
      document: document.id,
      passage: passage?.id ?? null,
      date,
      name,
      sentence: sentence?.text ?? null,
      spot,
    },
  ];
}
