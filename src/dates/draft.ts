import type { Passage, Sentence } from "../knowledge/document.ts";
import type { AnchorWords } from "./anchor-words.ts";
import type { Spot } from "./deadline.ts";
import type { ResolvedDate } from "./period.ts";
import type { Span } from "./spans.ts";

/**
 * A deadline as read from one sentence, before the document's other sentences are asked what it is
 * counted from.
 */
export type Draft = {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly spot: Spot;
  readonly wording: string;
  readonly subject: string;
  readonly places: readonly string[];
  /** What its clause and its sentence speak of. */
  readonly stems: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly hour: string | null;
  readonly zone: string | null;
  readonly time: StatedTime | CountedTime;
  /** Whether its sentence speaks of the document as "this agreement". */
  readonly self: boolean;
  /** Whether its clause has a word that denies: "a payment that does not count". */
  readonly denied: boolean;
  /** Whether something begins or happens on its day, not only by it. */
  readonly starts: boolean;
  /** Whether a term runs until its day: "stays in force until". */
  readonly ends: boolean;
  /**
   * Where the text moves a deadline: the day that it is moved from, or null where it does not say,
   * and what its subject speaks of.
   */
  readonly moved: { readonly from: string | null; readonly about: ReadonlySet<string> } | null;
};

/** A date that the text states, in whole or in part. */
export type StatedTime = {
  readonly kind: "stated";
  readonly resolved: ResolvedDate | null;
  readonly due: string | null;
  /** Why its day stays open, where it does. */
  readonly open: string;
  /** No day is named, only a period or a part of one. */
  readonly wholeDay: boolean;
};

/** A span that is counted from something else. */
export type CountedTime = {
  readonly kind: "counted";
  readonly span: Span;
  readonly spanWords: string;
  readonly anchor: AnchorWords;
  /** Whether it goes on where a term before it ends: "renewed for one year". */
  readonly renewed: boolean;
  /**
   * The day that its sentence names before it, null where that stays open; undefined where it names
   * none.
   */
  readonly before: { readonly date: string | null; readonly start: number } | undefined;
  /** Whether the duty is told of in the past: "was to last for 48 hours". */
  readonly told: boolean;
  /**
   * Whether it runs from whatever happens some day: "a matter on which they cannot agree shall be
   * laid before a judge within ten days".
   */
  readonly conditional: boolean;
  /**
   * Whether the words around it oblige: only then does a span without an anchor run from the
   * document's own start.
   */
  readonly obliged: boolean;
};

/**
 * Something that a document gives a day: what it reports, what it foresees, or what its front
 * matter names.
 */
export type Happening = {
  /** Number of its passage; 0 for the title and the front matter. */
  readonly n: number;
  readonly start: number;
  readonly date: string;
  readonly name: string;
  readonly stems: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly deadline: boolean;
  /** Whether it begins on its day. */
  readonly starts: boolean;
  /** Whether the text reports it as having happened. */
  readonly reported: boolean;
  /** Whether it is the document that speaks of itself: "this agreement", "Signed at …". */
  readonly own: boolean;
  /** Whether its clause says that it did not happen. */
  readonly denied: boolean;
  /** Whether it reports that something due was done: "handed over on …". */
  readonly met: boolean;
  readonly places: readonly string[];
  readonly passage: Passage | null;
  readonly sentence: Sentence | null;
  readonly spot: Spot | null;
};
