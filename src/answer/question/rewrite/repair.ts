import { editDistance } from "../../../languages/edit-distance.ts";
import { isEnglishWord } from "../../../languages/english-words.ts";
import { fold } from "../../../languages/fold.ts";
import { languages } from "../../../languages/languages.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { analyse, type Token } from "../../../search/analyse.ts";
import { openFit } from "../../../search/fit.ts";
import type { PassageIndex } from "../../../search/passage-index.ts";
import {
  countWords,
  openVocabulary,
  repairWord,
  swaps,
  type Vocabulary,
} from "../../../search/vocabulary.ts";
import { wordsBehindAsking, wordsThatAsk } from "../asked.ts";
import { isCapital } from "../kind-asked.ts";
import { isSwapped, repairEnding } from "./repair-ending.ts";

/** A word that was taken for another one, to be said to whoever asked. */
export type Repair = { readonly typed: string; readonly taken: string };

const [english] = languages;
/**
 * Words as common as those that every question is made of would occur so often in a library of some
 * size.
 */
const COMMON = 100;
/** Shorter words are too like others to tell which letter is missing. */
const ANY_LETTER_FROM = 5;
/** From it on a word fits among the others of a question so well that it hardly is another. */
const FITS_WELL = 0.5;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** Words that ask come before them: "wat" is "what" rather than "want". */
const ASKING = 1000;

/**
 * A question with its errors of typing repaired: its words that neither the passages nor the
 * gazetteer nor the language knows. What is repaired to a word that only asks or joins ("wen",
 * "exacly") is no news to whoever typed it, and is not listed.
 */
export function repairWords(
  text: string,
  language: Language,
  index: PassageIndex,
): { repaired: string; repairs: readonly Repair[] } {
  // Words of a language that no passage is written in are unknown without being wrong.
  const isRead = index.languages.has(language.code);
  const common = commonWords(language);
  const names = index.nameWords;
  const vocabularies = isRead ? { names, words: index.vocabulary, common } : { names };
  const tokens = analyse(text, language, index.names);
  const fits = openFit(index, tokens, language);
  const repairs: Repair[] = [];
  let repaired = "";
  let copied = 0;
  for (const [at, token] of tokens.entries()) {
    if (isKnown(token, language, index) || common.has(token.word)) continue;
    const typed = text.slice(token.start, token.end);
    const doubled = isRead ? doublingOf(token.word, common) : null;
    // A word that English has is no error, though no passage holds it: "notion" is no "nation".
    const swapped = swappingOf(token.word, index);
    if (doubled === null && swapped === null && language === english && isEnglishWord(token.word)) {
      continue;
    }
    const taken =
      (isCapital(typed) ? null : behindAsking(token.word, tokens[at - 1]?.word ?? "", language)) ??
      doubled ??
      swapped ??
      index.capitals.initials.get(token.word) ??
      rather(token.word, repairWord(vocabularies, token.word, fits), language, fits) ??
      (isRead && language === english ? completed(token.word) : null) ??
      // A name that no text has is no other form of a word: "Agra" of "agree".
      (isRead && !isCapital(typed) ? repairEnding(token, index, fits) : null) ??
      (isRead && language === english && !isCapital(typed)
        ? doublingInEnglish(token.word)
        : null) ??
      (isCapital(typed) ? null : repairWord({ names: measuresOf(language) }, token.word));
    if (taken === null) continue;
    repaired += text.slice(copied, token.start) + inCaseOf(typed, taken);
    copied = token.end;
    if (!common.has(taken)) repairs.push({ typed, taken });
  }
  return { repaired: repaired + text.slice(copied), repairs };
}

function isKnown(
  { word, term, stop, named }: Token,
  language: Language,
  index: PassageIndex,
): boolean {
  // A bare stem is hardly a word: "befor" lacks a letter. Lists of words take long to read the
  // first time.
  const isBareStem = (): boolean => language === english && word === term && !isEnglishWord(word);
  return (
    stop ||
    named ||
    index.vocabulary.has(word) ||
    index.nameWords.has(word) ||
    (index.terms.holders.has(term) && !isBareStem())
  );
}

/** The words that any question of a language may be made of, whatever it is about. */
const commonWords = keptFor((language: Language): Vocabulary => {
  const { questions, search } = language;
  const { fillers, joins, modals, helps, past, persons, leads, courtesies, pronouns } = questions;
  const phrases = [
    ...search.stopWords,
    ...[fillers, joins, modals, helps, past, persons, leads, courtesies, pronouns].flat(),
  ];
  const words = phrases.flatMap((phrase) => fold(phrase).split(" "));
  const counted = new Map(words.map((word) => [word, COMMON]));
  for (const word of wordsThatAsk(language)) counted.set(word, ASKING);
  return openVocabulary(countWords(counted));
});

/**
 * Units in which a question may ask, whatever a text has: "how many kilomtres" of one that has
 * "km".
 */
const measuresOf = keptFor(({ dates, quantities }: Language): Vocabulary => {
  const words = [...Object.values(dates.units).flat(), ...quantities.lengths].map(fold);
  return openVocabulary(countWords(new Map(words.map((word) => [word, COMMON]))));
});

/** Shorter words are too like each other: "og" may be "of" or "on". */
const ASKING_FROM = 4;

/** A word that goes on asking where the one before it began to: "how meny". */
function behindAsking(word: string, before: string, language: Language): string | null {
  if (word.length < ASKING_FROM) return null;
  const words = wordsBehindAsking(language).get(before) ?? [];
  return words.find((other) => editDistance(word, other, 1) <= 1) ?? null;
}

/**
 * A common word of which a letter was doubled or not doubled: "realy", "untill". However rare words
 * are spelt, that one is meant.
 */
function doublingOf(word: string, common: Vocabulary): string | null {
  const near = common.near(word, 1).map((each) => each.word);
  const single = (text: string): string => text.replace(/(.)\1/gu, "$1");
  return (
    near.find((other) => other.length !== word.length && single(other) === single(word)) ?? null
  );
}

/**
 * A word that was repaired by another letter or one less, unless English has one where only a
 * letter is missing: "sqare" is "square" rather than "share", and "apoints" is "appoints" rather
 * than "points".
 */
function rather(
  word: string,
  taken: string | null,
  language: Language,
  fits: (word: string) => number,
): string | null {
  const isOther = taken !== null && taken.length <= word.length && !isSwapped(word, taken);
  if (language !== english || !isOther || word.length < ANY_LETTER_FROM) return taken;
  if (fits(taken) >= FITS_WELL || soundsAlike(word, taken)) return taken;
  return completed(word) ?? taken;
}

/**
 * The only English word of which a letter within was left out: "delyed" is "delayed"; null where
 * there are several.
 */
function completed(word: string): string | null {
  if (word.length < ANY_LETTER_FROM) return null;
  const [complete, ...others] = withLetterMore(word).filter(isEnglishWord);
  return complete !== undefined && others.length === 0 ? complete : null;
}

/**
 * Whether a word differs in one letter that is easily taken for another by ear: "displased" for
 * "displaced".
 */
function soundsAlike(word: string, taken: string): boolean {
  const at = Array.from(word).findIndex((letter, place) => letter !== taken[place]);
  const pair = [word[at] ?? "", taken[at] ?? ""];
  return SOUNDS.some((letters) =>
    pair.every((letter) => letter !== "" && letters.includes(letter)),
  );
}

/** Letters that stand for like sounds. */
const SOUNDS = ["aeiouy", "scz", "ckq", "dt", "bp", "fv", "mn", "gj"];

/** All that a word may be that lost a letter within. */
function withLetterMore(word: string): string[] {
  return Array.from(word.slice(1)).flatMap((_, at) =>
    Array.from(LETTERS, (letter) => word.slice(0, at + 1) + letter + word.slice(at + 1)),
  );
}

/** An English word of which a letter was doubled or not doubled: "admitt", "instal". */
function doublingInEnglish(word: string): string | null {
  const others = Array.from(word).flatMap((letter, at) => [
    ...(word[at + 1] === letter ? [word.slice(0, at) + word.slice(at + 1)] : []),
    word.slice(0, at) + letter + word.slice(at),
  ]);
  return word.length < ANY_LETTER_FROM ? null : (others.find(isEnglishWord) ?? null);
}

/**
 * A word of the passages of which two letters were swapped, even where that makes another English
 * word: "singed" for "signed".
 */
function swappingOf(word: string, { vocabulary }: PassageIndex): string | null {
  if (word.length < ANY_LETTER_FROM) return null;
  return swaps(word).find((other) => other !== word && vocabulary.has(other)) ?? null;
}

/** A word keeps its capital when it is repaired, as capitals tell names. */
function inCaseOf(typed: string, taken: string): string {
  return /^\p{Lu}/u.test(typed) ? taken.slice(0, 1).toUpperCase() + taken.slice(1) : taken;
}
