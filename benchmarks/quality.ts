import { rankEvidence } from "../src/answer/rank/rank.ts";
import { readQuestion } from "../src/answer/question/question.ts";
import type { Passage } from "../src/knowledge/document.ts";
import { tokensOf } from "../src/search/tokens.ts";
import { openRanking } from "./engines/bot.ts";
import type { Engine, Peer, Text } from "./engines/peer.ts";
import { peers } from "./engines/peers.ts";
import { chance, openSet } from "./examples.ts";
import { areaUnder, percent, rankFigures } from "./figures.ts";
import type { QuestionSet, SetQuestion } from "./question-set.ts";
import { printAbsent, printTable, show } from "./table.ts";
import { withTypo } from "./typo.ts";

/** Each so many questions are asked once more with a typing error. */
const TYPO_EVERY = 3;

/**
 * Prints how well a set's questions are answered: by the bot, and its ranking beside that of the
 * peers.
 */
export async function printQuality(set: QuestionSet): Promise<void> {
  printAnswers(set);
  await printRankings(set);
}

function printAnswers(set: QuestionSet): void {
  const index = openSet(set.passages);
  const outcomes = set.questions.map((asked) => {
    const question = readQuestion(asked.text, index);
    const right = set.passages[asked.passage];
    const { evidence } = rankEvidence(index, question);
    const own =
      evidence.find(({ passage }) => passage === right) ??
      rankEvidence(index, question, (passage) => passage === right).evidence[0];
    const sentence = asked.answers.some((answer) => own?.sentence.includes(answer));
    return { sentence, both: sentence && evidence[0]?.passage === right };
  });
  printTable(
    `Answers of the bot: ${set.questions.length} questions, ${set.passages.length} passages`,
    ["what", "figure"],
    [
      ["right sentence in the right passage, %", show(percent(outcomes, (one) => one.sentence))],
      ["right passage and right sentence, %", show(percent(outcomes, (one) => one.both))],
      ["silence, off topic (one article's library), AUROC", show(offTopic(set), 3)],
      ["silence, passage removed (half of all), AUROC", show(passageRemoved(set), 3)],
    ],
  );
}

/**
 * Each article as the whole library, asked its own questions and as many of the other articles'.
 */
function offTopic(set: QuestionSet): number {
  const answerable: number[] = [];
  const missing: number[] = [];
  for (const article of new Set(set.questions.map((asked) => asked.article))) {
    const own = set.questions.filter((asked) => asked.article === article);
    const others = set.questions.filter((asked) => asked.article !== article);
    const mixed = bySeed(others, ({ text }) => `${article} ${text}`).slice(0, own.length);
    const documents = new Set(own.map(({ passage }) => set.passages[passage]?.document));
    const sure = confidenceIn(set.passages.filter(({ document }) => documents.has(document)));
    answerable.push(...own.map(sure));
    missing.push(...mixed.map(sure));
  }
  return areaUnder(answerable, missing);
}

/**
 * A random half of all passages is gone; what is asked of it must be told from what is asked of the
 * rest.
 */
function passageRemoved(set: QuestionSet): number {
  const left = set.passages.filter(({ id }) => chance(`kept ${id}`) < 0.5);
  const kept = new Set(left);
  const sure = confidenceIn(left);
  const isThere = ({ passage }: SetQuestion) => {
    const own = set.passages[passage];
    return own !== undefined && kept.has(own);
  };
  return areaUnder(
    set.questions.filter(isThere).map(sure),
    set.questions.filter((asked) => !isThere(asked)).map(sure),
  );
}

function confidenceIn(passages: readonly Passage[]): (asked: SetQuestion) => number {
  const index = openSet(passages);
  return ({ text }) => rankEvidence(index, readQuestion(text, index)).confidence;
}

async function printRankings(set: QuestionSet): Promise<void> {
  const texts = set.passages.map(({ text }, id): Text => ({ id, text }));
  const typos = typosIn(set);
  const bot: Peer = { name: "the bot", open: async () => openRanking(set.passages) };
  const rows: string[][] = [];
  const absent: string[] = [];
  for (const peer of [bot, ...peers]) {
    const engine = await peer.open(texts);
    if (engine) rows.push(await rankingRow(peer, engine, set.questions, typos));
    else absent.push(peer.name);
  }
  printTable(
    "Right passage among all, the bot and its peers",
    ["engine", "hit@1", "hit@3", "MRR@10", "questions", "lost by a typo"],
    rows,
  );
  printAbsent(absent);
}

async function rankingRow(
  { name, every = 1 }: Peer,
  engine: Engine,
  questions: readonly SetQuestion[],
  typos: ReadonlyMap<SetQuestion, string>,
): Promise<string[]> {
  const ranks = new Map<SetQuestion, number>();
  const typoRanks = new Map<SetQuestion, number>();
  for (const asked of questions.filter((_, at) => at % every === 0)) {
    ranks.set(asked, await rankOf(engine, asked.text, asked.passage));
    const typo = typos.get(asked);
    if (typo !== undefined) typoRanks.set(asked, await rankOf(engine, typo, asked.passage));
  }
  const { hit1, hit3, mrr } = rankFigures([...ranks.values()]);
  const clean = [...typoRanks.keys()].map((asked) => ranks.get(asked) ?? -1);
  const lost = rankFigures(clean).hit1 - rankFigures([...typoRanks.values()]).hit1;
  return [name, show(hit1), show(hit3), show(mrr, 3), `${ranks.size}`, show(lost)];
}

async function rankOf(engine: Engine, question: string, passage: number): Promise<number> {
  return [...(await engine.find(question))].indexOf(passage);
}

/** Some questions with a typing error in their rarest word. */
function typosIn({ passages, questions }: QuestionSet): ReadonlyMap<SetQuestion, string> {
  const holders = new Map<string, number>();
  for (const { text } of passages) {
    for (const word of new Set(tokensOf(text).map((token) => token.word))) {
      holders.set(word, (holders.get(word) ?? 0) + 1);
    }
  }
  const count = (word: string) => holders.get(tokensOf(word)[0]?.word ?? "") ?? 0;
  return new Map(
    questions
      .filter((_, at) => at % TYPO_EVERY === 0)
      .map((asked) => [asked, withTypo(asked.text, count)] as const)
      .filter(([asked, typo]) => typo !== asked.text),
  );
}

function bySeed<Item>(items: readonly Item[], seed: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, lot: chance(seed(item)) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ item }) => item);
}
