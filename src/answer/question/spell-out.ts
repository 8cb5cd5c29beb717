import { guessLanguage } from "../../languages/guess-language.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";

const WORD = /(?<![\p{L}\p{N}.'’-])[\p{L}\p{N}]+(?:['’][\p{L}]+)?(?![\p{L}\p{N}'’-])/gu;
/** A number of a day or a year beside a word. */
const NUMBERED = [/\p{N}(?:st|nd|rd|th)?\s+$/u, /^\.?\s+\p{N}/u] as const;

/**
 * A question with what is typed short written in full: "y was it moved" → "why was it moved", "13 nov" → "13 november". A capital letter is a
 * name's, and only a number tells that "jan" is a month.
 */
export function spellOut(text: string): string {
  const language = guessLanguage(text);
  const { shorthand } = language.questions;
  return withPhrases(withoutAsides(text, language), shorthand).replace(
    WORD,
    (word, at: number, whole: string) => {
      const [before, behind] = [whole.slice(0, at), whole.slice(at + word.length)];
      const isNumbered = NUMBERED[0].test(before) || NUMBERED[1].test(behind);
      const month = isNumbered ? monthsOf(language).get(word.toLowerCase()) : undefined;
      const short = word.replace("’", "'");
      return month ?? (Object.hasOwn(shorthand, short) ? (shorthand[short] ?? word) : word);
    },
  );
}

function withoutAsides(text: string, { questions: { asides } }: Language): string {
  if (asides.length === 0) return text;
  const rest = text.replace(new RegExp(`[,\\s]+(?:${asides.join("|")})(?!\\p{L})`, "giu"), "");
  return rest.trim() === "" ? text : rest;
}

/** A question without what it tells is not meant: "(not the whole district)", "instead of by force". */
export function withoutContrasts(text: string): string {
  const { contrasts } = guessLanguage(text).questions;
  if (contrasts.length === 0) return text;
  const before = "(?<=\\p{L}\\p{M}*[\\s,–-]*)[\\s,(–-]+";
  const phrase = new RegExp(`${before}(?:${contrasts.join("|")})(?!\\p{L})[^,;:.?!()]*\\)?`, "giu");
  return text.replace(phrase, "");
}

/** With the phrases among what is typed short or wrongly written in full. */
function withPhrases(text: string, shorthand: Language["questions"]["shorthand"]): string {
  const phrases = Object.keys(shorthand).filter((short) => short.includes(" "));
  if (phrases.length === 0) return text;
  const any = new RegExp(`(?<!\\p{L})(?:${phrases.join("|")})(?!\\p{L})`, "giu");
  return text.replace(any, (phrase) => shorthand[phrase.toLowerCase()] ?? phrase);
}

/** The months of a language by their short forms. */
const monthsOf = keptFor(
  ({ dates }: Language): ReadonlyMap<string, string> =>
    new Map(
      dates.months.flatMap(([month = "", ...short]) =>
        short.filter((each) => month.startsWith(each)).map((each) => [each, month] as const),
      ),
    ),
);
