import { fold } from "../languages/fold.ts";
import type { DatePhrases, Language, Limit, SpanLimit, Unit } from "../languages/language.ts";
import { phraseBook, phraseSet, type PhraseBook } from "./phrase-book.ts";

type Lists = {
  [K in keyof DatePhrases as DatePhrases[K] extends readonly string[] ? K : never]: DatePhrases[K];
};

/** The words of a language's dates, ready to be looked up. Sets of single words are folded. */
export type Vocabulary = {
  readonly language: Language;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly limitsBefore: PhraseBook<Limit>;
  readonly limitsAfter: PhraseBook<Limit>;
  readonly spanLimits: PhraseBook<SpanLimit>;
  readonly concepts: PhraseBook<string>;
  readonly zones: PhraseBook<string>;
  readonly relativeDays: PhraseBook<number>;
  readonly otherYears: PhraseBook<number>;
  readonly otherMonths: PhraseBook<number>;
  readonly toldYears: PhraseBook<number>;
  readonly toldMonths: PhraseBook<number>;
  readonly lists: Readonly<Record<keyof Lists, PhraseBook<true>>>;
  readonly pastEnding: string | null;
  readonly adverbEnding: string | null;
  readonly infinitive: string | null;
  readonly endings: readonly string[];
  readonly alternations: readonly (readonly [noun: string, verb: string])[];
  /**
   * Words that a date can begin with, those before which an hour may stand, and words that a span
   * can begin with.
   */
  readonly starters: ReadonlySet<string>;
  readonly dateStarts: ReadonlySet<string>;
  readonly spanStarts: ReadonlySet<string>;
  /** Last words of all phrases that tell a duty from a report. */
  readonly verbEnds: ReadonlySet<string>;
  /**
   * Whether a folded word can stand in a date or a span: what passages are searched for before
   * anything else is done.
   */
  readonly hints: ReadonlySet<string>;
};

/** The numbers that begin the word of a day: "twenty-first". */
export const TENS_OF_DAYS: readonly number[] = [20, 30];

/** Lists whose phrases tell a duty from a report. */
const VERBS = ["permits", "reports", "invariable", "obliges", "saying", "sets", "be"] as const;

const vocabularies = new WeakMap<Language, Vocabulary>();

/** The vocabulary of a language, made once. */
export function vocabularyOf(language: Language): Vocabulary {
  const known = vocabularies.get(language);
  if (known) return known;
  const made = makeVocabulary(language);
  vocabularies.set(language, made);
  return made;
}

function makeVocabulary(language: Language): Vocabulary {
  const { months, weekdays, units, numbers, ordinals, phrases } = language.dates;
  const unitPairs = (Object.entries(units) as [Unit, readonly string[]][]).flatMap(
    ([unit, forms]) => forms.map((form) => [fold(form), unit] as const),
  );
  const concepts = Object.entries(phrases.concepts);
  const { today, tomorrow, yesterday } = phrases.days;
  const lists = bookLists(phrases);
  const names = [...months, ...weekdays].flat().map(fold);
  const openings = [lists.endOf, lists.vague, lists.next, lists.last].flatMap((book) => [
    ...book.byFirst.keys(),
  ]);
  const relativeDays = phraseBook([
    ...today.map((word) => [word, 0] as const),
    ...tomorrow.map((word) => [word, 1] as const),
    ...yesterday.map((word) => [word, -1] as const),
  ]);
  const others = [phrases.otherYears, phrases.otherMonths, phrases.toldYears, phrases.toldMonths]
    .flatMap((phrase) => Object.keys(phrase))
    .map((phrase) => fold(phrase.split(" ")[0] ?? ""))
    .filter((word) => !lists.articles.byFirst.has(word));
  const starters = new Set([
    ...names,
    ...openings,
    ...others,
    ...relativeDays.byFirst.keys(),
    ...Object.keys(ordinals).map(fold),
    ...Object.keys(numbers)
      .filter((word) => TENS_OF_DAYS.includes(numbers[word] ?? 0))
      .map(fold),
  ]);
  let verbEnds: ReadonlySet<string> | null = null;
  return {
    language,
    months: numbered(months),
    weekdays: numbered(weekdays),
    units: new Map(unitPairs),
    numbers: foldedMap(numbers),
    ordinals: foldedMap(ordinals),
    limitsBefore: phraseBook(Object.entries(phrases.limitsBefore)),
    limitsAfter: phraseBook(Object.entries(phrases.limitsAfter)),
    spanLimits: phraseBook(Object.entries(phrases.spanLimits)),
    concepts: phraseBook(concepts.flatMap(([name, forms]) => forms.map((f) => [f, name] as const))),
    zones: phraseBook(zonesOf(phrases)),
    relativeDays,
    otherYears: phraseBook(Object.entries(phrases.otherYears)),
    otherMonths: phraseBook(Object.entries(phrases.otherMonths)),
    toldYears: phraseBook(Object.entries(phrases.toldYears)),
    toldMonths: phraseBook(Object.entries(phrases.toldMonths)),
    lists,
    starters,
    dateStarts: new Set([...starters, ...firstWords([lists.noon, lists.midnight]), "q", "["]),
    spanStarts: new Set([
      ...[...Object.keys(numbers), ...Object.keys(ordinals)].map(fold),
      ...unitPairs.map(([form]) => form),
      ...firstWords([lists.planDay, lists.nextDay]),
    ]),
    get verbEnds() {
      return (verbEnds ??= new Set([
        ...VERBS.flatMap((list) => [...lists[list].byLast.keys()]),
        fold(phrases.infinitive ?? ""),
      ]));
    },
    pastEnding: phrases.pastEnding,
    adverbEnding: phrases.adverbEnding,
    infinitive: phrases.infinitive,
    endings: [...phrases.endings].map(fold).sort((a, b) => b.length - a.length),
    alternations: phrases.alternations,
    hints: new Set([
      ...[...months, ...weekdays, ...Object.values(units)].flat().map(fold),
      ...[...today, ...tomorrow, ...yesterday, ...phrases.endOf.flatMap((p) => p.split(" "))].map(
        fold,
      ),
    ]),
  };
}

function bookLists(phrases: DatePhrases): Record<keyof Lists, PhraseBook<true>> {
  const entries = Object.entries(phrases).filter(
    (entry): entry is [string, readonly string[]] =>
      Array.isArray(entry[1]) && entry[1].every((phrase) => typeof phrase === "string"),
  );
  // Every key of `Lists` is a list of `DatePhrases` and the other way round, by the type's own
  // definition.
  return Object.fromEntries(entries.map(([key, list]) => [key, phraseSet(list)])) as Record<
    keyof Lists,
    PhraseBook<true>
  >;
}

function firstWords(books: readonly PhraseBook<true>[]): readonly string[] {
  return books.flatMap((book) => [...book.byFirst.keys()]);
}

function numbered(lists: readonly (readonly string[])[]): Map<string, number> {
  return new Map(lists.flatMap((forms, index) => forms.map((form) => [fold(form), index + 1])));
}

function foldedMap(words: Readonly<Record<string, number>>): Map<string, number> {
  return new Map(Object.entries(words).map(([word, value]) => [fold(word), value]));
}

function* zonesOf({ zones }: DatePhrases): Iterable<readonly [string, string]> {
  yield* cityZones();
  yield* Object.entries(zones);
}

/**
 * Cities that give their name to a zone, from the runtime's own list: "addis ababa" →
 * "Africa/Addis_Ababa".
 */
function cityZones(): (readonly [string, string])[] {
  return Intl.supportedValuesOf("timeZone")
    .filter((zone) => zone.includes("/"))
    .map((zone) => [(zone.split("/").at(-1) ?? zone).replaceAll("_", " "), zone] as const);
}
