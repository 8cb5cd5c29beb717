import { plainDate } from "../../dates/calendar.ts";
import type { Document } from "../../knowledge/document.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { isCapitalAt, typedAt } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import { stemOf } from "../../search/stems.ts";
import { withoutTerms, type Question } from "./question.ts";
import type { Shelf } from "../shelf.ts";
import { termsOf } from "./common-terms.ts";
import { isDateWord } from "./date-terms.ts";
import { ofQuestion, perQuestion } from "./memo.ts";

/**
 * Terms of the dates in a question that only tell which document it means, and that no sentence
 * need say: "2020" and "November" of "the statement of November 2020", where these stand in a
 * document's title. The day of a publication does the same for the sentences of that document
 * alone.
 */
export function datesOfTitles(
  shelf: Shelf,
  question: Question,
  document: Document,
): ReadonlySet<string> {
  if (datesAsked(question).length === 0) return NO_TERMS;
  const { everywhere, within } = datesNamed(shelf, question);
  const named = titlesOf(shelf).get(document.id)?.named;
  return named === undefined ? everywhere : within(named);
}

/**
 * A question without the dates that only tell which document it means ("the agreement of November
 * 2020"), as every sentence of that day would seem to be about it; null where it has none, or
 * nothing else.
 */
export function withoutDatesOfTitles(shelf: Shelf, question: Question): Question | null {
  if (datesAsked(question).length === 0) return null;
  const { everywhere } = datesNamed(shelf, question);
  return withoutTerms(question, everywhere);
}

/** The words of a question that tell a day, a month or a year. */
export const datesAsked = ofQuestion<readonly Token[]>((question) =>
  question.tokens.filter((token) => isOfDate(question, token)),
);

const datesNamed = perQuestion((shelf: Shelf, question) => {
  const dates = datesAsked(question);
  const datesIn = (words: ReadonlySet<string>): string[] =>
    runsIn(question, words)
      .filter((run) => run.some((token) => !dates.includes(token)))
      .flatMap((run) => run.filter((token) => dates.includes(token)))
      .map(({ term }) => term);
  const everywhere = new Set(titlesMet(shelf, question).flatMap(datesIn));
  const within = (named: ReadonlySet<string>) => new Set([...everywhere, ...datesIn(named)]);
  return { everywhere, within };
});

/**
 * Terms of a question by which it names what a document is about, with another word of its title
 * right behind: "Varda" of "the Varda agreement". Nobody acts there.
 */
export const namesInTitles = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const { articles } = question.language.dates.phrases;
  const { tokens } = question;
  const isNamed = ([first]: readonly Token[]): boolean =>
    first !== undefined && articles.includes(tokens[tokens.indexOf(first) - 1]?.word ?? "");
  const runs = titlesMet(shelf, question).flatMap((title) =>
    runsIn(question, title).filter(isNamed),
  );
  return new Set(runs.flatMap((run) => run.slice(0, -1).map(({ term }) => term)));
});

/**
 * Terms of a question by which it names a document by its whole title, which the documents that it
 * speaks of need not do: "in the Varda peace deal".
 */
export const titlesNamed = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const runs = titlesMet(shelf, question).flatMap((title) =>
    runsIn(question, title).filter(
      (run) => title.size > 1 && [...title].every((term) => run.some((each) => each.term === term)),
    ),
  );
  return new Set(runs.flat().map(({ term }) => term));
});

/** The titles that have a word of a question: of all titles few. */
const titlesMet = perQuestion((shelf: Shelf, { tokens }): readonly ReadonlySet<string>[] => {
  const content = tokens.filter(({ stop }) => !stop);
  return [...titlesOf(shelf).values()]
    .map(({ title }) => title)
    .filter((title) => content.some(({ term }) => title.has(term)));
});

/** The terms of the nouns by which a language calls documents. */
const documentTerms = keptFor(
  (language: Language): ReadonlySet<string> =>
    new Set(language.questions.texts.nouns.map(stemOf(language))),
);

/**
 * The words of a question that follow each other, function words aside, and all stand in a title,
 * by whatever noun for a document.
 */
function runsIn({ tokens, language }: Question, title: ReadonlySet<string>): readonly Token[][] {
  const { nouns } = language.questions.texts;
  const documents = documentTerms(language);
  const isOfDocument = [...title].some((term) => documents.has(term));
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    const isInTitle = title.has(token.term) || (isOfDocument && nouns.includes(token.word));
    if (isInTitle && !token.stop) runs.at(-1)?.push(token);
    else if (!token.stop) runs.push([]);
  }
  return runs;
}

const NO_TERMS: ReadonlySet<string> = new Set();

/** A word that is the number of a year. */
export const YEAR = /^(?:1[0-9]|20)\p{N}{2}$/u;

/**
 * Whether a word is the name of a month or a year, or the number of a day beside a month. "1,960"
 * with its mark counts something.
 */
function isOfDate(question: Question, token: Token): boolean {
  const { repaired, tokens } = question;
  if (isMonth(question, token)) return true;
  if (YEAR.test(typedAt(repaired, token))) return true;
  const at = tokens.indexOf(token);
  const beside = [tokens[at - 1], tokens[at + 1]];
  return (
    /^\p{N}+$/u.test(token.term) &&
    beside.some((other) => other !== undefined && isMonth(question, other))
  );
}

/**
 * Whether a word is a month or a weekday. Typed small a word that may be another ("may") is one
 * beside a number and behind a preposition only.
 */
function isMonth({ repaired, language, tokens }: Question, token: Token): boolean {
  if (!isDateWord(repaired.slice(token.start), language)) return false;
  const { homographs } = language.dates.phrases;
  if (!homographs.includes(token.word) || isCapitalAt(repaired, token.start)) return true;
  const at = tokens.indexOf(token);
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  const isNumber = [before, behind].some((other) => /^\p{N}/u.test(other?.word ?? ""));
  return isNumber || language.questions.locatives.includes(before?.word ?? "");
}

/**
 * The terms of each document's title, and with those of the day of its publication, which is
 * written in English in all languages.
 */
const titlesOf = keptFor(
  (shelf: Shelf) =>
    new Map(
      shelf.documents.map(({ id, title, language, published }) => {
        const own = termsOf(shelf, title, language);
        const day = published ? termsOf(shelf, plainDate(published), "en") : [];
        return [id, { title: new Set(own), named: new Set([...own, ...day]) }] as const;
      }),
    ),
);
