import { anyOf } from "../languages/any-of.ts";
import { smallLetters } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import { keptFor } from "../languages/remember.ts";
import { lagsOf } from "./lags.ts";
import { mayHoldTime } from "./mentions.ts";
import { shift } from "./shift-date.ts";
import { readSpans, type Span } from "./spans.ts";
import { tokenise } from "./tokens.ts";
import { vocabularyOf } from "./vocabulary.ts";

/**
 * How long after something else something was: "eight days later", "twelve days after the flood",
 * at [start, end].
 */
export type Sequel = {
  readonly start: number;
  readonly end: number;
  /** Whether it goes on from the day that the text told last. */
  readonly goesOn: boolean;
  /** The ISO date that it means after one that was told; null where only about that is meant. */
  readonly after: (told: string) => string | null;
};

/** Whoever counts days means that day; "three weeks later" may be a day more or less. */
const EXACT: readonly Span["unit"][] = ["day", "hour"];

/**
 * The spans by which a text tells how long after something else something was, in order; those that
 * set a limit ("within ten days of") are none.
 */
export function sequelsIn(text: string, language: Language): readonly Sequel[] {
  // Most sentences have none, and to take them apart takes long.
  if (!mayHoldSequel(language).test(smallLetters(text))) return [];
  const words = vocabularyOf(language);
  const tokens = tokenise(text);
  if (!mayHoldTime(tokens, words)) return [];
  return readSpans(tokens, words)
    .filter(
      ({ relation, limit }) => relation === "later" || (relation === "after" && limit === null),
    )
    .map((span) => ({
      start: tokens[span.from]?.start ?? 0,
      end: tokens[span.to - 1]?.end ?? text.length,
      goesOn: span.relation === "later",
      after: (told) => (EXACT.includes(span.unit) ? shift(told, span) : null),
    }));
}

/** The words behind the spans of sequels. */
const mayHoldSequel = keptFor((language: Language): RegExp => {
  const { spanLater, nextDay } = language.dates.phrases;
  return new RegExp(anyOf([...spanLater, ...nextDay, ...lagsOf(language)]), "u");
});
