import type { Answer, Citation } from "./answer.ts";
import type { Question } from "./question/question.ts";
import { asksWhatHappened } from "./sentence/planned.ts";

/** A passage of no more characters is quoted as a whole. */
const SHORT = 600;

/**
 * An answer to whether something is so, or to what became of it, with all that the first quotation's passage says where that is short, the quotation marked in it: what
 * stands around a sentence may take half of it back ("Armenia says that some are still held").
 */
export function withContext(question: Question, answer: Answer): Answer {
  const isOfWhether = question.asked === "yes/no" || asksWhatHappened(question);
  const [first, ...others] = answer.citations;
  if (answer.kind !== "found" || !isOfWhether || !first || answer.deadlines.length > 0)
    return answer;
  const { text } = first.passage;
  const at = text.indexOf(first.quote);
  if (text.length > SHORT || at === -1 || text.length === first.quote.length) return answer;
  const whole: Citation = { ...first, quote: text, marks: [[at, at + first.quote.length]] };
  return {
    ...answer,
    // A function, as "$" would stand for something in a text.
    text: answer.text.replace(`“${first.quote}”`, () => `“${text}”`),
    citations: [whole, ...others],
  };
}
