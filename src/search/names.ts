import { onlyInCapitals, type Gazetteer } from "../knowledge/gazetteer.ts";
import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import { languages } from "../languages/languages.ts";
import { keptFor, remember } from "../languages/remember.ts";
import { isJointOfName } from "../languages/words.ts";
import { meaningsOf } from "./meanings.ts";
import { stemOf } from "./stems.ts";
import { tokensOf, type RawToken } from "./tokens.ts";

/**
 * Names and terms by their words: following a text's words from the root leads to the words that
 * stand for all of them.
 */
export type Names = {
  canonical: readonly string[] | null;
  /** "AM" is a country only in capitals. */
  shout: boolean;
  /** Whether it is an everyday word in another language, and no name or term. */
  plain: boolean;
  /** Null where no name goes on. */
  next: Map<string, Names> | null;
};

/** A name found in a text: how many words it took, and the words that stand for it. */
export type NameFound = {
  readonly length: number;
  readonly canonical: readonly string[];
  readonly plain: boolean;
};

/**
 * Words whose first steps are kept: the frequent ones come again at once, all of a large library
 * would take megabytes.
 */
const KEPT_WORDS = 5000;
/** An ending is only taken off a name that keeps this many letters. */
const SHORTEST_STEM = 4;
/** Letters of the longest ending that only inflects an English word: "ing". */
const LONGEST_ENDING = 3;
const [english] = languages;

/**
 * Makes the names of a gazetteer ready to be recognised. Each name leads to the words of its
 * place's first name, each term to its group's first, so that "Berdzor", "Лачин" and "Lachin" meet
 * in one spelling.
 */
export function openNames(gazetteer: Gazetteer): Names {
  const root = node();
  for (const place of gazetteer.places) {
    const canonical = wordsOf(place.name);
    for (const name of [place.name, ...place.names, ...place.misspelt]) {
      addForms(root, name, canonical, onlyInCapitals(name));
    }
  }
  for (const [first, ...others] of gazetteer.terms) {
    if (first === undefined) continue;
    for (const term of [first, ...others])
      addForms(root, term, wordsOf(first), onlyInCapitals(term));
  }
  for (const language of languages) {
    for (const [meaning, words] of meaningsOf(language)) addMeaning(root, language, meaning, words);
  }
  return root;
}

/** The longest name that begins at a token, or null. */
export function nameAt(
  root: Names,
  text: string,
  tokens: readonly RawToken[],
  from: number,
  language: Language,
): NameFound | null {
  let found: NameFound | null = null;
  let at = firstSteps(root)(language)(tokens[from]?.word ?? "");
  for (let index = from; at.length > 0; index++) {
    const token = tokens[index];
    if (!token) break;
    const name = at.find((each) => each.canonical && !(each.shout && !isShouted(text, token)));
    if (name?.canonical) {
      found = { length: index - from + 1, canonical: name.canonical, plain: name.plain };
    }
    const next = tokens[index + 1];
    if (!next || !isJoined(text, token, next)) break;
    at = at.flatMap((each) => stepsTo(each, next.word, language));
  }
  return found;
}

/**
 * The names of several words, by the stems of these in a language, each with the words that stand
 * for it.
 */
export function phrasesOf(
  root: Names,
  language: Language,
): readonly { readonly stems: readonly string[]; readonly canonical: readonly string[] }[] {
  const before = stemKey(language, "");
  const walk = (at: Names, stems: readonly string[]): ReturnType<typeof phrasesOf> => {
    const longer = [...(at.next ?? [])].flatMap(([key, next]) =>
      key.startsWith(before) ? walk(next, [...stems, key.slice(before.length)]) : [],
    );
    return at.canonical && stems.length > 1
      ? [{ stems, canonical: at.canonical }, ...longer]
      : longer;
  };
  return walk(root, []);
}

/** What stands for a single word that a language has in a form with this stem. */
export function meaningOfStem(
  root: Names,
  language: Language,
  stem: string,
): readonly string[] | null {
  return root.next?.get(stemKey(language, stem))?.canonical ?? null;
}

/**
 * The first words of names that may go on with one of some words: as they are written, and by their
 * stems in a language.
 */
export function firstWords(
  root: Names,
  language: Language,
  seconds: readonly string[],
): ReadonlySet<string> {
  const stem = stemOf(language);
  const keys = seconds.flatMap((word) => [fold(word), stemKey(language, stem(fold(word)))]);
  const firsts = new Set<string>();
  const before = stemKey(language, "");
  for (const [key, { next }] of root.next ?? []) {
    if (!keys.some((each) => next?.has(each))) continue;
    firsts.add(key.startsWith(before) ? key.slice(before.length) : key);
  }
  return firsts;
}

/**
 * Where a name may go on from its first word. Hardly any word begins one, and this is asked of each
 * word of all texts.
 */
const firstSteps = keptFor((root: Names) =>
  keptFor((language: Language) =>
    remember((word) => {
      // "According" only joins: it is no form of "accord".
      const steps = joins(language).has(word) ? exactStep : stepsTo;
      return steps(root, word, language);
    }, KEPT_WORDS),
  ),
);

const joins = keptFor(({ questions }: Language) => new Set(questions.joins));

function stepsTo(at: Names, word: string, language: Language): Names[] {
  return language === english ? oneStep(at, word, language) : inflectedSteps(at, word, language);
}

function exactStep(at: Names, word: string): Names[] {
  const next = at.next?.get(word);
  return next ? [next] : [];
}

function oneStep(at: Names, word: string, language: Language): Names[] {
  const next = at.next?.get(word) ?? at.next?.get(stemKey(language, stemOf(language)(word)));
  return next ? [next] : [];
}

/**
 * Where a word leads that may have an ending which hides the name: as it stands, without its
 * ending, and by its stem.
 */
function inflectedSteps(at: Names, word: string, language: Language): Names[] {
  const { endings } = language.names;
  const bare = endings
    .filter((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM)
    .map((end) => word.slice(0, -end.length));
  const keys = [word, ...bare].flatMap((form) => [form, wordKey(language, form)]);
  const steps = [...keys, stemKey(language, stemOf(language)(word))].map((key) =>
    at.next?.get(key),
  );
  return steps.filter((step) => step !== undefined);
}

/**
 * Every single word that is part of a name, folded: what a typing error may have been meant to be.
 */
export function wordsOfNames(gazetteer: Gazetteer): Set<string> {
  const names = gazetteer.places.flatMap((place) => [place.name, ...place.names]);
  return new Set([...names, ...gazetteer.terms.flat()].flatMap(wordsOf));
}

function addForms(root: Names, name: string, canonical: readonly string[], shout: boolean): void {
  const words = wordsOf(name);
  insert(root, words, canonical, shout);
  if (shout) return;
  // Inflected forms meet in the stem, which each language cuts in its own way.
  for (const language of languages) {
    const stem = stemOf(language);
    const stems = words.map(stem);
    if (language === english && isDerived(words, stems)) {
      for (const ending of english.names.endings) {
        insert(root, [`${words.join("")}${ending}`], canonical, false);
      }
      continue;
    }
    insert(
      root,
      stems.map((each) => stemKey(language, each)),
      canonical,
      false,
    );
  }
}

/**
 * Whether the stem of a single word is that of another word too: who "declared" something made no
 * "declaration".
 */
function isDerived(
  [word = "", ...others]: readonly string[],
  [stem = ""]: readonly string[],
): boolean {
  return others.length === 0 && word.length - stem.length > LONGEST_ENDING;
}

/**
 * A word of one language leads to the words of its meaning, and on to what stands for those where
 * that is a name or term.
 */
function addMeaning(root: Names, language: Language, meaning: string, form: string): void {
  const words = wordsOf(form);
  const stem = stemOf(language);
  const known = wordsOf(meaning).reduce<Names | undefined>((at, word) => at?.next?.get(word), root);
  const canonical = known?.canonical ?? wordsOf(meaning);
  const plain = !known?.canonical;
  const exact = words.map((word) => wordKey(language, word));
  insert(root, exact, canonical, false, plain);
  insert(
    root,
    words.map((word) => stemKey(language, stem(word))),
    canonical,
    false,
    plain,
  );
}

function insert(
  root: Names,
  keys: readonly string[],
  canonical: readonly string[],
  shout: boolean,
  plain = false,
): void {
  let at = root;
  for (const key of keys) {
    const next = at.next?.get(key) ?? node();
    at.next = (at.next ?? new Map()).set(key, next);
    at = next;
  }
  if (at === root) return;
  if (at.canonical) {
    // "UN" as well as "un".
    if (at.canonical.join(" ") === canonical.join(" ")) at.shout &&= shout;
    return;
  }
  at.canonical = canonical;
  at.shout = shout;
  at.plain = plain;
}

function node(): Names {
  return { canonical: null, shout: false, plain: false, next: null };
}

function wordsOf(name: string): string[] {
  return tokensOf(name).map((token) => token.word);
}

function wordKey(language: Language, word: string): string {
  return `${language.code}=${word}`;
}

function stemKey(language: Language, stem: string): string {
  return `${language.code}:${stem}`;
}

/** Words of one name stand side by side: "Nagorno-Karabakh", but not "Nagorno. Karabakh". */
function isJoined(text: string, before: RawToken | undefined, token: RawToken): boolean {
  return isJointOfName(text.slice(before?.end ?? 0, token.start));
}

function isShouted(text: string, token: RawToken): boolean {
  const typed = text.slice(token.start, token.end);
  // "10 am" and "10 AM" are hours.
  return typed === typed.toUpperCase() && !/\d\s?$/u.test(text.slice(0, token.start));
}
