import { type Range, clauseFrom, clauseTo, size } from "./clause.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import { type Tokens, shortened, trimmed } from "./trim-phrase.ts";
import { infinitiveAt } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of the text for what is due, and how far the sentence has been used up by them. */
export type Subject = { readonly words: Range; readonly usedTo: number };

/** What "and" adds to an anchor, in tokens. */
const LONGEST_TAIL = 6;

/**
 * What a bounded date is about: the phrase before it or, where it opens the clause, the one behind it. `taken` is the end of what earlier
 * dates have claimed, `next` the start of the next date; `claimed` the
 * same for earlier deadlines alone; `shared` is what the date before is about, which a date without words of its own goes on with; `given` says that the time is given to somebody ("has until 2 May to visit those who stay"), so that what follows is due.
 */
export function subjectOf(
  tokens: Tokens,
  bound: Range,
  taken: number,
  next: number,
  words: Vocabulary,
  given: boolean,
  claimed: number = taken,
  shared: Subject | null = null,
): Subject {
  const start = { from: subjectFrom(tokens, bound.from, taken, words), to: bound.from };
  const labelled = labelBefore(tokens, start, taken, words);
  const left = labelled ?? trimmed(tokens, start, words);
  const right = trimmed(
    tokens,
    { from: pastAnchor(tokens, bound.to, words), to: clauseEnd(tokens, bound.to, next, words) },
    words,
  );
  const behind = { words: shortened(tokens, right, words), usedTo: right.to };
  if (size(left) === 0 && size(right) === 0 && shared && taken > 0) return shared;
  const before = {
    words: shortened(tokens, lastPart(tokens, left, words), words),
    usedTo: bound.to,
  };
  if (given && infinitiveAt(tokens, bound.to, words) && size(right) > 0) return behind;
  if (size(left) === 0) return size(right) > 0 ? behind : whole(tokens, bound, words);
  const hangs =
    phraseBefore(words.lists.obliges, tokens, left.to) ??
    phraseBefore(words.lists.be, tokens, left.to);
  const framed = tokens[bound.from - 1]?.text === "," || tokens[bound.to]?.text !== ",";
  if (hangs && framed && size(right) > 1 && left.to >= bound.from - 1) return behind;
  const inserted = tokens[bound.from - 1]?.text === "," && tokens[bound.to]?.text === ",";
  const object =
    phraseAt(words.lists.nounStarts, tokens, right.from) !== null &&
    verbsIn(tokens, right, words) === 0;
  if (object && inserted && size(right) > size(left)) return behind;
  // "To submit by 30 April | a work plan": the object of the verb before the date stands behind it.
  const verbOnly =
    infinitiveAt(tokens, bound.from - 2, words) ||
    phraseBefore(words.lists.obliges, tokens, bound.from - 1) !== null;
  if (object && verbOnly && right.from === bound.to) return behind;
  const verb =
    phraseAt(words.lists.obliges, tokens, left.from) ?? phraseAt(words.lists.be, tokens, left.from);
  if (
    verb &&
    taken === claimed &&
    left.to - verb.to > 1 &&
    !phraseAt(words.lists.be, tokens, verb.to)
  ) {
    return { ...before, words: shortened(tokens, { from: verb.to, to: left.to }, words) };
  }
  // "(signed on 3 May), | stays in force until": the noun stands before what is inserted.
  const runs =
    phraseAt(words.lists.terms, tokens, left.from) &&
    phraseAt(words.lists.sets, tokens, left.from) &&
    tokens[left.from - 1]?.folded !== words.infinitive;
  return !verb && !runs && isNamed(tokens, before.words, words)
    ? before
    : whole(tokens, bound, words);
}

/** "Trials at first instance: | to be completed": a verb alone behind a colon speaks of what stands before it. */
function labelBefore(
  tokens: Tokens,
  { from, to }: Range,
  taken: number,
  words: Vocabulary,
): Range | null {
  if (tokens[from - 1]?.text !== ":" || from - 1 <= taken) return null;
  const verb = infinitiveAt(tokens, from, words) || isVerb(tokens, from, words);
  if (!verb) return null;
  return trimmed(tokens, { from: clauseFrom(tokens, from - 1, taken, words), to }, words);
}

/**
 * Where the words for what is due begin. A clause with "which" speaks of the noun before it, which is in the words too, when the clause
 * holds the date ("the town, which shall be left by") or ends before it ("those who stay where they are | shall say so by").
 */
function subjectFrom(tokens: Tokens, end: number, taken: number, words: Vocabulary): number {
  let from = clauseFrom(tokens, end, taken, words);
  for (let pronoun = relativeBefore(tokens, from, words); pronoun;) {
    const closed = tokens[pronoun.from - 1]?.text === "," && tokens[end - 1]?.text === ",";
    const holds = closed || isVerb(tokens, from, words) || tokens[pronoun.from - 1]?.text === "of";
    if (!holds && verbsIn(tokens, { from, to: end }, words) < 2) break;
    from = clauseFrom(tokens, pronoun.from, taken, words);
    pronoun = relativeBefore(tokens, from, words);
  }
  return from;
}

function relativeBefore(tokens: Tokens, from: number, words: Vocabulary): Range | null {
  const pronoun = phraseBefore(words.lists.relatives, tokens, from);
  return pronoun && !phraseAt(words.lists.that, tokens, pronoun.from) ? pronoun : null;
}

/** How many verbs stand in a range, "shall not be" counted as one. */
function verbsIn(tokens: Tokens, { from, to }: Range, words: Vocabulary): number {
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

/** "Visit those | who stay behind": a clause that no comma parts from its noun belongs to it. */
function pastRelatives(tokens: Tokens, end: number, next: number, words: Vocabulary): number {
  const bound = tokens[end - 1]?.kind !== "mark" && phraseAt(words.lists.relatives, tokens, end);
  return bound ? clauseTo(tokens, bound.to, next, words) : end;
}

/** Where a clause ends that has its date in front: what "and" joins to it with the next date belongs to that. */
function clauseEnd(tokens: Tokens, from: number, next: number, words: Vocabulary): number {
  const end = pastRelatives(tokens, clauseTo(tokens, from, next, words), next, words);
  if (next >= tokens.length || end < next) return end;
  for (let at = end - 1; at >= from; at--) {
    if (phraseAt(words.lists.and, tokens, at))
      return verbsIn(tokens, { from: at, to: end }, words) > 0 ? end : at;
  }
  return end;
}

/** "Within three months after it is signed | and becomes effective, | a conference": what "and" adds to an anchor is no subject. */
function pastAnchor(tokens: Tokens, from: number, words: Vocabulary): number {
  if (!phraseAt(words.lists.and, tokens, from)) return from;
  const comma = tokens.findIndex(({ text }, at) => at > from && text === ",");
  return comma > 0 && comma - from <= LONGEST_TAIL ? comma + 1 : from;
}

/** "The deadline of 15 October | for Sella | had been extended": what a deadline is for may stand behind its day. */
export function pastNoun(
  tokens: Tokens,
  bound: Range,
  next: number,
  words: Vocabulary,
): Subject | null {
  const comma = tokens[bound.to]?.text === "," ? 1 : 0;
  const link = phraseAt(words.spanLimits, tokens, bound.to + comma);
  if (link?.value !== "for") return null;
  const end = clauseTo(tokens, link.to, next, words);
  let to = link.to;
  while (to < end && tokens[to]?.text !== "," && !isVerb(tokens, to, words)) to++;
  const range = trimmed(tokens, { from: link.to, to }, words);
  return size(range) > 0 ? { words: shortened(tokens, range, words), usedTo: to } : null;
}

/** Whether a verb of duty, of being or of report begins at a token. */
export function isVerb(tokens: Tokens, at: number, words: Vocabulary): boolean {
  const { obliges, be, reports, perfect } = words.lists;
  return [obliges, be, reports, perfect].some((list) => phraseAt(list, tokens, at));
}

/** Whether a phrase names a matter: more than a lone verb. */
function isNamed(tokens: Tokens, range: Range, words: Vocabulary): boolean {
  if (size(range) !== 1) return size(range) > 1;
  const lists = [
    words.lists.terms,
    words.lists.sets,
    words.lists.be,
    words.lists.obliges,
    words.lists.reports,
  ];
  return !lists.some((list) => phraseAt(list, tokens, range.from));
}

/** The part behind the last comma, when it is a phrase of its own: "Under the deal, the rebels must leave" → "the rebels must leave". */
function lastPart(tokens: Tokens, range: Range, words: Vocabulary): Range {
  const deadline = deadlineFor(tokens, range, words);
  if (deadline) return deadline;
  for (let at = range.to - 1; at > range.from; at--) {
    if (tokens[at]?.text !== "," || range.to - at <= 2) continue;
    if (phraseAt(words.lists.and, tokens, at + 1)) continue;
    const limit = phraseAt(words.limitsAfter, tokens, at + 1);
    if (limit && limit.to >= range.to) return lastPart(tokens, { from: range.from, to: at }, words);
    if (isEnumeration(tokens, range, at, words)) break;
    const part = trimmed(tokens, { from: at + 1, to: range.to }, words);
    const hangs =
      isVerb(tokens, part.from, words) || phraseAt(words.lists.relatives, tokens, part.from);
    const noun = hangs ? beforeInsertion(tokens, range.from, at, words) : null;
    return noun ? { from: noun.from, to: range.to } : part;
  }
  return withoutDue(tokens, range, words);
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

/** "The bridge, | due to be returned": the noun before what is inserted behind it, a clause with "which" or a word of duty. */
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

/** "For", behind a noun and the few words that may stand between: "the deadline | set for", "the deadline | of 30 April for". */
function linkAfter(tokens: Tokens, from: number, words: Vocabulary): Range | null {
  for (let at = from; at < from + LONGEST_TAIL; at++) {
    const link = phraseAt(words.spanLimits, tokens, at);
    if (link && (at === from || link.value === "for")) return link;
  }
  return null;
}

/** Where the words beside a date are too few, the sentence's own beginning names the matter; an empty range where nothing does. */
function whole(tokens: Tokens, bound: Range, words: Vocabulary): Subject {
  const first = tokens.findIndex(({ text }, at) => /^[,(]$/.test(text) || at === bound.from);
  const to = first < 0 ? bound.from : first;
  const colon = tokens.findLastIndex(({ text }, at) => at < to && text === ":");
  const ranges = [
    { from: colon + 1, to },
    { from: 0, to: Math.max(0, colon) },
    { from: 0, to },
    { from: bound.to, to: tokens.length },
  ].map((range) => trimmed(tokens, range, words));
  const best = ranges.find((range) => speaks(tokens, range, words)) ?? { from: 0, to: 0 };
  return { words: shortened(tokens, best, words), usedTo: bound.to };
}

/** Whether a phrase says more than that something is due. */
function speaks(tokens: Tokens, { from, to }: Range, words: Vocabulary): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ kind }, i) =>
        kind !== "mark" &&
        !isVerb(tokens, from + i, words) &&
        !phraseAt(words.lists.deadlineNouns, tokens, from + i),
    );
}
