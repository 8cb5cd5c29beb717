import { chance } from "./examples.ts";
import type { Passage } from "../src/knowledge/document.ts";

/**
 * Of each copy's words so many are others than in the paragraph that it was made from; half of them
 * words that no paragraph has.
 */
const NOISE = 0.25;
/**
 * How words grow with text (Heaps): measured on 1k to 100k passages of documentation, 14.8k to
 * 150.8k words.
 */
const GROWTH = 0.48;

/**
 * So many passages from a few: the paragraphs first, then copies in which words were replaced, by
 * others of the text or by invented ones (the beginning of a word with the end of another).
 * Invented words come so fast that the vocabulary grows as that of real text; most of the time a
 * known one comes again. The same paragraphs always give the same passages.
 */
export function growPassages(passages: readonly Passage[], count: number): Passage[] {
  const words = passages.flatMap(({ text }) => text.match(WORD) ?? []);
  const known = new Set(words.map((word) => word.toLowerCase()));
  const kinds = [...known];
  const invented: string[] = [];
  const grown = passages.slice(0, count);
  for (let n = grown.length; n < count; n++) {
    const model = passages[n % passages.length];
    if (!model) break;
    const wanted = kinds.length * (n / passages.length) ** GROWTH;
    const draw = drawer(`${n}`);
    const text = model.text.replaceAll(WORD, (word) => {
      const lot = draw();
      if (lot > NOISE) return word;
      if (lot > NOISE / 2) return pick(words, draw());
      if (known.size < wanted) {
        const made = invent(kinds, draw);
        if (!known.has(made)) invented.push(made);
        known.add(made);
        return made;
      }
      // Squared, so that words which came first are frequent, as in real text.
      return invented.length > 0 ? pick(invented, draw() ** 2) : word;
    });
    const { document } = model;
    const copy = `${document}-${Math.floor(n / passages.length)}`;
    grown.push({ ...model, document: copy, id: `${copy}:${model.n}`, text });
  }
  return grown;
}

const WORD = /\p{L}{3,}/gu;

function invent(words: readonly string[], draw: () => number): string {
  const [head, tail] = [pick(words, draw()), pick(words, draw())];
  return head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2));
}

function pick(words: readonly string[], share: number): string {
  return words[Math.floor(share * words.length)] ?? "";
}

/** Figures from 0 to 1 in an order that the seed fixes (mulberry32). */
function drawer(seed: string): () => number {
  let state = Math.floor(chance(seed) * 2 ** 32);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
