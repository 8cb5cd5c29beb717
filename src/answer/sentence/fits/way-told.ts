import type { Language } from "../../../languages/language.ts";
import { wordsOf } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Question } from "../../question/question.ts";

/** A place stands at most so far behind its preposition: "from the quarries at Hesk". */
const WORDS_BEFORE = 5;

/**
 * Whether a place stands behind the preposition that a question wants, where it asks whence or
 * whither something goes: "to Harl" of "where did they go", "from Baku" of "where did it come from".
 * What lies along the way is neither. True of other questions, and of languages that tell it by
 * endings.
 */
export function isOnWayAsked(
  question: Question,
  quote: string,
  [start]: Span,
  { questions }: Language,
): boolean {
  const wanted = prepositionsAsked(question);
  const { roles, whither } = questions;
  if (wanted === null || roles === null) return true;
  const before = wordsOf(quote.slice(0, start)).map(({ folded }) => folded);
  const ways = [...roles.to, ...roles.from, ...whither];
  const nearest = before.slice(-WORDS_BEFORE).findLast((word) => ways.includes(word));
  return nearest !== undefined && wanted.includes(nearest);
}

/** The prepositions behind one of which the answer must stand; null where any will do. */
function prepositionsAsked({ asked, tokens, language }: Question): readonly string[] | null {
  const { roles, goings, whither } = language.questions;
  if (asked !== "where" || roles === null) return null;
  const last = tokens.at(-1)?.word ?? "";
  if (roles.from.includes(last)) return roles.from;
  // "What villages went to Azerbaijan" does not ask whither.
  const verb = tokens.findLast(({ stop }) => !stop);
  const goes = roles.to.includes(last) || goings.includes(verb?.word ?? "");
  return goes ? [...roles.to, ...whither] : null;
}
