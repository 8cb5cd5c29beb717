import type { Passage } from "../../knowledge/document.ts";
import { fold } from "../../languages/fold.ts";
import type { Asked, Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { firstWordsOf, foldedOf, typedAt, type Word, wordsOf } from "../../languages/words.ts";
import { stemOf } from "../../search/stems.ts";
import { ofQuestion } from "../question/memo.ts";
import type { Question } from "../question/question.ts";
import { numberOf } from "../question/same-number.ts";

/** A part that a text names: the stem of its noun, its number, and the characters that name it. */
export type NumberedPart = {
  readonly noun: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
};

/**
 * The numbered parts of documents that a text names: "clause 8", "the ninth article", "clauses 2
 * and 6", and with the number first "8-й пункт", "8. madde". A bare number before the noun counts
 * parts, and one with a point in it ("3.2") is not told apart.
 */
export function numberedParts(text: string, language: Language): readonly NumberedPart[] {
  const words = wordsOf(text);
  return words.flatMap(({ folded, start, end }, at): NumberedPart[] => {
    const noun = nounOf(folded, language);
    if (noun === null) return [];
    const before = ordinalBefore(text, words, at, language);
    const own = before === null ? [] : [{ noun, number: before.number, start: before.start, end }];
    const behind = numbersBehind(text, words, at, language);
    return [...own, ...behind.map((one) => ({ noun, number: one.number, start, end: one.end }))];
  });
}

/** The numbers right behind a noun, joined by "and". */
function numbersBehind(
  text: string,
  words: readonly Word[],
  at: number,
  language: Language,
): readonly { readonly number: number; readonly end: number }[] {
  const { dates, quantities } = language;
  const spelt = numberSpelt(words[at + 1], language);
  if (spelt !== null) return [spelt];
  const lengths = foldedOf(quantities.lengths);
  const measures = foldedOf(quantities.measures);
  const numbers: { number: number; end: number }[] = [];
  for (let next = at + 1; ; next += 2) {
    const word = words[next];
    const behind = words[next + 1]?.folded ?? "";
    if (!word || !isWhole(text, word) || lengths.has(behind) || measures.has(behind))
      return numbers;
    numbers.push({ number: Number(word.folded), end: word.end });
    if (!foldedOf(dates.phrases.and).has(behind)) return numbers;
  }
}

/**
 * A number in letters right behind a noun: "nine" of "clause nine"; null for any other word, and
 * for "one", which may be anybody: "the point one should note".
 */
function numberSpelt(
  word: Word | undefined,
  language: Language,
): { readonly number: number; readonly end: number } | null {
  const number = numbersSpelt(language).get(word?.folded ?? "");
  return !word || number === undefined || number < 2 ? null : { number, end: word.end };
}

const numbersSpelt = keptFor(
  ({ dates }: Language): ReadonlyMap<string, number> =>
    new Map(Object.entries(dates.numbers).map(([word, number]) => [fold(word), number])),
);

/** Whether a word is a number of its own: not the "3" or the "2" of "3.2". */
function isWhole(text: string, { start, end, folded }: Word): boolean {
  const isJoined = /\p{N}[.-]$/u.test(text.slice(0, start)) || /^[.-]\p{N}/u.test(text.slice(end));
  return /^\p{N}+$/u.test(folded) && !isJoined;
}

/** The ordinal right before a noun: "ninth", "9th", "9.", and "9-cu", which is two words. */
function ordinalBefore(
  text: string,
  words: readonly Word[],
  at: number,
  language: Language,
): { readonly number: number; readonly start: number } | null {
  const { phrases } = language.dates;
  const isEnding = foldedOf(phrases.ordinalEndings).has(words[at - 1]?.folded ?? "");
  const word = words[at - (isEnding ? 2 : 1)];
  // "Twenty-first" is no first.
  if (!word || text[word.start - 1] === "-") return null;
  const [, digits, letters = ""] = /^(\p{N}+)(\p{L}*)$/u.exec(word.folded) ?? [];
  const isOrdinal = isEnding || letters !== "" || /^\.\s/.test(text.slice(word.end));
  if (digits !== undefined) return isOrdinal ? { number: Number(digits), start: word.start } : null;
  const term = stemOf(language)(word.folded);
  const number = ordinalsOf(language).has(term) ? numberOf(term) : undefined;
  return number === undefined ? null : { number, start: word.start };
}

/** Words in which a text is named: "of the trilateral statement". */
const OWNER_WORDS = 5;

/**
 * A numbered part begins a paragraph where it is no heading, with a mark behind its number:
 * "Article 8. The Parties …".
 */
const OPENING = 40;

/**
 * The noun of a part that begins a text is one of so many words: "Article 8", "8th article", "8-ci
 * maddə".
 */
const FIRST_WORDS = 3;

/**
 * The part that a passage belongs to: that of its nearest numbered heading, or the one that it
 * begins with; null for none.
 */
export function partOf({ text, trail }: Passage, language: Language): NumberedPart | null {
  const heading = trail.flatMap((each) => numberedParts(each, language)).at(-1);
  if (heading) return heading;
  const opening = text.slice(0, OPENING);
  // Nearly all passages begin with other words.
  const isNamed = firstWordsOf(opening, FIRST_WORDS).some((word) => nounOf(word, language));
  if (!isNamed) return null;
  const [own] = numberedParts(opening, language);
  return own?.start === 0 && /^\s?[.:)–—-]/u.test(opening.slice(own.end)) ? own : null;
}

/** The first numbered part that a question names; null for none. */
export const partNamed = ofQuestion<NumberedPart | null>(
  ({ repaired, language }) => numberedParts(repaired, language)[0] ?? null,
);

/** The terms by which a question names that part. */
export const termsOfPart = ofQuestion<ReadonlySet<string>>((question) => {
  const part = partNamed(question);
  const named = question.tokens.filter(
    ({ start, end }) => part !== null && start >= part.start && end <= part.end,
  );
  return new Set(named.map(({ term }) => term));
});

/** What asks for something of a part, and for no part: "when did the section open". */
const FOR_ELSE: readonly Asked[] = ["how many", "when", "deadline", "how long", "why"];

/** Whether a question asks which part something stands in: "which clause names UNHCR". */
export function asksPart(question: Question): boolean {
  const { asked, focus, tokens, repaired, language } = question;
  if (FOR_ELSE.includes(asked)) return false;
  const first = tokens.find(({ term }) => term === focus[0]);
  const typed = first && typedAt(repaired, first);
  return (
    typed !== undefined &&
    nounsOf(language).has(stemOf(language)(typed)) &&
    !isOfOther(repaired.slice(first?.end), language) &&
    partNamed(question) === null
  );
}

/**
 * Whether a part is one of something else than a text: "of the Aghdam district" behind "what part".
 */
function isOfOther(behind: string, { dates, questions }: Language): boolean {
  const [of = "", ...words] = firstWordsOf(behind, OWNER_WORDS);
  const [nouns, documents] = [foldedOf(questions.texts.nouns), foldedOf(dates.phrases.documents)];
  return (
    questions.roles?.of[0] === of && !words.some((word) => nouns.has(word) || documents.has(word))
  );
}

/**
 * The heading of the numbered part that a passage belongs to, in the language of its document; null
 * for none.
 */
export function headingOfPart({ trail }: Passage, language: Language): string | null {
  return trail.findLast((heading) => numberedParts(heading, language).length > 0) ?? null;
}

const nounsOf = keptFor(
  (language: Language): ReadonlySet<string> =>
    new Set(language.questions.texts.parts.map((noun) => stemOf(language)(fold(noun)))),
);

/** The stem of a word where that is one of a noun for a part; null for other words. */
function nounOf(folded: string, language: Language): string | null {
  // Most words begin otherwise.
  if (!beginningsOf(language).has(folded.charAt(0))) return null;
  const noun = stemOf(language)(folded);
  return nounsOf(language).has(noun) ? noun : null;
}

/**
 * The first letters of the nouns for parts, and of their irregular forms; a stem begins as its word
 * does.
 */
const beginningsOf = keptFor((language: Language): ReadonlySet<string> => {
  const nouns = nounsOf(language);
  const irregular = Object.keys(language.search.irregular).map(fold);
  const forms = irregular.filter((form) => nouns.has(stemOf(language)(form)));
  return new Set([...nouns, ...forms].map((noun) => noun.charAt(0)));
});

/** The ordinals of a language by their stems, as "третья" is a form of "третий". */
const ordinalsOf = keptFor(
  (language: Language): ReadonlySet<string> =>
    new Set(Object.keys(language.dates.ordinals).map((word) => stemOf(language)(fold(word)))),
);
