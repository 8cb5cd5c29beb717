import type { Language } from "../../../languages/language.ts";
import { firstWordsOf, hasPhrase, placeOfPhrase } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { wordsAsking } from "../../question/asked.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import { stemOf } from "../../../search/stems.ts";
import type { Shelf } from "../../shelf.ts";
import { isProper } from "../../question/common-terms.ts";
import { asksOfThing } from "../how-long.ts";
import { asksMeasure } from "../measures.ts";
import { subjectBefore } from "../subject-before.ts";
import { numbersIn } from "./quantities.ts";
import { isPlaced } from "./own-parts.ts";
import { perQuestion } from "../../question/memo.ts";
import type { SentenceAsked } from "../sentence-asked.ts";
import { termsAsked } from "../../question/terms-asked.ts";

/**
 * Whether a sentence can tell the measure that a question asks of something: "how long is Lachin" is
 * not told by a route through Lachin, nor "how long is the river" by "it is 312 metres long" behind
 * "the bridge crosses the river". True for every other question.
 */
export function tellsOfThing(asked: SentenceAsked): boolean {
  const { shelf, question, sentence, tokens, language } = asked;
  const measured = thingMeasured(shelf, question);
  if (measured.length === 0) return true;
  const terms = measured.map(({ term }) => term);
  // "The land that Armenian forces held" is not Armenia's size.
  const isWhose = (at: number): boolean =>
    language.questions.bound.includes(tokens[at + 1]?.word ?? "");
  const isName = measured.every((term) => isProper(shelf, question, term));
  const isOther = isReplaced(terms, sentence, tokens, language);
  if (isOther && !asksOfReplacing(question) && !asksOfNew(question, terms, tokens)) return false;
  const isNamed = tokens.some(
    ({ term }, at) =>
      terms.includes(term) && !(isName && (isPlaced(tokens, at, language) || isWhose(at))),
  );
  if (isNamed) return true;
  // "In Castleby, nine miles away".
  const isApposed =
    asksMeasure(question) &&
    tokens.some(
      ({ term, end }) =>
        terms.includes(term) &&
        numbersIn(sentence, language).some(
          (number) =>
            sentence.slice(end, number[0]) === ", " &&
            firstWordsOf(sentence.slice(number[1]), 2).some((word) =>
              language.questions.apart.includes(word),
            ),
        ),
    );
  if (isApposed) return true;
  const isIt = language.questions.pronouns.includes(tokens[0]?.word ?? "");
  if (!isIt) return !isName;
  const { subject, others, isFirst } = subjectBefore(
    shelf,
    asked.evidence.passage,
    sentence,
    language,
  );
  const [thing = ""] = terms;
  // "At the north end stands a lighthouse. It is …": what begins the sentence is no subject.
  if (!isFirst && !isName) return true;
  return isName
    ? terms.every((term) => subject.has(term))
    : subject.has(thing) || !others.has(thing);
}

/**
 * Whether a question itself speaks of what took a thing's place: "the replacement for the road", as
 * "replacing" has the same stem.
 */
function asksOfReplacing({ repaired, tokens, language }: Question): boolean {
  const { instead } = language.questions;
  const stems = instead.map(stemOf(language));
  return hasPhrase(repaired, instead) || tokens.some(({ term }) => stems.includes(term));
}

/**
 * Whether a question tells what it asks of by a word that a sentence has before such a thing too:
 * "the new route that bypasses Lachin" beside "a new route in place of the road through Lachin".
 */
function asksOfNew(
  question: Question,
  [thing]: readonly string[],
  tokens: readonly Token[],
): boolean {
  const at = question.tokens.findIndex(({ term }) => term === thing);
  const kind = question.tokens[at - 1];
  return (
    kind?.stop === false &&
    tokens.some(({ word }, place) => word === kind.word && tokens[place + 1]?.term === thing)
  );
}

/**
 * Whether only a thing that another took the place of has some terms, and nothing more is told of
 * it: "the road through Lachin" of "a new route in place of the road through Lachin".
 */
function isReplaced(
  terms: readonly string[],
  sentence: string,
  tokens: readonly Token[],
  { dates, questions }: Language,
): boolean {
  const start = placeOfPhrase(sentence, questions.instead);
  if (start === -1) return false;
  const mark = start + (/^[^,;:.]*/u.exec(sentence.slice(start))?.[0].length ?? 0);
  const { nounStarts, relatives } = dates.phrases;
  // "In place of the ferry the town built a bridge": the second noun is no part of it.
  const [, second] = tokens.filter(
    (token) => token.start >= start && token.end <= mark && nounStarts.includes(token.word),
  );
  const end = second?.start ?? mark;
  // "In place of the weir, which was 40 metres long".
  const next = tokens.find((token) => token.start >= end);
  if (relatives.includes(next?.word ?? "")) return false;
  const isIn = (token: Token): boolean => token.start >= start && token.end <= end;
  const said = terms.filter((term) => tokens.some((token) => token.term === term));
  const isAll = (some: readonly Token[]): boolean =>
    said.every((term) => some.some((token) => token.term === term));
  return isAll(tokens.filter(isIn)) && !isAll(tokens.filter((token) => !isIn(token)));
}

/** The terms of what a question asks a measure of; none where it asks otherwise. */
const thingMeasured = perQuestion((shelf: Shelf, question: Question): readonly QuestionTerm[] => {
  const asking = wordsAsking(question.repaired, question.language);
  // "Length of Corrin Strait".
  const isOfThing = asking.length === 0 || asksOfThing(shelf, question);
  if (!asksMeasure(question) && !(question.asked === "how long" && isOfThing)) return [];
  const end = asking.at(-1)?.end ?? 0;
  // "The length of the road in km".
  const { lengths, measures } = question.language.quantities;
  const units = [...lengths, ...measures];
  const behind = question.tokens
    .filter(({ start, word }) => start >= end && !units.includes(word))
    .map(({ term }) => term);
  return termsAsked(shelf, question).filter(({ term }) => behind.includes(term));
});
