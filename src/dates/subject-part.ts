import { type Range, size } from "./clause.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import { LONGEST_TAIL } from "./subject-range.ts";
import { isCapital, type Tokens } from "./tokens.ts";
import { trimmed } from "./trim-phrase.ts";
import { isVerb, verbsIn } from "./verbs.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The part behind the last comma, when it is a phrase of its own: "Under the deal, the rebels must
 * leave" → "the rebels must leave". What is only inserted or tells where and how is none:
 * "remains president, | without a vote, | until 30 June" → "remains president". `closed` says that a
 * comma ends the phrase.
 */
export function lastPart(
  tokens: Tokens,
  range: Range,
  words: Vocabulary,
  closed: boolean = false,
): Range {
  const deadline = deadlineFor(tokens, range, words);
  if (deadline) return deadline;
  for (let at = range.to - 1; at > range.from; at--) {
    if (tokens[at]?.text !== "," || range.to - at <= 2) continue;
    if (phraseAt(words.lists.and, tokens, at + 1)) continue;
    const limit = phraseAt(words.limitsAfter, tokens, at + 1);
    if (limit && limit.to >= range.to) return lastPart(tokens, { from: range.from, to: at }, words);
    if (isEnumeration(tokens, range, at, words)) break;
    const part = trimmed(tokens, { from: at + 1, to: range.to }, words);
    const isBeside =
      verbsIn(tokens, { from: range.from, to: at }, words) > 0 &&
      !isAdverbial(tokens, range.from, words) &&
      // "If the club is promoted, Halden pays a further sum, within 30 days".
      ((closed && !isCapital(tokens[part.from])) || isAdverbial(tokens, part.from, words)) &&
      isBare(tokens, part, words);
    if (isBeside) return lastPart(tokens, { from: range.from, to: at }, words);
    const hangs =
      isVerb(tokens, part.from, words) ||
      phraseAt(words.lists.sets, tokens, part.from) ||
      phraseAt(words.lists.relatives, tokens, part.from);
    const noun = hangs ? beforeInsertion(tokens, range.from, at, words) : null;
    return noun ? { from: noun.from, to: range.to } : part;
  }
  return withoutDue(tokens, range, words);
}

/**
 * Whether a phrase has no verb but one in the form of the past that opens it: "closed since 2017",
 * "without a vote", but not "fence the pit" nor "is returned".
 */
function isBare(tokens: Tokens, { from, to }: Range, words: Vocabulary): boolean {
  const opens = isVerb(tokens, from, words);
  const isPast =
    words.pastEnding !== null && tokens[from]?.folded.endsWith(words.pastEnding) === true;
  const hasBe = tokens
    .slice(from, to)
    .some((_, at) => phraseAt(words.lists.be, tokens, from + at) !== null);
  const start = opens ? from + 1 : from;
  return !hasBe && (!opens || isPast) && verbsIn(tokens, { from: start, to }, words) === 0;
}

/** "Wages for December, | January and February are paid": commas that part no clauses. */
function isEnumeration(
  tokens: Tokens,
  { from, to }: Range,
  comma: number,
  words: Vocabulary,
): boolean {
  if (verbsIn(tokens, { from, to: comma }, words) > 0 || isAdverbial(tokens, from, words))
    return false;
  for (let at = comma + 1; at < to; at++) {
    if (isVerb(tokens, at, words)) return false;
    if (phraseAt(words.lists.and, tokens, at)) return at - comma <= LONGEST_TAIL;
  }
  return false;
}

/**
 * "The bridge, | due to be returned": the noun before what is inserted behind it, a clause with
 * "which" or a word of duty.
 */
function beforeInsertion(
  tokens: Tokens,
  from: number,
  comma: number,
  words: Vocabulary,
): Range | null {
  let to = comma;
  for (let at = comma - 1; at > from; at--) {
    if (tokens[at]?.text !== ",") continue;
    const clause = phraseAt(words.lists.relatives, tokens, at + 1) ?? isVerb(tokens, at + 1, words);
    const beside =
      verbsIn(tokens, { from: at + 1, to }, words) === 0 && !isAdverbial(tokens, from, words);
    if (!clause && !beside) break;
    to = at;
  }
  const range = lastPart(tokens, trimmed(tokens, { from, to }, words), words);
  return size(range) > 0 && !isVerb(tokens, range.from, words) ? range : null;
}

/** "Under the deal, …": what begins with a preposition is not what is due. */
function isAdverbial(tokens: Tokens, from: number, words: Vocabulary): boolean {
  return (
    phraseAt(words.lists.determiners, tokens, from) !== null &&
    phraseAt(words.lists.nounStarts, tokens, from) === null
  );
}

/** "The withdrawal from Alta, due" → "the withdrawal from Alta". */
function withoutDue(tokens: Tokens, range: Range, words: Vocabulary): Range {
  const due = phraseBefore(words.lists.obliges, tokens, range.to);
  const hangs = due !== null && tokens[due.from - 1]?.text === "," && due.from - 1 > range.from;
  return hangs ? trimmed(tokens, { from: range.from, to: due.from - 1 }, words) : range;
}

/** "The deadline for bids to electrify the line is" → "bids to electrify the line". */
function deadlineFor(tokens: Tokens, range: Range, words: Vocabulary): Range | null {
  for (let at = range.from; at < range.to; at++) {
    const noun = phraseAt(words.lists.deadlineNouns, tokens, at);
    const joined =
      noun && (phraseAt(words.limitsBefore, tokens, noun.to) ?? linkAfter(tokens, noun.to, words));
    if (!noun || !joined || joined.to >= range.to) continue;
    const be =
      phraseBefore(words.lists.be, tokens, range.to) ??
      phraseBefore(words.lists.reports, tokens, range.to);
    const to = be ? be.from : range.to;
    if (to > joined.to) return { from: joined.to, to };
  }
  return null;
}

/**
 * "For", behind a noun and the few words that may stand between: "the deadline | set for", "the
 * deadline | of 30 April for".
 */
function linkAfter(tokens: Tokens, from: number, words: Vocabulary): Range | null {
  for (let at = from; at < from + LONGEST_TAIL; at++) {
    const link = phraseAt(words.spanLimits, tokens, at);
    if (link && (at === from || link.value === "for")) return link;
  }
  return null;
}
