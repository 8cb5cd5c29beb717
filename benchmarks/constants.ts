import { existsSync } from "node:fs";
import { readQuestion } from "../src/answer/question/question.ts";
import { rankEvidence } from "../src/answer/rank/rank.ts";
import { searchTerms, type SearchSettings, type TermIndex } from "../src/search/term-index.ts";
import { chance, openSet } from "./examples.ts";
import { percent, rankFigures } from "./figures.ts";
import { SETS } from "./learn-weights.ts";
import { readQuestionSet, type QuestionSet } from "./question-set.ts";
import { printTable, show } from "./table.ts";

// node --import tsx benchmarks/constants.ts [set.json]: where the constants that are no learned
// weights come from.

const SATURATIONS = [0.8, 1.2, 1.8];
const LENGTHS = [0.6, 0.75, 0.85, 0.95];
const FLOORS = [0, 0.5, 1];
const DEPTHS = [1, 3, 5, 10, 16, 20, 50];
const BOUNDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

const file = process.argv[2] ?? SETS[0] ?? "";
if (existsSync(file)) {
  const set = readQuestionSet(file, file);
  printBm25(set);
  printDepths(set);
  printBounds(set);
} else {
  console.log(`${file}: skipped, there is no such file`);
}

/** The search alone, without the close look, under settings of BM25+. */
function printBm25(set: QuestionSet): void {
  const index = openSet(set.passages);
  const asked = set.questions.map(({ text, passage }) => {
    const terms = [...readQuestion(text, index).wanted.keys()];
    return { wanted: new Map(terms.map((term) => [term, 1])), passage };
  });
  const rows = SATURATIONS.flatMap((k) =>
    LENGTHS.flatMap((b) =>
      FLOORS.map((d) => {
        const ranks = asked.map(({ wanted, passage }) =>
          rankUnder(index.terms, wanted, passage, { k, b, d }),
        );
        const { hit1, hit3, mrr } = rankFigures(ranks);
        return { hit1, cells: [`k ${k}  b ${b}  d ${d}`, show(hit1), show(hit3), show(mrr, 3)] };
      }),
    ),
  );
  rows.sort((one, other) => other.hit1 - one.hit1);
  printTable(
    "BM25+, the search alone, best first",
    ["setting", "hit@1", "hit@3", "MRR@10"],
    rows.map(({ cells }) => cells),
  );
}

function rankUnder(
  index: TermIndex,
  wanted: ReadonlyMap<string, number>,
  passage: number,
  bm25: SearchSettings["bm25"],
): number {
  const settings = { bm25, mostMatches: Infinity };
  const found = searchTerms(index, wanted, index.size, undefined, settings);
  const own = found.find(({ number }) => number === passage);
  return own ? found.filter(({ score }) => score > own.score).length : -1;
}

/**
 * How often the right passage is among so many first of the search: what a close look can win at
 * most.
 */
function printDepths(set: QuestionSet): void {
  const index = openSet(set.passages);
  const most = Math.max(...DEPTHS);
  const ranks = set.questions.map(({ text, passage }) => {
    const found = searchTerms(index.terms, readQuestion(text, index).wanted, most);
    return found.findIndex(({ number }) => number === passage);
  });
  printTable(
    "The right passage among the first of the search",
    ["first", "%"],
    DEPTHS.map((depth) => [`${depth}`, show(percent(ranks, (rank) => rank >= 0 && rank < depth))]),
  );
}

/** What a bound of confidence lets through when half of all passages are gone. */
function printBounds(set: QuestionSet): void {
  const left = set.passages.filter(({ id }) => chance(`kept ${id}`) < 0.5);
  const [kept, index] = [new Set(left), openSet(left)];
  const judged = set.questions.map(({ text, passage }) => {
    const own = set.passages[passage];
    const { confidence } = rankEvidence(index, readQuestion(text, index));
    return { there: own !== undefined && kept.has(own), confidence };
  });
  const [there, gone] = [judged.filter((one) => one.there), judged.filter((one) => !one.there)];
  printTable(
    "Questions answered from a bound of confidence on, half of the passages removed",
    ["bound", "passage there, %", "passage removed, %"],
    BOUNDS.map((bound) => [
      `${bound}`,
      ...[there, gone].map((some) => show(percent(some, (one) => one.confidence >= bound))),
    ]),
  );
}
