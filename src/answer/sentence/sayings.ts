import { hasPhrase } from "../../languages/words.ts";
import type { Span } from "../../search/passage-index.ts";
import type { Evidence } from "../answer.ts";
import { isAskedInWords } from "../question/asked-in-words.ts";
import { countAsked } from "../question/count-asked.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { answerWords } from "./answer-words.ts";
import { saysDeedItself } from "./order/deed-asked.ts";
import { missingTerms } from "./missing/missing-terms.ts";
import { asksPart, headingOfPart } from "./numbered-parts.ts";
import { quoteOf } from "./quote-of.ts";
import { languageOfPassage } from "./read-text.ts";
import { thingAsked } from "../question/thing-asked.ts";
import { says, toldIn } from "./told.ts";

/**
 * One document's words that answer: a quotation of its passage, and the parts of it that are asked
 * for.
 */
export type Saying = {
  readonly evidence: Evidence;
  readonly quote: string;
  /** Offsets into `quote`. */
  readonly spans: readonly Span[];
  /**
   * The words of the spans, each with the day that it means where it does not say it in full; each
   * once.
   */
  readonly words: readonly string[];
};

/**
 * A document beside the best one is heard when its sentence scores at most this much less and
 * speaks of what is asked for.
 */
export const BESIDE = 5;
const MOST_SAYINGS = 3;

/**
 * The first sentence that answers a question, and beside it those of other documents that answer in
 * their own words: where documents differ, each is heard. A sentence without the date, number or
 * duration that is asked for does not answer.
 */
export function sayingsOf(
  shelf: Shelf,
  question: Question,
  ordered: readonly Evidence[],
): readonly Saying[] {
  const sayings: Saying[] = [];
  const needsWords = isAskedInWords(question);
  const least = (ordered[0]?.score ?? 0) - BESIDE;
  // Where the deed is only told in like words ("reported" for "made public"), others of one
  // document may have done it as well.
  const [first] = ordered;
  const isLike = (evidence: Evidence): boolean =>
    question.asked === "who" && !saysDeedItself(shelf, question, evidence);
  const mayBeOthers = first !== undefined && isLike(first);
  for (const evidence of ordered) {
    const heard = sayings.some(({ evidence: { passage } }) =>
      mayBeOthers
        ? passage.id === evidence.passage.id
        : passage.document === evidence.passage.document,
    );
    if (heard || evidence.score < least || sayings.length === MOST_SAYINGS) continue;
    const saying = sayingOf(shelf, question, evidence);
    if (saying.spans.length === 0 && (needsWords || sayings.length > 0)) continue;
    if (sayings.length > 0 && !speaksOf(shelf, question, saying)) continue;
    if (sayings.length > 0 && leavesOut(shelf, question, saying)) continue;
    // Beside who guarantees it nobody is heard who only promised something.
    if (sayings.length > 0 && !mayBeOthers && isLike(evidence)) continue;
    sayings.push(saying);
  }
  return sayings;
}

/** Whether a quotation leaves out a word of a question that asks for exact words. */
function leavesOut(shelf: Shelf, question: Question, { evidence }: Saying): boolean {
  return isAskedInWords(question) && missingTerms(shelf, question, evidence).length > 0;
}

export function sayingOf(shelf: Shelf, question: Question, evidence: Evidence): Saying {
  const { sentence } = evidence;
  const quote = quoteOf(shelf, question, evidence);
  const shift = quote.length - sentence.length;
  const found = answerWords(shelf, question, evidence);
  const language = languageOfPassage(shelf, evidence.passage);
  const words = found.map(({ span, means }) => {
    const text = sentence.slice(...span);
    // "Armenia told the United Nations that Azerbaijan …": the claim goes on.
    if (question.asked === "who" && hasPhrase(text, language.dates.phrases.that))
      return `${text} …`;
    if (means === null || text.includes("[")) return text;
    return means.startsWith(text) ? means : `${text} (${means})`;
  });
  const part = asksPart(question) ? headingOfPart(evidence.passage, language) : null;
  return {
    evidence,
    quote,
    spans: found.map(({ span: [start, end] }): Span => [start + shift, end + shift]),
    words: part === null ? [...new Set(words)] : [part],
  };
}

/**
 * Whether a quotation, or some headings above it, have every word of what is asked for:
 * "observation posts" of "how many observation posts".
 */
export function speaksOf(
  shelf: Shelf,
  question: Question,
  { evidence, quote }: Saying,
  headings: readonly string[] = [],
): boolean {
  const { language } = shelf.documentOf(evidence.passage);
  const told = [quote, ...headings].map((text) => toldIn(shelf, text, language));
  const number = countAsked(question)?.term;
  const thing = thingAsked(shelf, question).filter((term) => term !== number);
  return (
    thing.length > 0 &&
    question.terms.every((term) => !thing.includes(term.term) || says(shelf, question, term, told))
  );
}
