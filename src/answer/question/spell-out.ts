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

/** A question without what it tells at its end or in brackets is not meant: "(not the whole district)", "instead of by force". */
export function withoutContrasts(text: string): string {
  const pattern = contrastsOf(guessLanguage(text));
  return pattern === null ? text : text.replace(pattern, "");
}

/** Words of the longest thing that is not meant: more are rather what the question asks. */
const MOST_WORDS = 5;

const contrastsOf = keptFor(({ dates, questions: { contrasts } }: Language): RegExp | null => {
  if (contrasts.length === 0) return null;
  const clause = eitherOf([...dates.phrases.that, ...dates.phrases.relatives]);
  const word = `[\\s]+(?!(?:${clause})(?!\\p{L}))[^\\s,;:.?!()]+`;
  const thing = `(?:${eitherOf(contrasts)})(?:${word}){1,${MOST_WORDS}}`;
  const before = "(?<=\\p{L}\\p{M}*[\\s,–-]*)";
  return new RegExp(`${before}[\\s,–-]+(?:\\(${thing}\\)|${thing}(?=[.?!\\s]*$))`, "giu");
});

function eitherOf(phrases: readonly string[]): string {
  return phrases.map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join("|");
}

/** With the phrases among what is typed short or wrongly written in full. */
function withPhrases(text: string, shorthand: Language["questions"]["shorthand"]): string {
  const any = shortPhrasesOf(shorthand);
  return any === null
    ? text
    : text.replace(any, (phrase) => shorthand[phrase.toLowerCase()] ?? phrase);
}

const shortPhrasesOf = keptFor((shorthand: Language["questions"]["shorthand"]): RegExp | null => {
  const phrases = Object.keys(shorthand).filter((short) => short.includes(" "));
  if (phrases.length === 0) return null;
  return new RegExp(`(?<!\\p{L})(?:${eitherOf(phrases)})(?!\\p{L})`, "giu");
});

/** The months of a language by their short forms. */
const monthsOf = keptFor(
  ({ dates }: Language): ReadonlyMap<string, string> =>
    new Map(
      dates.months.flatMap(([month = "", ...short]) =>
        short.filter((each) => month.startsWith(each)).map((each) => [each, month] as const),
      ),
    ),
);
