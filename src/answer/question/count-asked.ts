import type { Asked } from "../../languages/language.ts";
import { wordsThatAsk } from "./asked.ts";
import type { Question } from "./question.ts";

const LISTING: readonly Asked[] = ["which", "where", "what", "who"];
/** More than so many things are hardly listed in a sentence. */
const MOST_LISTED = 20;

/**
 * How many things a question wants to be listed, and the term that says so: "which three districts"
 * → 3; null where it does not say.
 */
export function countAsked({ asked, tokens, language }: Question): {
  readonly count: number;
  readonly term: string;
} | null {
  if (!LISTING.includes(asked)) return null;
  const numbers = language.dates.numbers;
  const asking = wordsThatAsk(language);
  const helps = language.questions.helps;
  const { dates, questions } = language;
  const between = new Set([...dates.phrases.articles, ...(questions.roles?.of.slice(0, 1) ?? [])]);
  for (const [at, { word, term }] of tokens.entries()) {
    // "Where did the three leaders sign" wants no three places.
    if (helps.includes(word)) return null;
    const count = /^\p{N}+$/u.test(word) ? Number(word) : (numbers[word] ?? 0);
    // "Three of the districts".
    const next = tokens.slice(at + 1).find((token) => !between.has(token.word));
    if (count >= 2 && count <= MOST_LISTED && next && !next.stop) return { count, term };
    // "Which places are not among the seven" wants no seven of them.
    if (!tokens[at]?.stop && !asking.has(word)) return null;
  }
  return null;
}
