import { anyOf } from "../../languages/any-of.ts";
import { isEnglishWord } from "../../languages/english-words.ts";
import { fold } from "../../languages/fold.ts";
import { findPlaces, type Gazetteer } from "../../knowledge/gazetteer.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { isCapitalAt } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { PassageIndex, Span } from "../../search/passage-index.ts";
import { stemOf } from "../../search/stems.ts";
import { isNameInTexts, type Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";

/** Runs of capitalised words that the question does not have already. */
export function names(
  { gazetteer, index }: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  language: Language,
): Span[] {
  const spans: [number, number][] = [];
  tokens.forEach((token, at) => {
    if (question.wanted.has(token.term) || !isName(gazetteer, index, sentence, tokens, at)) return;
    if (isSide(question, sentence, tokens, at)) return;
    const last = spans.at(-1);
    if (last && withinName(language).test(sentence.slice(last[1], token.start)))
      last[1] = token.end;
    else if (token.start >= (last?.[1] ?? 0)) spans.push([token.start, token.end]);
  });
  return spans;
}

/** What may stand between two words of one name: " ", "-", " von ". */
const withinName = keptFor(
  ({ questions }: Language): RegExp =>
    new RegExp(`^(?:[\\s.'’-]*|\\s(?:(?:${anyOf(questions.nameParticles)})\\s){1,2})$`, "u"),
);

/** "Each Party" of a treaty names nobody, as "the Hearth Party" does. */
function isSide(
  { language }: Question,
  sentence: string,
  tokens: readonly Token[],
  at: number,
): boolean {
  const isCapital = (place: number): boolean => isCapitalAt(sentence, tokens[place]?.start ?? -1);
  return sidesOf(language).has(tokens[at]?.term ?? "") && !isCapital(at - 1) && !isCapital(at + 1);
}

const sidesOf = keptFor(
  (language: Language): ReadonlySet<string> =>
    new Set(language.questions.sides.map((noun) => stemOf(language)(fold(noun)))),
);

/**
 * A capital tells a name, but not at the beginning of a sentence, where any word has one: there a
 * second capital must follow, or the texts know the word as a name. So it is with an everyday word
 * behind a colon: "Commitment: Appointment of a trustee".
 */
function isName(
  gazetteer: Gazetteer,
  index: PassageIndex,
  sentence: string,
  tokens: readonly Token[],
  at: number,
): boolean {
  const token = tokens[at];
  const typed = sentence.slice(token?.start, token?.end);
  if (!token || !/^\p{Lu}/u.test(typed)) return false;
  const isBehindColon = /:\s+$/u.test(sentence.slice(0, token.start));
  const isOpening = at === 0 || (isBehindColon && isEnglishWord(fold(typed)));
  if (!isOpening || /^\p{Lu}{2,}$/u.test(typed)) return true;
  if (token.named && isListed(gazetteer, typed)) return true;
  if (isNameInTexts(token.term, token.word, index)) return true;
  const next = tokens[at + 1];
  return !token.stop && /^\s?\p{Lu}/u.test(sentence.slice(token.end, next?.end));
}

/** Whether the gazetteer has a word as a name: as a place, or with its capital among the terms. */
function isListed(gazetteer: Gazetteer, typed: string): boolean {
  return findPlaces(gazetteer, typed).length > 0 || termsOf(gazetteer).has(typed);
}

const termsOf = keptFor(({ terms }: Gazetteer): ReadonlySet<string> => new Set(terms.flat()));

/**
 * Whether a name only tells whose the thing right behind it is: "Russian" in "under Russian
 * troops", but not "Armenians".
 */
export function isOfState(
  gazetteer: Gazetteer,
  sentence: string,
  tokens: readonly Token[],
  [start, end]: Span,
): boolean {
  const typed = sentence.slice(start, end);
  const token = tokens.find((each) => each.start === start && each.end === end);
  return (
    token?.named === true &&
    !typed.endsWith("s") &&
    /^\s\p{Ll}/u.test(sentence.slice(end)) &&
    findPlaces(gazetteer, typed).length === 0
  );
}
