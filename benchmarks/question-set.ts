import { readFileSync } from "node:fs";
import type { Passage } from "../src/knowledge/document.ts";

/**
 * A question with the passage that answers it, by its number, and the strings that count as
 * answers.
 */
export type SetQuestion = {
  readonly text: string;
  readonly answers: readonly string[];
  readonly article: string;
  readonly passage: number;
};

/** Passages with questions about them. */
export type QuestionSet = {
  readonly name: string;
  readonly passages: readonly Passage[];
  readonly questions: readonly SetQuestion[];
};

/** The shape of a set's file: SQuAD's, with each article as one document. */
type SetFile = readonly {
  readonly title: string;
  readonly paragraphs: readonly {
    readonly text: string;
    readonly questions: readonly {
      readonly question: string;
      readonly answers: readonly string[];
    }[];
  }[];
}[];

/** Reads a question set from its file. */
export function readQuestionSet(name: string, file: string): QuestionSet {
  const articles = JSON.parse(readFileSync(file, "utf8")) as SetFile;
  const passages: Passage[] = [];
  const questions: SetQuestion[] = [];
  for (const { title, paragraphs } of articles) {
    const document = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
    for (const [at, { text, questions: asked }] of paragraphs.entries()) {
      const passage = passages.length;
      for (const { question, answers } of asked) {
        questions.push({ text: question, answers, article: title, passage });
      }
      passages.push({
        id: `${document}:${at + 1}`,
        document,
        n: at + 1,
        line: at + 1,
        trail: [],
        text,
        sources: [],
      });
    }
  }
  return { name, passages, questions };
}
