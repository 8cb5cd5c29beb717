import type { Deadline } from "../dates/deadline.ts";
import type { DeadlineState } from "../dates/status.ts";
import type { Document } from "../knowledge/document.ts";
import { plainDate } from "../dates/calendar.ts";
import { languageOf } from "../languages/languages.ts";
import type { Span } from "../search/passage-index.ts";
import type { Answer, Evidence, Line } from "./answer.ts";
import { answerSpans } from "./answer-spans.ts";
import { openCitations, type Citations } from "./cite.ts";
import { askedDeadlines } from "./asked-deadlines.ts";
import { deadlineText } from "./deadline-words.ts";
import { stateOf, type AsOf } from "./deadline-states.ts";
import { nothingFound } from "./nothing-found.ts";
import { readQuestion, type Question } from "./question.ts";
import { rankEvidence, type Ranking } from "./rank.ts";
import type { Shelf } from "./shelf.ts";

/** What a question is asked of, and on which day. */
export type AskSettings = {
  readonly asOf: AsOf;
  /** Only this document is to answer; null for all. */
  readonly source: Document | null;
};

/** One document's sentence that answers, with the words in it that do. */
type Saying = { readonly evidence: Evidence; readonly spans: readonly Span[] };

/** From this confidence on an answer is given as one; set on the questions of tests/ and benchmarks/. */
const FOUND = 0.5;
/** Below it nothing is said but that the documents do not answer. */
const UNSURE = 0.3;
/** A document beside the best one is heard when its sentence scores at most this much less. */
const BESIDE = 1.2;
const MOST_SAYINGS = 3;
const CLOSEST: Line = {
  words: "",
  rest: "The closest passage, which may not answer this:",
  cites: [],
};

/** Answers a question from the library's documents: the sentences that say it, with the words that answer, or nothing. */
export function answerQuestion(shelf: Shelf, text: string, settings: AskSettings): Answer {
  const question = readQuestion(text, shelf.index);
  const { source } = settings;
  const only = source
    ? (passage: { document: string }) => passage.document === source.id
    : undefined;
  const ranking = rankEvidence(shelf.index, question, only);
  const asked = askedDeadlines(shelf, question, source);
  if (asked.undated && asked.deadlines.length === 0) {
    const found = nothingFound(
      shelf,
      text,
      asked.undated,
      asked.notes.map((note) => note.evidence.passage),
    );
    return { ...found, evidence: ranking.evidence };
  }
  if (asked.deadlines.length > 0) {
    return fromDeadlines(shelf, asked.deadlines, asked.notes, ranking, settings);
  }
  const usable = ranking.evidence.filter((evidence) => !asked.misleading(evidence));
  const sayings = sayingsOf(shelf, question, usable);
  const [best] = sayings;
  if (!best || ranking.confidence < UNSURE) return nothing(shelf, question, ranking);
  const citations = openCitations(shelf.documentOf);
  const lines = sayings.map((saying) => lineOf(shelf, saying, sayings.length > 1, citations));
  const kind = ranking.confidence < FOUND ? "unsure" : "found";
  return {
    kind,
    confidence: ranking.confidence,
    text: textOf(shelf, sayings, kind),
    lines: kind === "unsure" ? [CLOSEST, ...lines] : lines,
    evidence: ranking.evidence,
    citations: citations.list(),
    deadlines: [],
    related: [],
  };
}

function nothing(shelf: Shelf, question: Question, ranking: Ranking): Answer {
  return {
    ...nothingFound(shelf, question.text, question.language.sayings.nothing),
    confidence: Math.min(ranking.confidence, UNSURE),
    evidence: ranking.evidence,
  };
}

function fromDeadlines(
  shelf: Shelf,
  groups: readonly (readonly [Deadline, ...Deadline[]])[],
  notes: readonly { readonly text: string; readonly evidence: Evidence }[],
  ranking: Ranking,
  { asOf }: AskSettings,
): Answer {
  const citations: Citations = openCitations(shelf.documentOf);
  const states: DeadlineState[] = groups.map((group) => stateOf(shelf, group, asOf, citations));
  const lines = notes.map(({ text, evidence }): Line => {
    return { words: "", rest: text, cites: [citations.cite(evidence.passage, evidence.sentence)] };
  });
  return {
    kind: "found",
    confidence: Math.max(ranking.confidence, FOUND),
    text: [...states.map(deadlineText), ...notes.map((note) => note.text)].join(" "),
    lines,
    evidence: ranking.evidence,
    citations: citations.list(),
    deadlines: states,
    related: [],
  };
}

/** The best sentence, and beside it those of other documents that answer in their own words. */
function sayingsOf(shelf: Shelf, question: Question, usable: readonly Evidence[]): Saying[] {
  const sayings: Saying[] = [];
  const heard = new Set<string>();
  const least = (usable[0]?.score ?? 0) - BESIDE;
  for (const evidence of usable) {
    const { document } = evidence.passage;
    if (heard.has(document) || evidence.score < least || sayings.length === MOST_SAYINGS) continue;
    const spans = answerSpans(question, {
      sentence: evidence.sentence,
      language: languageOf(shelf.documentOf(evidence.passage).language),
      gazetteer: shelf.gazetteer,
      index: shelf.index,
    });
    if (sayings.length > 0 && spans.length === 0) continue;
    heard.add(document);
    sayings.push({ evidence, spans });
  }
  return sayings;
}

/** A saying in short: its answering words, and whose they are where there are several. */
function lineOf(shelf: Shelf, saying: Saying, several: boolean, citations: Citations): Line {
  const { evidence, spans } = saying;
  const n = citations.cite(evidence.passage, evidence.sentence, spans);
  const document = shelf.documentOf(evidence.passage);
  const words = wordsOf(saying);
  const dated = document.published ? ` (${plainDate(document.published)})` : "";
  return {
    words,
    rest: several || words === "" ? `${words ? ": " : ""}${document.title}${dated}` : "",
    cites: [n],
  };
}

function wordsOf({ evidence, spans }: Saying): string {
  return spans.map((span) => evidence.sentence.slice(...span)).join(", ");
}

function textOf(shelf: Shelf, sayings: readonly Saying[], kind: Answer["kind"]): string {
  const texts = sayings.map((saying) => {
    const { evidence } = saying;
    const document = shelf.documentOf(evidence.passage);
    const date = document.published ? `, ${plainDate(document.published)}` : "";
    const words = wordsOf(saying);
    const quote = `${document.title}${date}: “${evidence.sentence}”`;
    return words === "" ? quote : `${words}. ${quote}`;
  });
  return kind === "unsure" ? `The closest passage says: ${texts[0]}` : texts.join(" ");
}
