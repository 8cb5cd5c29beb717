/**
 * The place of a text that something was read from: `text` is the passage's text from `start` to
 * `end`.
 */
export type Spot = {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/**
 * One thing that must be done by a day, as a document sets it. Days are calendar days in `zone`,
 * never instants.
 */
export type Deadline = {
  /** `<document>:<passage n>/<slug of place or subject>`, unique in the library. */
  readonly id: string;
  readonly document: string;
  /** Id of the passage that sets it. */
  readonly passage: string;
  /** What is due, in the document's words: "the Lachin district". */
  readonly subject: string;
  /** Name of the place that it concerns, as the gazetteer has it. */
  readonly place: string | null;
  /** ISO date, or null where the text gives none that can be worked out. */
  readonly due: string | null;
  /** Local clock time "HH:MM", where the text states one. */
  readonly hour: string | null;
  /** The words that set it: "by", "before", "within three years". */
  readonly wording: string;
  /** IANA zone in which its day is counted. */
  readonly zone: string;
  /**
   * How the day was worked out: "stated", "year from 13 November 2020", "within 30 days of the
   * signing (2 November 2022)".
   */
  readonly basis: string;
  /** The sentence that sets it, letter by letter. */
  readonly sentence: string;
  /**
   * Where the words of the date stand in the passage's text; null for a note of the front matter
   * without any.
   */
  readonly spot: Spot | null;
  readonly from: "text" | "front matter";
  /** The day to which it was moved, and the passage that says so. */
  readonly revised: { readonly due: string; readonly passage: string } | null;
  /** The day on which it was met, and the passage that says so. */
  readonly outcome: { readonly date: string; readonly passage: string } | null;
};
