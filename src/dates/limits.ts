import type { Limit } from "../languages/language.ts";
import type { Mention } from "./mentions.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { Direction } from "./resolve-date.ts";
import type { Token } from "./tokens.ts";
import { evidenceAround, infinitiveAt, type Evidence } from "./verdict.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of time around a date: the tokens from `from` up to `to`, the date's own among them. */
export type Bound = {
  readonly limit: Limit;
  readonly from: number;
  readonly to: number;
  /** The limit's own words: the tokens from `wordsFrom` up to `wordsTo`. */
  readonly wordsFrom: number;
  readonly wordsTo: number;
};

/** Whether the date must be kept, and which way to look for its missing parts. */
export type Verdict = { readonly binding: boolean; readonly direction: Direction };

type Tokens = readonly Token[];

/** The words that bound a date, or null where it stands on its own: "by", "no later than", "at the latest", "the deadline … is". */
export function boundOf(tokens: Tokens, mention: Mention, words: Vocabulary): Bound | null {
  const { from, to } = mention;
  const behind = phraseAt(words.limitsAfter, tokens, to);
  const article = phraseBefore(words.lists.joins, tokens, from);
  const before =
    phraseBefore(words.limitsBefore, tokens, from) ??
    (article && phraseBefore(words.limitsBefore, tokens, article.from));
  if (behind && before?.value !== "firm") {
    const start = before?.from ?? from;
    return {
      limit: behind.value,
      from: start,
      to: behind.to,
      wordsFrom: behind.from,
      wordsTo: behind.to,
    };
  }
  const noun = before?.value === "on" || !before ? deadlineNoun(tokens, from, words) : null;
  if (noun !== null)
    return {
      limit: "firm",
      from: noun.to >= from - 1 ? noun.from : from,
      to,
      wordsFrom: noun.from,
      wordsTo: noun.to,
    };
  if (!before) return null;
  return { limit: before.value, from: before.from, to, wordsFrom: before.from, wordsTo: before.to };
}

/** Whether a bounded date is an obligation's, and how the text looks at it. */
export function verdictOn(
  tokens: Tokens,
  bound: Bound,
  words: Vocabulary,
  inherited: Verdict | null,
): Verdict {
  const evidence = evidenceAround(tokens, bound.from, bound.to, words);
  if (bound.limit === "until" && infinitiveAt(tokens, bound.to, words)) {
    return { binding: true, direction: evidence?.kind === "report" ? "near" : "future" };
  }
  if (evidence === null) return inherited ?? bare(bound.limit);
  return judge(bound.limit, evidence);
}

function bare(limit: Limit): Verdict {
  const binding = limit !== "on" && limit !== "from";
  return { binding, direction: binding ? "future" : "past" };
}

function judge(limit: Limit, evidence: Evidence): Verdict {
  const happens = limit === "on" || limit === "from";
  switch (evidence.kind) {
    case "obliges":
      return { binding: !(happens && evidence.gathering), direction: evidence.direction };
    case "sets":
    case "rule":
      return { binding: true, direction: "future" };
    case "infinitive":
      return { binding: !happens, direction: happens ? "past" : "near" };
    case "said":
      return { binding: !happens, direction: happens ? "past" : "near" };
    case "report":
      return { binding: limit === "firm", direction: limit === "firm" ? "near" : "past" };
    default:
      return evidence satisfies never;
  }
}

/** "The deadline for bids is 20 January", "a deadline of 1 May": the noun, with only "is", "of" or a colon before the date. */
function deadlineNoun(
  tokens: Tokens,
  from: number,
  words: Vocabulary,
): { readonly from: number; readonly to: number } | null {
  const before = tokens[from - 1];
  const joined =
    phraseBefore(words.lists.be, tokens, from) ??
    phraseBefore(words.lists.joins, tokens, from) ??
    phraseBefore(words.lists.reports, tokens, from);
  if (!joined && before?.text !== ":") return null;
  for (let at = from - 1; at >= Math.max(0, from - 14); at--) {
    if (/^[;,.]$/.test(tokens[at]?.text ?? "")) return null;
    const hit = phraseBefore(words.lists.deadlineNouns, tokens, at);
    if (hit) return hit;
  }
  return null;
}
