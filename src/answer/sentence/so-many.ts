import type { Language } from "../../languages/language.ts";
import { endsWithPhrase, hasPhrase } from "../../languages/words.ts";
import { countAsked } from "../question/count-asked.ts";
import type { Question } from "../question/question.ts";
import type { Saying } from "./sayings.ts";

/** Of two countries that are asked for neither one is an answer nor three; "two of the countries" may be among more. */
export function isSoMany(question: Question, found: number): boolean {
  const asked = question.asked === "who" ? null : countAsked(question);
  if (asked === null || found === 0) return true;
  const at = question.tokens.findIndex(({ term }) => term === asked.term);
  const isOfMore = question.tokens[at + 1]?.word === question.language.questions.roles?.of[0];
  return isOfMore ? found >= asked.count : found === asked.count;
}

/** Whether the numbers of an answer count the rest only, and the question asks for all: "the other four". */
export function isOfRest(
  { repaired }: Question,
  { quote, spans }: Saying,
  { questions, quantities }: Language,
): boolean {
  return (
    spans.length > 0 &&
    spans.every(([start]) => endsWithPhrase(quote.slice(0, start), questions.others)) &&
    !hasPhrase(repaired, [...questions.others, ...quantities.added])
  );
}
