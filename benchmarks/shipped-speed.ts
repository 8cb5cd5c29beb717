import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { openCommands } from "../src/interaction/commands.ts";
import type { House } from "../src/interaction/house.ts";
import { openLibrary } from "../src/library.ts";
import { COMMANDS, SHIPPED } from "../src/paths.ts";
import { runLine } from "../src/terminal/run-line.ts";
import { quantile } from "./figures.ts";
import { printTable, show } from "./table.ts";

type Questions = {
  readonly answered: readonly { readonly q: string }[];
  readonly nothing: readonly { readonly q: string }[];
};

const QUESTIONS = new URL("../tests/fixtures/questions.json", import.meta.url);
/** Each question is asked so often, after one round that does not count. */
const ROUNDS = 5;

/**
 * Prints how long one question to the shipped documents takes: its answer alone, and the whole of
 * /ask up to the message for Discord.
 */
export async function printShippedSpeed(): Promise<void> {
  const { answered, nothing } = JSON.parse(readFileSync(QUESTIONS, "utf8")) as Questions;
  const questions = [...answered, ...nothing].map(({ q }) => q);
  const begun = performance.now();
  const library = openLibrary({ folder: SHIPPED, fallback: SHIPPED, timezone: "Asia/Baku" });
  const opened = performance.now() - begun;
  const now = Temporal.Instant.from("2026-11-23T12:00:00Z");
  const house: House = {
    commands: await openCommands(COMMANDS),
    library: () => library,
    now: () => now,
    reportChannel: null,
  };
  const answers = timesOf(questions, (question) =>
    answerQuestion(library, question, { asOf: { now }, source: null }),
  );
  const messages = timesOf(questions, (question) =>
    runLine(`/ask question:${question}`, house, now),
  );
  printTable(
    `The shipped documents: ${library.passages.length} passages read in ${show(opened, 0)} ms, ${questions.length} questions ${ROUNDS} times each`,
    ["one question, in process", "median ms", "p99 ms"],
    [
      ["its answer", show(quantile(answers, 0.5), 2), show(quantile(answers, 0.99), 2)],
      [
        "/ask up to Discord's message",
        show(quantile(messages, 0.5), 2),
        show(quantile(messages, 0.99), 2),
      ],
    ],
  );
}

function timesOf(questions: readonly string[], run: (question: string) => unknown): number[] {
  for (const question of questions) run(question);
  return Array.from({ length: ROUNDS }, () => questions)
    .flat()
    .map((question) => {
      const begun = performance.now();
      run(question);
      return performance.now() - begun;
    });
}
