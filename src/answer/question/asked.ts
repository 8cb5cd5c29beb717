import { fold } from "../../languages/fold.ts";
import type { Asked, Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { stemOf } from "../../search/stems.ts";
import { tokensOf, type RawToken } from "../../search/tokens.ts";

/** What a question asks for, and the words that say so: the tokens from `first` up to `end`. */
export type AskedWords = { readonly asked: Asked; readonly first: number; readonly end: number };

type Phrase = { readonly asked: Asked; readonly words: readonly string[] };

/** Words that ask for nothing in particular: any other question word says more. */
const VAGUE: ReadonlySet<Asked> = new Set(["what", "which", "yes/no"]);

/** Words for these also begin clauses. */
const CLAUSES: ReadonlySet<Asked> = new Set(["when", "where", "who"]);

/**
 * Reads what a question asks for from its folded words. A telling question word at the start wins
 * ("why was the deadline moved"), then a telling one anywhere ("the deadline for Lachin is what"),
 * then the longest.
 */
export function readAsked(words: readonly string[], language: Language): AskedWords {
  const every = phrasesIn(words, language);
  const isRelative = (one: AskedWords): boolean => tellsOfPersons(one, words, language);
  const isOpen = every.some(opensVaguely);
  const isWhether = asksWhetherDone(words, language);
  const isDropped = (one: AskedWords): boolean =>
    isOfDoing(one, words, language) ||
    (isClause(one) && (isOpen || (isWhether && !isSaid(words.slice(1, one.first), language)))) ||
    isOfTime(one, words, language);
  const isOfPerson = every.some((one) => opensVaguely(one) && asksForPerson(one, words, language));
  const opened = every.filter(
    (one) => !isDropped(one) && !(isOfPerson && one.asked === "deadline"),
  );
  const found = every.some(asksYesOrNo) ? opened.filter((one) => !isRelative(one)) : opened;
  found.sort((a, b) => strength(b) - strength(a) || lengthOf(b) - lengthOf(a) || a.first - b.first);
  const best = found[0] ?? { asked: "what", first: 0, end: 0 };
  // "When is the deadline": both words ask for the same, and the second says which day is meant.
  const due = found.find(({ asked }) => asked === "deadline");
  if (best.asked !== "when" || !due) return best;
  const between = words.slice(best.end, due.first);
  const isOne = between.every((word) => language.search.stopWords.includes(word));
  return { ...best, asked: "deadline", end: isOne ? Math.max(best.end, due.end) : best.end };
}

function phrasesIn(words: readonly string[], language: Language): AskedWords[] {
  const phrases = phrasesOf(language);
  const places: AskedWords[] = [];
  for (const [first, word] of words.entries()) {
    for (const { asked, words: phrase } of phrases.get(word) ?? []) {
      // "Is" and "did" ask for yes or no only where the question begins with them.
      if (asked === "yes/no" && first > 0) continue;
      if (phrase.every((each, at) => words[first + at] === each)) {
        places.push({ asked, first, end: first + phrase.length });
      }
    }
  }
  return places;
}

/**
 * Where the first word stands that asks for more than yes or no, whatever asks more behind it; -1
 * where none does.
 */
export function firstAsking(words: readonly string[], language: Language): number {
  const places = phrasesIn(words, language).filter((one) => !asksYesOrNo(one));
  return places[0]?.first ?? -1;
}

/** Words behind "which" that may name whom it asks for: "which Armenian official". */
const WHOM_WORDS = 3;

/** Whether "which" asks for a person, whatever deadline the rest speaks of. */
function asksForPerson({ end }: AskedWords, words: readonly string[], language: Language): boolean {
  const persons = nounsThatAsk(language, "who");
  return words.slice(end, end + WHOM_WORDS).some((word) => persons.has(stemOf(language)(word)));
}

/** "What …", "in which …". */
function opensVaguely({ asked, first }: AskedWords): boolean {
  return first <= 1 && (asked === "what" || asked === "which");
}

/** "Did they move when …": the second question word asks nothing, unless it comes last. */
function asksWhetherDone([first = ""]: readonly string[], { questions }: Language): boolean {
  return questions.helps.includes(first);
}

/** Words behind "when" that make a clause. */
const CLAUSE_WORDS = 3;

/**
 * "Was anybody hurt when the shots were fired" asks not when, as "was it said when they left" and
 * "was it closed, and when was that" do.
 */
function isOfTime(one: AskedWords, words: readonly string[], language: Language): boolean {
  const { passive = [] } = language.questions.roles ?? {};
  const { utterances, leads, timeClauses } = language.questions;
  const before = words[one.first - 1] ?? "";
  const isOther = [...utterances, ...leads, ...language.dates.phrases.and].includes(before);
  return (
    isClause(one) &&
    timeClauses.includes(words[one.first] ?? "") &&
    passive.includes(words[0] ?? "") &&
    !isOther &&
    words.length - one.end >= CLAUSE_WORDS
  );
}

/**
 * "Did they say when": what they say is asked for, but not in "do they say there are people who".
 */
function isSaid(
  words: readonly string[],
  { questions: { utterances, dateNouns, roles, helps } }: Language,
): boolean {
  const says = words.findLastIndex(
    (word) => utterances.includes(word) && !dateNouns.includes(word),
  );
  const verbs = [...(roles?.passive ?? []), ...helps];
  return says !== -1 && !words.slice(says + 1).some((word) => verbs.includes(word));
}

function asksYesOrNo({ asked }: AskedWords): boolean {
  return asked === "yes/no";
}

/**
 * In "do people who live there pay" the second word asks nothing; in "is it known who pays" and
 * "was it both leaders who signed" it does.
 */
function tellsOfPersons(
  { asked, first, end }: AskedWords,
  words: readonly string[],
  language: Language,
): boolean {
  const { roles, pronouns } = language.questions;
  const [be = "", it = ""] = words;
  if (roles?.passive.includes(be) && pronouns.includes(it)) return false;
  const before = stemOf(language)(words[first - 1] ?? "");
  return asked === "who" && end - first === 1 && nounsThatAsk(language, "who").has(before);
}

/** In "the mesh you need when fishing" the word asks nothing. */
function isOfDoing(
  { first, end }: AskedWords,
  words: readonly string[],
  language: Language,
): boolean {
  const { doingEnding, timeClauses } = language.questions;
  return (
    first > 0 &&
    doingEnding !== null &&
    timeClauses.includes(words[first] ?? "") &&
    words[end]?.endsWith(doingEnding) === true
  );
}

/** In "what did he do when …" the second question word asks nothing. */
function isClause({ asked, first, end }: AskedWords): boolean {
  return first > 1 && end - first === 1 && CLAUSES.has(asked);
}

function strength({ asked, first }: AskedWords): number {
  if (VAGUE.has(asked)) return 0;
  return first === 0 ? 2 : 1;
}

function lengthOf({ first, end }: AskedWords): number {
  return end - first;
}

/** A text's words that ask, as they stand in it: "by when" in "by when must it be left". */
export function wordsAsking(text: string, language: Language): readonly RawToken[] {
  const words = tokensOf(text);
  const { first, end } = readAsked(
    words.map(({ word }) => word),
    language,
  );
  return words.slice(first, end);
}

const NO_NOUNS: ReadonlySet<string> = new Set();

const nounTerms = keptFor((language: Language): ReadonlyMap<string, ReadonlySet<string>> => {
  const stem = stemOf(language);
  const nouns = Object.entries(language.questions.nouns);
  return new Map(
    nouns.map(([asked, all]) => [asked, new Set(all.map((noun) => stem(fold(noun))))]),
  );
});

/** Terms of the nouns by which a language asks for something: "date" and "year" for a day. */
export function nounsThatAsk(language: Language, asked: Asked): ReadonlySet<string> {
  return nounTerms(language).get(asked) ?? NO_NOUNS;
}

/**
 * The words that a language asks with: "how", "many", "deadline". No error of typing is looked for
 * in them.
 */
export const wordsThatAsk = keptFor(
  (language: Language): ReadonlySet<string> =>
    new Set([...phrasesOf(language).values()].flat().flatMap(({ words }) => words)),
);

/** Those of them that ask without any other. */
export const wordsThatAskAlone = keptFor(
  (language: Language): ReadonlySet<string> =>
    new Set(
      [...phrasesOf(language).values()]
        .flat()
        .flatMap(({ words: [first, ...others] }) => (first && others.length === 0 ? first : [])),
    ),
);

/**
 * The words that stand behind others in the phrases by which a language asks: "how" → many, much,
 * long.
 */
export const wordsBehindAsking = keptFor(
  (language: Language): ReadonlyMap<string, readonly string[]> =>
    new Map(
      [...phrasesOf(language)].map(([first, phrases]) => [
        first,
        phrases.flatMap(({ words: [, second] }) => second ?? []),
      ]),
    ),
);

/** The phrases by which a language asks, by their first words. */
const phrasesOf = keptFor((language: Language): ReadonlyMap<string, readonly Phrase[]> => {
  const phrases = new Map<string, Phrase[]>();
  for (const [asked, texts] of Object.entries(language.questions.asks) as [Asked, string[]][]) {
    for (const text of texts) {
      const words = fold(text).split(/[^\p{L}\p{N}\p{M}]+/u);
      const [first = ""] = words;
      phrases.set(first, [...(phrases.get(first) ?? []), { asked, words }]);
    }
  }
  return phrases;
});

/** Whether a word begins a question of yes or no, or the verb of another: "did", "was". */
export function opensQuestion(word: string, { questions, dates }: Language): boolean {
  return [questions.helps, questions.past, dates.phrases.be].some((list) => list.includes(word));
}
