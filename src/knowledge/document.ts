/**
 * A sentence of a passage: `text` is the passage's text from `start` to `end`, letter by letter.
 */
export type Sentence = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/**
 * A source that a passage names for what it says: a Markdown link in a line that begins with
 * "Source:".
 */
export type Source = { readonly label: string; readonly url: string };

/** A paragraph, list item or table row of a document: what is searched, quoted and cited. */
export type Passage = {
  /** `<document id>:<n>`. */
  readonly id: string;
  /** Id of its document. */
  readonly document: string;
  /** Its number in the document, from 1. */
  readonly n: number;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** The headings that it stands under, outermost first. */
  readonly trail: readonly string[];
  readonly text: string;
  readonly sources: readonly Source[];
};

/** Front matter that adds a deadline or overrules one found in the text. */
export type DeadlineNote = {
  /** What is due: "Lachin district handed over". */
  readonly subject: string;
  /** Name of a place of the gazetteer, where there is one. */
  readonly place: string | null;
  /** Id of the passage that says it, or null to take the one that best fits the subject. */
  readonly passage: string | null;
  /** ISO date, or null for an obligation without a date. */
  readonly due: string | null;
  /** The words that set it: "by", "within three years". */
  readonly wording: string;
  /** ISO date to which it was moved, and the id of the passage that says so. */
  readonly revised: { readonly due: string; readonly passage: string } | null;
  readonly outcome: { readonly date: string; readonly passage: string } | null;
  /** How the day was worked out, where the text does not state it. */
  readonly basis: string | null;
  /** Zone in which its day is counted, where it differs from the document's. */
  readonly timezone: string | null;
  readonly line: number;
};

/**
 * Front matter that names a dated event of the document, which spans may be counted from: "signing"
 * → 2020-11-10.
 */
export type EventNote = {
  readonly name: string;
  readonly date: string;
  /** Id of the passage that says it. */
  readonly passage: string | null;
  readonly line: number;
};

/** A file of the knowledge folder, read. */
export type Document = {
  /** The file's name without its ending. */
  readonly id: string;
  /** Path of the file as it is shown to people. */
  readonly file: string;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO date, or null where the file gives none. */
  readonly published: string | null;
  /** ISO date up to which the document knows of events, where it differs from `published`. */
  readonly knownTo: string | null;
  readonly url: string | null;
  /** BCP 47 primary tag. */
  readonly language: string;
  /** IANA zone of its date-only deadlines, or null for the bot's default. */
  readonly timezone: string | null;
  readonly wording: "restated" | "verbatim";
  /** Whose view the document gives, in a few words. */
  readonly perspective: string | null;
  readonly deadlines: readonly DeadlineNote[];
  readonly events: readonly EventNote[];
  readonly passages: readonly Passage[];
};

/** Something an editor should know of: an error keeps the document out, a warning does not. */
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly level: "error" | "warning";
  /** What is wrong and what would be right. */
  readonly message: string;
};
