import type { Passage } from "../knowledge/document.ts";
import { answerGiving } from "./answer-from-passages.ts";
import type { Answer, Evidence } from "./answer.ts";
import type { Question } from "./question/question.ts";
import type { Ranking } from "./rank/rank.ts";
import { endTold, overSince } from "./sentence/fits/end-told.ts";
import { quoteOf } from "./sentence/quote-of.ts";
import type { Shelf } from "./shelf.ts";

/**
 * That what a question asks the presence of is over, as the documents tell; null where they do not,
 * or the question asks for anything else.
 */
export function overNow(
  shelf: Shelf,
  question: Question,
  ranking: Ranking,
  isUsable: (passage: Passage) => boolean,
): Answer | null {
  const end = endTold(shelf, question, isUsable);
  return end === null ? null : answerOfNow(shelf, question, [end], ranking);
}

/**
 * What an answer tells of the present as it was once, behind what tells that it is over; null where
 * nothing does.
 */
export function sinceOver(
  shelf: Shelf,
  question: Question,
  { citations, lines }: Answer,
  ranking: Ranking,
  isUsable: (passage: Passage) => boolean,
): Answer | null {
  const [first] = citations;
  if (first === undefined) return null;
  const told = { passage: first.passage, sentence: first.quote, score: 0 };
  // "Which general announced that they now control it": the general is asked for.
  const sentence = question.asked === "who" ? (lines[0]?.words ?? "") : first.quote;
  const over = overSince(shelf, question, { ...told, sentence }, isUsable);
  if (over === null || over.sentence === told.sentence) return null;
  return answerOfNow(shelf, question, [over, told], ranking);
}

/** Some sentences as an answer about the present. */
function answerOfNow(
  shelf: Shelf,
  question: Question,
  told: readonly Evidence[],
  ranking: Ranking,
): Answer {
  const sayings = told.map((evidence) => {
    return { evidence, quote: quoteOf(shelf, question, evidence), spans: [], words: [] };
  });
  return answerGiving(shelf, sayings, { unsure: false, now: true }, ranking);
}
