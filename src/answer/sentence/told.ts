import type { Language } from "../../languages/language.ts";
import { languageOf } from "../../languages/languages.ts";
import { keptFor } from "../../languages/remember.ts";
import { wordsOf } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import { groupsIn, groupsOf, NO_GROUPS, type Groups } from "../question/alike.ts";
import { capitalsAsPlaces } from "../question/capital-as-place.ts";
import { isProper, standFor, termsOf } from "../question/common-terms.ts";
import { memoryOfPassages, once, perQuestion } from "../question/memo.ts";
import { isParticiple } from "../question/participle.ts";
import { sameNumber } from "../question/same-number.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import { rejoined } from "./read-text.ts";
import type { Shelf } from "../shelf.ts";
import { isKin } from "../rank/term-places.ts";

/** What a text says: its terms, and the groups of like words that they belong to. */
export type Told = {
  readonly terms: ReadonlySet<string>;
  /**
   * Most terms are said in the same word, so like ones are looked for when they are first needed.
   */
  readonly groups: () => Groups;
};

/**
 * To be forms of one word, and not only near in meaning, words must share so many first letters.
 */
export const KIN_LETTERS = 5;

const told = memoryOfPassages<Told>();

/** What a text in a language says; remembered for the next question. */
export function toldIn(shelf: Shelf, text: string, language: string): Told {
  return told(shelf.index, [language, text], () => read(shelf, text, language));
}

function read(shelf: Shelf, text: string, language: string): Told {
  const { text: joined, tokens: all } = rejoined(shelf, text, language);
  const tokens = withoutAbout(all, languageOf(language));
  const terms = new Set<string>();
  for (const token of tokens) {
    terms.add(token.term).add(standFor(shelf, token.term));
    // "Displaced persons" are persons too.
    if (token.standIn) for (const term of ownTerms(shelf, joined, token, language)) terms.add(term);
  }
  if (LIFESPAN.test(text)) for (const term of lifeTerms(shelf, language)) terms.add(term);
  const groups = (): Groups =>
    groupsIn(shelf.index, withoutPerfects(tokens, joined, languageOf(language)), joined);
  return { terms, groups: once(groups) };
}

/**
 * The days of a birth and a death behind a name: "Duvric (2 February 1931 – 19 November 2008)".
 * Years alone may be those of a war.
 */
const LIFESPAN =
  /\p{Lu}[\p{L}’'-]+ \((?:\p{L}+\.? )?[^()]*\p{L}[^()]*\p{N}{4}\s?[–—-]\s?[^()]*\p{L}[^()]*\p{N}{4}\)/u;

/** The terms for a birth and a death, which a lifespan tells. */
function lifeTerms(shelf: Shelf, language: string): readonly string[] {
  const { births, deaths } = languageOf(language).questions.lifetime;
  return [...births, ...deaths].flatMap((word) => termsOf(shelf, word, language));
}

/** Words between a verb that only helps and its participle: "have each said". */
const BETWEEN = 1;

/** Tokens without those of verbs that only help others: who "have said" it holds nothing. */
function withoutPerfects(
  tokens: readonly Token[],
  text: string,
  language: Language,
): readonly Token[] {
  const { perfect } = language.dates.phrases;
  return tokens.filter(
    ({ word }, at) =>
      !perfect.includes(word) ||
      !tokens
        .slice(at + 1, at + 2 + BETWEEN)
        .some((token) => !token.stop && isParticiple(text, token, language)),
  );
}

/** The terms of the words of a phrase for which another word stands. */
function ownTerms(
  shelf: Shelf,
  text: string,
  { start, end }: Token,
  language: string,
): readonly string[] {
  const words = wordsOf(text.slice(start, end));
  return words.length > 1 ? words.flatMap(({ folded }) => termsOf(shelf, folded, language)) : [];
}

/**
 * Tokens without those of two words that only say about how many: what is "close to 2,000" is not
 * closed.
 */
function withoutAbout(tokens: readonly Token[], language: Language): readonly Token[] {
  const { firsts, phrases } = aboutOf(language);
  return tokens.filter(({ word }, at) => {
    // Hardly any word begins such a phrase.
    if (!firsts.has(word)) return true;
    const isNumber = /^\p{N}/u.test(tokens[at + 2]?.word ?? "");
    return !(isNumber && phrases.has(`${word} ${tokens[at + 1]?.word ?? ""}`));
  });
}

const aboutOf = keptFor(({ quantities: { around } }: Language) => ({
  phrases: new Set(around),
  firsts: new Set(around.map((phrase) => phrase.split(" ", 1)[0])),
}));

/**
 * Whether some texts say a term of a question, in the same word, another form of it or a like one.
 * A name or a number has no like ones.
 */
export function says(
  shelf: Shelf,
  question: Question,
  asked: QuestionTerm,
  texts: readonly Told[],
): boolean {
  if (saysItself(asked, texts)) return true;
  const isPlace = capitalsAsPlaces(shelf, question).has(asked.term);
  const other = isPlace ? asked.term : standFor(shelf, asked.term);
  if (other !== asked.term && texts.some(({ terms }) => terms.has(other))) return true;
  if (asked.isNumber || isProper(shelf, question, asked)) return false;
  const groups = groupsAsked(shelf.index, question).get(asked.term) ?? NO_GROUPS;
  return some(groups, (group) => texts.some((each) => each.groups().has(group)));
}

/** Whether some texts say a term of a question in the same word or another form of it. */
export function saysItself({ term, isNumber }: QuestionTerm, texts: readonly Told[]): boolean {
  if (texts.some(({ terms }) => terms.has(term))) return true;
  const isSame = sameNumber(term);
  if (isSame !== null) return texts.some(({ terms }) => some(terms, isSame));
  return !isNumber && texts.some(({ terms }) => some(terms, (each) => areKin(each, term)));
}

function some<T>(all: ReadonlySet<T>, holds: (one: T) => boolean): boolean {
  for (const each of all) if (holds(each)) return true;
  return false;
}

/** Tells which tokens of a text are some terms of a question, or like words. */
export function tokensThatSay(
  index: PassageIndex,
  question: Question,
  terms: readonly string[],
  tokens: readonly Token[],
): ReadonlySet<Token> {
  const groups = groupsOf(index, tokens);
  const asked = groupsAsked(index, question);
  const wanted = new Set(terms.flatMap((term) => [...(asked.get(term) ?? [])]));
  return new Set(
    tokens.filter(
      ({ term }, at) =>
        terms.some((each) => each === term || areKin(each, term)) ||
        some(groups[at] ?? NO_GROUPS, (group) => wanted.has(group)),
    ),
  );
}

/** The groups of like words of each term of a question. */
export const groupsAsked = perQuestion(
  (index: PassageIndex, { tokens }): ReadonlyMap<string, Groups> => {
    const groups = groupsOf(index, tokens);
    const all = new Map<string, Groups>();
    for (const [at, { term }] of tokens.entries()) {
      all.set(term, new Set([...(all.get(term) ?? []), ...(groups[at] ?? [])]));
    }
    return all;
  },
);

/**
 * Whether two terms are forms of one word that no stemmer brings together: "occupi" and "occup".
 */
export function areKin(one: string, other: string): boolean {
  return isKin(one, other, KIN_LETTERS);
}
