import type { Limit } from "../languages/language.ts";
import type { Bound } from "./bounds.ts";
import { evidenceAround } from "./evidence.ts";
import type { Look } from "./period.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import { restOfClause, standsBefore, standsIn } from "./stands.ts";
import type { Tokens } from "./tokens.ts";
import { type Evidence, evidenceAt } from "./verb-evidence.ts";
import { infinitiveAt, isPastForm, opensClause, pastAdverbs } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Whether the date must be kept, and which way to look for its missing parts. */
export type Verdict = {
  readonly binding: boolean;
  readonly direction: Look;
  /** Whether only a day to come can be meant: a duty of today happens on no day of the past. */
  readonly ahead?: boolean;
  /** Whether the duty is told of in the past: "was to". */
  readonly told?: boolean;
  /** Whether no verb says so: then it says nothing of the next date. */
  readonly bare?: boolean;
};

/** What is inserted between two commas is short, in tokens. */
const LONGEST_INSERT = 8;

/** Whether a bounded date is an obligation's, and how the text looks at it. */
export function verdictOn(
  tokens: Tokens,
  bound: Bound,
  words: Vocabulary,
  inherited: Verdict | null,
): Verdict {
  if (bound.limit === "earliest" || isUnsettled(tokens, bound, words))
    return { binding: false, direction: "future" };
  const evidence = evidenceAround(tokens, bound, happensOn(bound.limit), words);
  if (isWho(tokens, bound, words)) return { binding: false, direction: "future" };
  if (isInserted(tokens, bound, words) || isAttribute(tokens, bound, words))
    return { binding: false, direction: "past" };
  if (bound.limit === "on" && bound.period) return inPeriod(tokens, bound, evidence, words);
  if (
    bound.limit === "until" &&
    evidence?.kind !== "allowed" &&
    infinitiveAt(tokens, bound.to, words)
  ) {
    return { binding: true, direction: evidence?.kind === "report" ? "near" : "future" };
  }
  // "They had insisted until Thursday that": so long they said it.
  if (bound.limit === "until" && phraseBefore(words.lists.saying, tokens, bound.from))
    return { binding: false, direction: "past" };
  if (evidence === null) return inherited ?? bare(tokens, bound, words);
  // "The next meeting was fixed for 18 November" looks ahead.
  if (evidence.kind === "report" && phraseAt(words.lists.appointing, tokens, bound.wordsFrom - 1))
    return { binding: true, direction: "near", told: true };
  return judge(bound.limit, evidence);
}

/**
 * What a condition, a denial or a ban says of a date sets nothing: "if it is not open by 25
 * October", "not to be entered before 1 March".
 */
function isUnsettled(tokens: Tokens, bound: Bound, words: Vocabulary): boolean {
  if (bound.noun) return false;
  const bans = bound.limit !== "firm" && !happensOn(bound.limit);
  const shut = bound.limit === "before" || bound.limit === "until";
  return (
    standsBefore(words.lists.conditions, tokens, bound.from) ||
    standsBefore(words.lists.denials, tokens, bound.from) ||
    isCorrected(tokens, bound, words) ||
    (bans && standsBefore(words.lists.forbids, tokens, bound.from, words.lists.comparisons)) ||
    (shut && standsBefore(words.lists.nobody, tokens, bound.from, words.lists.comparisons))
  );
}

/**
 * "Will not be ready in November, as announced, but only on 20 January": another day is put in the
 * place of the first.
 */
function isCorrected(tokens: Tokens, bound: Bound, words: Vocabulary): boolean {
  if (!standsBefore(words.lists.negations, tokens, bound.from, words.lists.comparisons))
    return false;
  const behind = { from: bound.to, to: bound.to + LONGEST_INSERT };
  return standsIn(words.lists.corrections, tokens, behind);
}

/**
 * "Those who go by Friday will be housed": a clause with "who" and without a verb of duty tells
 * whom the rest is about.
 */
function isWho(tokens: Tokens, bound: Bound, words: Vocabulary): boolean {
  if (bound.noun || bound.limit === "firm") return false;
  const { relatives, that } = words.lists;
  for (let at = bound.from - 1; at > Math.max(0, bound.from - LONGEST_INSERT); at--) {
    if (tokens[at]?.kind === "mark") return false;
    const pronoun = phraseAt(relatives, tokens, at);
    if (pronoun && !phraseAt(that, tokens, at))
      return (
        !speaksIn(tokens, pronoun.to, bound, words) &&
        !standsBefore(words.lists.obliges, tokens, at)
      );
  }
  return false;
}

function speaksIn(tokens: Tokens, from: number, bound: Bound, words: Vocabulary): boolean {
  for (let at = from; at < bound.from; at++)
    if (evidenceAt(tokens, at, bound.from, words)) return true;
  return false;
}

/**
 * "Declarations, correct as of 1 May, shall": a day that something without a verb of its own has,
 * between two commas.
 */
function isInserted(tokens: Tokens, bound: Bound, words: Vocabulary): boolean {
  if (bound.limit !== "on" && bound.limit !== "from") return false;
  if (tokens[bound.to]?.text !== ",") return false;
  const lists = [words.lists.obliges, words.lists.sets, words.lists.be, words.lists.terms];
  for (let at = bound.from - 1; at >= Math.max(0, bound.from - LONGEST_INSERT); at--) {
    if (tokens[at]?.text === ",") return at < bound.from - 1;
    if (lists.some((list) => phraseAt(list, tokens, at))) return false;
  }
  return false;
}

/**
 * "Those born before 1 May can retire", "claims lodged between 1 and 12 May are paid": the day
 * tells of whom or what.
 */
function isAttribute(tokens: Tokens, { limit, from, to }: Bound, words: Vocabulary): boolean {
  const { and, auxiliaries, be, invariable, obliges, perfect, permits, sets } = words.lists;
  if (limit !== "before" && limit !== "until") return false;
  const last = from - 1;
  const isDone =
    isPastForm(tokens[last], words) ||
    phraseBefore(invariable, tokens, from) !== null ||
    Object.hasOwn(words.language.search.pasts, tokens[last]?.folded ?? "");
  const verb = pastAdverbs(tokens, last - 1, words) + 1;
  const isVerb = [be, auxiliaries, perfect, obliges, permits].some((list) =>
    phraseBefore(list, tokens, verb),
  );
  if (!isDone || isVerb || last < 1) return false;
  // "Must return the men before 6 June and …": another clause speaks of something else.
  const behind = restOfClause(tokens, to, /^[,;]$/, and);
  return [obliges, permits, be, sets].some((list) => standsIn(list, tokens, behind));
}

/**
 * "Shall be held in March 2021": a period that nothing limits binds only where an obligation stands
 * before it or where it opens the clause.
 */
function inPeriod(
  tokens: Tokens,
  bound: Bound,
  evidence: Evidence | null,
  words: Vocabulary,
): Verdict {
  // "Will not be ready in March".
  const isDenied = standsBefore(words.lists.negations, tokens, bound.from, words.lists.comparisons);
  if (evidence?.kind !== "obliges" || evidence.gathering || isDenied)
    return { binding: false, direction: "past" };
  const reaches =
    opensClause(tokens, bound.from, words) || standsBefore(words.lists.obliges, tokens, bound.from);
  return { binding: reaches, direction: evidence.direction, told: evidence.told };
}

/** Without any verb a limit binds, and so does a start behind a colon: "Lorries: from 1 March". */
function bare(
  tokens: Tokens,
  { limit, from, wordsFrom, wordsTo }: Bound,
  words: Vocabulary,
): Verdict {
  const colon = tokens[from - 1]?.text === ":" || tokens[wordsTo - 1]?.text === ":";
  const listed = limit === "from" && colon;
  const effect = limit === "from" && phraseAt(words.concepts, tokens, wordsFrom)?.value === "force";
  const binding = listed || effect || (limit !== "on" && limit !== "from");
  return { binding, direction: binding ? "future" : "past", bare: true };
}

/** Whether a limit names a day on which something is, not one by which it must be. */
function happensOn(limit: Limit): boolean {
  return limit === "on" || limit === "from";
}

function judge(limit: Limit, evidence: Evidence): Verdict {
  const happens = happensOn(limit);
  switch (evidence.kind) {
    case "obliges":
      return {
        binding: !(happens && evidence.gathering),
        direction: evidence.direction,
        ahead: happens && !evidence.told,
        told: evidence.told,
      };
    case "sets":
    case "rule":
      return { binding: true, direction: "future" };
    case "infinitive":
      return { binding: !happens, direction: happens ? "past" : "near" };
    case "allowed":
      return { binding: !happens && limit !== "until", direction: happens ? "past" : "near" };
    case "said":
      return { binding: !happens, direction: happens ? "past" : "near" };
    case "report":
      return { binding: limit === "firm", direction: limit === "firm" ? "near" : "past" };
    default:
      return evidence satisfies never;
  }
}
