import { type Range, clauseTo, size } from "./clause.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import { standsIn } from "./stands.ts";
import { lastPart } from "./subject-part.ts";
import { clauseEnd, labelBefore, pastAnchor, subjectFrom } from "./subject-range.ts";
import { isCapital, type Tokens } from "./tokens.ts";
import { shortened, trimmed } from "./trim-phrase.ts";
import { infinitiveAt } from "./verb-forms.ts";
import { isVerb, verbsIn } from "./verbs.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of the text for what is due, and how far the sentence has been used up by them. */
export type Subject = { readonly words: Range; readonly usedTo: number };

/**
 * What a bounded date is about: the phrase before it or, where it opens the clause, the one behind
 * it. `taken` is the end of what earlier dates have claimed, `next` the start of the next date;
 * `claimed` the same for earlier deadlines alone; `shared` is what the date before is about, which
 * a date without words of its own goes on with; `given` says that the time is given to somebody
 * ("has until 2 May to visit those who stay"), so that what follows is due.
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
  const end = beforeInserted(tokens, bound, taken, words);
  // A date that only what is inserted tells claims nothing.
  const claims = taken > end ? 0 : taken;
  const start = {
    from:
      beforeReason(tokens, { from: subjectFrom(tokens, end, claims, words), to: end }, words) ??
      subjectFrom(tokens, end, claims, words),
    to: end,
  };
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
    words: shortened(
      tokens,
      lastPart(tokens, left, words, tokens[bound.from - 1]?.text === ","),
      words,
    ),
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
  const main = verb?.to ?? left.from;
  const goesOn =
    phraseBefore(words.lists.and, tokens, left.from) !== null &&
    [words.lists.sets, words.lists.terms].some((list) => phraseAt(list, tokens, main)) &&
    tokens[left.from - 1]?.folded !== words.infinitive;
  const owns = standsIn(words.lists.nounStarts, tokens, { from: main, to: left.to });
  const noun = goesOn && !owns && shared ? nounOf(tokens, shared.words, words) : null;
  if (noun) return { words: noun, usedTo: bound.to };
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

/**
 * Where what is due ends before a date: before the comma of what is inserted between the two with a
 * reason of its own, "rebuilds the stand, | closed because of rust, by 1 August".
 */
function beforeInserted(tokens: Tokens, bound: Range, taken: number, words: Vocabulary): number {
  const closing = bound.from - 1;
  if (tokens[closing]?.text !== ",") return bound.from;
  const opening = tokens.findLastIndex(({ text }, at) => at < closing && text === ",");
  const isCut = subjectFrom(tokens, bound.from, taken, words) > opening + 1;
  const { nounStarts, and, relatives } = words.lists;
  const goesOn = [nounStarts, and, relatives].some((list) => phraseAt(list, tokens, opening + 1));
  const isInserted = opening > 0 && isCut && !goesOn && !isCapital(tokens[opening + 1]);
  return isInserted ? opening : bound.from;
}

/**
 * Where a subject begins behind which something with a reason of its own is inserted, before the
 * verb: "the garden, | closed because of rats, is opened by"; null where nothing is.
 */
function beforeReason(tokens: Tokens, { from, to }: Range, words: Vocabulary): number | null {
  const closing = tokens.findIndex(({ text }, at) => at > from && at < to && text === ",");
  const opening = tokens.findLastIndex(({ text }, at) => at < from && text === ",");
  const { be, obliges, sets, terms } = words.lists;
  const goesOn = [be, obliges, sets, terms].some((list) => phraseAt(list, tokens, closing + 1));
  if (closing === -1 || opening < 1 || opening === from - 1 || !goesOn) return null;
  return subjectFrom(tokens, opening, 0, words);
}

/** "This Convention | shall enter into force": the noun that the next clause, too, speaks of. */
function nounOf(tokens: Tokens, { from, to }: Range, words: Vocabulary): Range | null {
  for (let at = from + 1; at < to; at++)
    if (isVerb(tokens, at, words) || phraseAt(words.lists.sets, tokens, at))
      return { from, to: at };
  return null;
}

/**
 * "The deadline of 15 October | for Sella | had been extended": what a deadline is for may stand
 * behind its day.
 */
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

/**
 * Where the words beside a date are too few, the sentence's own beginning names the matter; an
 * empty range where nothing does.
 */
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
