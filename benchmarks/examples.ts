import { lookForAnswers, type Look } from "../src/answer/rank/candidates.ts";
import { readQuestion, type Question } from "../src/answer/question/question.ts";
import type { Passage } from "../src/knowledge/document.ts";
import { openGazetteer } from "../src/knowledge/gazetteer.ts";
import { splitSentences } from "../src/knowledge/sentences.ts";
import { languages } from "../src/languages/languages.ts";
import { openIndex, type PassageIndex } from "../src/search/passage-index.ts";
import type { QuestionSet, SetQuestion } from "./question-set.ts";

/** A question looked up, with what is right and whether the passages answer it at all. */
export type Example = {
  readonly index: PassageIndex;
  readonly question: Question;
  readonly looks: readonly Look[];
  readonly right: Passage | null;
  readonly answers: readonly string[];
  readonly article: string;
  /** The name of the set that it came from. */
  readonly set: string;
  readonly trial: Trial;
};

/**
 * What was done to the passages or the question: nothing, the question made terse, its passage or
 * its sentence taken out, or asked of another article.
 */
export type Trial =
  | "asked"
  | "terse"
  | "passage removed"
  | "sentence removed"
  | "off topic"
  | "small";

const gazetteer = openGazetteer([], [], []);
const [english] = languages;
/** Share of a question's words that its terse form drops. */
const DROPPED = 0.3;

/** An index over a set's passages, without any names. */
export function openSet(passages: readonly Passage[]): PassageIndex {
  return openIndex(passages, {
    gazetteer,
    languageOf: () => english,
    titleOf: ({ document }) => document.replaceAll("-", " "),
  });
}

/** All trials of a set: each question as it stands, and each `every`th one in all other ways. */
export function tryQuestions(set: QuestionSet, every: number): Example[] {
  const questions = set.questions.filter((_, at) => at % every === 0);
  const whole = openSet(set.passages);
  const half = openSet(set.passages.filter(({ id }) => chance(id) < 0.5));
  const asked = set.questions.map((one) => example(set, whole, one, "asked"));
  const others = questions.flatMap((one) => [
    example(set, whole, { ...one, text: terse(one.text) }, "terse"),
    example(set, half, one, "passage removed"),
  ]);
  return [
    ...asked,
    ...others,
    ...withoutSentences(set, questions),
    ...inSmallLibraries(set, questions),
  ];
}

/** One article as the whole library, asked what it answers and what another article answers. */
function inSmallLibraries(set: QuestionSet, questions: readonly SetQuestion[]): Example[] {
  const articles = [...new Set(set.questions.map(({ article }) => article))];
  return articles.flatMap((article, at) => {
    const documents = new Set(
      questions
        .filter((one) => one.article === article)
        .map((one) => set.passages[one.passage]?.document),
    );
    const index = openSet(set.passages.filter(({ document }) => documents.has(document)));
    const other = articles[(at + 1) % articles.length];
    return questions.flatMap((asked) => {
      if (asked.article === article) return [example(set, index, asked, "small")];
      return asked.article === other && articles.length > 1
        ? [example(set, index, asked, "off topic")]
        : [];
    });
  });
}

/**
 * One question of each passage loses the sentences that answer it; the others are asked all the
 * same.
 */
function withoutSentences(set: QuestionSet, questions: readonly SetQuestion[]): Example[] {
  const robbed = new Map<number, SetQuestion>();
  for (const asked of questions) if (!robbed.has(asked.passage)) robbed.set(asked.passage, asked);
  const passages = set.passages.map((passage, at) =>
    without(passage, robbed.get(at)?.answers ?? []),
  );
  const index = openSet(passages);
  return questions.map((asked) => example({ ...set, passages }, index, asked, "sentence removed"));
}

function without(passage: Passage, answers: readonly string[]): Passage {
  const sentences = splitSentences(passage.text, english).map(({ text }) => text);
  const left = sentences.filter((text) => !answers.some((answer) => text.includes(answer)));
  return { ...passage, text: left.join(" ") };
}

function example(set: QuestionSet, index: PassageIndex, asked: SetQuestion, trial: Trial): Example {
  const question = readQuestion(asked.text, index);
  const passage = set.passages[asked.passage];
  const answers = asked.answers;
  const there =
    passage !== undefined &&
    index.passages.includes(passage) &&
    answers.some((answer) => passage.text.includes(answer));
  const looks = lookForAnswers(index, question);
  return {
    index,
    question,
    looks,
    right: there ? passage : null,
    answers,
    article: asked.article,
    set: set.name,
    trial,
  };
}

/** A question as people type it in haste: small letters, no mark, some words left out. */
export function terse(question: string): string {
  const words = question.toLowerCase().replaceAll(/[?"]/g, "").split(/\s+/);
  const kept = words.filter((word, at) => chance(`${question} ${at} ${word}`) >= DROPPED);
  return (kept.length > 1 ? kept : words).join(" ");
}

/** A figure from 0 to 1 that a text always gives anew (FNV-1a). */
export function chance(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  // The last characters alone must stir the high bits too.
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
