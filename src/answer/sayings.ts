import { splitSentences } from "../knowledge/sentences.ts";
import { languageOf } from "../languages/languages.ts";
import type { Language } from "../languages/language.ts";
import { analyse } from "../search/analyse.ts";
import type { Span } from "../search/passage-index.ts";
import type { Evidence } from "./answer.ts";
import { isAskedInWords } from "./asked-in-words.ts";
import { answerWords } from "./answer-words.ts";
import { missingTerms } from "./missing-terms.ts";
import { leansBack } from "./leans-back.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";

/** One document's words that answer: a quotation of its passage, and the parts of it that are asked for. */
export type Saying = {
  readonly evidence: Evidence;
  readonly quote: string;
  /** Offsets into `quote`. */
  readonly spans: readonly Span[];
  /** The words of the spans, each with the day that it means where it does not say it in full; each once. */
  readonly words: readonly string[];
};

/** A document beside the best one is heard when its sentence scores at most this much less and speaks of what is asked for. */
const BESIDE = 5;
const MOST_SAYINGS = 3;

/**
 * The best sentence for a question, and beside it those of other documents that answer in their own words: where documents differ, each is
 * heard. A sentence without the date, number or duration that is asked for does not answer.
 */
export function sayingsOf(
  shelf: Shelf,
  question: Question,
  usable: readonly Evidence[],
): readonly Saying[] {
  const sayings: Saying[] = [];
  const needsWords = isAskedInWords(question) && question.asked !== "who";
  const least = (usable[0]?.score ?? 0) - BESIDE;
  for (const evidence of inOrder(shelf, question, usable)) {
    const heard = sayings.some(
      (each) => each.evidence.passage.document === evidence.passage.document,
    );
    if (heard || evidence.score < least || sayings.length === MOST_SAYINGS) continue;
    const saying = sayingOf(shelf, question, evidence);
    if (saying.spans.length === 0 && (needsWords || sayings.length > 0)) continue;
    if (sayings.length > 0 && !speaksOf(shelf, question, saying)) continue;
    if (sayings.length > 0 && leavesOut(shelf, question, saying)) continue;
    sayings.push(saying);
  }
  return sayings;
}

/**
 * Of evidence that comes near the best, what leaves out least of the question comes first: a day, a number or a person must be that of the
 * very thing that is asked about.
 */
export function fullestFirst(
  shelf: Shelf,
  question: Question,
  usable: readonly Evidence[],
  margin: number = BESIDE,
): readonly Evidence[] {
  const least = (usable[0]?.score ?? 0) - margin;
  const near = usable.filter(({ score }) => score >= least);
  const missing = new Map(
    near.map((evidence) => {
      const lost = missingTerms(shelf, question, evidence);
      return [evidence, lost.reduce((sum, { rarity }) => sum + rarity, 0)];
    }),
  );
  return near.toSorted((a, b) => (missing.get(a) ?? 0) - (missing.get(b) ?? 0));
}

/** Where places are asked for, the sentence that lists the most of them comes first among those that speak of all that is asked. */
function inOrder(
  shelf: Shelf,
  question: Question,
  usable: readonly Evidence[],
): readonly Evidence[] {
  const top = usable[0];
  if (!top) return usable;
  if (isAskedInWords(question)) return fullestFirst(shelf, question, usable);
  if (question.asked !== "which" && question.asked !== "where") return usable;
  const sayings = usable
    .filter(({ score }) => score >= top.score - BESIDE)
    .map((evidence) => sayingOf(shelf, question, evidence))
    .filter((saying) => speaksOf(shelf, question, saying));
  const most = Math.max(0, ...sayings.map(({ words }) => words.length));
  const longest = sayings.find(({ words }) => words.length === most)?.evidence;
  return longest && most > 1 ? [longest, ...usable.filter((each) => each !== longest)] : usable;
}

/** Whether a quotation has every word of what is asked for: "observation posts" of "how many observation posts". */
function speaksOf(shelf: Shelf, question: Question, { evidence, quote }: Saying): boolean {
  const language = languageOf(shelf.documentOf(evidence.passage).language);
  const terms = new Set(analyse(quote, language, shelf.index.names).map((token) => token.term));
  return question.focus.length > 0 && question.focus.every((term) => terms.has(term));
}

/** Whether a quotation leaves out a word of a question that asks for exact words. */
function leavesOut(shelf: Shelf, question: Question, { evidence }: Saying): boolean {
  return isAskedInWords(question) && missingTerms(shelf, question, evidence).length > 0;
}

function sayingOf(shelf: Shelf, question: Question, evidence: Evidence): Saying {
  const { sentence } = evidence;
  const language = languageOf(shelf.documentOf(evidence.passage).language);
  const quote = quoteOf(evidence, language);
  const shift = quote.length - sentence.length;
  const found = answerWords(shelf, question, evidence);
  const words = found.map(({ span, means }) => {
    const text = sentence.slice(...span);
    return means === null || text.includes("[") ? text : `${text} (${means})`;
  });
  return {
    evidence,
    quote,
    spans: found.map(({ span: [start, end] }): Span => [start + shift, end + shift]),
    words: [...new Set(words)],
  };
}

/** The sentence, with the one before it where it begins with a word that stands for something named there: "It opened …". */
function quoteOf({ passage, sentence }: Evidence, language: Language): string {
  if (!leansBack(sentence, language)) return sentence;
  const sentences = splitSentences(passage.text, language);
  const at = sentences.findIndex((each) => each.text === sentence);
  const before = sentences[at - 1];
  const own = sentences[at];
  return before && own ? passage.text.slice(before.start, own.end) : sentence;
}
