import { languages } from "../../languages/languages.ts";
import { documentsAsked } from "../sentence/documents-asked.ts";
import { placesAsked } from "../question/places-asked.ts";
import { nounsThatAsk } from "../question/asked.ts";
import { commonTerms, dutiesIn, termsOf } from "../question/common-terms.ts";
import { perQuestion } from "../question/memo.ts";
import { termsOfPart } from "../sentence/numbered-parts.ts";
import { wideTerms } from "../sentence/missing/said-around.ts";
import { numberOf } from "../question/same-number.ts";
import { termsAsked } from "../question/terms-asked.ts";
import { datesAsked, titlesNamed } from "../question/title-words.ts";
import type { Shelf } from "../shelf.ts";

/** Whether a question says no more than which deadlines it means, and what they bind to. */
export const saysNoMore = perQuestion((shelf: Shelf, question): boolean => {
  const { language } = question;
  const { bound, receiving, texts, fates, utterances, lengths } = commonTerms(shelf, language);
  const own = documentsAsked(shelf, question);
  const titles = shelf.documents.filter(({ id }) => own.has(id)).map(({ title }) => title);
  const plain = new Set([
    ...placesAsked(shelf, question).flatMap(({ name }) => termsOf(shelf, name, "en")),
    ...datesAsked(question).map(({ term }) => term),
    ...wideTerms(shelf, question),
    ...titlesNamed(shelf, question),
    ...termsOfPart(question),
    // "What deadlines does the Courier report".
    ...(question.toldBy.size > 0 ? utterances : []),
    ...titles.flatMap((title) => termsOf(shelf, title, language.code)),
    ...(question.asked === "how long" ? lengths : []),
    ...nounsThatAsk(language, "where"),
    // What stands for a noun of any language is English.
    ...nounsThatAsk(languages[0], "where"),
    // Of what is "handed over" the gazetteer need not know both words as one.
    ...dutiesIn(shelf, question),
  ]);
  const isNoMore = (term: string): boolean =>
    plain.has(term) || [bound, receiving, texts, fates].some((all) => all.has(term));
  // "The three deadlines", "when were the three districts handed over".
  const isCount = (term: string): boolean =>
    ["deadline", "when"].includes(question.asked) && numberOf(term) !== undefined;
  return termsAsked(shelf, question).every(({ term }) => isNoMore(term) || isCount(term));
});
