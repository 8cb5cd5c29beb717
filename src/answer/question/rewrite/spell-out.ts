import { anyOf } from "../../../languages/any-of.ts";
import { guessLanguage } from "../../../languages/guess-language.ts";
import type { Asked, Language } from "../../../languages/language.ts";
import { capitalised, wordsOf } from "../../../languages/words.ts";
import { readAsked, wordsAsking } from "../asked.ts";
import { keptFor } from "../../../languages/remember.ts";

const WORD = /(?<![\p{L}\p{N}.'’-])[\p{L}\p{N}]+(?:['’][\p{L}]+)?(?![\p{L}\p{N}'’-])/gu;
/** A number of a day or a year beside a word. */
const NUMBERED = [/\p{N}(?:st|nd|rd|th)?\s+$/u, /^\.?\s+\p{N}/u] as const;

/**
 * A question with what is typed short written in full: "y was it moved" → "why was it moved", "13
 * nov" → "13 november". A capital letter is a name's, and only a number tells that "jan" or
 * "may" is a month.
 */
export function spellOut(text: string): string {
  const language = guessLanguage(text);
  const { shorthand } = language.questions;
  return withPhrases(withoutAsides(text, language), shorthand).replace(
    WORD,
    (word, at: number, whole: string) => {
      const [before, behind] = [whole.slice(0, at), whole.slice(at + word.length)];
      const isNumbered = NUMBERED[0].test(before) || NUMBERED[1].test(behind);
      const month = isNumbered
        ? (monthsOf(language).get(word.toLowerCase()) ?? monthTyped(word, behind, language))
        : undefined;
      const typed = word.replace("’", "'");
      const short = typed.includes("'") ? typed.toLowerCase() : typed;
      return month ?? (Object.hasOwn(shorthand, short) ? (shorthand[short] ?? word) : word);
    },
  );
}

/**
 * The name of a month that is another word as well and typed small, with its capital: "on 26 may",
 * "in may 1992", but neither "23 may be closed" nor "may 12 cars park here"; nothing of other words.
 */
function monthTyped(
  word: string,
  behind: string,
  { dates, questions }: Language,
): string | undefined {
  const isMonth = dates.phrases.homographs.includes(word) && dates.months.flat().includes(word);
  const rest = behind.replace(DAY_BEHIND, "");
  const [next] = wordsOf(rest);
  const isOther =
    next !== undefined &&
    /^\s+\p{L}/u.test(rest) &&
    ![...questions.locatives, ...questions.topics].includes(next.folded);
  const isYear = YEAR_BEHIND.test(behind);
  return isMonth && (isYear || !isOther) ? capitalised(word) : undefined;
}

/** The number of a day behind a month, and that of a year. */
const DAY_BEHIND = /^\s+\p{N}{1,2}(?!\p{N})/u;
const YEAR_BEHIND = /^\s+\p{N}{4}(?!\p{N})/u;

function withoutAsides(text: string, language: Language): string {
  const rest = text.replace(asidesOf(language), "");
  return rest.trim() === "" ? text : rest;
}

const asidesOf = keptFor(
  ({ questions: { asides, endAsides } }: Language) =>
    new RegExp(
      `[,\\s]+(?:(?:${anyOf(asides)})(?!\\p{L})|(?:${anyOf(endAsides)})(?=\\s*(?:[?.!,]|$)))`,
      "giu",
    ),
);

/**
 * A question without what it tells at its end or in brackets is not meant, or offers to choose
 * from: "(not the whole district)", ", not the town", ", Armenia or Russia".
 */
export function withoutContrasts(text: string): string {
  const language = guessLanguage(text);
  const { aside, behindComma, granted, choices } = contrastsOf(language);
  const behindQuestion = (part: string, at: number, whole: string): string =>
    wordsAsking(whole.slice(0, at), language).length > 0 ? "" : part;
  const withoutChoices = (part: string, at: number, whole: string): string =>
    asksForOne(whole.slice(0, at), language) ? "" : part;
  return text
    .replace(granted, behindQuestion)
    .replace(choices, withoutChoices)
    .replace(aside, "")
    .replace(behindComma, behindQuestion);
}

/** What asks for one of several: "who asked for it, Armenia or Russia"; a list elsewhere is asked of as a whole. */
const FOR_ONE: readonly Asked[] = ["who", "where", "which"];

function asksForOne(text: string, language: Language): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  return FOR_ONE.includes(readAsked(words, language).asked);
}

/** Words of the longest thing that is not meant: more are rather what the question asks. */
const MOST_WORDS = 5;

/** Words of each of two things to choose from. */
const MOST_CHOICE = 3;

const contrastsOf = keptFor(
  ({
    dates,
    questions: { contrasts, contrastsBehindComma, concessions, or },
  }: Language): {
    readonly aside: RegExp;
    readonly behindComma: RegExp;
    readonly granted: RegExp;
    readonly choices: RegExp;
  } => {
    const clause = anyOf([...dates.phrases.that, ...dates.phrases.relatives]);
    const word = `[\\s]+(?!(?:${clause})(?!\\p{L}))[^\\s,;:.?!()]+`;
    const thing = `(?:${anyOf(contrasts)})(?:${word}){1,${MOST_WORDS}}`;
    const other = `(?:${anyOf(contrastsBehindComma)})(?:${word}){1,${MOST_WORDS}}`;
    const end = "(?=[.?!\\s]*$)";
    const before = "(?<=\\p{L}\\p{M}*[\\s,–-]*)";
    return {
      aside: new RegExp(`${before}[\\s,–-]+(?:\\(${thing}\\)|${thing}${end})`, "giu"),
      behindComma: new RegExp(`\\s*,\\s+${other}${end}`, "iu"),
      choices: new RegExp(
        `\\s*[,:–-]\\s+(?:[^\\s,]+\\s){1,${MOST_CHOICE}}(?:${anyOf(or)})(?:\\s[^\\s,]+){1,${MOST_CHOICE}}${end}`,
        "iu",
      ),
      // "…, given that it is not in the statement": whoever asks says why.
      granted: new RegExp(`\\s*,\\s+(?:${anyOf(concessions)})\\s[^,.?!]*${end}`, "iu"),
    };
  },
);

/** With the phrases among what is typed short or wrongly written in full. */
function withPhrases(text: string, shorthand: Language["questions"]["shorthand"]): string {
  return text.replace(
    shortPhrasesOf(shorthand),
    (phrase) => shorthand[phrase.toLowerCase()] ?? phrase,
  );
}

const shortPhrasesOf = keptFor((shorthand: Language["questions"]["shorthand"]): RegExp => {
  const phrases = Object.keys(shorthand).filter((short) => /[\s-]/u.test(short));
  return new RegExp(`(?<!\\p{L})(?:${anyOf(phrases)})(?!\\p{L})`, "giu");
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
