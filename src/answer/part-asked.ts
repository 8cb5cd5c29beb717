import type { Passage } from "../knowledge/document.ts";
import type { Question } from "./question/question.ts";
import { partNamed, termsOfPart, type NumberedPart } from "./sentence/numbered-parts.ts";
import { passagesOfParts, type PassageOfPart } from "./sentence/passages-of-parts.ts";
import { termsAsked } from "./question/terms-asked.ts";
import { says, toldIn } from "./sentence/told.ts";
import type { Shelf } from "./shelf.ts";

/** A numbered part of a document, as a question names it. */
export type PartAsked = {
  readonly passages: readonly Passage[];
  /**
   * Whether nothing is asked but what it says: "what does clause 8 of the statement provide for".
   */
  readonly isAll: boolean;
};

/**
 * The part that a question names by its number ("clause 8"), in the passages that may answer and of
 * the documents whose titles say most of the question; null where there is none. Another noun will
 * do where a document has parts of one kind only: "article 8" of a statement in clauses.
 */
export function partAsked(
  shelf: Shelf,
  question: Question,
  mayAnswer: (passage: Passage) => boolean,
): PartAsked | null {
  const asked = partNamed(question);
  if (!asked) return null;
  const all = passagesOfParts(shelf).filter(
    ({ passage, part }) => part.number === asked.number && mayAnswer(passage),
  );
  const named = ofNoun(all, asked).map(({ passage }) => passage);
  const saidByTitle = (passage: Passage): number => termsIn(shelf, question, passage).size;
  const most = Math.max(0, ...named.map(saidByTitle));
  const passages = named.filter((passage) => saidByTitle(passage) === most);
  const [first] = passages;
  if (!first) return null;
  const own = new Set([...termsIn(shelf, question, first), ...termsOfPart(question)]);
  const isOpen = question.asked === "what" || question.asked === "which";
  const saysAll = termsAsked(shelf, question).every(({ term }) => own.has(term));
  return { passages, isAll: isOpen && !question.negated && saysAll };
}

/**
 * Those whose part goes by the noun that was asked for, or all where they are of one other kind.
 */
function ofNoun(all: readonly PassageOfPart[], { noun }: NumberedPart): readonly PassageOfPart[] {
  const same = all.filter(({ part }) => part.noun === noun);
  if (same.length > 0) return same;
  return new Set(all.map(({ part }) => part.noun)).size === 1 ? all : [];
}

/** The terms of a question that the title of a passage's document says. */
function termsIn(shelf: Shelf, question: Question, passage: Passage): Set<string> {
  const { title, language } = shelf.documentOf(passage);
  const told = [toldIn(shelf, title, language)];
  return new Set(
    question.terms.filter((term) => says(shelf, question, term, told)).map(({ term }) => term),
  );
}
