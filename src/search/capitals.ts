import { isEnglishWord } from "../languages/english-words.ts";
import { languages } from "../languages/languages.ts";
import { isCapitalAt } from "../languages/words.ts";
import { stopWordsOf } from "./analyse.ts";
import type { ReadPassage } from "./read-passage.ts";
import { listWords, type WordList } from "./word-list.ts";

const [english] = languages;

/** What the capitals of some passages tell. */
export type Capitals = {
  /**
   * Terms that always have a capital, sorted: names, however somebody types them. At the beginning
   * of a sentence every word has one; what only ever stands there is a name if English has no such
   * word.
   */
  readonly names: WordList;
  /** What the first letters of a name of several words stand for: "eu" → "European Union". */
  readonly initials: ReadonlyMap<string, string>;
};

/**
 * A name of several words, small ones of up to three letters among them: "Committee of the Red
 * Cross".
 */
const RUN = /(?<!\p{L})\p{Lu}\p{Ll}+(?:[ -](?:\p{Ll}{1,3} ){0,2}\p{Lu}\p{Ll}+)+/gu;
/** Fewer or more letters are hardly written as initials. */
const [FEWEST, MOST] = [2, 6];

/** Collects capitals, passage by passage. */
export function collectCapitals(): {
  add: (reading: ReadPassage) => void;
  collected: () => Capitals;
} {
  const capital = new Set<string>();
  const small = new Set<string>();
  const opening = new Map<string, string>();
  const initials = new Map<string, string>();
  return {
    add({ passage: { text }, language, tokens, sentences }) {
      const stops = stopWordsOf(language);
      const first = new Set(sentences.map(({ firstToken }) => firstToken));
      for (const [at, { term, word, start, stop, standIn }] of tokens.entries()) {
        // A term of the gazetteer is known without this.
        if (stop || standIn) continue;
        const isCapital = isCapitalAt(text, start);
        // A sentence may begin with a quotation mark and any word.
        if (!first.has(at)) (isCapital ? capital : small).add(term);
        else if (isCapital && language === english) opening.set(term, word);
      }
      for (const [run] of text.matchAll(RUN)) {
        const [word = ""] = run.split(" ");
        const name = stops.has(word.toLowerCase()) ? run.slice(word.length + 1) : run;
        const letters = (name.match(/\p{Lu}/gu) ?? []).join("").toLowerCase();
        if (letters.length < FEWEST || letters.length > MOST || initials.has(letters)) continue;
        initials.set(letters, name);
      }
    },
    collected() {
      const unknown = [...opening].filter(([, word]) => !isMadeOfEnglish(word));
      const all = new Set([...capital, ...unknown.map(([term]) => term)]);
      const names = [...all].filter((term) => !small.has(term)).sort();
      return { names: listWords(names), initials };
    },
  };
}

/** Letters of the shortest part of a compound. */
const SHORTEST_PART = 4;

/** Whether English has a word, or both parts of it: "peacekeepers", "landmines". */
function isMadeOfEnglish(word: string): boolean {
  if (isEnglishWord(word)) return true;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    if (isEnglishWord(word.slice(0, at)) && isEnglishWord(word.slice(at))) return true;
  }
  return false;
}
