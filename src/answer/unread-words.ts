import type { Answer } from "./answer.ts";
import type { Question } from "./question/question.ts";
import { MOST_WITH_UNREAD_WORDS } from "./rank/rank.ts";

/**
 * An answer that leaves out some words of the question says which, in the person's language, and is
 * never a sure one.
 */
export function withUnreadWords({ language, unread }: Question, answer: Answer): Answer {
  if (unread.length === 0) return answer;
  const told = `${language.sayings.unread} ${[...new Set(unread)].join(", ")}.`;
  return {
    ...answer,
    kind: answer.kind === "found" ? "unsure" : answer.kind,
    confidence: Math.min(answer.confidence, MOST_WITH_UNREAD_WORDS),
    text: `${told} ${answer.text}`,
    lines: [{ words: "", rest: told, cites: [] }, ...answer.lines],
  };
}
