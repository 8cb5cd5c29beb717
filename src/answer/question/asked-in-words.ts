import type { Asked } from "../../languages/language.ts";
import type { Question } from "./question.ts";

const IN_WORDS: readonly Asked[] = ["when", "deadline", "how many", "how long", "who"];

/**
 * Whether a question asks for exact words of a sentence: a date, a number, a duration, a person.
 * One word less makes another answer.
 */
export function isAskedInWords({ asked }: Question): boolean {
  return IN_WORDS.includes(asked);
}
