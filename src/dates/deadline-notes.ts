import type { DeadlineNote, Document, Passage } from "../knowledge/document.ts";
import { splitSentences } from "../knowledge/sentences.ts";
import type { Deadline, Spot } from "./deadline.ts";
import { stemsOf } from "./stems.ts";
import { tokenise } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A deadline with what its subject speaks of. */
export type NotedDeadline = {
  readonly deadline: Deadline;
  readonly about: ReadonlySet<string>;
  /** What its whole clause speaks of. */
  readonly clause: ReadonlySet<string>;
  /** Whether its sentence moves a deadline that was set before. */
  readonly moved: boolean;
};

/** A note and a deadline of the text are the same when so much of the shorter subject agrees. */
const SAME_SUBJECT = 0.5;

/**
 * The deadlines of a document's text with its front matter put in: a note overrules the one that it
 * speaks of, or adds one.
 */
export function withNotes(
  document: Document,
  found: readonly NotedDeadline[],
  timezone: string,
  words: Vocabulary,
): readonly NotedDeadline[] {
  let deadlines = [...found];
  for (const note of document.deadlines) {
    const about = stemsOf(tokenise(note.subject), words);
    const same = deadlines.find(
      (each) => each.deadline.from === "text" && speaksOf(note, about, each),
    );
    const noted = {
      deadline: overruled(document, note, about, same?.deadline ?? null, timezone, words),
      about,
      clause: about,
      moved: false,
    };
    deadlines = same
      ? deadlines.map((each) => (each === same ? noted : each))
      : [...deadlines, noted];
  }
  return deadlines;
}

function speaksOf(
  note: DeadlineNote,
  about: ReadonlySet<string>,
  { deadline, about: other, moved }: NotedDeadline,
): boolean {
  if (moved || (note.passage !== null && note.passage !== deadline.passage)) return false;
  if (note.passage !== null && note.due !== null && note.due === deadline.due) return true;
  if (note.place !== null && deadline.place !== null) return note.place === deadline.place;
  return agreement(about, other) >= SAME_SUBJECT;
}

/** The part of the smaller set that both share. */
export function agreement(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return smaller === 0 ? 0 : shared / smaller;
}

function overruled(
  document: Document,
  note: DeadlineNote,
  about: ReadonlySet<string>,
  same: Deadline | null,
  timezone: string,
  words: Vocabulary,
): Deadline {
  const passage = passageOf(document, note, about, same, words);
  const { sentence, spot } = quoted(passage, note, about, words);
  const basis =
    note.basis ?? (note.due === null ? "no date given" : "given by the document's editor");
  return {
    id: "",
    document: document.id,
    passage: passage?.id ?? `${document.id}:1`,
    subject: note.subject,
    place: note.place,
    due: note.due,
    hour: same?.due === note.due ? (same?.hour ?? null) : null,
    wording: note.wording,
    zone: note.timezone ?? same?.zone ?? document.timezone ?? timezone,
    basis: same && same.due === note.due && note.basis === null ? same.basis : basis,
    sentence: same?.sentence ?? sentence,
    spot: same?.spot ?? spot,
    from: "front matter",
    revised: note.revised,
    outcome: note.outcome,
  };
}

function passageOf(
  document: Document,
  note: DeadlineNote,
  about: ReadonlySet<string>,
  same: Deadline | null,
  words: Vocabulary,
): Passage | undefined {
  const id = note.passage ?? same?.passage;
  if (id !== undefined) return document.passages.find((each) => each.id === id);
  const scored = document.passages.map((passage) => ({
    passage,
    score: agreement(about, stemsOf(tokenise(passage.text), words)),
  }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.passage;
}

/**
 * The sentence of a passage that says what a note says: the one with its words, or else the one
 * that shares most of its subject.
 */
function quoted(
  passage: Passage | undefined,
  note: DeadlineNote,
  about: ReadonlySet<string>,
  words: Vocabulary,
): { readonly sentence: string; readonly spot: Spot | null } {
  if (!passage) return { sentence: "", spot: null };
  const sentences = splitSentences(passage.text, words.language);
  const worded = note.wording !== "" && sentences.find(({ text }) => text.includes(note.wording));
  if (worded) {
    const start = worded.start + worded.text.indexOf(note.wording);
    const spot = {
      passage: passage.id,
      start,
      end: start + note.wording.length,
      text: note.wording,
    };
    return { sentence: worded.text, spot };
  }
  const scored = sentences.map(({ text }) => ({
    text,
    score: agreement(about, stemsOf(tokenise(text), words)),
  }));
  return { sentence: scored.toSorted((a, b) => b.score - a.score)[0]?.text ?? "", spot: null };
}
