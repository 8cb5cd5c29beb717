import { anyOf } from "../../../languages/any-of.ts";
import { smallLetters } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor, remember } from "../../../languages/remember.ts";
import { hasPhrase, wordsOf } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import { spansOf } from "./spans-of.ts";

type Patterns = { readonly number: RegExp; readonly length: RegExp; readonly duration: RegExp };

/** Numbers with what belongs to them: "nearly 300", "15 to 20 percent", "5 km". */
export function numbersIn(text: string, language: Language): readonly Span[] {
  return mayHoldNumber(text, language) ? numbersBy(patternsOf(language).number, text) : NONE;
}

/** Sums of money, or shares of one: "£7.8 million", "44 pence", "8 percent". */
export function sumsIn(text: string, language: Language): readonly Span[] {
  const { currencies } = language.quantities;
  return numbersIn(text, language).filter((span) => {
    const sum = text.slice(...span);
    const next = wordsOf(text.slice(span[1])).at(0)?.folded ?? "";
    return /\p{Sc}/u.test(sum) || currencies.includes(next) || hasPhrase(sum, currencies);
  });
}

/** Parts of a whole in words: "almost a third", "two thirds", "half". */
export function fractionsIn(text: string, language: Language): readonly Span[] {
  return numbersBy(fractionsOf(language), text);
}

const fractionsOf = keptFor((language: Language): RegExp => {
  const { around, parts, halves } = language.quantities;
  if (halves.length === 0) return /(?!)/gu;
  const one = `(?:${either(numberWords(language))}|${either(language.quantities.one)})`;
  // "The second half".
  const which = either(Object.keys(language.dates.ordinals));
  return new RegExp(
    `(?<!\\p{L})(?<!(?:${which})\\s)(?:(?:${either(around)})\\s)?(?:${either(halves)}|${one}[\\s-](?:${either(parts)}))(?!\\p{L})`,
    "gu",
  );
});

/** Numbers with a measure of length behind them: "32 km". */
export function lengthsIn(text: string, language: Language): readonly Span[] {
  if (!mayHoldNumber(text, language)) return NONE;
  // "£84m" is money.
  const found = numbersBy(patternsOf(language).length, text);
  return found.filter((span) => !/\p{Sc}/u.test(text.slice(...span)));
}

/** Spans of time with their unit: "almost three decades", "44 days". */
export function durationsIn(text: string, language: Language): readonly Span[] {
  const mayHold = mayHoldNumber(text, language) || hasPhrase(text, language.quantities.partSpans);
  return mayHold ? numbersBy(patternsOf(language).duration, text) : NONE;
}

const patterns = new Map<string, Patterns>();

function patternsOf(language: Language): Patterns {
  const known = patterns.get(language.code);
  if (known) return known;
  const { around, measures, lengths, spans, partSpans, more, shortScales } = language.quantities;
  const words = numberWords(language);
  const units = [...Object.values(language.dates.units).flat(), ...spans];
  const { spanFillers, calendarUnits, workingUnits } = language.dates.phrases;
  const between = [...spanFillers, ...calendarUnits, ...workingUnits, ...more];
  const measured = either([...measures, ...lengths]);
  // "LC-34" is no number, nor is the end of "2023/24"; "3.5kg" and "$1.2bn" are 3.5 and 1.2.
  const digits = String.raw`\p{N}{1,3}(?:[\u00a0\u202f]\p{N}{3})+|\p{N}+(?:[.,]\p{N}+)*`;
  const behindDigits = String.raw`(?!\p{N}|[.,]\p{N})(?:(?!\p{L})|(?=(?:${measured})(?!\p{L})))`;
  const figure = String.raw`(?<![\p{L}\p{N}.,/]|\p{L}-)(?:\p{Sc}\s?(?:${digits})(?:\s?(?:${either(shortScales)})(?![\p{L}\p{N}]))?|(?:${digits})(?:\s?\p{Sc})?)${behindDigits}`;
  const number = `(?:${figure}|(?<!\\p{L})(?:${compounds(language)}${either(words)})(?!\\p{L}))${andHalf(language)}`;
  const before = `(?:(?<!\\p{L})(?:${either(around)})\\s+)?`;
  // In "£7 million by August 2021 and £10 million" no range begins with the year.
  const joint = "\\s*(?:to|–|-|(?!(?<=(?:19|20)\\p{N}{2}\\s*)and\\s*\\p{Sc})and)\\s*";
  const range = `(?:${joint}${number})?`;
  const behind = `(?:(?:\\s*|-)(?:${measured})(?![\\p{L}\\p{N}]))*`;
  const made = {
    length: new RegExp(
      `${before}${number}${range}(?:\\s*|-)(?:${either(lengths)})(?![\\p{L}\\p{N}])`,
      "gu",
    ),
    number: new RegExp(`${before}${number}${range}${behind}`, "gu"),
    duration: new RegExp(
      `(?:${before}${number}${range}(?:\\s+|-)(?:(?:${either(between)})\\s+)?(?:${either(units)})|(?<!\\p{L})(?:${either(partSpans)}))(?!\\p{L})`,
      "gu",
    ),
  };
  patterns.set(language.code, made);
  return made;
}

/**
 * A pattern for numbers of several words, with a bar behind it: "forty-one", "twenty five", "one
 * hundred and twenty".
 */
function compounds({ dates: { numbers, phrases } }: Language): string {
  const words = (least: number, most: number, step = 1): readonly string[] =>
    Object.entries(numbers).flatMap(([word, n]) =>
      n >= least && n <= most && n % step === 0 && !phrases.nounStarts.includes(word) ? [word] : [],
    );
  const tens = `(?:${either(words(20, 90, 10))})[-\\s](?:${either(words(1, 9))})`;
  const and = `(?:${either(phrases.and)})\\s`;
  const rest = `\\s(?:${and})?(?:${tens}|${either(words(1, 99))})(?!\\p{L})`;
  const hundreds = `(?:(?:${either(words(1, 9))})\\s)?(?:${either(words(100, 100))})(?:${rest})?`;
  return `(?:${hundreds}|${tens})(?!\\p{L})|`;
}

/** A pattern for what may stand behind a number: " and a half". */
function andHalf({ dates, quantities: { one, halves } }: Language): string {
  if (halves.length === 0) return "";
  return `(?:\\s(?:${either(dates.phrases.and)})\\s(?:${either(one)})\\s(?:${either(halves)})(?!\\p{L}))?`;
}

/** A pattern of any of some words, in small letters. */
function either(words: readonly string[]): string {
  return anyOf(words.map(smallLetters));
}

/** Texts whose numbers are kept. */
const KEPT = 1000;

const finders = keptFor((pattern: RegExp) =>
  remember((text): readonly Span[] => spansOf(pattern, smallLetters(text)), KEPT),
);

function numbersBy(pattern: RegExp, text: string): readonly Span[] {
  return finders(pattern)(text);
}

const NONE: readonly Span[] = [];

/** Whether a text has a figure or a number in a word: most have none, and patterns take long. */
function mayHoldNumber(text: string, language: Language): boolean {
  return /\p{N}/u.test(text) || hasPhrase(text, numberWords(language));
}

/** The words for numbers that may count something: "one" and its like count nothing mostly. */
const numberWords = keptFor(({ dates }: Language): readonly string[] =>
  Object.entries(dates.numbers).flatMap(([word, n]) => (n > 1 ? [word] : [])),
);
