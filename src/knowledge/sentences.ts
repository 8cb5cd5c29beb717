import type { Language } from "../languages/language.ts";
import { keptFor, remember } from "../languages/remember.ts";
import { capitalised } from "../languages/words.ts";
import { behindDateline } from "./dateline.ts";
import type { Sentence } from "./document.ts";

/**
 * A run of closing marks, then white space: where a sentence may end. Armenian ends with ։, and
 * Greek, Arabic and CJK marks are known too.
 */
const END = /[.!?…։。！？؟।]+["'”’»›)\]]*(?=\s|$)|[։。！？]+["'”’»›)\]]*|\n+/gu;
const OPENING = /^\s*["'“‘«‹([—–-]*\s*(\p{Lu}|\p{Lo}|\p{N}|[^\p{L}\s])/u;
/** A degree is no initial: "19 °C. Light". */
const LAST_WORD = /(°?\p{L}[\p{L}\p{M}.’']*|\p{N}+)$/u;
const FIRST_WORD = /(?<=^\s+)\p{Lu}\p{L}*(?=\s)/u;
/** What "no." and "art." number: "5", "(3)", "IV", "(a)". */
const NUMBERING = /^\s*\(?(?:\p{N}|[IVXLC]+(?!\p{L})|\p{L}\))/u;
const INITIAL = /^(?:\p{Lu}|\p{Lu}\.(?:\p{L}\.?)*|\p{L}\.\p{L}.*)$/u;
const NUMBER = /^\p{N}{1,3}$/u;

/**
 * Splits a passage into its sentences. Nothing is lost: each sentence is a slice of the text, in
 * order, and only white space lies between them. "He met Gen. R. Muradov. They spoke." → "He met
 * Gen. R. Muradov." and "They spoke."
 */
export function splitSentences(text: string, language: Language): readonly Sentence[] {
  return splitters(language)(text);
}

/** Texts that are kept split. */
const KEPT = 1000;

const splitters = keptFor((language: Language) =>
  remember((text) => splitAnew(text, language), KEPT),
);

/** The same for a text that is looked at once. */
export function splitAnew(text: string, language: Language): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const marks = marksOf(language);
  let start = 0;
  // "26 April 2018. Berrin is handed over." is told of that day in one breath.
  const dated = behindDateline(text, language);
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match.index < dated && end < text.length) continue;
    if (!endsSentence(text, start, match.index, end, marks)) continue;
    push(sentences, text, start, end);
    start = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

/**
 * Words by which the end of a sentence is told: abbreviations, those of them that only stand before
 * numbers, those that may end a sentence, and words that open the next wherever they have a
 * capital.
 */
type Marks = {
  readonly abbreviations: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
};

const marksOf = keptFor(({ sentences, dates, questions }: Language): Marks => {
  const openers = [...dates.phrases.articles, ...questions.pronouns, ...questions.locatives];
  return {
    abbreviations: new Set(sentences.abbreviations),
    numbered: new Set(sentences.numbered),
    endings: new Set(sentences.endings),
    openers: new Set(openers.map(capitalised)),
  };
});

function endsSentence(
  text: string,
  start: number,
  mark: number,
  end: number,
  { abbreviations, numbered, endings, openers }: Marks,
): boolean {
  if (end >= text.length || text[mark] === "\n") return true;
  const rest = text.slice(end, end + 40);
  if (!OPENING.test(rest)) return false;
  if (text[mark] !== "." || end - mark > 1) return true;
  const word = LAST_WORD.exec(text.slice(Math.max(start, mark - 40), mark))?.[1] ?? "";
  // "Until 1 p.m. In Castle Street": no name goes on with such a word.
  const opens = openers.has(FIRST_WORD.exec(rest)?.[0] ?? "");
  if (opens && endings.has(word.toLowerCase())) return true;
  // "Voted No. There were": only a number follows "no.".
  if (numbered.has(word.toLowerCase()) && !NUMBERING.test(rest)) return true;
  if (abbreviations.has(word.toLowerCase())) return false;
  if (INITIAL.test(word)) return false;
  // A number before the mark is a list number when nothing else stands before it: "6. Armenia
  // returns …".
  return !(NUMBER.test(word) && text.slice(start, mark).trim() === word);
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const slice = text.slice(from, to);
  const start = from + (slice.length - slice.trimStart().length);
  const end = to - (slice.length - slice.trimEnd().length);
  if (end > start) sentences.push({ start, end, text: text.slice(start, end) });
}
