import type { Passage } from "../knowledge/document.ts";
import { languageOf } from "../languages/languages.ts";
import type { Question } from "./question/question.ts";
import { termsAsked } from "./sentence/common-terms.ts";
import { partNamed, partOf, partTerms } from "./sentence/numbered-parts.ts";
import { says, toldIn } from "./sentence/told.ts";
import type { Shelf } from "./shelf.ts";

/** A numbered part of a document, as a question names it. */
export type PartAsked = {
  readonly passages: readonly Passage[];
  /** Whether nothing is asked but what it says: "what does clause 8 of the statement provide for". */
  readonly isAll: boolean;
};

/**
 * The part that a question names by its number ("clause 8"), in the passages that may answer and of the documents whose titles say most of the question;
 * null where there is none.
 */
export function partAsked(
  shelf: Shelf,
  question: Question,
  mayAnswer: (passage: Passage) => boolean,
): PartAsked | null {
  const asked = partNamed(null, question);
  if (!asked) return null;
  const all = passagesOfParts(shelf).filter(
    (passage) => mayAnswer(passage) && partOf(passage, languageIn(shelf, passage)) === asked.number,
  );
  const saidByTitle = (passage: Passage): number => termsIn(shelf, question, passage).size;
  const most = Math.max(0, ...all.map(saidByTitle));
  const passages = all.filter((passage) => saidByTitle(passage) === most);
  const [first] = passages;
  if (!first) return null;
  const named = termsIn(shelf, question, first);
  const names = question.tokens.filter(
    ({ start, end }) => start >= asked.start && end <= asked.end,
  );
  for (const { term } of names) named.add(term);
  return { passages, isAll: termsAsked(shelf, question).every(({ term }) => named.has(term)) };
}

/** The passages that have a word for a part in their text or their headings, in order. */
function passagesOfParts({ index }: Shelf): readonly Passage[] {
  const holders = new Uint8Array(index.passages.length);
  for (const code of index.languages) {
    for (const term of partTerms(languageOf(code))) index.terms.search.markHolders(term, holders);
  }
  return index.passages.filter((_, number) => holders[number] === 1);
}

/** The terms of a question that the title of a passage's document says. */
function termsIn(shelf: Shelf, question: Question, passage: Passage): Set<string> {
  const { title, language } = shelf.documentOf(passage);
  const told = [toldIn(shelf, title, language)];
  return new Set(
    question.terms.filter((term) => says(shelf, question, term, told)).map(({ term }) => term),
  );
}

function languageIn(shelf: Shelf, passage: Passage) {
  return languageOf(shelf.documentOf(passage).language);
}
