import type { Range } from "./clause.ts";
import { phraseAt } from "./phrase-book.ts";
import type { Tokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How many verbs stand in a range, "shall not be" counted as one. */
export function verbsIn(tokens: Tokens, { from, to }: Range, words: Vocabulary): number {
  let count = 0;
  let last = -1;
  for (let at = from; at < to; at++) {
    if (phraseAt(words.lists.adverbs, tokens, at) && last === at - 1) last = at;
    if (!isVerb(tokens, at, words)) continue;
    const modal = phraseAt(words.lists.obliges, tokens, at);
    if (last !== at - 1 || (modal && !phraseAt(words.lists.obliges, tokens, last))) count++;
    last = at;
  }
  return count;
}

/** Whether a verb of duty, of being or of report begins at a token. */
export function isVerb(tokens: Tokens, at: number, words: Vocabulary): boolean {
  const { obliges, be, reports, perfect } = words.lists;
  return [obliges, be, reports, perfect].some((list) => phraseAt(list, tokens, at));
}
