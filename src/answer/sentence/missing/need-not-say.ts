import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { endsWithPhrase, hasPhrase, lastWordOf, typedAt } from "../../../languages/words.ts";
import type { QuestionTerm } from "../../question/question.ts";
import { commonTerms } from "../../question/common-terms.ts";
import { isFirstDay } from "../fits/day-told.ts";
import { limitsTold } from "../fits/limit-of.ts";
import { isGivenName } from "./given-name.ts";
import { datesIn, isStretch } from "../words/date-words.ts";
import { asksWhoIsGiven, tellsReceiver } from "../words/receivers.ts";
import { sumsIn } from "../words/quantities.ts";
import { asksHowLongOnly } from "../how-long.ts";
import { once } from "../../question/memo.ts";
import { isDefiniteCount } from "../../question/known-already.ts";
import { tellsReceived } from "../fits/other-parties.ts";
import { deedsOfParties, isStateTerm, meet } from "../../question/parties.ts";
import { numberedParts, partNamed, partOf, termsOfPart } from "../numbered-parts.ts";
import { tokensIn } from "../read-text.ts";
import { numberOf } from "../../question/same-number.ts";
import { nextTerm, type Setting } from "../setting.ts";
import { isOfSigning, signatureLine } from "../../question/signature-line.ts";
import { datesOfTitles } from "../../question/title-words.ts";
import { isDaysBetweenDates, isOfSeason } from "./told-by-dates.ts";
import { isTypedAs } from "../../question/typed-as.ts";

/** Tells of which terms a sentence speaks without saying them. */
export type Excuse = (setting: Setting) => (term: QuestionTerm) => boolean;

/** No term at all: most excuses are for questions of one kind. */
export const NO_TERM = (): boolean => false;

/** "How long": a span of time says so. */
const onlyAsksHowLong: Excuse = ({ shelf, question, own, headings }) => {
  if (question.asked !== "how long") return NO_TERM;
  const onlyAsks = asksHowLongOnly(shelf, question, [...own(), ...headings()]);
  const { lengths } = commonTerms(shelf, question.language);
  return ({ term }) => onlyAsks && lengths.has(term);
};

/** "Are to stay for five years" tells how long their mandate is. */
const isTermOfStay: Excuse = ({ question, told, language }) => {
  const { terms } = question.language.questions;
  const isOfThem = question.terms.some(({ isName }) => isName);
  if (question.asked !== "how long" || !isOfThem) return NO_TERM;
  const { terms: verbs, permits } = language.dates.phrases;
  // Where they "may stay for six nights" is no mandate.
  const isTold = once(() => hasPhrase(told, verbs) && !hasPhrase(told, permits));
  return ({ word }) => terms.includes(word) && isTold();
};

/** "A ticket is 85 euros" tells what it costs, and "the deposit for it is 85 euros" does not. */
const isPriceTold: Excuse = ({ shelf, question, told, language }) => {
  if (question.asked !== "how many") return NO_TERM;
  const isTold = once(() =>
    sumsIn(told, language).some(([start]) => {
      const before = told.slice(0, start);
      const subject = tokensIn(shelf, before, language.code).filter(({ stop }) => !stop);
      return (
        language.dates.phrases.be.includes(lastWordOf(before) ?? "") &&
        subject.every(({ term }) => question.wanted.has(term))
      );
    }),
  );
  const { costs } = question.language.quantities;
  return ({ word }) => costs.includes(word) && isTold();
};

/** "Clause 8", where the passage belongs to that part or speaks of it. */
const isOfPart: Excuse = ({ question, passage, language, ownTexts }) => {
  const part = partNamed(question);
  if (part === null) return NO_TERM;
  const named = termsOfPart(question);
  const saysPart = (): boolean =>
    partOf(passage, language)?.number === part.number ||
    ownTexts().some((text) =>
      numberedParts(text, language).some(({ number }) => number === part.number),
    );
  return ({ term }) => named.has(term) && saysPart();
};

/** "The statement of November 2020": the date only tells which document is meant. */
const isDateOfTitle: Excuse = ({ shelf, question, passage }) => {
  const ofTitles = datesOfTitles(shelf, question, shelf.documentOf(passage));
  return ({ term }) => ofTitles.has(term);
};

/** What Armenia hands over to Azerbaijan, Azerbaijan receives; so does whoever it is handed to. */
const isGiven: Excuse = ({ shelf, question, passage, sentence, language }) => {
  const { receiving } = commonTerms(shelf, question.language);
  const isHanded = once(
    () =>
      asksWhoIsGiven(shelf, question) &&
      tellsReceiver(shelf, sentence, tokensIn(shelf, sentence, language.code), language),
  );
  return ({ term }) =>
    receiving.has(term) &&
    isTypedAs(question, term, (words) => words.receiving) &&
    (tellsReceived(shelf, question, passage, sentence, term) || isHanded());
};

/** "For the Republic of Norvia: Ada Lind" signs. */
const isSigned: Excuse = ({ question, sentence, language }) => {
  if (signatureLine(question, sentence, language) === null) return NO_TERM;
  return ({ term }) =>
    question.tokens.some(
      (token) => token.term === term && isOfSigning(question, typedAt(question.repaired, token)),
    );
};

/** "From 27 September to 9 November" tells when it began. */
const isBeginning: Excuse = ({ shelf, question, passage, sentence, language }) => {
  if (question.asked !== "when") return NO_TERM;
  const { beginnings } = question.language.questions;
  const tellsFirstDay = (): boolean => {
    const dates = datesIn(shelf, { passage, sentence, score: 0 });
    return isFirstDay(
      sentence,
      dates.map(({ span }) => span),
      language,
    );
  };
  return ({ word }) => beginnings.includes(word) && tellsFirstDay();
};

/** "From 27 September to 9 November" tells when it ended as well, and so does "runs until". */
const isEnding: Excuse = ({ shelf, question, passage, sentence, language }) => {
  if (question.asked !== "when") return NO_TERM;
  const { lapses } = question.language.questions;
  const tellsLastDay = once((): boolean => {
    const { limitsBefore } = language.dates.phrases;
    const untils = language.questions.timeClauses.filter((word) => limitsBefore[word] === "until");
    return datesIn(shelf, { passage, sentence, score: 0 }).some(
      ({ span }) =>
        isStretch(sentence.slice(...span)) ||
        // "Nobody heard of it until 4 May" ends nothing.
        (endsWithPhrase(sentence.slice(0, span[0]), untils) &&
          hasPhrase(sentence.slice(0, span[0]), language.dates.phrases.terms)),
    );
  });
  return ({ word }) => lapses.includes(word) && tellsLastDay();
};

/**
 * "The two sides": "two" need not be said again, unless others are counted or a single one is told
 * of: "the Aghdam district" of "the seven districts".
 */
const isCountKnown: Excuse = ({ shelf, question, passage, told, language }) => {
  // "The five ministers" are not "the two ministers".
  const saysOther = (counted: string | null): boolean =>
    tokensIn(shelf, told, language.code).some(
      (token, at, all) => token.term === counted && numberOf(all[at - 1]?.term ?? "") !== undefined,
    );
  const saysOne = (counted: string | null): boolean => {
    const asked = question.tokens.find(({ term }) => term === counted);
    const there = tokensIn(shelf, told, language.code).filter(({ term }) => term === counted);
    if (!asked || there.length === 0 || question.language !== language) return false;
    const typed = typedAt(question.repaired, asked);
    return there.every((token) => typedAt(told, token) !== typed);
  };
  const { ordinals } = question.language.dates;
  // Where the first expedition is told of, what is told need not be of the second.
  const tellsOther = (counted: string | null, { word }: QuestionTerm): boolean =>
    tokensIn(shelf, passage.text, language.code).some(
      (token, at, all) =>
        token.term === counted &&
        Object.hasOwn(language.dates.ordinals, all[at - 1]?.word ?? "") &&
        all[at - 1]?.word !== word,
    );
  const isLeftUnnamed = (counted: string | null): boolean =>
    question.language === language &&
    !tokensIn(shelf, told, language.code).some(({ term }) => term === counted);
  return (term) => {
    const counted = nextTerm(question, term);
    // "The second aspect" is one.
    const isOne = Object.hasOwn(ordinals, term.word);
    if (isOne && (tellsOther(counted, term) || isLeftUnnamed(counted))) return false;
    return isDefiniteCount(question, term) && !saysOther(counted) && (isOne || !saysOne(counted));
  };
};

/** "The two sides" are whoever else would be told of. */
const isEveryone: Excuse = ({ question }) => {
  if (question.asked === "who") return NO_TERM;
  const { both, sides } = sidesOf(question.language);
  const isTwo = (word: string): boolean => both.has(word) || numberOf(word) === 2;
  const named = question.tokens.filter(
    ({ word }, at) => sides.has(word) && isTwo(question.tokens[at - 1]?.word ?? ""),
  );
  return ({ term }) => named.some((token) => token.term === term);
};

/** "The Azerbaijani side" is Azerbaijan. */
const isSideOfState: Excuse = ({ shelf, question }) => {
  const { sides } = sidesOf(question.language);
  const named = question.tokens.filter(
    ({ word }, at) => sides.has(word) && isStateTerm(shelf, question.tokens[at - 1]?.term ?? ""),
  );
  return ({ term }) => named.some((token) => token.term === term);
};

const sidesOf = keptFor(({ questions }: Language) => ({
  both: new Set(questions.both),
  sides: new Set(questions.sides),
}));

/** "The deadline for Lachin" is one for leaving or handing it over. */
const isDuty: Excuse = ({ shelf, question, ownTexts, language }) => {
  const { duties } = commonTerms(shelf, question.language);
  const deeds = deedsOfParties(shelf, question);
  const hasDeadline = (): boolean =>
    hasPhrase(ownTexts().join(" "), language.dates.phrases.deadlineNouns);
  // It does not tell who hands over, but may tell who says that this is put off.
  const asksDoer = (term: string): boolean =>
    question.asked === "who" && question.focus[0] === term;
  return ({ term }) =>
    !asksDoer(term) &&
    duties.has(term) &&
    isTypedAs(question, term, ({ obligations }) => obligations) &&
    !deeds.has(term) &&
    hasDeadline();
};

/** "When did the last troops leave": when they left, unless it is told when they began to. */
const isLastToLeave: Excuse = ({ shelf, question, own, told, language }) => {
  if (question.asked !== "when") return NO_TERM;
  const { duties, receiving } = commonTerms(shelf, question.language);
  const leaves = question.terms.some(({ term }) => duties.has(term) && !receiving.has(term));
  const begins = (): boolean =>
    hasPhrase(told, language.questions.beginnings) ||
    !own().some(({ terms }) => meet(duties, terms));
  const { last } = question.language.dates.phrases;
  return ({ word }) => leaves && last.includes(word) && !begins();
};

/** "May not rise by more than 9 percent" tells a maximum, and "at least 120" the smallest. */
const isLimitTold: Excuse = ({ shelf, question, told, language }) => {
  const words = once(() => limitsTold(shelf, question, told, language));
  return ({ word }) => words().includes(word);
};

/** What need not be said at all, as something else in the sentence or in the question tells it. */
export const needNotSay: readonly Excuse[] = [
  onlyAsksHowLong,
  isTermOfStay,
  isPriceTold,
  isOfPart,
  isDateOfTitle,
  isGiven,
  isSigned,
  isBeginning,
  isEnding,
  isCountKnown,
  isEveryone,
  isSideOfState,
  isDuty,
  isLastToLeave,
  isGivenName,
  isLimitTold,
  isDaysBetweenDates,
  isOfSeason,
];
