/** The units that a span of time can be counted in. */
export type Unit = "hour" | "day" | "week" | "month" | "year";

/** What a question can ask for. */
export type Asked =
  | "when"
  | "deadline"
  | "how long"
  | "how many"
  | "who"
  | "where"
  | "which"
  | "why"
  | "yes/no"
  | "what";

/**
 * The words of one language, as data. Every phrase is written as people write it, in lower case; rooms that match
 * phrases fold them with `fold` first.
 */
export type Language = {
  /** BCP 47 primary tag, the same as the file's name. */
  readonly code: string;
  /** Its name in itself. */
  readonly name: string;
  readonly sentences: {
    /** Words that end in a full stop without ending a sentence: "gen", "no", "mr". */
    readonly abbreviations: readonly string[];
  };
  readonly names: {
    /** Endings that the language puts behind a name, folded: Russian "а", "ом" in "Лачина", "Лачином". */
    readonly endings: readonly string[];
  };
  readonly documents: {
    /** Beginnings of lines that lead to another page or belong to the site, not to the text: "read more". */
    readonly navigation: readonly string[];
  };
  readonly dates: {
    /** Twelve lists; the first form of each is the full name. */
    readonly months: readonly (readonly string[])[];
    /** Seven lists from Monday. */
    readonly weekdays: readonly (readonly string[])[];
    readonly units: Readonly<Record<Unit, readonly string[]>>;
    /** Number words: "three" → 3, "dozen" → 12. */
    readonly numbers: Readonly<Record<string, number>>;
    /** Ordinal words: "second" → 2. */
    readonly ordinals: Readonly<Record<string, number>>;
  };
  readonly quantities: {
    /** Words before a number that say it is not exact: "nearly", "about". They belong to the answer. */
    readonly around: readonly string[];
    /** Measures and multiples behind a number that belong to it: "percent", "km", "million". */
    readonly measures: readonly string[];
    /** Words that ask about the present day: "now", "still". */
    readonly now: readonly string[];
  };
  readonly search: {
    /** Function words that carry no content of their own. */
    readonly stopWords: readonly string[];
    /** Irregular forms → their base: "won" → "win". */
    readonly irregular: Readonly<Record<string, string>>;
    /** Name of its Snowball stemmer, or how many first letters stand for a word where that does as well or better. */
    readonly stemmer: string | number;
    /** Letters that tell it from the other languages: "əğıxq". */
    readonly letters: string;
  };
  readonly questions: {
    /** Openings and phrases that tell what is asked for; the longest that matches wins. */
    readonly asks: Readonly<Record<Asked, readonly string[]>>;
    /** Nouns that tell what "what" and "which" ask for: "which year", "what city". */
    readonly nouns: Partial<Readonly<Record<Asked, readonly string[]>>>;
    /** Words that turn a sentence into its opposite: "not", "never". */
    readonly negations: readonly string[];
    /** Words that give a reason: "because", "in order to". */
    readonly reasons: readonly string[];
    /** Words that stand for somebody or something named before: "he", "it", "they". */
    readonly pronouns: readonly string[];
  };
  /** What the bot says in this language when it must say something of its own. */
  readonly sayings: {
    readonly nothing: string;
    readonly notUnderstood: string;
  };
};
