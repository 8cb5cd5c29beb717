import type { Temporal } from "temporal-polyfill";
import type { Answer } from "./answer/answer.ts";
import type { DeadlineState } from "./dates/status.ts";
import type { Library } from "./library.ts";

/** What a command may be asked for besides what people type. */
export type OptionType = "text" | "flag" | "user";

/** One option of a command. Its name is typed, its description is shown. */
export type Option = {
  readonly name: string;
  readonly description: string;
  readonly type: OptionType;
  readonly required?: boolean;
  /** Greatest length of a text in characters (Discord allows 6,000). */
  readonly maxLength?: number;
  /** Whether `complete` offers values for it. */
  readonly autocomplete?: boolean;
};

/**
 * A value offered while somebody types: `name` is shown, `value` is sent; each at most 100
 * characters.
 */
export type Choice = { readonly name: string; readonly value: string };

/** Everything that a command may know of the moment it runs in. */
export type Call = {
  /** Text options as typed, flags as booleans, users as ids. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** The moment of the call; a command reads no clock of its own. */
  readonly now: Temporal.Instant;
  /** BCP 47 tag of the person's own language: "en-GB". */
  readonly locale: string;
  /** Which page of a paged reply is wanted, from 1; null when nobody has turned a page. */
  readonly page: number | null;
};

/**
 * A run of text: plain, bold (what answers), a citation's number, an instant that Discord counts
 * live ("in 3 days"), or a link.
 */
export type Piece =
  | string
  | { readonly bold: string }
  | { readonly cite: number }
  | { readonly relative: Temporal.Instant }
  | { readonly link: string; readonly url: string };

/** A part of a card. Texts are plain: whoever draws them escapes them. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly pieces: readonly Piece[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Piece[])[] }
  | {
      readonly kind: "quote";
      readonly pieces: readonly Piece[];
      /** The small line under it: document, passage, date. */
      readonly source: string;
    }
  | { readonly kind: "small"; readonly pieces: readonly Piece[] }
  | { readonly kind: "line" };

/** Colours a card: by what was found, or by where its deadline stands. */
export type Tone =
  | "found"
  | "unsure"
  | "nothing"
  | "upcoming"
  | "today"
  | "passed"
  | "neutral"
  | "error";

/** Something that a person can do next with a card. */
export type Action =
  | { readonly kind: "surrounding"; readonly passage: string }
  | { readonly kind: "calendar"; readonly deadlines: readonly string[] }
  | { readonly kind: "report"; readonly passage: string };

/** What a command replies, as data. `answer` is what programs read; the rest is what people see. */
export type Reply = {
  readonly title: string;
  /** What was asked, to be echoed on a card that others see; plain text as typed. */
  readonly asked: string | null;
  readonly tone: Tone;
  readonly answer: Answer;
  /** Shown in this order, before the citations. */
  readonly body: readonly Block[];
  /** The deadlines of `page`, where they are shown over pages: `answer` has them all. */
  readonly shownDeadlines?: readonly DeadlineState[];
  /** Shown after the deadlines. */
  readonly after?: readonly Block[];
  /**
   * How `answer.deadlines` are shown after the body: each with its life, one line each, or not,
   * where the body tells of them.
   */
  readonly deadlinesAs: "cards" | "lines" | "none";
  /** Whether the card lists `answer.citations` after its body. */
  readonly showCitations: boolean;
  readonly actions: readonly Action[];
  readonly page: { readonly at: number; readonly of: number } | null;
};

/**
 * A command: its file in `commands/` is named as it is typed. A pure function of the call and the
 * library.
 */
export type Command = {
  readonly description: string;
  /** A command of a message's menu gets that message's text as option `text`. */
  readonly on?: "message";
  readonly options: readonly Option[];
  /** Names and descriptions in Discord's other languages, keyed by Discord's locale. */
  readonly localised?: Readonly<Record<string, LocalisedCommand>>;
  run(call: Call, library: Library): Reply;
  /** Choices for the option `focused`, whose text so far is in `call.options`; at most 25. */
  complete?(call: Call, focused: string, library: Library): readonly Choice[];
};

/**
 * A command's words in another language: its own name and description, and those of its options by
 * their English name.
 */
export type LocalisedCommand = {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<
    Record<string, { readonly name: string; readonly description: string }>
  >;
};
