import type { Document } from "../knowledge/document.ts";
import type { Happening } from "./draft.ts";
import { fullDate } from "./find-dates.ts";
import { readMentions } from "./mentions.ts";
import { stemsOf } from "./stems.ts";
import { tokenise } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Events of the front matter, and the date in the title, which stands for the signing of the
 * document itself.
 */
export function namedEvents(document: Document, words: Vocabulary): readonly Happening[] {
  const blank = {
    deadline: false,
    starts: false,
    reported: false,
    own: true,
    denied: false,
    met: false,
    places: [],
    sentence: null,
    spot: null,
    start: 0,
  };
  const notes = document.events.map((note) => {
    const stems = stemsOf(tokenise(note.name), words);
    const passage = document.passages.find(({ id }) => id === note.passage) ?? null;
    return { ...blank, n: 0, date: note.date, name: note.name, stems, around: stems, passage };
  });
  const title = tokenise(document.title);
  const dates = readMentions(title, words).flatMap((mention) => fullDate(mention) ?? []);
  const stems = new Set([...stemsOf(title, words), "@signing"]);
  const titled = dates.slice(0, 1).map((date) => ({
    ...blank,
    n: 0,
    own: false,
    date,
    name: document.title,
    stems,
    around: stems,
    passage: null,
  }));
  return notes.length > 0 ? notes : titled;
}
