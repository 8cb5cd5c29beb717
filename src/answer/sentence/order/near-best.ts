import type { Evidence } from "../../answer.ts";
import { isAskedInWords } from "../../question/asked-in-words.ts";
import { countAsked } from "../../question/count-asked.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { answerWords } from "../answer-words.ts";
import { withBetterSentence } from "./better-sentence.ts";
import { asksMeasure } from "../measures.ts";
import { leftOut } from "../missing/missing-terms.ts";
import { onlyForesees, onlyReports } from "../fits/of-past.ts";
import { asksOfLife } from "../words/lifespan.ts";
import { isOnlyMeant } from "../fits/only-meant.ts";
import { languageOfPassage } from "../read-text.ts";
import { BESIDE } from "../sayings.ts";
import { tellsWhereabouts } from "../fits/whereabouts.ts";

/**
 * So many passages are compared sentence by sentence: what ranks lower hardly ever answers. Few
 * words rank less surely than many do.
 */
const COMPARED = 6;
const COMPARED_OF_MANY = 3;
/**
 * The same where what is counted or measured has few words to rank by: hardly ever did one that
 * ranks lower answer, and each takes time.
 */
const COMPARED_OF_COUNTS = 10;
/** A question of more terms has many. */
const FEW = 3;
/** So many will do where one of them says all that is asked. */
const ENOUGH = 4;

/**
 * The evidence that comes near the best, each with its better sentence, by at most `margin` of the
 * score. What has no date, number or person to tell where one is asked for is only heard where
 * nothing has, and is no measure of how near the others come.
 */
export function nearBest(
  shelf: Shelf,
  question: Question,
  usable: readonly Evidence[],
  margin: number = BESIDE,
): readonly Evidence[] {
  const needsWords = isAskedInWords(question) || question.asked === "where";
  const tells = (evidence: Evidence): boolean => {
    const language = languageOfPassage(shelf, evidence.passage);
    if (onlyReports(shelf, question, evidence.sentence, language)) return false;
    if (!needsWords) return true;
    if (answerWords(shelf, question, evidence).length === 0) return false;
    return (
      !isOnlyMeant(shelf, question, evidence.sentence, language) &&
      !onlyForesees(shelf, question, evidence.sentence, language) &&
      tellsWhereabouts(shelf, question, evidence.sentence, language)
    );
  };
  const isFull = (evidence: Evidence): boolean => leftOut(shelf, question, evidence) === 0;
  const telling: Evidence[] = [];
  const others: Evidence[] = [];
  // What a measure is of has few words to rank by, and so has "how many Russian peacekeepers"; of
  // another language's words less is known.
  const isFew = question.terms.length <= FEW;
  const isCount =
    countAsked(question) !== null ||
    asksMeasure(question) ||
    (isFew && question.asked === "how many" && shelf.index.languages.has(question.language.code));
  const most = isFew ? COMPARED : COMPARED_OF_MANY;
  // The days of a life stand in brackets, where hardly a word of the question ranks them.
  const isOfLife = asksOfLife(question) !== null;
  const compared = usable.slice(0, isCount ? COMPARED_OF_COUNTS : most);
  for (const evidence of compared) {
    // They come by their scores, and sentences take long to compare.
    if (!isOfLife && telling[0] && evidence.score < telling[0].score - margin) break;
    if (!isCount && !isOfLife && telling.length + others.length >= ENOUGH && telling.some(isFull))
      break;
    const better = withBetterSentence(shelf, question, evidence);
    (tells(better) ? telling : others).push(better);
  }
  if (telling.length > 0) return telling;
  const least = (others[0]?.score ?? 0) - margin;
  return others.filter(({ score }) => score >= least);
}
