import { existsSync, writeFileSync } from "node:fs";
import { tryQuestions, type Example, type Trial } from "./examples.ts";
import { areaUnder } from "./figures.ts";
import { judge, learn, type Outcome } from "./learn.ts";
import { readQuestionSet } from "./question-set.ts";

// node --import tsx benchmarks/learn-weights.ts [--write] [set.json …]

/** The sets that the shipped weights are learned from: SQuAD's style, and short questions that do not copy the text. */
export const SETS = ["../shared/data/squad-tuning.json", "benchmarks/terse-questions.json"];
/** Each second question of a large set is enough: the weights do not change past that. */
const LARGE = 2000;
const FOLDS = 4;

/** All examples of the sets' files, or null where one is missing. */
export function readExamples(files: readonly string[]): Example[] | null {
  if (!files.every((file) => existsSync(file))) return null;
  return files.flatMap((file) => {
    const set = readQuestionSet(file, file);
    return tryQuestions(set, set.questions.length > LARGE ? 2 : 1);
  });
}

function main(): void {
  const given = process.argv.slice(2).filter((word) => word !== "--write");
  const examples = readExamples(given.length > 0 ? given : SETS);
  if (!examples) {
    console.log(`nothing learned: ${SETS.join(" or ")} is not here`);
    return;
  }
  crossValidate(examples);
  if (process.argv.includes("--write")) {
    writeFileSync("src/answer/weights.json", `${JSON.stringify(learn(examples), null, 2)}\n`);
  }
}

/** Prints what models come to on articles that they have not seen. */
function crossValidate(examples: readonly Example[]): void {
  const articles = [...new Set(examples.map(({ article }) => article))];
  const outcomes: (Outcome & { trial: Trial; right: boolean })[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ article }: Example) => articles.indexOf(article) % FOLDS === fold;
    const weights = learn(examples.filter((example) => !isHeld(example)));
    for (const example of examples.filter(isHeld)) {
      outcomes.push({
        ...judge(example, weights),
        trial: example.trial,
        right: example.right !== null,
      });
    }
  }
  for (const trial of ["asked", "terse", "small"] as const) {
    const some = outcomes.filter((outcome) => outcome.trial === trial && outcome.right);
    const share = (is: (outcome: Outcome) => boolean) =>
      ((100 * some.filter(is).length) / some.length).toFixed(1);
    console.log(
      `${trial}: ${some.length} questions, hit@1 ${share(({ rank }) => rank === 0)}, hit@3 ${share(({ rank }) => rank >= 0 && rank < 3)}, ` +
        `sentence ${share(({ sentence }) => sentence)}, both ${share(({ rank, sentence }) => rank === 0 && sentence)}`,
    );
  }
  const sure = ({ confidence }: Outcome) => confidence;
  for (const trial of ["off topic", "passage removed", "sentence removed"] as const) {
    const same = outcomes.filter(
      (outcome) => outcome.trial === (trial === "off topic" ? "small" : trial) && outcome.right,
    );
    const missing = outcomes.filter((outcome) => outcome.trial === trial && !outcome.right);
    console.log(
      `silence, ${trial}: AUROC ${areaUnder(same.map(sure), missing.map(sure)).toFixed(3)}`,
    );
  }
}

if (process.argv[1]?.endsWith("learn-weights.ts")) main();
