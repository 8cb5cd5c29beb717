import type { Asked } from "../../languages/language.ts";
import { hasPhrase } from "../../languages/words.ts";
import type { QuestionTerm } from "../question/question.ts";
import { numberOf } from "../question/same-number.ts";
import { isProper } from "./common-terms.ts";
import { datesIn } from "./date-words.ts";
import { isLacking } from "./denial.ts";
import { partiesOf, isHandedByThem } from "./handed-by.ts";
import { asksWhoTells } from "./known-already.ts";
import type { Excuse } from "./need-not-say.ts";
import { termsOfPart } from "./numbered-parts.ts";
import { tokensIn } from "./read-text.ts";
import { nextTerm, nextThing } from "./setting.ts";
import { datesAsked } from "./title-words.ts";
import { isOtherCount } from "./told-by-dates.ts";
import { toldIn, saysItself, says } from "./told.ts";

/** What asks for a name. */
const FOR_NAMES: readonly Asked[] = ["who", "where", "which"];

/** What the sentence says, or the headings above it, or for a question of who tells something the publisher's name. */
export const isSaid: Excuse = (setting) => {
  const { shelf, question, itself, taken, headings, passage, sentence, language, told } = setting;
  const { acts, isHanding } = partiesOf(shelf, question);
  const ofPart = termsOfPart(null, question);
  const publisher = () => [toldIn(shelf, shelf.documentOf(passage).publisher ?? "", language.code)];
  // Under "The first war" what fell first is not told.
  const isOtherNumber = (term: QuestionTerm): boolean => {
    const counted = nextThing(shelf, question, term);
    const isTold = headings().some(({ terms }) => counted !== null && terms.has(counted));
    return !term.isNumber && numberOf(term.term) !== undefined && !isTold;
  };
  // Under "The seven adjacent districts" all tells of "the surrounding districts".
  const isInHeadings = (term: QuestionTerm): boolean => {
    const thing = nextTerm(question, term);
    return headings().some(
      (heading) =>
        saysItself(term, [heading]) ||
        (thing !== null && heading.terms.has(thing) && says(shelf, question, term, [heading])),
    );
  };
  // What a route passes "without touching it" is none of its places.
  const isLeftOut = (term: QuestionTerm): boolean => {
    if (!FOR_NAMES.includes(question.asked)) return false;
    if (!isProper(shelf, question, term)) return false;
    const there = tokensIn(shelf, told, language.code).filter((each) => each.term === term.term);
    return (
      there.length > 0 &&
      there.every(({ start }) => isLacking(told, start, language)) &&
      !hasPhrase(question.repaired, language.questions.lacking)
    );
  };
  // What has a day of its own is not of that which the sentence before tells.
  const dated = datesAsked(null, question).map(({ term }) => term);
  const isOfOwnDay = ({ term }: QuestionTerm): boolean =>
    dated.includes(term) && datesIn(shelf, { passage, sentence, score: 0 }).length > 0;
  const isToldOf = (term: QuestionTerm): boolean =>
    says(shelf, question, term, [itself()]) ||
    (!isOfOwnDay(term) && says(shelf, question, term, taken()));
  // "Clause 8" is no day of August. A title may name two parties: which of them acts, the text must say.
  const isElse = isOtherCount(setting);
  return (term) =>
    !ofPart.has(term.term) &&
    !isElse(term) &&
    ((isToldOf(term) && !isLeftOut(term) && (!isHanding(term) || isHandedByThem(setting))) ||
      (!acts(term) && isInHeadings(term) && !isOtherNumber(term)) ||
      // "According to the TRT article".
      (isProper(shelf, question, term) &&
        !acts(term) &&
        asksWhoTells(question) &&
        saysItself(term, publisher())));
};
