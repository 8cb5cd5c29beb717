import { fold } from "./fold.ts";
import type { Language } from "./language.ts";
import { languages } from "./languages.ts";

const WORD = /[\p{L}\p{M}\u055b-\u055e]+/gu;

/**
 * The language that a short text is written in, told by its function and question words, then by its letters; the first of
 * `languages` where nothing tells. "Laçın nə vaxt" → Azerbaijani.
 */
export function guessLanguage(text: string): Language {
  const words = [...text.matchAll(WORD)].map((match) => fold(match[0]));
  let best = languages[0];
  let most = 0;
  for (const language of languages) {
    const known = wordsThatTell(language);
    const count =
      words.filter((word) => known.has(word)).length + countOf(text, language.search.letters) / 2;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

const telling = new Map<string, ReadonlySet<string>>();

function wordsThatTell(language: Language): ReadonlySet<string> {
  const known = telling.get(language.code);
  if (known) return known;
  const phrases = Object.values(language.questions.asks).flat();
  const words = [...language.search.stopWords, ...phrases.flatMap((phrase) => phrase.split(" "))];
  const made = new Set(words.map(fold));
  telling.set(language.code, made);
  return made;
}

/** How many letters of a text are found in this language and hardly in others. */
function countOf(text: string, letters: string): number {
  if (letters === "") return 0;
  let count = 0;
  for (const letter of text.toLowerCase()) if (letters.includes(letter)) count += 1;
  return count;
}
