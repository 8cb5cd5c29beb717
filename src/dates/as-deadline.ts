import type { Document, Problem } from "../knowledge/document.ts";
import type { Worked } from "./span-start.ts";
import type { NotedDeadline } from "./deadline-notes.ts";
import type { Draft } from "./draft.ts";
import type { Change } from "./life.ts";
import { stemsOf } from "./stems.ts";
import { tokenise } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The deadlines that a draft makes once its day is worked out: one for each place that it names.
 */
export function deadlinesOf(
  document: Document,
  draft: Draft,
  work: Worked,
  timezone: string,
  words: Vocabulary,
): readonly NotedDeadline[] {
  const places = draft.places.length > 0 ? draft.places : [null];
  const zone = draft.zone ?? document.timezone ?? timezone;
  return places.map((place) => ({
    about: stemsOf(tokenise(draft.subject), words),
    clause: draft.stems,
    moved: draft.moved !== null,
    deadline: {
      id: "",
      document: document.id,
      passage: draft.passage.id,
      subject: draft.subject,
      place,
      due: work.due,
      hour: draft.hour,
      wording: draft.wording,
      zone,
      basis: work.basis,
      sentence: draft.sentence.text,
      spot: draft.spot,
      from: "text",
      revised: null,
      outcome: null,
    },
  }));
}

/** The change that a draft makes where it moves a deadline. */
export function changeOf(draft: Draft, work: Worked): readonly Change[] {
  if (draft.moved === null || work.due === null) return [];
  const { passage, places, stems, spot } = draft;
  return [
    {
      passage: passage.id,
      from: draft.moved.from,
      due: work.due,
      places,
      stems: new Set([...stems, ...draft.moved.about]),
      about: draft.moved.about,
      start: spot.start,
    },
  ];
}

/** A warning where a draft has no day, and what an editor can do. */
export function problemOf(document: Document, draft: Draft, work: Worked): readonly Problem[] {
  if (work.due !== null) return [];
  const { file } = document;
  const remedy =
    "give its day, or none, under “deadlines:” or its start under “events:” in the front matter";
  const message = `“${draft.subject}”, ${draft.wording}, has no day (${work.basis}): ${remedy}`;
  return [{ file, line: draft.passage.line, level: "warning", message }];
}
