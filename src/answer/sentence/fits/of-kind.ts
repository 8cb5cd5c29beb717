import { leadIn } from "../../../knowledge/passages.ts";
import type { Asked, Language } from "../../../languages/language.ts";
import { languages } from "../../../languages/languages.ts";
import { hasPhrase } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Evidence } from "../../answer.ts";
import { nounsThatAsk } from "../../question/asked.ts";
import { isProper, termsOf } from "../../question/common-terms.ts";
import { asksHour } from "../../question/hour-asked.ts";
import { asksForNow } from "../../question/now-asked.ts";
import { isParticiple } from "../../question/participle.ts";
import {
  asksOfPast,
  asksWhatWasDone,
  asksWhetherDone,
  foresees,
} from "../../question/past-asked.ts";
import { placesAsked } from "../../question/places-asked.ts";
import type { Question } from "../../question/question.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import type { Shelf } from "../../shelf.ts";
import { isAboutPlaces } from "../about-places.ts";
import { asksHowLongOnly } from "../how-long.ts";
import { leansOnReason } from "../leans-back.ts";
import { saysMeasure, tellsHour } from "../measures.ts";
import { isAimedElsewhere } from "../missing/aimed-at.ts";
import { asksPart, numberedParts, partNamed, partOf } from "../numbered-parts.ts";
import { givesReason } from "../order/better-sentence.ts";
import { saysDeedItself } from "../order/deed-asked.ts";
import { languageOfPassage, tokensIn } from "../read-text.ts";
import type { Saying } from "../sayings.ts";
import { says, saysItself, toldIn, tokensThatSay, type Told } from "../told.ts";
import { withWhom } from "../words/acts-for.ts";
import { isOfBracketAlone } from "../words/lifespan.ts";
import { lengthsIn } from "../words/quantities.ts";
import { liesBeside } from "./beside-place.ts";
import { comparesNothing } from "./compared.ts";
import { countsOthers } from "./count-there.ts";
import { isOfClauseTold, isOfCount, isOfTelling } from "./day-told.ts";
import { tellsDoing } from "./deed-of-subject.ts";
import { definesText, definesThing, tellsMeaning } from "./definition.ts";
import { isDenial, isDenialOfOther, isNeverDone } from "./denial.ts";
import { tellsHappening } from "./happening-told.ts";
import { tellsHolder } from "./holds-now.ts";
import { asksForLimit, isBeginningOfEnd, tellsLimit } from "./limit-told.ts";
import { limitsTold } from "./limit-of.ts";
import { asksManner, tellsDeed } from "./manner-told.ts";
import { asksName, givesName, saysThingCalled } from "./naming.ts";
import { passiveVerb } from "./object-told.ts";
import { onlyForesees, onlyReports } from "./of-past.ts";
import { isOnlyMeant } from "./only-meant.ts";
import {
  isFirstOfOthers,
  isOfOtherVerb,
  isOfRelativeClause,
  isOfThingDescribed,
  isOnlyThingOfDeed,
} from "./other-clause.ts";
import { isOfOtherCourse } from "./other-course.ts";
import { isOfOtherOwner } from "./other-owner.ts";
import {
  asksWhatHappened,
  asksWhatIsDone,
  handsNothing,
  isOnlySupposed,
  isOnlyToBeDone,
  isPlanned,
  namesOnlyStates,
} from "./planned.ts";
import { quotesWordsAsked } from "./quoted-words.ts";
import { isOfOtherRole } from "./roles-told.ts";
import { saysReaction } from "./reactions.ts";
import { isReasonFor } from "./reason-for.ts";
import { asksForFact, isOnlyDone, isOnlyPast, isRule } from "./rules.ts";
import { isSaidByOthers } from "./said-by.ts";
import { callsItOtherwise, namesNoSayer, onlySays } from "./sayer-told.ts";
import { saysExactly } from "./says-exactly.ts";
import { isOfRest, isSoMany, tellsOfOne, tellsOfSeveral, tellsOfSome } from "./so-many.ts";
import { mentionsEnding } from "./tells-end.ts";
import {
  isBehindThing,
  isOnWayAsked,
  isOtherThing,
  isPlaceOfClaim,
  saysItOfPlace,
} from "./place-told.ts";
import { tellsWhereabouts } from "./whereabouts.ts";
import {
  actsForWhomAsked,
  bearsTitleAsked,
  holdsOfficeAsked,
  isInOnePhrase,
  isOfStateAsked,
  isStateWhereAsked,
} from "./who-is-told.ts";

/** A quotation beside a question. */
type Quoted = {
  readonly shelf: Shelf;
  readonly question: Question;
  readonly saying: Saying;
  /** What the saying rests on, its sentence and the words that are quoted of it. */
  readonly evidence: Evidence;
  readonly sentence: string;
  readonly quote: string;
  /** The language that is quoted. */
  readonly language: Language;
  /** What the quotation says. */
  readonly told: () => Told;
};

type Test = (quoted: Quoted) => boolean;

/** Whether a quotation has what a question of its kind needs, besides its words. */
export function isOfKind(shelf: Shelf, question: Question, saying: Saying): boolean {
  const { evidence, quote } = saying;
  const language = languageOfPassage(shelf, evidence.passage);
  const quoted: Quoted = {
    shelf,
    question,
    saying,
    evidence,
    sentence: evidence.sentence,
    quote,
    language,
    told: () => toldIn(shelf, quote, language.code),
  };
  return (
    FOR_ALL.every((holds) => holds(quoted)) && needs[question.asked].every((holds) => holds(quoted))
  );
}

const not =
  (test: Test): Test =>
  (quoted) =>
    !test(quoted);

/** A test of the question and the sentence alone. */
const bySentence =
  (
    holds: (shelf: Shelf, question: Question, sentence: string, language: Language) => boolean,
  ): Test =>
  ({ shelf, question, sentence, language }) =>
    holds(shelf, question, sentence, language);

/** The same of what is quoted of it. */
const byQuote =
  (holds: (shelf: Shelf, question: Question, quote: string, language: Language) => boolean): Test =>
  ({ shelf, question, quote, language }) =>
    holds(shelf, question, quote, language);

/** A test of the words that answer. */
const bySaying =
  (
    holds: (shelf: Shelf, question: Question, saying: Saying, language: Language) => boolean,
  ): Test =>
  ({ shelf, question, saying, language }) =>
    holds(shelf, question, saying, language);

/** A test of the sentence where it stands. */
const byEvidence =
  (holds: (shelf: Shelf, question: Question, evidence: Evidence) => boolean): Test =>
  ({ shelf, question, evidence }) =>
    holds(shelf, question, evidence);

/** A test of the question alone. */
const byQuestion =
  (holds: (shelf: Shelf, question: Question) => boolean): Test =>
  ({ shelf, question }) =>
    holds(shelf, question);

/** What is to be done is no answer to what was. */
const isPlanOfDone: Test = ({ shelf, question, sentence, language }) =>
  (asksWhatWasDone(question) || asksWhatHappened(question)) &&
  isPlanned(shelf, question, sentence, language);

/** What is large is not the largest, but "no more than 5" tells the largest that may be. */
const isNoSuperlative: Test = ({ shelf, question, quote, language }) => {
  const isCompared = (text: string, { questions }: Language): boolean =>
    hasPhrase(text, questions.superlatives);
  return (
    isCompared(question.repaired, question.language) &&
    !isCompared(quote, language) &&
    limitsTold(shelf, question, quote, language).length === 0
  );
};

/**
 * Which part does not say something, no part tells: "which clause does not mention Lachin", but not
 * "which says that they shall not leave".
 */
const isOfDeniedPart: Test = ({ question }) => {
  const { tokens, negated, language } = question;
  const { helps, negations } = language.questions;
  const isDenied = tokens.some(
    ({ word }, at) => helps.includes(word) && negations.includes(tokens[at + 1]?.word ?? ""),
  );
  return negated && isDenied && asksPart(question);
};

/** What names other parts tells nothing of the one that is asked about: "clauses 2 and 6" of 9. */
const isOfOtherPart: Test = ({ question, evidence: { passage }, quote, language }) => {
  const part = partNamed(question);
  if (part === null) return false;
  const told = numberedParts(quote, language);
  return (
    told.length > 0 &&
    !told.some(({ number }) => number === part.number) &&
    partOf(passage, language)?.number !== part.number
  );
};

/** How much was done "without battle" is not told by what was done "in battle". */
const isWithWhatLacked: Test = ({ question, quote, language }) =>
  question.asked === "how many" &&
  hasPhrase(question.repaired, question.language.questions.lacking) &&
  !hasPhrase(quote, language.questions.lacking, language.questions.negations);

/**
 * Whether a sentence tells that something was closed or ended, where the question asks how much of
 * it there is still.
 */
const isNoMore: Test = ({ shelf, question, evidence, quote }) =>
  asksForNow(question) && mentionsEnding(shelf, question, { ...evidence, sentence: quote });

const hasWords: Test = ({ saying }) => saying.spans.length > 0;

/** What no one may do tells no day, number or span by which they are to do it: "shall not: …". */
const isForbidden: Test = ({ question, evidence, language }) => {
  const lead = leadIn(evidence.passage);
  // A language whose verbs are not known may forbid by their endings: "yapamaz".
  // What was done "without a vote" is not forbidden.
  const { negations, lacking, roles } = language.questions;
  const denials = negations.filter((word) => !lacking.includes(word));
  const mayForbid = roles === null || hasPhrase(lead, denials);
  return lead !== "" && !question.negated && mayForbid;
};

/**
 * Whether an answer only calls those whom it counts by what a question asks how many it was done
 * to, and goes on to tell something else of them: "26,000 displaced persons returned" of "how many
 * were displaced".
 */
const isOnlyDescribed: Test = ({ shelf, question, saying: { spans }, quote, language }) => {
  const verb = passiveVerb(question);
  if (verb === null || question.language !== language) return false;
  const tokens = tokensIn(shelf, quote, language.code);
  const said = [...tokensThatSay(shelf.index, question, [verb.term], tokens)];
  const describes = ({ start, end }: Token): boolean => {
    const typed = quote.slice(start, end);
    const behind = tokens.find((token) => token.start >= end);
    const isBeforeNoun =
      typed.includes(" ") || (behind?.stop === false && quote.slice(end, behind.start) === " ");
    return (
      isBeforeNoun &&
      spans.some((span) => span[0] < end && quote.slice(span[1], start).trim() === "")
    );
  };
  // "Persons who had returned", "workers have come back".
  const { relatives, perfect } = language.dates.phrases;
  const tellsElse = spans.some(([, end]) => {
    const behind = tokens.filter((token) => token.start >= end && !said.includes(token));
    const next = behind.find(({ stop, word }) => stop || perfect.includes(word));
    return next !== undefined && [...relatives, ...perfect].includes(next.word);
  });
  return said.length > 0 && said.every(describes) && tellsElse;
};

/** "Nadira Kolm, 68, a retired teacher", where it is asked how old she is. */
const tellsAge: Test = ({ shelf, question, saying: { spans }, quote, language }) => {
  if (!hasPhrase(question.repaired, question.language.questions.ages)) return false;
  const isAgeOf = ([start, end]: Span): boolean => {
    const name = NAME_BEFORE.exec(quote.slice(Math.max(0, start - LONGEST_NAME), start));
    const told = toldIn(shelf, name?.groups?.["name"] ?? "", language.code);
    const isWhole = termsAsked(shelf, question)
      .filter(({ word }) => !question.language.questions.ages.some((asks) => asks.includes(word)))
      .every((term) => says(shelf, question, term, [told]));
    return (
      name !== null &&
      isWhole &&
      /^\p{N}{1,3}$/u.test(quote.slice(start, end)) &&
      /^[,.;]/u.test(quote.slice(end))
    );
  };
  return spans.length > 0 && spans.every(isAgeOf);
};

/** A name up to the comma behind it. */
const NAME_BEFORE = /(?<name>(?:\p{Lu}[\p{L}’'-]*\s){0,4}\p{Lu}[\p{L}’'-]*), $/u;
/** The most letters of a name and its comma. */
const LONGEST_NAME = 60;

/** Who did something for whom, bearing which title, of which state. */
const tellsWhoIsAsked: Test = ({ shelf, question, saying, quote, language, told }) => {
  const { spans, words } = saying;
  const named = toldIn(shelf, words.join("; "), language.code);
  const acting = spans.map((span) => toldIn(shelf, withWhom(quote, span, language), language.code));
  return (
    actsForWhomAsked(shelf, question, [named, ...acting], quote, language) &&
    spans.every((span) => holdsOfficeAsked(shelf, question, quote, span, language)) &&
    isStateWhereAsked(shelf, question, named, told()) &&
    isOfStateAsked(shelf, question, quote.slice(spans[0]?.[0]), language) &&
    spans.every((span) =>
      bearsTitleAsked(question, quote, span, (text) => termsOf(shelf, text, language.code)),
    )
  );
};

/**
 * Whether the clause of each answer denies what is asked in its own words: of what is denied a like
 * word or another clause tells too little.
 */
const isDeniedThroughout: Test = ({ shelf, question, saying, quote, language }) =>
  saying.spans.every((span) => deniesAll(shelf, question, quote, span, language));

/**
 * "Proposed to sell it", "threatened to close it", "was to be hung" tell no day on which it was,
 * nor who did it. What a text lays down is told as such.
 */
const isOnlyWanted: Test = ({ shelf, question, evidence, sentence, language }) => {
  const { tokens, repaired, language: own } = question;
  const help = tokens.findIndex(({ word }) => own.questions.helps.includes(word));
  const isPast = asksOfPast(question) || (question.asked === "how many" && help !== -1);
  // "Where did he move to teach" asks for no past form.
  const isDeed = (token: Token): boolean =>
    isParticiple(repaired, token, own) || (isPast && tokens.indexOf(token) > help);
  const asksOfDone = isPast || question.asked === "who" || question.asked === "where";
  return (
    asksOfDone &&
    !hasPhrase(repaired, own.dates.phrases.obliges) &&
    !foresees(question) &&
    !isRule(shelf, evidence) &&
    isOnlyToBeDone(shelf, question, sentence, language, isDeed)
  );
};

/** What every answer needs. */
const FOR_ALL: readonly Test[] = [
  ({ question, saying }) => isSoMany(question, saying.words.length),
  not(bySentence(tellsOfSome)),
  not(bySentence(tellsOfOne)),
  not(bySentence(isOfOtherOwner)),
  not(bySentence(comparesNothing)),
  not(bySentence(isOfOtherRole)),
  not(bySentence(liesBeside)),
  not(bySaying(isSaidByOthers)),
  not(bySentence(onlySays)),
  bySentence(quotesWordsAsked),
  not(bySentence(isAimedElsewhere)),
  not(bySentence(onlyForesees)),
  not(isNoSuperlative),
  not(bySentence(isFirstOfOthers)),
  not(isWithWhatLacked),
  not(isOfDeniedPart),
  not(isOfOtherPart),
  not(isPlanOfDone),
  not(byEvidence(isOnlyDone)),
  not(byEvidence(isOnlyPast)),
  bySentence(tellsHappening),
  not(bySentence(isOnlySupposed)),
  not(({ shelf, question, evidence }) => asksForFact(shelf, question) && isRule(shelf, evidence)),
  not(
    ({ shelf, question, sentence, language }) =>
      asksWhetherDone(question) && isOnlyToBeDone(shelf, question, sentence, language),
  ),
  not(isOnlyWanted),
  not(bySentence(isOfBracketAlone)),
];

const FOR_DAYS: readonly Test[] = [
  bySaying(saysExactly),
  not(isForbidden),
  ({ question, saying }) => !asksHour(question) || tellsHour(saying.words),
  ({ question, saying, language }) => !asksForLimit(question) || tellsLimit(saying, language),
  not(bySentence(onlyReports)),
  not(bySaying(isBeginningOfEnd)),
  not(bySentence(isOfOtherCourse)),
  not(bySentence(tellsOfSeveral)),
  not(bySentence(isOnlyMeant)),
  not(({ question, saying, language }) => isOfClauseTold(question, saying, language)),
  not(({ saying, language }) => isOfCount(saying, language)),
  not(bySaying(isOfTelling)),
  not(bySaying(isOfRelativeClause)),
  not(bySaying(isOfOtherVerb)),
  not(bySaying(isOfThingDescribed)),
  not(bySentence(isOnlyThingOfDeed)),
];

/** What is denied may well be told to who asks whether it is so. */
const FOR_SENTENCES: readonly Test[] = [
  not(({ shelf, question, evidence }) => question.negated && isDenial(shelf, question, evidence)),
  not(bySentence(onlyReports)),
  not(byQuestion(asksWhatIsDone)),
  not(byQuestion(handsNothing)),
  not(byQuestion(namesOnlyStates)),
  not(byEvidence(isDenialOfOther)),
  not(byEvidence(isNeverDone)),
  byQuote(tellsDoing),
  byQuote(definesText),
  byQuote(definesThing),
  byQuote(tellsMeaning),
  byQuote(tellsWhereabouts),
  ({ shelf, question, told }) => saysThingCalled(shelf, question, told),
  ({ shelf, question, quote, language }) =>
    !asksName(shelf, question) || givesName(shelf, question, quote, language),
  ({ shelf, question, saying, language }) =>
    !asksManner(question) || tellsDeed(shelf, question, saying, language),
  ({ shelf, question, told }) => saysReaction(shelf, question, [told()]),
];

/** What else the answers need by what is asked for. */
const needs: Readonly<Record<Asked, readonly Test[]>> = {
  who: [
    bySaying(saysExactly),
    hasWords,
    not(byQuestion(handsNothing)),
    ({ shelf, question, evidence }) =>
      !question.negated || saysDeedItself(shelf, question, evidence),
    bySentence(tellsHolder),
    not(bySaying(namesNoSayer)),
    not(bySaying(callsItOtherwise)),
    byEvidence(isInOnePhrase),
    tellsWhoIsAsked,
  ],
  when: FOR_DAYS,
  deadline: FOR_DAYS,
  "how many": [
    bySaying(saysExactly),
    not(isForbidden),
    not(isNoMore),
    not(bySaying(countsOthers)),
    not(isOnlyDescribed),
    not(bySentence(onlyReports)),
    not(({ question, saying, language }) => isOfRest(question, saying, language)),
    (quoted) => tellsAge(quoted) || saysMeasure(quoted.shelf, quoted.question, [quoted.told()]),
  ],
  "how long": [
    bySaying(saysExactly),
    not(isForbidden),
    ({ shelf, question, saying, language, told }) =>
      asksHowLongOnly(shelf, question, [told()]) ||
      saying.words.every((word) => lengthsIn(word, language).length > 0),
  ],
  why: [
    ({ shelf, question, evidence }) => isAboutPlaces(shelf, placesAsked(shelf, question), evidence),
    ({ question, sentence, language }) => givesReason(question, sentence, language),
    not(({ quote, sentence, language }) => quote === sentence && leansOnReason(quote, language)),
    ({ shelf, question, saying }) => isReasonFor(shelf, question, saying),
  ],
  where: [
    hasWords,
    byEvidence(saysItOfPlace),
    not(byEvidence(isOtherThing)),
    not(({ question, saying, language }) => isPlaceOfClaim(question, saying, language)),
    ({ shelf, question, saying: { spans }, quote, language }) =>
      spans.some(
        (span) =>
          isOnWayAsked(question, quote, span, language) &&
          isBehindThing(shelf, question, quote, span, language),
      ),
    byQuote(tellsWhereabouts),
    not(byEvidence(isDenial)),
    (quoted) => !quoted.question.negated || isDeniedThroughout(quoted),
  ],
  which: FOR_SENTENCES,
  what: FOR_SENTENCES,
  "yes/no": FOR_SENTENCES,
};

/** Whether the clause of an answer denies what is asked in its own words. */
function deniesAll(
  shelf: Shelf,
  question: Question,
  quote: string,
  [start, end]: Span,
  { questions, code }: Language,
): boolean {
  const from = /[;:.](?=[^;:.]*$)/u.exec(quote.slice(0, start))?.index ?? 0;
  const clause = quote.slice(from, end + (/[;:.]/u.exec(quote.slice(end))?.index ?? quote.length));
  const told = [toldIn(shelf, clause, code)];
  const kinds = new Set(
    [question.language, languages[0]].flatMap((each) => [...nounsThatAsk(each, "where")]),
  );
  const deeds = termsAsked(shelf, question).filter(
    (term) => !kinds.has(term.term) && !isProper(shelf, question, term),
  );
  return (
    hasPhrase(clause, questions.negations, questions.lacking) &&
    deeds.every((term) => saysItself(term, told))
  );
}
