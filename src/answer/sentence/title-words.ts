import { plainDate } from "../../dates/calendar.ts";
import type { Document } from "../../knowledge/document.ts";
import { keptFor } from "../../languages/remember.ts";
import type { Token } from "../../search/analyse.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { termsOf } from "./common-terms.ts";
import { isDateWord } from "./date-terms.ts";
import { perQuestion } from "./memo.ts";

/**
 * Terms of the dates in a question that only tell which document it means, and that no sentence need say: "2020" and "November" of "the statement of
 * November 2020", where a document of that day has "statement" in its title.
 */
export const datesOfTitles = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const dates = question.tokens.filter((token) => isOfDate(question, token));
  if (dates.length === 0) return new Set();
  const named = titlesOf(shelf).flatMap((title) => runsIn(question, title));
  return new Set(
    named
      .filter((run) => run.some((token) => !dates.includes(token)))
      .flatMap((run) => run.filter((token) => dates.includes(token)))
      .map(({ term }) => term),
  );
});

/**
 * Terms of a question by which it names what a document is about, with another word of its title right behind: "Varda" of "the Varda agreement". Nobody
 * acts there.
 */
export const namesInTitles = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const runs = titlesOf(shelf).flatMap((title) => runsIn(question, title));
  return new Set(runs.flatMap((run) => run.slice(0, -1).map(({ term }) => term)));
});

/** The words of a question that follow each other, function words aside, and all stand in a title. */
function runsIn({ tokens }: Question, title: ReadonlySet<string>): readonly Token[][] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    if (title.has(token.term) && !token.stop) runs.at(-1)?.push(token);
    else if (!token.stop) runs.push([]);
  }
  return runs;
}

function isOfDate({ repaired, language }: Question, { term, start }: Token): boolean {
  return /^\p{N}/u.test(term) || isDateWord(repaired.slice(start), language);
}

/** The terms of each document's title and of the day of its publication. */
const titlesOf = keptFor((shelf: Shelf): readonly ReadonlySet<string>[] =>
  shelf.documents.map((document) => new Set(termsOf(shelf, nameOf(document), document.language))),
);

function nameOf({ title, published }: Document): string {
  return published ? `${title} ${plainDate(published)}` : title;
}
