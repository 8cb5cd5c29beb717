import { editDistance } from "../languages/edit-distance.ts";
import { keptFor, remember } from "../languages/remember.ts";
import { wordsOf, type Word, isJointOfName } from "../languages/words.ts";

/** A place with every name that people type for it. */
export type Place = {
  /** The name that the documents use: "Lachin". */
  readonly name: string;
  /** What it is, for a card: "town and district". */
  readonly kind: string | null;
  /**
   * Whether it is a state, a capital or a whole region: it acts, or everything happens there, and a
   * text need not name it to be about it.
   */
  readonly wide: boolean;
  /** Other names, in any language and script; equal in standing to the first. */
  readonly names: readonly string[];
  /** Misspellings that are understood but never shown. */
  readonly misspelt: readonly string[];
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
  /** Endings that a language puts behind a name: "Լաչին" + "ի". */
  readonly endings: readonly string[];
  readonly names: NameTree;
};

/**
 * Names by their folded words: following the words of a text from the root leads to the place that
 * they name.
 */
export type NameTree = {
  place: Place | null;
  shout: boolean;
  readonly next: Map<string, NameTree>;
};

/** Letters of a name that may well be a word: "NK". */
const SHORT_NAME = 2;
/** An ending is only taken off a name that keeps this many letters. */
const SHORTEST_STEM = 4;
/**
 * Typing errors that a name of so many letters forgives: one from five letters on, two from eight.
 */
const ONE_ERROR_FROM = 5;
const TWO_ERRORS_FROM = 8;

/** Makes places and terms ready to be looked up. */
export function openGazetteer(
  places: readonly Place[],
  terms: readonly (readonly string[])[],
  endings: readonly string[],
): Gazetteer {
  const names = node();
  for (const place of places) {
    for (const name of namesOf(place)) addName(names, name, place);
  }
  const longestFirst = [...endings].sort((a, b) => b.length - a.length);
  return { places, terms, endings: longestFirst, names };
}

/** Every name of a place that it may be found by, its own first. */
export function namesOf(place: Place): readonly string[] {
  return [place.name, ...place.names, ...place.misspelt];
}

/**
 * The places one of whose names begins with what is typed so far: "ağd" → Aghdam. None for nothing
 * typed.
 */
export function placesBegun({ places }: Gazetteer, typed: string): readonly Place[] {
  const begun = foldedName(typed);
  if (begun === "") return [];
  return places.filter((place) =>
    namesOf(place).some((name) => foldedName(name).startsWith(begun)),
  );
}

/**
 * The places that a text names, in order, the longest name winning: "the Laçın dəhlizi" → Lachin
 * corridor at 4–17, not Lachin. Spelling errors that the places do not list are not forgiven here;
 * see `nearestPlaces`.
 */
export function findPlaces(gazetteer: Gazetteer, text: string): readonly PlaceSpot[] {
  return finders(gazetteer)(text);
}

/** Texts whose places are kept. */
const KEPT = 3000;

const finders = keptFor((gazetteer: Gazetteer) =>
  remember((text) => findAnew(gazetteer, text), KEPT),
);

function findAnew(gazetteer: Gazetteer, text: string): readonly PlaceSpot[] {
  const words = wordsOf(text);
  const spots: PlaceSpot[] = [];
  for (let at = 0; at < words.length;) {
    const found = longestName(gazetteer, text, words, at);
    if (found) spots.push(found.spot);
    at += found ? found.length : 1;
  }
  return spots;
}

/**
 * The place that a text names as a whole ("Laçın", "lachin district", "latchn"), or null when none
 * or more than one comes near.
 */
export function resolvePlace(gazetteer: Gazetteer, typed: string): Place | null {
  const named = [...new Set(findPlaces(gazetteer, typed).map((spot) => spot.place))];
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const near = nearestPlaces(gazetteer, typed);
  return near.length === 1 ? (near[0] ?? null) : null;
}

/**
 * Places whose name differs from one of the text's words by no more than a typing error or two, the
 * nearest ones only.
 */
export function nearestPlaces(gazetteer: Gazetteer, typed: string): readonly Place[] {
  const words = wordsOf(typed).map((word) => word.folded);
  const whole = words.join(" ");
  let best = TWO_ERRORS_FROM;
  let near: Place[] = [];
  for (const place of gazetteer.places) {
    const distance = Math.min(
      ...namesOf(place).map((name) => distanceTo(foldedName(name), whole, words)),
    );
    if (distance > best) continue;
    near = distance < best ? [place] : [...near, place];
    best = distance;
  }
  return best === TWO_ERRORS_FROM ? [] : near;
}

function distanceTo(name: string, whole: string, words: readonly string[]): number {
  const most = forgiven(name.length);
  if (most === 0) return Infinity;
  const candidates = name.includes(" ") ? [whole] : words;
  let best = Infinity;
  for (const candidate of candidates) {
    const distance = editDistance(name, candidate, Math.min(most, forgiven(candidate.length)));
    if (distance <= most && distance <= forgiven(candidate.length)) best = Math.min(best, distance);
  }
  return best;
}

function forgiven(letters: number): number {
  if (letters >= TWO_ERRORS_FROM) return 2;
  return letters >= ONE_ERROR_FROM ? 1 : 0;
}

function foldedName(name: string): string {
  return wordsOf(name)
    .map((word) => word.folded)
    .join(" ");
}

function node(): NameTree {
  return { place: null, shout: false, next: new Map() };
}

function addName(root: NameTree, name: string, place: Place): void {
  const words = wordsOf(name).map((word) => word.folded);
  insert(root, words, place, onlyInCapitals(name));
  // A hashtag writes the words of a name together: #NagornoKarabakh.
  if (words.length > 1) insert(root, [words.join("")], place, false);
}

/**
 * Whether a name is so short that it counts only in capitals: "am" is a word, "AM" a country. One
 * that is listed in small letters ("nk") is meant so.
 */
export function onlyInCapitals(name: string): boolean {
  return name.length <= SHORT_NAME && /^\p{Lu}+$/u.test(name);
}

function insert(root: NameTree, words: readonly string[], place: Place, shout: boolean): void {
  let at = root;
  for (const word of words) {
    const next = at.next.get(word) ?? node();
    at.next.set(word, next);
    at = next;
  }
  // The first place to claim a name keeps it: places.yaml is in order of what people mean.
  at.place ??= place;
  at.shout ||= shout;
}

function longestName(
  gazetteer: Gazetteer,
  text: string,
  words: readonly Word[],
  from: number,
): { spot: PlaceSpot; length: number } | null {
  let at: readonly NameTree[] = [gazetteer.names];
  let found: { spot: PlaceSpot; length: number } | null = null;
  for (let index = from; index < words.length && at.length > 0; index++) {
    const word = words[index];
    if (!word || (index > from && !onlyJoined(text, words[index - 1], word))) break;
    // "Լաչինի" begins a longer name as it stands, and is a name without its ending.
    const next = at.flatMap((each) => steps(gazetteer, each, word.folded));
    const named = next.find(({ place, shout }) => place && !(shout && !isShouted(text, word)));
    if (named?.place) {
      const start = words[from]?.start ?? 0;
      found = {
        spot: { place: named.place, start, end: word.end, text: text.slice(start, word.end) },
        length: index - from + 1,
      };
    }
    at = next;
  }
  return found;
}

/**
 * Words of one name stand side by side: "Nagorno-Karabakh" and "Nagorno Karabakh", but not
 * "Nagorno. Karabakh".
 */
function onlyJoined(text: string, before: Word | undefined, word: Word): boolean {
  return isJointOfName(text.slice(before?.end ?? 0, word.start));
}

function isShouted(text: string, word: Word): boolean {
  const typed = text.slice(word.start, word.end);
  return typed === typed.toUpperCase() && !/\d\s?$/u.test(text.slice(0, word.start));
}

function steps(gazetteer: Gazetteer, at: NameTree, word: string): readonly NameTree[] {
  return at === gazetteer.names ? firstSteps(gazetteer)(word) : stepsAnew(gazetteer, at, word);
}

/** Words whose steps are kept. */
const KEPT_WORDS = 5000;

/**
 * Where a name may begin, every word of a text is looked up, and most of them in text after text.
 */
const firstSteps = keptFor((gazetteer: Gazetteer) =>
  remember((word) => stepsAnew(gazetteer, gazetteer.names, word), KEPT_WORDS),
);

function stepsAnew(gazetteer: Gazetteer, at: NameTree, word: string): readonly NameTree[] {
  const exact = at.next.get(word);
  const bare = exact?.place ? undefined : inflected(gazetteer, at, word);
  return [exact, bare].filter((step) => step !== undefined);
}

function inflected(gazetteer: Gazetteer, at: NameTree, word: string): NameTree | undefined {
  for (const ending of gazetteer.endings) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST_STEM) continue;
    const stem = at.next.get(word.slice(0, -ending.length));
    if (stem) return stem;
  }
  return undefined;
}
