import type { Passage } from "../knowledge/document.ts";
import type { Answer, Citation } from "./answer.ts";
import type { Question } from "./question/question.ts";
import { withLeadIn } from "./shown/lead-in.ts";
import { clauseTold } from "./sentence/fits/day-told.ts";
import { asksWhatHappened } from "./sentence/fits/planned.ts";
import { languageOfPassage, sentencesOf } from "./sentence/read-text.ts";
import type { Shelf } from "./shelf.ts";

/** A passage of no more characters is quoted as a whole. */
const SHORT = 600;

/**
 * An answer with all that the first quotation's passage says where that is short and may take half
 * of it back: whether something is so or what became of it ("Armenia says that some are still
 * held"), and what one side claims beside what another does. The quotation's own words are marked
 * in it.
 */
export function withContext(shelf: Shelf, question: Question, answer: Answer): Answer {
  const [first, ...others] = answer.citations;
  if (answer.kind !== "found" || !first || answer.deadlines.length > 0) return answer;
  const isOfWhether = question.asked === "yes/no" || asksWhatHappened(question);
  if (!isOfWhether && !isClaimBesideOther(shelf, first)) return answer;
  const { text } = first.passage;
  const at = text.indexOf(first.quote);
  if (text.length > SHORT || text.length === first.quote.length) return answer;
  const marks =
    first.marks.length > 0
      ? first.marks.map(([start, end]) => [start + at, end + at] as const)
      : [[at, at + first.quote.length] as const];
  const shown = (quote: string): string => `“${withLeadIn(first.passage, quote)}”`;
  const whole: Citation = { ...first, quote: text, marks };
  return {
    ...answer,
    // A function, as "$" would stand for something in a text.
    text: answer.text.replace(shown(first.quote), () => shown(text)),
    citations: [whole, ...others],
  };
}

/**
 * Whether a quotation tells what somebody says, in a passage with another sentence that does so
 * too.
 */
function isClaimBesideOther(shelf: Shelf, { passage, quote }: Citation): boolean {
  const isClaim = claimsIn(shelf, passage);
  const others = sentencesOf(shelf, passage).filter((sentence) => !quote.includes(sentence));
  return isClaim(quote) && others.some(isClaim);
}

function claimsIn(shelf: Shelf, passage: Passage): (text: string) => boolean {
  const language = languageOfPassage(shelf, passage);
  return (text) => clauseTold(text, language) !== -1;
}
