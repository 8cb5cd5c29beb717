import { datelineOf } from "../../knowledge/dateline.ts";
import type { Passage } from "../../knowledge/document.ts";
import { leadIn } from "../../knowledge/passages.ts";
import type { Language } from "../../languages/language.ts";
import { firstWordsOf, hasPhrase, QUOTATION } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { Evidence } from "../answer.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { isProper } from "../question/common-terms.ts";
import { leansBack, pointsBack } from "./leans-back.ts";
import { memoryOfPassages, once } from "../question/memo.ts";
import { namedBefore } from "./named-before.ts";
import { languageOfPassage, sentenceBefore, sentencesOf, textOfPassage } from "./read-text.ts";
import { toldIn, type Told } from "./told.ts";

/**
 * A sentence beside a question, and what stands around it. Texts take long to read, so they are
 * read when they are asked for.
 */
export type Setting = {
  readonly shelf: Shelf;
  readonly question: Question;
  readonly passage: Passage;
  readonly sentence: string;
  /** The part of the sentence that counts. */
  readonly told: string;
  /** The language that the passage is written in. */
  readonly language: Language;
  readonly itself: () => Told;
  /** What the sentence takes for told. */
  readonly taken: () => readonly Told[];
  /** What the sentence takes for told, and then its own part. */
  readonly own: () => readonly Told[];
  readonly ownTexts: () => readonly string[];
  /** The title and the headings above the passage. */
  readonly headings: () => readonly Told[];
  readonly whole: () => readonly Told[];
  /**
   * The sentence before, or where a passage begins with one that points back, the passage itself,
   * unless it points at a person, and the one above that it leans on.
   */
  readonly around: () => readonly Told[];
  readonly justBefore: () => readonly Told[];
};

/** Puts a sentence beside a question. */
export function settingOf(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
  told: string,
): Setting {
  const language = languageOfPassage(shelf, passage);
  const toldBy = (text: string): Told => toldIn(shelf, text, language.code);
  const takenTexts = (): readonly string[] => takenForTold(shelf, passage, sentence);
  const itself = once(() => toldBy(told));
  const taken = once(() => takenTexts().map(toldBy));
  const whole = once((): readonly Told[] => [toldBy(passage.text)]);
  return {
    shelf,
    question,
    passage,
    sentence,
    told,
    language,
    itself,
    taken,
    own: () => [...taken(), itself()],
    ownTexts: () => [...takenTexts(), told],
    headings: once(() => headingsOf(shelf, passage).map(toldBy)),
    whole,
    around: once(() => {
      if (!pointsBack(sentence, language)) return [];
      const last = sentenceBefore(shelf, passage, sentence);
      if (last !== "") return [toldBy(last)];
      // "She ordered" at the beginning of a passage: the one before it names her.
      const before = shelf.passage(`${passage.document}:${passage.n - 1}`);
      const above = before ? textOfPassage(shelf, before) : "";
      // "He" is nobody whom the passage names only behind.
      const { subjects, objects, owners } = language.questions.personal;
      const here = hasPhrase(sentence, subjects, objects, owners) ? [] : whole();
      return leansBack(sentence, above, language) ? [...here, toldBy(above)] : here;
    }),
    justBefore: once(() => [toldBy(sentenceBefore(shelf, passage, sentence))]),
  };
}

/**
 * The term right behind a term of a question, but for terms passed over, which that one tells more
 * of: "exchange" of "prisoner"; null before a function word.
 */
export function nextTerm(
  { tokens }: Question,
  { term }: Pick<QuestionTerm, "term">,
  passedOver: readonly string[] = [],
): string | null {
  const behind = tokens.slice(tokens.findIndex((token) => token.term === term) + 1);
  const next = behind.find((token) => !passedOver.includes(token.term));
  return next === undefined || next.stop ? null : next.term;
}

/**
 * The token before one of a question, articles passed over: "in" before "army" of "in the army".
 */
export function tokenBefore({ tokens, language }: Question, at: number): Token | undefined {
  const { articles } = language.dates.phrases;
  return tokens.slice(0, Math.max(0, at)).findLast(({ word }) => !articles.includes(word));
}

/**
 * The first term behind a term of a question that is no name: "war" of "first" in "the first
 * Karabakh war"; null before a function word.
 */
export function nextThing(shelf: Shelf, question: Question, term: QuestionTerm): string | null {
  const names = question.terms.filter((each) => isProper(shelf, question, each));
  return nextTerm(
    question,
    term,
    names.map((each) => each.term),
  );
}

/**
 * The title of a passage's document and the headings above it, without words that a heading only
 * quotes: they are somebody's wording, and tell nothing of what stands below.
 */
export function headingsOf(shelf: Shelf, passage: Passage): readonly string[] {
  const headings = passage.trail.map((heading) => heading.replaceAll(QUOTATION, " "));
  return [shelf.documentOf(passage).title, ...headings];
}

/**
 * What a sentence takes for told: the day that its passage opens with, the sentence before it where
 * it leans on that, and the name of what it calls by its kind.
 */
export function takenForTold(shelf: Shelf, passage: Passage, sentence: string): readonly string[] {
  return taken(shelf.index, [passage.id, sentence], () => {
    const language = languageOfPassage(shelf, passage);
    const last =
      sentenceBefore(shelf, passage, sentence) || lastAbove(shelf, passage, sentence, language);
    const named = namedBefore(shelf, passage, sentence, language);
    const day = datelineOf(passage.text, language);
    const told = [leadIn(passage), day, leansBack(sentence, last, language) ? last : "", named];
    return told.filter((text) => text !== "");
  });
}

/**
 * The last sentence of the passage above under the same headings, where a passage begins by
 * pointing at it: "In this time".
 */
function lastAbove(
  shelf: Shelf,
  { document, n, trail }: Passage,
  sentence: string,
  { questions }: Language,
): string {
  const points = firstWordsOf(sentence, 2).some((word) => questions.demonstratives.includes(word));
  const above = points ? shelf.passage(`${document}:${n - 1}`) : null;
  const isSamePart = above?.trail.join("\n") === trail.join("\n");
  return above && isSamePart ? (sentencesOf(shelf, above).at(-1) ?? "") : "";
}

const taken = memoryOfPassages<readonly string[]>();
