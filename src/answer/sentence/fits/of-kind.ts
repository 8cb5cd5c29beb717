import type { Language } from "../../../languages/language.ts";
import { languages } from "../../../languages/languages.ts";
import { hasPhrase } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import { isAboutPlaces } from "../about-places.ts";
import { placesAsked } from "../../question/places-asked.ts";
import { nounsThatAsk } from "../../question/asked.ts";
import { asksWhatWasDone, asksWhetherDone } from "../../question/past-asked.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isAimedElsewhere } from "../missing/aimed-at.ts";
import { givesReason } from "../order/better-sentence.ts";
import { commonTerms, isProper, termsOf } from "../../question/common-terms.ts";
import { isOfClauseTold, isOfCount, isOfTelling } from "./day-told.ts";
import { saysDeedItself } from "../order/deed-asked.ts";
import { definesPlace, definesText } from "./definition.ts";
import { countsOthers } from "./count-there.ts";
import { isDenial, isDenialOfOther, isNeverDone } from "./denial.ts";
import { leansOnReason } from "../leans-back.ts";
import { mentionsEnding } from "./tells-end.ts";
import { tellsHolder } from "./holds-now.ts";
import { asksHowLongOnly } from "../how-long.ts";
import { asksForNow } from "../../question/now-asked.ts";
import { tellsHappening } from "./happening-told.ts";
import { isOfOtherCourse } from "./other-course.ts";
import { asksForLimit, isBeginningOfEnd, tellsLimit } from "./limit-told.ts";
import { asksManner, tellsDeed } from "./manner-told.ts";
import { asksHour } from "../../question/hour-asked.ts";
import { saysMeasure, tellsHour } from "../measures.ts";
import { asksName, givesName } from "./naming.ts";
import { isOfOtherObject } from "./object-told.ts";
import { isOnlyMeant } from "./only-meant.ts";
import { isOfOtherOwner } from "./other-owner.ts";
import {
  namesOnlyStates,
  handsNothing,
  asksWhatIsDone,
  asksWhatHappened,
  isOnlySupposed,
  isOnlyToBeDone,
  isPlanned,
} from "./planned.ts";
import { onlyForesees, onlyReports } from "./of-past.ts";
import { saysReaction } from "./reactions.ts";
import { languageOfPassage } from "../read-text.ts";
import { isReasonFor } from "./reason-for.ts";
import { asksPart } from "../numbered-parts.ts";
import { lengthsIn } from "../words/quantities.ts";
import { quotesWordsAsked } from "./quoted-words.ts";
import { isSaidByOthers } from "./said-by.ts";
import { asksForFact, isOnlyDone, isOnlyPast, isRule } from "./rules.ts";
import type { Saying } from "../sayings.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { says, saysItself, toldIn } from "../told.ts";
import { timeClauseOf } from "../time-clause.ts";
import { isOfRest, isSoMany, tellsOfSeveral, tellsOfSome } from "./so-many.ts";
import { isOneOfMany, unsaid } from "./unsaid.ts";
import { tellsWhereabouts } from "./whereabouts.ts";
import {
  actsForWhomAsked,
  bearsTitleAsked,
  isInOnePhrase,
  isOfStateAsked,
  isStateWhereAsked,
} from "./who-is-told.ts";

/** Whether a quotation has what a question of its kind needs, besides its words. */
export function isOfKind(shelf: Shelf, question: Question, saying: Saying): boolean {
  const { evidence, spans, quote, words } = saying;
  const language = languageOfPassage(shelf, evidence.passage);
  const isExact = (): boolean => isExactly(shelf, question, saying, language);
  if (!isSoMany(question, words.length)) return false;
  if (tellsOfSome(shelf, question, evidence.sentence, language)) return false;
  if (isOfOtherOwner(shelf, question, evidence.sentence, language)) return false;
  if (isSaidByOthers(shelf, question, saying, language)) return false;
  if (!quotesWordsAsked(shelf, question, evidence.sentence)) return false;
  if (isAimedElsewhere(shelf, question, evidence.sentence, language)) return false;
  if (onlyForesees(shelf, question, evidence.sentence, language)) return false;
  // What is large is not the largest.
  const isCompared = (text: string, { questions }: Language): boolean =>
    hasPhrase(text, questions.superlatives);
  if (isCompared(question.repaired, question.language) && !isCompared(quote, language))
    return false;
  // Which part does not say something, no part tells.
  if (isDeniedPart(question)) return false;
  // What is to be done is no answer to what was.
  if (
    (asksWhatWasDone(question) || asksWhatHappened(question)) &&
    isPlanned(shelf, question, evidence.sentence, language)
  )
    return false;
  if (isOnlyDone(shelf, question, evidence) || isOnlyPast(shelf, question, evidence)) return false;
  if (!tellsHappening(shelf, question, evidence.sentence, language)) return false;
  if (isOnlySupposed(shelf, question, evidence.sentence, language)) return false;
  if (asksForFact(shelf, question) && isRule(shelf, evidence)) return false;
  if (asksWhetherDone(question) && isOnlyToBeDone(shelf, question, evidence.sentence, language))
    return false;
  switch (question.asked) {
    case "who":
      return (
        isExact() &&
        spans.length > 0 &&
        !handsNothing(shelf, question) &&
        (!question.negated || saysDeedItself(shelf, question, evidence)) &&
        tellsHolder(shelf, question, evidence.sentence, language) &&
        isInOnePhrase(shelf, question, evidence.sentence, language) &&
        actsForWhomAsked(
          shelf,
          question,
          [toldIn(shelf, words.join("; "), language.code)],
          quote,
          language,
        ) &&
        isStateWhereAsked(
          shelf,
          question,
          toldIn(shelf, words.join("; "), language.code),
          toldIn(shelf, quote, language.code),
        ) &&
        isOfStateAsked(shelf, question, quote.slice(spans[0]?.[0]), language) &&
        spans.every((span) =>
          bearsTitleAsked(question, quote, span, (text) => termsOf(shelf, text, language.code)),
        )
      );
    case "when":
    case "deadline":
      return (
        isExact() &&
        (!asksHour(question) || tellsHour(words)) &&
        (!asksForLimit(question) || tellsLimit(saying, language)) &&
        !onlyReports(shelf, question, evidence.sentence, language) &&
        !isBeginningOfEnd(shelf, question, saying, language) &&
        !isOfOtherCourse(shelf, question, evidence.sentence, language) &&
        !tellsOfSeveral(shelf, question, evidence.sentence, language) &&
        !isOnlyMeant(shelf, question, evidence.sentence, language) &&
        !isOfClauseTold(question, saying, language) &&
        !isOfCount(saying, language) &&
        !isOfTelling(shelf, question, saying, language)
      );
    case "how many":
      return (
        isExact() &&
        !isNoMore(shelf, question, saying) &&
        !countsOthers(shelf, question, saying, language) &&
        !onlyReports(shelf, question, evidence.sentence, language) &&
        !isOfRest(question, saying, language) &&
        saysMeasure(shelf, question, [toldIn(shelf, quote, language.code)])
      );
    case "how long":
      return (
        isExact() &&
        (asksHowLongOnly(shelf, question, [toldIn(shelf, quote, language.code)]) ||
          words.every((word) => lengthsIn(word, language).length > 0))
      );
    case "why":
      return (
        isAboutPlaces(shelf, placesAsked(shelf, question), evidence) &&
        givesReason(question, evidence.sentence, language) &&
        !(quote === evidence.sentence && leansOnReason(quote, language)) &&
        isReasonFor(shelf, question, saying)
      );
    case "where":
      return (
        spans.length > 0 &&
        tellsWhereabouts(shelf, question, quote, language) &&
        !isDenial(shelf, question, evidence) &&
        (!question.negated ||
          spans.every((span) => deniesAll(shelf, question, quote, span, language)))
      );
    case "which":
    case "what":
    case "yes/no":
      // What is denied may well be told to who asks whether it is so.
      return (
        (!question.negated || !isDenial(shelf, question, evidence)) &&
        !asksWhatIsDone(shelf, question) &&
        !handsNothing(shelf, question) &&
        !namesOnlyStates(shelf, question) &&
        !isDenialOfOther(shelf, question, evidence) &&
        !isNeverDone(shelf, question, evidence) &&
        definesText(shelf, question, quote, language.code) &&
        definesPlace(shelf, question, quote, language) &&
        tellsWhereabouts(shelf, question, quote, language) &&
        (!asksName(shelf, question) || givesName(shelf, question, quote, language)) &&
        (!asksManner(question) || tellsDeed(shelf, question, saying, language)) &&
        saysReaction(shelf, question, [toldIn(shelf, quote, language.code)])
      );
    default:
      return question.asked satisfies never;
  }
}

/** Whether a question asks which part does not do something: "which clause does not mention Lachin", but not "which says that they shall not leave". */
function isDeniedPart(question: Question): boolean {
  const { tokens, negated, language } = question;
  const { helps, negations } = language.questions;
  const isDenied = tokens.some(
    ({ word }, at) => helps.includes(word) && negations.includes(tokens[at + 1]?.word ?? ""),
  );
  return negated && isDenied && asksPart(question);
}

/** Whether the clause of an answer denies what is asked in its own words: of what is denied a like word or another clause tells too little. */
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
    hasPhrase(clause, [...questions.negations, ...questions.lacking]) &&
    deeds.every((term) => saysItself(term, told))
  );
}

/** Whether a sentence tells that something was closed or ended, where the question asks how much of it there is still. */
function isNoMore(shelf: Shelf, question: Question, { evidence, quote }: Saying): boolean {
  return asksForNow(question) && mentionsEnding(shelf, question, { ...evidence, sentence: quote });
}

function isExactly(shelf: Shelf, question: Question, saying: Saying, language: Language): boolean {
  const { evidence, spans, quote } = saying;
  // The quotation may begin with the sentence before.
  const shift = quote.length - evidence.sentence.length;
  const own = spans.map(([start, end]) => [start - shift, end - shift] as const);
  const upToAnswer = withoutPartsBehind(evidence.sentence, own);
  const told = withoutTimeClause(question, upToAnswer, own, language);
  const missing = unsaid(shelf, question, saying, told);
  return (
    (missing.length === 0 || isOneOfMany(shelf, question, missing)) &&
    (question.asked === "who" || saysSome(shelf, question, quote, language)) &&
    !isDenial(shelf, question, evidence) &&
    !isOfOtherObject(shelf, question, evidence.sentence, language)
  );
}

/** A sentence without what a semicolon parts from the answer before it: "they entered it at midnight; the corridor stayed closed" tells no hour of the corridor's. */
function withoutPartsBehind(sentence: string, spans: readonly Span[]): string {
  const last = Math.max(...spans.map(([, end]) => end));
  const cut = spans.length === 0 ? -1 : sentence.indexOf("; ", last);
  return cut === -1 ? sentence : sentence.slice(0, cut);
}

/** Whether a quotation itself says something of what is asked besides names: what only the headings above it tell has its day and its number elsewhere. */
function saysSome(shelf: Shelf, question: Question, quote: string, { code }: Language): boolean {
  // A word of another language may stand for what the sentence says.
  if (question.language.code !== code) return true;
  const { lengths } = commonTerms(shelf, question.language);
  // Any length is "longer than" some other.
  const onlyAsks = ({ term }: QuestionTerm): boolean =>
    question.asked === "how long" && lengths.has(term);
  const things = termsAsked(shelf, question).filter(
    (term) => !isProper(shelf, question, term) && !onlyAsks(term),
  );
  const told = [toldIn(shelf, quote, code)];
  return things.length === 0 || things.some((term) => says(shelf, question, term, told));
}

/**
 * A sentence without the phrase that opens it and only says when the rest was ("Before the war, …"), unless the answer stands there or the
 * question speaks of such a time too.
 */
function withoutTimeClause(
  { repaired }: Question,
  sentence: string,
  spans: readonly (readonly [number, number])[],
  language: Language,
): string {
  const clause = timeClauseOf(sentence, language);
  if (clause === null || hasPhrase(repaired, [clause.phrase])) return sentence;
  return spans.some(([start]) => start < clause.end) ? sentence : sentence.slice(clause.end);
}
