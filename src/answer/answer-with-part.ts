import { answerGiving } from "./answer-from-passages.ts";
import type { Answer } from "./answer.ts";
import type { PartAsked } from "./part-asked.ts";
import { MOST_EVIDENCE, type Ranking } from "./rank/rank.ts";
import { readingOf } from "./sentence/read-text.ts";
import type { Saying } from "./sentence/sayings.ts";
import type { Shelf } from "./shelf.ts";

/** So many passages of a numbered part are quoted, each with its first sentences. */
const MOST_OF_PART = 3;
/** Of a part that was asked for by its number there is hardly a doubt. */
const SURE = 0.95;

/**
 * What a numbered part of a document says, for whoever asks for nothing else: its first passages.
 */
export function answerWithPart(
  shelf: Shelf,
  { passages }: PartAsked,
  { evidence, confidence }: Ranking,
): Answer {
  const sayings = passages.slice(0, MOST_OF_PART).map((passage): Saying => {
    const [first, second] = readingOf(shelf, passage).sentences.map(({ sentence }) => sentence);
    const quote = passage.text.slice(0, (second ?? first)?.end);
    return { evidence: { passage, sentence: quote, score: 0 }, quote, spans: [], words: [] };
  });
  const own = sayings.map((saying) => saying.evidence);
  const others = evidence.filter(({ passage }) => !passages.includes(passage));
  const all = [...own, ...others].slice(0, MOST_EVIDENCE);
  return answerGiving(
    shelf,
    sayings,
    { unsure: false, now: false },
    { evidence: all, confidence: Math.max(confidence, SURE) },
  );
}
