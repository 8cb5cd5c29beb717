import type { Passage } from "../../knowledge/document.ts";
import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { wordsOf } from "../../languages/words.ts";
import { perQuestion } from "./memo.ts";
import type { Question } from "../question/question.ts";
import { stemOf } from "../../search/stems.ts";
import { numberOf } from "./same-number.ts";

/** The first part that a text names: its number, and the characters that name it. */
export type NumberedPart = {
  readonly number: number;
  readonly start: number;
  readonly end: number;
};

/**
 * The numbered parts of documents that a text names: "clause 8", "the ninth article", "clauses 2 and 6". Where a language puts the number first, it
 * stands right before the noun: "8-й пункт", "8. madde".
 */
export function numberedParts(text: string, language: Language): readonly NumberedPart[] {
  const nouns = nounsOf(language);
  const ordinalEndings = language.dates.phrases.ordinalEndings.map(fold);
  const words = wordsOf(text);
  const stem = stemOf(language);
  const parts: NumberedPart[] = [];
  for (const [at, { folded, start, end }] of words.entries()) {
    if (!nouns.has(stem(folded))) continue;
    // "9-cu" is two words.
    const isEnding = ordinalEndings.includes(words[at - 1]?.folded ?? "");
    const before = words[at - (isEnding ? 2 : 1)];
    const ordinal = before && ordinalOf(before.folded, language);
    if (before && ordinal) parts.push({ number: ordinal, start: before.start, end });
    for (let next = at + 1; ; next++) {
      const word = words[next];
      const number = word && /^\p{N}+$/u.test(word.folded) ? Number(word.folded) : undefined;
      if (word && number !== undefined) parts.push({ number, start, end: word.end });
      else if (!word || !language.dates.phrases.and.includes(word.folded)) break;
    }
  }
  return parts;
}

/** A numbered part begins a paragraph where it is no heading: "Article 8. The Parties …". */
const OPENING = 40;

/** The number of the part that a passage belongs to: the one that it begins with, or that of its nearest numbered heading; null for none. */
export function partOf({ text, trail }: Passage, language: Language): number | null {
  const [own] = numberedParts(text.slice(0, OPENING), language);
  if (own?.start === 0) return own.number;
  return trail.flatMap((heading) => numberedParts(heading, language)).at(-1)?.number ?? null;
}

/** The first numbered part that a question names; null for none. */
export const partNamed = perQuestion<unknown, NumberedPart | null>(
  (_, { repaired, language }) => numberedParts(repaired, language)[0] ?? null,
);

/** The heading of the numbered part that a passage belongs to, for a question that asks which part it is: "which clause names UNHCR"; null for any other. */
export function partAskedFor(question: Question, { trail }: Passage): string | null {
  const { focus, language } = question;
  const asksPart = partTerms(language).has(focus[0] ?? "");
  if (!asksPart || partNamed(null, question) !== null) return null;
  return trail.findLast((heading) => numberedParts(heading, language).length > 0) ?? null;
}

/** The nouns by which parts are named, as they are indexed. */
export function partTerms(language: Language): ReadonlySet<string> {
  return nounsOf(language);
}

/** "Ninth" and "9th" tell which; "nine" does not. Languages that put the number first write it bare too. */
function ordinalOf(word: string, { dates, questions }: Language): number | undefined {
  const digits = /^(\p{N}+)(\p{L}*)$/u.exec(word);
  const isBare = digits?.[2] === "";
  if (digits && (!isBare || questions.texts.numberFirst)) return Number(digits[1]);
  const ordinals = Object.keys(dates.ordinals).map(fold);
  return ordinals.includes(word) ? numberOf(word) : undefined;
}

const nounsOf = keptFor(
  (language: Language): ReadonlySet<string> =>
    new Set(language.questions.texts.parts.map((noun) => stemOf(language)(fold(noun)))),
);
