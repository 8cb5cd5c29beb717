import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { languageOf } from "../../languages/languages.ts";
import { keptFor } from "../../languages/remember.ts";
import { hasPhrase, isSmallAt, wordsOf } from "../../languages/words.ts";
import { analyse } from "../../search/analyse.ts";
import type { Question, QuestionTerm } from "./question.ts";
import type { Shelf } from "../shelf.ts";
import { isDateStem } from "./date-terms.ts";
import { perQuestion } from "./memo.ts";

/** Words that every question may have, in one language: as they are typed, or by their terms. */
export type CommonTerms = {
  /**
   * Words that only ask, join or fill, folded; not by their stems, as "according" is no accord and
   * "longer" no length.
   */
  readonly asking: ReadonlySet<string>;
  /**
   * Of words that ask what somebody said or how they took it: a question of what needs no more of
   * them.
   */
  readonly reactions: ReadonlySet<string>;
  /** Of words for what a deadline on a place asks for. */
  readonly duties: ReadonlySet<string>;
  /** Of those of them whose doer is given something. */
  readonly receiving: ReadonlySet<string>;
  /** Of those of the duties by which something is handed on, and nobody only leaves. */
  readonly handing: ReadonlySet<string>;
  /** Of words for those whom it binds, and of words that only oblige. */
  readonly bound: ReadonlySet<string>;
  /** Of words that ask how long, units of time among them. */
  readonly lengths: ReadonlySet<string>;
  /** Of words that say how long something is or lasts. */
  readonly lasting: ReadonlySet<string>;
  /** Of words by which something begins. */
  readonly beginnings: ReadonlySet<string>;
  /** Of verbs by which something is no more. */
  readonly endings: ReadonlySet<string>;
  /** Of verbs by which a text says what somebody said. */
  readonly utterances: ReadonlySet<string>;
  /** Of words for deadlines and for how they fare: "met", "postponed". */
  readonly fates: ReadonlySet<string>;
  /** Of nouns for documents and their parts. */
  readonly texts: ReadonlySet<string>;
  /** Of nouns for the parts of documents alone. */
  readonly parts: ReadonlySet<string>;
  /** Of measures that are no unit of their own: "percent". */
  readonly measures: ReadonlySet<string>;
  /** Of verbs by which something is called. */
  readonly naming: ReadonlySet<string>;
};

const common = new WeakMap<Shelf["index"], Map<string, CommonTerms>>();

/** The common terms of a language as an index has them; worked out once. */
export function commonTerms(shelf: Shelf, language: Language): CommonTerms {
  const known = common.get(shelf.index)?.get(language.code);
  if (known) return known;
  const {
    asks,
    fillers,
    joins,
    negations,
    obligations,
    handing,
    receiving,
    bound,
    modals,
    reactions,
    lasting,
    beginnings,
    endings,
    utterances,
    texts,
    naming,
    life,
    lapses,
    kept,
    missed,
  } = language.questions;
  const { phrases } = language.dates;
  // Of longer phrases ("how many days left") single words mean other things elsewhere.
  const nouns = [...asks.when, ...asks.deadline].filter((phrase) => !phrase.includes(" "));
  const terms = (phrases: readonly string[]): ReadonlySet<string> =>
    new Set(phrases.flatMap((phrase) => termsOf(shelf, phrase, language.code)));
  const asking = new Set(
    [...nouns, ...fillers, ...joins, ...negations].flatMap((phrase) => fold(phrase).split(" ")),
  );
  // Of phrases of several words ("move out") each would mean other things.
  const isOneTerm = (phrase: string): boolean => termsOf(shelf, phrase, language.code).length === 1;
  const made = {
    asking,
    reactions: terms(reactions),
    duties: terms(obligations.filter(isOneTerm)),
    handing: terms(handing.filter(isOneTerm)),
    receiving: terms(receiving.filter(isOneTerm)),
    bound: terms([...bound, ...modals]),
    lengths: terms([...asks["how long"], ...lasting]),
    lasting: terms(lasting),
    beginnings: terms(beginnings),
    endings: terms(endings),
    utterances: terms(utterances),
    texts: terms([...texts.nouns, ...texts.parts]),
    parts: terms(texts.parts),
    measures: terms(language.quantities.measures),
    naming: terms(naming.filter(isOneTerm)),
    fates: terms([
      ...life,
      ...lapses,
      ...kept,
      ...missed,
      ...phrases.moves,
      ...phrases.deadlineNouns,
    ]),
  };
  const languages = common.get(shelf.index) ?? new Map<string, CommonTerms>();
  common.set(shelf.index, languages.set(language.code, made));
  return made;
}

/**
 * Of words for what a deadline on a place asks for, with those of a question's phrases of several
 * words ("let go of"), which alone would mean other things.
 */
export const dutiesIn = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const { repaired, language } = question;
  const { duties } = commonTerms(shelf, language);
  const phrases = language.questions.obligations.filter(
    (phrase) => phrase.includes(" ") && hasPhrase(repaired, [phrase]),
  );
  return new Set([
    ...duties,
    ...phrases.flatMap((phrase) => termsOf(shelf, phrase, language.code)),
  ]);
});

/** The terms of a text as they are indexed. */
export function termsOf(shelf: Shelf, text: string, language: string): readonly string[] {
  return analyse(text, languageOf(language), shelf.index.names).map(({ term }) => term);
}

/**
 * Whether a term names somebody or something that no other word stands for: a name, but no thing of
 * the field ("ceasefire"), which has like words.
 */
export function isProper(shelf: Shelf, question: Question, { term }: QuestionTerm): boolean {
  return properTerms(shelf, question).has(term);
}

/** A single letter may belong to another word: "Turkey's". */
const SMALL_FROM = 2;

const properTerms = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const { text, language, terms } = question;
  // Where every word has a capital, capitals tell nothing.
  const { nounStarts, and } = language.dates.phrases;
  const inHeadings = [...language.questions.joins, ...nounStarts, ...and];
  const hasSmall = wordsOf(text).some(
    ({ start, end, folded }) =>
      end - start >= SMALL_FROM && isSmallAt(text, start) && !inHeadings.includes(folded),
  );
  if (!hasSmall) return new Set();
  const names = terms.filter(({ isName }) => isName).map(({ term }) => term);
  return new Set(
    names.filter((term) => !thingTerms(shelf).has(term) && !isDateStem(term, language)),
  );
});

/** The terms of things of the field, which have like words: "ceasefire". */
const thingTerms = keptFor((shelf: Shelf): ReadonlySet<string> => {
  const first = shelf.gazetteer.terms.map(([word]) => word ?? "");
  const small = first.filter((word) => /^\p{Ll}/u.test(word));
  return new Set(small.flatMap((word) => termsOf(shelf, word, "en")));
});

/** The terms of the names for which others act: "azerbaijan", for which "baku" does. */
export const actors = keptFor(
  ({ index }: Shelf): ReadonlySet<string> => new Set(index.standing.values()),
);

/** Whether a term is one of a name that acts, be it by another's: "azerbaijan", "baku". */
export function isActor(shelf: Shelf, term: string): boolean {
  return actors(shelf).has(standFor(shelf, term));
}

/**
 * The term that a name's term stands for: a capital acts for its state where `terms.yaml` says so.
 */
export function standFor({ index }: Shelf, term: string): string {
  return index.standing.get(term) ?? term;
}
