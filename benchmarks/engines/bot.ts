import { rankEvidence } from "../../src/answer/rank/rank.ts";
import { readQuestion } from "../../src/answer/question/question.ts";
import type { Passage } from "../../src/knowledge/document.ts";
import { suggestPassages, type PassageIndex } from "../../src/search/passage-index.ts";
import { openSet } from "../examples.ts";
import type { Engine } from "./peer.ts";

/** As many as Discord shows. */
const CHOICES = 25;

/** The bot over some passages, whole pipeline: question taken apart, passages ranked, sentences chosen, confidence. */
export function openBot(passages: readonly Passage[]): Engine {
  return engineOf(openSet(passages));
}

/** The bot over an index that is ready. */
export function engineOf(index: PassageIndex): Engine {
  const numbers = new Map(index.passages.map((passage, number) => [passage, number]));
  return {
    find: (question) =>
      rankEvidence(index, readQuestion(question, index)).evidence.map(
        ({ passage }) => numbers.get(passage) ?? -1,
      ),
    suggest: (typed) => suggestPassages(index, typed, CHOICES),
  };
}
