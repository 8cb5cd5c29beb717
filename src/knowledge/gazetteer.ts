/** A place with every name that people type for it. */
export type Place = {
  /** The name that the documents use: "Lachin". */
  readonly name: string;
  /** Other names, in any language and script; equal in standing to the first. */
  readonly names: readonly string[];
  /** Misspellings that are accepted but never shown. */
  readonly misspelt: readonly string[];
  /** Short note for a card: "town, district and corridor". */
  readonly kind: string | null;
};

/** A place's name in a text: `text` is the slice from `start` to `end`, as it was typed. */
export type PlaceSpot = {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** Names of places and words that stand for each other, ready to be looked up in texts. */
export type Gazetteer = {
  readonly places: readonly Place[];
  /** Groups of words that mean the same; the first of a group stands for all. */
  readonly terms: readonly (readonly string[])[];
};
