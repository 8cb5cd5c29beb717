import type { Language } from "../../languages/language.ts";
import type { Evidence } from "../answer.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { amountWords, withCurrency } from "./words/amount-words.ts";
import { plainWords, type AnswerWords } from "./words/date-words.ts";
import { dayWords } from "./words/day-words.ts";
import { doer } from "./words/doer.ts";
import { withLimits } from "./fits/denial.ts";
import { asksHowOften, frequencyWords } from "./words/frequency-words.ts";
import { memoryOfQuestion } from "../question/memo.ts";
import { placeWords } from "./words/place-words.ts";
import { sentenceAsked } from "./sentence-asked.ts";
import { spanWords } from "./words/span-words.ts";
import { tellsOfThing } from "./words/thing-measured.ts";

/**
 * The words of a sentence that answer a question, in order: the number with what it counts, the
 * date, the duration, the name or the places that are asked for. None where the sentence has no
 * such words, or where words cannot tell (why, what, yes or no).
 */
export function answerWords(
  shelf: Shelf,
  question: Question,
  evidence: Evidence,
): readonly AnswerWords[] {
  const keys = [evidence.passage.id, evidence.sentence];
  return words(question, keys, () => findWords(shelf, question, evidence));
}

const words = memoryOfQuestion<readonly AnswerWords[]>();

/** Spans of time with what makes limits of them. */
function limited(
  words: readonly AnswerWords[],
  sentence: string,
  language: Language,
): readonly AnswerWords[] {
  const spans = withLimits(
    words.map(({ span }) => span),
    sentence,
    language,
  );
  return words.map(({ means }, at) => ({ span: spans[at] ?? [0, 0], means }));
}

/** The end of a quotation without its beginning: nobody is called "deal”". */
const ENDS_QUOTATION = /^[^"“«]*["”»]$/u;

function findWords(shelf: Shelf, question: Question, evidence: Evidence): readonly AnswerWords[] {
  const asked = sentenceAsked(shelf, question, evidence);
  const { sentence, tokens, language, dates } = asked;
  switch (question.asked) {
    case "when":
    case "deadline":
      return dayWords(asked);
    case "how many":
      if (asksHowOften(question)) return plainWords(frequencyWords(asked));
      return tellsOfThing(asked)
        ? plainWords(amountWords(asked).map((span) => withCurrency(sentence, span, language)))
        : [];
    case "how long":
      return tellsOfThing(asked) ? limited(spanWords(asked), sentence, language) : [];
    case "who":
      return plainWords(
        doer(shelf, question, sentence, tokens, language, dates).filter(
          (span) => !ENDS_QUOTATION.test(sentence.slice(...span)),
        ),
      );
    case "where":
    case "which":
      return plainWords(placeWords(shelf, question, sentence, tokens, language, dates));
    case "why":
    case "what":
    case "yes/no":
      return [];
    default:
      return question.asked satisfies never;
  }
}
