import { isEnglishWord } from "./english-words.ts";
import { fold } from "./fold.ts";
import type { Language } from "./language.ts";
import { languages } from "./languages.ts";
import { remember } from "./remember.ts";

const WORD = /[\p{L}\p{M}\u055b-\u055e]+/gu;
/**
 * A word of a language tells it; letters only say that a word, which may be a name, is not of
 * another language.
 */
const BY_LETTERS = 0.5;
/** However many words have its letters, one word of a language tells more. */
const MOST_BY_LETTERS = 0.9;
/** Shorter words of English are words elsewhere too. */
const TELLING = 4;
const ENGLISH_MORE = 2;
/** One question is asked for again and again on its way. */
const KEPT = 100;
const [english] = languages;
const PLAIN = /^[a-z]+$/u;

/**
 * The language that a short text is written in, told by its function and question words, then by
 * the letters of its words; the first of `languages` where nothing tells. "Laçın nə vaxt" →
 * Azerbaijani, "Kəlbəcər deadline" → English.
 */
export const guessLanguage: (text: string) => Language = remember(guessAnew, KEPT);

function guessAnew(text: string): Language {
  const typed = [...text.matchAll(WORD)].map((match) => match[0]);
  const words = typed.map((word) => word.toLowerCase());
  const folded = words.map(fold);
  // A name has the beginning of some word by chance: "Askerov".
  const isName = (at: number): boolean => at > 0 && /^\p{Lu}/u.test(typed[at] ?? "");
  let best = languages[0];
  let most = 0;
  for (const language of languages) {
    const known = folded.filter((word, at) => knows(language, word, isName(at))).length;
    const sum = known + byLetters(words, language);
    if (sum > most) [best, most] = [language, sum];
  }
  return best !== english && isRatherEnglish(words, most) ? english : best;
}

/** What words tell by their letters; two of them tell all that letters can. */
function byLetters(words: readonly string[], language: Language): number {
  let sum = 0;
  for (const word of words) {
    if (sum >= MOST_BY_LETTERS) break;
    if (isInLettersOf(word, language)) sum += BY_LETTERS;
  }
  return Math.min(MOST_BY_LETTERS, sum);
}

/**
 * Whether English has so many of some words that one with the beginning of another language's is
 * chance: "Askerov estimate share".
 */
function isRatherEnglish(words: readonly string[], known: number): boolean {
  const own = words.filter((word) => word.length >= TELLING && PLAIN.test(word));
  return own.filter(isEnglishWord).length >= ENGLISH_MORE * known;
}

/**
 * Plain letters are English where no other language knows the word; what it knows may be typed
 * without its own letters.
 */
function isInLettersOf(word: string, { search: { letters } }: Language): boolean {
  if (letters === "") return PLAIN.test(word) && !languages.some((each) => knows(each, word));
  // "Square" has a letter that only Azerbaijani has besides.
  return Array.from(word).some((letter) => letters.includes(letter)) && !isEnglishWord(word);
}

function knows(language: Language, folded: string, isName = false): boolean {
  const { words, beginnings } = wordsThatTell(language);
  if (words.has(folded)) return true;
  if (isName) return false;
  const { stemmer } = language.search;
  // Only a cut beginning is cheap to tell; other stems are left to the words themselves. "Status"
  // has the beginning of another language's.
  return (
    typeof stemmer === "number" &&
    beginnings.has(folded.slice(0, stemmer)) &&
    !isEnglishWord(folded)
  );
}

const { lengths } = languages[0].quantities;
const measures: ReadonlySet<string> = new Set(lengths.map(fold));

type Telling = { readonly words: ReadonlySet<string>; readonly beginnings: ReadonlySet<string> };

const telling = new Map<string, Telling>();

function wordsThatTell(language: Language): Telling {
  const known = telling.get(language.code);
  if (known) return known;
  const { questions, search, dates } = language;
  const phrases = [...search.stopWords, ...Object.values(questions.asks).flat()];
  // A word that English has with plain letters, as a name is, tells nothing where it is typed so.
  const ownWords = Object.entries(search.meanings).flatMap(([inEnglish, all]) =>
    all.filter((word) => fold(word) !== inEnglish),
  );
  const content = [...ownWords, ...dates.months.flat()];
  // English months are left out: "may" and "mart" are words elsewhere.
  const told = search.letters === "" ? phrases : [...phrases, ...content];
  // "Km" is the same everywhere.
  const words = told
    .flatMap((phrase) => phrase.split(" "))
    .map(fold)
    .filter((word) => language === english || !measures.has(word));
  const length = typeof search.stemmer === "number" ? search.stemmer : 0;
  const beginnings = content
    .flatMap((phrase) => phrase.split(" "))
    .map(fold)
    .filter((word) => length > 0 && word.length >= length)
    .map((word) => word.slice(0, length));
  const made = { words: new Set(words), beginnings: new Set(beginnings) };
  telling.set(language.code, made);
  return made;
}
