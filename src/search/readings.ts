import type { Passage } from "../knowledge/document.ts";
import type { Language } from "../languages/language.ts";
import type { Token } from "./analyse.ts";
import { readNumbers, writeNumbers, type NumberReader, type NumberWriter } from "./numbers.ts";
import type { ReadPassage, ReadSentence } from "./read-passage.ts";
import { listWords, wordAt, type WordList } from "./word-list.ts";

/** Passages taken apart, as plain data. */
export type Readings = {
  /** Each form of a token: its word, its term, and what else is to be said of it, as bits. */
  readonly words: WordList;
  readonly terms: WordList;
  readonly marks: Uint8Array;
  /** Where each passage begins in `bytes`. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
};

/** What is the same of a token wherever it stands. */
type Form = Omit<Token, "start" | "end">;

const [STOP, NAMED, STAND_IN] = [1, 2, 4];

/** Takes passages that were taken apart, in their order, and packs them. */
export function packReadings(): {
  readonly add: (reading: ReadPassage) => void;
  readonly packed: () => Readings;
} {
  const [words, terms, marks, starts]: [string[], string[], number[], number[]] = [[], [], [], []];
  const writer = writeNumbers();
  const formsOf = new Map<string, number[]>();
  const formOf = (form: Form): number => {
    const bits = marksOf(form);
    const forms = formsOf.get(form.word) ?? [];
    const known = forms.find((each) => terms[each] === form.term && marks[each] === bits);
    if (known !== undefined) return known;
    formsOf.set(form.word, [...forms, words.length]);
    terms.push(form.term);
    marks.push(bits);
    return words.push(form.word) - 1;
  };
  return {
    add({ tokens, sentences }) {
      starts.push(writer.length());
      writeTokens(writer, tokens, formOf);
      writeSentences(writer, sentences);
    },
    packed: () => ({
      words: listWords(words),
      terms: listWords(terms),
      marks: Uint8Array.from(marks),
      starts: Uint32Array.from(starts),
      bytes: writer.bytes(),
    }),
  };
}

/** Unpacks passages by their numbers. */
export function openReadings(
  readings: Readings,
): (number: number, passage: Passage, language: Language) => ReadPassage {
  const { words, terms, marks, starts, bytes } = readings;
  const forms = Array.from<Form | undefined>({ length: words.ends.length });
  const formAt = (number: number): Form => {
    const known = forms[number];
    if (known) return known;
    const [word, term] = [wordAt(words, number), wordAt(terms, number)];
    const form = { word, term, ...marked(marks[number] ?? 0) };
    forms[number] = form;
    return form;
  };
  return (number, passage, language) => {
    const reader = readNumbers(bytes, starts[number] ?? 0);
    const tokens = readTokens(reader, formAt);
    return { passage, language, tokens, sentences: readSentences(reader, passage.text) };
  };
}

/** A token is written as the step from the start of the one before, its length and its form. */
function writeTokens(
  writer: NumberWriter,
  tokens: readonly Token[],
  formOf: (form: Form) => number,
): void {
  writer.write(tokens.length);
  let last = 0;
  for (const token of tokens) {
    writer.write(token.start - last);
    writer.write(token.end - token.start);
    writer.write(formOf(token));
    last = token.start;
  }
}

function readTokens({ next }: NumberReader, formAt: (number: number) => Form): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (let left = next(); left > 0; left--) {
    start += next();
    const end = start + next();
    const form = formAt(next());
    tokens.push({
      start,
      end,
      word: form.word,
      term: form.term,
      stop: form.stop,
      named: form.named,
      standIn: form.standIn,
    });
  }
  return tokens;
}

/**
 * A sentence is written as the step from the end of the one before, its length, and how many tokens
 * it has.
 */
function writeSentences(writer: NumberWriter, sentences: readonly ReadSentence[]): void {
  writer.write(sentences.length);
  let last = 0;
  for (const { sentence, firstToken, endToken } of sentences) {
    writer.write(sentence.start - last);
    writer.write(sentence.end - sentence.start);
    writer.write(endToken - firstToken);
    last = sentence.end;
  }
}

function readSentences({ next }: NumberReader, text: string): ReadSentence[] {
  const sentences: ReadSentence[] = [];
  let end = 0;
  let endToken = 0;
  for (let left = next(); left > 0; left--) {
    const start = end + next();
    end = start + next();
    const firstToken = endToken;
    endToken += next();
    const sentence = { start, end, text: text.slice(start, end) };
    sentences.push({ sentence, firstToken, endToken });
  }
  return sentences;
}

function marksOf({ stop, named, standIn }: Form): number {
  return (stop ? STOP : 0) + (named ? NAMED : 0) + (standIn ? STAND_IN : 0);
}

function marked(marks: number): Pick<Form, "stop" | "named" | "standIn"> {
  return {
    stop: (marks & STOP) > 0,
    named: (marks & NAMED) > 0,
    standIn: (marks & STAND_IN) > 0,
  };
}
