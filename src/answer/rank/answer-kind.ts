import { isCapitalAt } from "../../languages/words.ts";
import { fold } from "../../languages/fold.ts";
import type { Asked, Language } from "../../languages/language.ts";
import type { Token } from "../../search/analyse.ts";
import type { ReadPassage } from "../../search/read-passage.ts";

/** The kinds of words that can answer a question. */
export type AnswerKind = "date" | "number" | "duration" | "name" | "reason";

/**
 * What must stand in a sentence that answers such a question, or null where that cannot be told
 * from its words.
 */
export function kindAsked(asked: Asked): AnswerKind | null {
  switch (asked) {
    case "when":
    case "deadline":
      return "date";
    case "how many":
      return "number";
    case "how long":
      return "duration";
    case "who":
    case "where":
      return "name";
    case "why":
      return "reason";
    case "which":
    case "what":
    case "yes/no":
      return null;
    default:
      return asked satisfies never;
  }
}

const CLOCK = /\p{N}:\p{N}/u;

/**
 * The tokens from `first` up to `end` that are of a kind, by their numbers: "on 20 November" → 20,
 * November.
 */
export function placesOfKind(
  kind: AnswerKind,
  { passage, tokens, language }: ReadPassage,
  first: number,
  end: number,
): number[] {
  const scene = { text: passage.text, tokens, words: kindWords(language) };
  const places: number[] = [];
  for (let at = first; at < end; at++) {
    const token = tokens[at];
    // Any word that begins a sentence has a capital.
    const isOpening = kind === "name" && at === first;
    if (token && !isOpening && isOfKind(kind, scene, token, at)) places.push(at);
  }
  return places;
}

/** A text with its tokens, and the words that tell kinds in its language. */
type Scene = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: KindWords;
};

function isOfKind(kind: AnswerKind, scene: Scene, token: Token, at: number): boolean {
  const { text, words } = scene;
  const { word, start } = token;
  switch (kind) {
    case "date":
      return isYearAt(text, token) || words.dates.has(word);
    case "number":
      return (
        (isFigure(word) || words.numbers.has(word)) &&
        !isInDate(scene, token, at) &&
        !isInTime(text, token)
      );
    case "duration":
      return words.units.has(word) && isCounted(scene, at);
    case "name":
      return isCapitalAt(text, start) && !words.dates.has(word);
    case "reason":
      return words.reasons.has(word);
    default:
      return kind satisfies never;
  }
}

/** "November 13" and "1991" count nothing. */
function isInDate({ text, tokens, words }: Scene, token: Token, at: number): boolean {
  const beside = [tokens[at - 1]?.word ?? "", tokens[at + 1]?.word ?? ""];
  return isYearAt(text, token) || beside.some((other) => words.dates.has(other));
}

/** Nor does "06:00". */
function isInTime(text: string, { start, end }: Token): boolean {
  return CLOCK.test(text.slice(Math.max(0, start - 2), end + 2));
}

/** "1,960" counts something, "1960" is a year. */
function isYearAt(text: string, { word, start, end }: Token): boolean {
  return isYear(word) && !/[^\p{L}\p{N}]/u.test(text.slice(start, end));
}

function isCounted({ tokens, words }: Scene, at: number): boolean {
  const before = [tokens[at - 1]?.word ?? "", tokens[at - 2]?.word ?? ""];
  return before.some((word) => isFigure(word) || words.numbers.has(word));
}

type KindWords = Readonly<Record<"dates" | "numbers" | "units" | "reasons", ReadonlySet<string>>>;

const kindWordsMade = new Map<string, KindWords>();

function kindWords(language: Language): KindWords {
  const known = kindWordsMade.get(language.code);
  if (known) return known;
  const { months, weekdays, units, numbers } = language.dates;
  const made = {
    dates: new Set([...months.flat(), ...weekdays.flat()].map(fold)),
    numbers: new Set(Object.keys(numbers).map(fold)),
    units: new Set(Object.values(units).flat().map(fold)),
    // Of a phrase ("in order to") the most telling word is the longest.
    reasons: new Set(language.questions.reasons.map((phrase) => fold(longestWord(phrase)))),
  };
  kindWordsMade.set(language.code, made);
  return made;
}

function longestWord(phrase: string): string {
  return phrase.split(" ").reduce((one, other) => (other.length > one.length ? other : one), "");
}

function isFigure(word: string): boolean {
  // Most words begin with a plain letter.
  if (word >= "a" && word < "{") return false;
  return /^\p{N}/u.test(word);
}

function isYear(word: string): boolean {
  // Hardly any word begins with a figure, and this is asked of all of them.
  return word < "3" && /^(?:1[0-9]|20)\p{N}{2}s?$/u.test(word);
}
