import type { Asked, Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { foldedOf } from "../../../languages/words.ts";
import type { Evidence } from "../../answer.ts";
import { askingNoun } from "../../question/asking-noun.ts";
import { countAsked } from "../../question/count-asked.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms } from "../../question/common-terms.ts";
import { tellsHour } from "../measures.ts";
import { missingTerms } from "../missing/missing-terms.ts";
import type { Saying } from "../sayings.ts";
import { actingIn, partiesIn } from "../../question/parties.ts";
import { tokensIn } from "../read-text.ts";
import { termsAsked } from "../../question/terms-asked.ts";

/**
 * The terms that a quotation does not say; a number of things need not be said where so many are
 * listed.
 */
export function unsaid(
  shelf: Shelf,
  question: Question,
  { evidence, words }: Saying,
  told: string,
): readonly QuestionTerm[] {
  const listed = countAsked(question);
  const { clock } = question.language.questions;
  const noun = words.length > 0 ? askingNoun(question) : null;
  const hasHour = tellsHour(words);
  // Persons are one run of words, however many.
  const isListed = question.asked === "who" || words.length >= (listed?.count ?? 0);
  // Whether somebody admitted it is told by what they said of it.
  const { utterances } = commonTerms(shelf, question.language);
  const isSaid = question.asked === "yes/no" && saysUtterance(shelf, question, evidence, told);
  return missingTerms(shelf, question, evidence, told).filter(
    ({ term, word }) =>
      term !== noun &&
      !(isSaid && utterances.has(term)) &&
      !(isListed && term === listed?.term) &&
      !(hasHour && foldedOf(clock).has(word)),
  );
}

/**
 * Of a question of so many terms a single one may stay unsaid: the others hardly meet by chance.
 */
const MANY = 7;
/** The same where the answer must have a day or a number, which itself is hardly met by chance. */
const MANY_FOR_FIGURE = 6;
const FIGURES: readonly Asked[] = ["when", "deadline", "how many", "how long"];

/**
 * Whether some terms that a quotation leaves out are a single one of so many that it says nearly
 * all of a question, and none that tells which of several things is meant, as one beside another
 * does ("heavy arms") or behind an article or a preposition ("the withdrawal", "by helicopter"). Of
 * who did something it must say all.
 */
export function isOneOfMany(
  shelf: Shelf,
  question: Question,
  missing: readonly QuestionTerm[],
): boolean {
  const many = FIGURES.includes(question.asked) ? MANY_FOR_FIGURE : MANY;
  const [lost, ...others] = missing;
  if (lost === undefined || others.length > 0 || question.asked === "who") return false;
  return termsAsked(shelf, question).length >= many && !narrows(question, lost);
}

/**
 * Whether a word stands so that it tells which of several things is meant, or how, where or by
 * whom.
 */
function narrows({ tokens, language }: Question, { term }: QuestionTerm): boolean {
  const opening = openingsOf(language);
  return tokens.some((token, at) => {
    if (token.term !== term) return false;
    const [before, behind] = [tokens[at - 1], tokens[at + 1]];
    return behind?.stop === false || opening.has(before?.word ?? "");
  });
}

/** Articles and prepositions; behind an infinitive's ("get to bring") stands a verb. */
const openingsOf = keptFor(({ dates, questions }: Language): ReadonlySet<string> => {
  const { articles, infinitive } = dates.phrases;
  const { locatives, roles } = questions;
  const all = [...articles, ...locatives, ...(roles?.by ?? []), ...(roles?.of ?? [])];
  return new Set(all.filter((word) => word !== infinitive));
});

/**
 * Whether a party that acts in a question says something in a sentence: its name stands before the
 * verb, and no other party's between.
 */
function saysUtterance(
  shelf: Shelf,
  question: Question,
  { passage }: Evidence,
  told: string,
): boolean {
  const acting = actingIn(shelf, question);
  const parties = partiesIn(shelf, question);
  const { utterances } = commonTerms(shelf, question.language);
  const tokens = tokensIn(shelf, told, shelf.documentOf(passage).language);
  const verb = tokens.findIndex(({ term }) => utterances.has(term));
  const before = tokens.slice(0, verb).findLast(({ term }) => parties.has(term));
  const name = before && [before.term, parties.get(before.term) ?? ""];
  return verb !== -1 && name !== undefined && name.some((each) => acting.has(each));
}
