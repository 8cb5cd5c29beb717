import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import { languages } from "../languages/languages.ts";
import { keptFor, remember } from "../languages/remember.ts";
import { isCapitalAt, isSmallAt } from "../languages/words.ts";
import { nameAt, type Names } from "./names.ts";
import { stemOf } from "./stems.ts";
import { tokensOf, type RawToken } from "./tokens.ts";

/**
 * A word of a text as it is searched. A name takes the words that stand for it, all at the place of
 * the whole name.
 */
export type Token = {
  readonly start: number;
  readonly end: number;
  /** Folded, not stemmed. */
  readonly word: string;
  /** The form that is indexed: stemmed, names and terms in their first spelling. */
  readonly term: string;
  /** Whether it is a function word, which is not searched. */
  readonly stop: boolean;
  /** Whether it came from a name or term of the gazetteer, and not only from a word's meaning. */
  readonly named: boolean;
  /** Whether it stands in the place of what was typed. */
  readonly standIn: boolean;
};

const stopWords = new Map<string, ReadonlySet<string>>();
const english = languages[0];

/** Texts whose tokens are kept: some megabytes at most. */
const KEPT = 3000;

const readers = keptFor((names: Names) =>
  keptFor((language: Language) => remember((text) => analyseAnew(text, language, names), KEPT)),
);

/**
 * The tokens of a text, in order: "Berdzor corridors" → lachin, corridor. They are kept for the
 * next question.
 */
export function analyse(text: string, language: Language, names: Names): readonly Token[] {
  return readers(names)(language)(text);
}

/** The same for a text that is looked at once. */
export function analyseAnew(text: string, language: Language, names: Names): Token[] {
  const raw = tokensOf(text);
  const stem = stemOf(language);
  const stops = stopWordsOf(language);
  const tokens: Token[] = [];
  for (let at = 0; at < raw.length;) {
    const token = raw[at];
    if (!token) break;
    const name = nameAt(names, text, raw, at, language);
    if (!name) {
      const { start, end, word } = token;
      const stop =
        stops.has(word) && !isShout(text, start, end) && !isMonth(text, raw, at, language);
      tokens.push({ start, end, word, term: stem(word), stop, named: false, standIn: false });
      at += 1;
      continue;
    }
    const end = raw[at + name.length - 1]?.end ?? token.end;
    for (const word of name.canonical) {
      // Stand-ins are English whatever the text is, so that all languages meet in them.
      const term = stemOf(english)(word);
      tokens.push({
        start: token.start,
        end,
        word,
        term,
        stop: false,
        named: !name.plain,
        standIn: true,
      });
    }
    at += name.length;
  }
  return tokens;
}

/** The stop words of a language, folded. */
export function stopWordsOf(language: Language): ReadonlySet<string> {
  const known = stopWords.get(language.code);
  if (known) return known;
  const made = new Set(language.search.stopWords.map(fold));
  stopWords.set(language.code, made);
  return made;
}

/**
 * Whether a function word is the name of a month there: with a capital within a sentence, or before
 * a number that counts nothing: "in May", "May 1992", but not "May 12 cars park here".
 */
function isMonth(text: string, raw: readonly RawToken[], at: number, { dates }: Language): boolean {
  const token = raw[at];
  if (token === undefined || !dates.phrases.homographs.includes(token.word)) return false;
  if (!isCapitalAt(text, token.start)) return false;
  const [number, counted] = raw.slice(at + 1);
  if (number !== undefined && DAY_OR_YEAR.test(number.word))
    return counted === undefined || !isSmallAt(text, counted.start) || number.word.length > 2;
  return at > 0 && !SENTENCE_END.test(text.slice(0, token.start));
}

const DAY_OR_YEAR = /^\p{N}{1,4}$/u;
/** The end of what stands before the first word of a sentence. */
const SENTENCE_END = /[.!?:]["”»)]?\s+$/u;

/** "IT", "US" and "WHO" in capitals are names, not function words. */
function isShout(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  const typed = text.slice(start, end);
  return typed === typed.toUpperCase() && text !== text.toUpperCase() && /\p{L}/u.test(typed);
}
