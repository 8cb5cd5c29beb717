import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { tryQuestions, type Example, type Trial } from "./examples.ts";
import { areaUnder, percent } from "./figures.ts";
import { judge, learn, type Outcome } from "./learn.ts";
import { readQuestionSet } from "./question-set.ts";

// node --import tsx benchmarks/learn-weights.ts [--write] [set.json …]

/**
 * The sets that the shipped weights are learned from: SQuAD's style, and short questions that do
 * not copy the text.
 */
export const SETS = ["../shared/data/squad-tuning.json", "benchmarks/terse-questions.json"];
/** The shipped weights, and what they were learned from and with. */
export const WEIGHTS = "src/answer/rank/weights.json";
export const RECORD = "benchmarks/learned.json";
/**
 * The set that is in the repository: what the script learns from it alone tells whether the script
 * is still the one that was used.
 */
const OWN_SET = "benchmarks/terse-questions.json";
/** Of a large set each second question is enough for all trials but the plain one. */
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

/**
 * What a record of learning holds: the shipped weights, and what the script makes of the
 * repository's own set, as digests.
 */
export type LearningRecord = {
  readonly weights: string;
  readonly fromOwnSet: string;
  readonly sets: Readonly<Record<string, string>>;
};

/** The record of the weights that are shipped now, learned from some sets. */
export function recordOf(files: readonly string[]): LearningRecord {
  const sets = files.map((file) => [basename(file), digest(readFileSync(file))] as const);
  return {
    weights: digest(readFileSync(WEIGHTS)),
    fromOwnSet: digest(JSON.stringify(learn(readExamples([OWN_SET]) ?? []))),
    sets: Object.fromEntries(sets),
  };
}

function digest(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

function main(): void {
  const given = process.argv.slice(2).filter((word) => word !== "--write");
  const files = given.length > 0 ? given : SETS;
  const examples = readExamples(files);
  if (!examples) {
    console.log(`nothing learned: ${SETS.join(" or ")} is not here`);
    return;
  }
  crossValidate(examples);
  if (process.argv.includes("--write")) {
    writeFileSync(WEIGHTS, `${JSON.stringify(learn(examples), null, 2)}\n`);
    writeFileSync(RECORD, `${JSON.stringify(recordOf(files), null, 2)}\n`);
  }
}

/** Prints what models come to on articles that they have not seen. */
function crossValidate(examples: readonly Example[]): void {
  const articles = [...new Set(examples.map(({ article }) => article))];
  const outcomes: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ article }: Example) => articles.indexOf(article) % FOLDS === fold;
    const weights = learn(examples.filter((example) => !isHeld(example)));
    for (const example of examples.filter(isHeld)) {
      outcomes.push({
        ...judge(example, weights),
        trial: example.trial,
        set: example.set,
        right: example.right !== null,
      });
    }
  }
  for (const set of new Set(examples.map((example) => example.set))) {
    console.log(`\n${set}`);
    printOutcomes(outcomes.filter((outcome) => outcome.set === set));
  }
}

type Judged = Outcome & { readonly trial: Trial; readonly set: string; readonly right: boolean };

function printOutcomes(outcomes: readonly Judged[]): void {
  for (const trial of ["asked", "terse", "small"] as const) {
    const some = outcomes.filter((outcome) => outcome.trial === trial && outcome.right);
    const share = (is: (outcome: Outcome) => boolean) => percent(some, is).toFixed(1);
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
