import { fold } from "../../languages/fold.ts";
import { languages } from "../../languages/languages.ts";
import { stopWordsOf } from "../../search/analyse.ts";
import { stemOf } from "../../search/stems.ts";

/** "90s", "1990s". */
const DECADE = /^(?:\p{N}{2})?(\p{N})0s$/u;
const YEAR = /^(?:1\p{N}|20)\p{N}{2}$/u;

/**
 * Tells which terms are the number that a term is: "9" is "ninth", "1993" is of the "90s". Null for
 * what is no number, and for one, which stands for no count in most sentences.
 */
export function sameNumber(term: string): ((other: string) => boolean) | null {
  const decade = DECADE.exec(term)?.[1];
  if (decade !== undefined) return (other) => YEAR.test(other) && other[2] === decade;
  const value = numberOf(term);
  if (value === undefined || value <= 1) return null;
  // "The second statement" is not told by "the two countries".
  const isOtherKind = (other: string): boolean =>
    isWord(term) && isWord(other) && isOrdinal(term) !== isOrdinal(other);
  return (other) => numberOf(other) === value && !isOtherKind(other);
}

/**
 * The other terms of the number that a term is: "7" of "seven"; none of one and of what is no
 * number.
 */
export function otherTermsOf(term: string): readonly string[] {
  const value = numberOf(term);
  if (value === undefined || value <= 1) return [];
  const isSame = sameNumber(term) ?? (() => false);
  const words = numbers?.keys() ?? [];
  return [...words, String(value)].filter((other) => other !== term && isSame(other));
}

function isWord(term: string): boolean {
  return !/\p{N}/u.test(term);
}

function isOrdinal(term: string): boolean {
  return ordinalTerms().has(term);
}

let ordinals: ReadonlySet<string> | null = null;

/** Ordinals of all languages, by their terms. */
function ordinalTerms(): ReadonlySet<string> {
  ordinals ??= new Set(
    languages.flatMap((language) =>
      Object.keys(language.dates.ordinals).map((word) => stemOf(language)(fold(word))),
    ),
  );
  return ordinals;
}

/** The number that a term is: "9" and "ninth" are 9. */
export function numberOf(term: string): number | undefined {
  numbers ??= readNumbers();
  // Nearly all terms begin with a letter, and then only a list tells.
  if (term >= "a") return numbers.get(term);
  return numbers.get(term) ?? (/^\p{N}+$/u.test(term) ? Number(term) : undefined);
}

let numbers: ReadonlyMap<string, number> | null = null;

/**
 * Numbers and ordinals of all languages, by their terms; the Turkish ten is not the English "on".
 */
function readNumbers(): ReadonlyMap<string, number> {
  const all = languages.flatMap((language) => {
    const { numbers: cardinals, ordinals: others } = language.dates;
    const stem = stemOf(language);
    // "Bir" is one in Azerbaijani as in Turkish.
    const isOther = (word: string, value: number): boolean =>
      languages.some(
        (other) =>
          other !== language &&
          stopWordsOf(other).has(fold(word)) &&
          other.dates.numbers[word] !== value,
      );
    return [...Object.entries(cardinals), ...Object.entries(others)]
      .filter(([word, value]) => !isOther(word, value))
      .map(([word, value]) => [stem(fold(word)), value] as const);
  });
  return new Map(all);
}
