import type { Mention } from "./mentions.ts";
import type { TimedSentence } from "./read-sentences.ts";
import type { DateContext } from "./missing-parts.ts";
import type { Range } from "./clause.ts";
import type { Timed } from "./timed-parts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The dates around a mention. */
export type Context = (mention: Mention) => DateContext;

/** A bounded date or span with its sentence, clause and subject. */
export type Frame = {
  readonly at: TimedSentence;
  readonly words: Vocabulary;
  readonly part: Timed;
  readonly clause: Range;
  readonly stems: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly context: Context;
  readonly subject: Range;
};
