import type { Range } from "./clause.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import { pastLabel } from "./label.ts";
import type { Tokens } from "./tokens.ts";
import { infinitiveAt } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A subject is a phrase for a card's heading; longer ones are cut at a clause, then at a word. */
const LONGEST = 80;

/**
 * A range without marks and leading or trailing words that say nothing of the matter: ", and the
 * Lachin district" → "the Lachin district".
 */
export function trimmed(tokens: Tokens, range: Range, words: Vocabulary): Range {
  let { from, to } = range;
  for (let again = true; again && from < to;) {
    const lead = phraseAt(words.lists.lead, tokens, from);
    again = true;
    const label = pastLabel(tokens, from, words);
    if (label > from) from = label;
    else if (tokens[from]?.kind === "mark" && !/^[“"'‘#]$/.test(tokens[from]?.text ?? "")) from++;
    else if (lead && lead.to <= to) from = lead.to;
    else again = false;
  }
  for (let again = true; again && from < to;) {
    const and = phraseBefore(words.lists.and, tokens, to);
    again = true;
    if (tokens[to - 1]?.kind === "mark" && !closes(tokens, { from, to })) to--;
    else if (and && and.from >= from) to = and.from;
    else again = false;
  }
  return { from, to };
}

/** Whether a range ends with a bracket that opens in it: "the Observer Force (LOFA)". */
function closes(tokens: Tokens, { from, to }: Range): boolean {
  return tokens[to - 1]?.text === ")" && tokens.slice(from, to).some(({ text }) => text === "(");
}

/** A phrase cut to the length of a heading: at a comma, at its verb, or at a word. */
export function shortened(tokens: Tokens, range: Range, words: Vocabulary): Range {
  if (letters(tokens, range) <= LONGEST) return range;
  const verb = verbIn(tokens, range, words);
  if (verb) return cut(tokens, verb);
  const comma = tokens.findIndex(
    ({ text }, at) => at > range.from + 1 && at < range.to && text === ",",
  );
  return cut(tokens, { from: range.from, to: comma < 0 ? range.to : comma });
}

/** What stands behind the first verb of duty, or before it where nothing much stands behind. */
function verbIn(tokens: Tokens, range: Range, words: Vocabulary): Range | null {
  for (let at = range.from + 1; at < range.to; at++) {
    const verb = phraseAt(words.lists.obliges, tokens, at);
    if (verb && range.to - verb.to < 3) return { from: range.from, to: at };
    const asks = phraseAt(words.lists.governs, tokens, at);
    const rest = tokens.slice(at, range.to);
    if (asks && rest.some((_, i) => infinitiveAt(tokens, at + i, words)))
      return { from: asks.to, to: range.to };
    const from = verb?.to ?? (infinitiveAt(tokens, at, words) ? at + 1 : null);
    if (from !== null && from < range.to - 2) return { from, to: range.to };
  }
  return null;
}

function cut(tokens: Tokens, range: Range): Range {
  let { to } = range;
  const tooLong = (): boolean => letters(tokens, { from: range.from, to }) > LONGEST;
  while (to > range.from + 1 && (tooLong() || tokens[to - 1]?.kind === "mark")) to--;
  return { from: range.from, to };
}

function letters(tokens: Tokens, { from, to }: Range): number {
  return (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0);
}
