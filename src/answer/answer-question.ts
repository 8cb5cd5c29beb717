import type { Deadline } from "../dates/deadline.ts";
import { groupDeadlines } from "../dates/group-deadlines.ts";
import type { Document } from "../knowledge/document.ts";
import { fold } from "../languages/fold.ts";
import type { Answer, Evidence } from "./answer.ts";
import { answerFromDeadlines } from "./answer-from-deadlines.ts";
import { askedDeadlines, type AskedDeadlines } from "./asked-deadlines.ts";
import { openCitations } from "./cite.ts";
import type { AsOf } from "./deadline-states.ts";
import { nothingFound } from "./nothing-found.ts";
import { isAboutPlaces, placesAsked } from "./places-asked.ts";
import { readQuestion, type Question } from "./question.ts";
import { rankEvidence, type Ranking } from "./rank.ts";
import { linesOf, textOf } from "./say.ts";
import { sayingsOf, type Saying } from "./sayings.ts";
import type { Shelf } from "./shelf.ts";

/** What a question is asked of, and on which day. */
export type AskSettings = {
  readonly asOf: AsOf;
  /** Only this document is to answer; null for all. */
  readonly source: Document | null;
};

/** From this confidence on an answer is given as one; set on the questions of tests/ and benchmarks/. */
const FOUND = 0.5;
/** Below it nothing is said but that the documents do not answer. */
const UNSURE = 0.3;

/** Answers a question from the library's documents: the sentences that say it, with the words that answer, or nothing. */
export function answerQuestion(shelf: Shelf, text: string, settings: AskSettings): Answer {
  const question = readQuestion(text, shelf.index);
  const answer = answerRead(shelf, question, settings);
  const taken = question.repairs.map(({ typed, taken: word }) => `“${typed}” as “${word}”`);
  if (taken.length === 0 || answer.kind === "nothing") return answer;
  // Whoever asked must see what was made of their words.
  const line = { words: "", rest: `Read ${taken.join(", ")}.`, cites: [] };
  return { ...answer, lines: [line, ...answer.lines] };
}

function answerRead(shelf: Shelf, question: Question, { asOf, source }: AskSettings): Answer {
  const inSource = (passage: { document: string }) => passage.document === source?.id;
  const ranking = rankEvidence(shelf.index, question, source ? inSource : undefined);
  const asked = askedDeadlines(shelf, question, source);
  if (asked.deadlines.length > 0) {
    return answerFromDeadlines(shelf, asked.deadlines, asked.notes, ranking, asOf);
  }
  if (asked.undated !== null) return leftOpen(shelf, question, ranking, asked, asked.undated);
  const places = placesAsked(shelf, question);
  const usable = ranking.evidence.filter(
    (evidence) => isAboutPlaces(shelf, places, evidence) && !asked.misleading(evidence),
  );
  const [best] = usable;
  if (!best || ranking.confidence < UNSURE) return nothing(shelf, question, ranking);
  const set = asksForDay(question) ? deadlinesIn(shelf, best, source) : [];
  if (set.length > 0) return answerFromDeadlines(shelf, set, [], ranking, asOf);
  const sayings = sayingsOf(shelf, question, usable);
  return sayings.length > 0
    ? answerFromSayings(shelf, question, sayings, ranking)
    : nothing(shelf, question, ranking);
}

function answerFromSayings(
  shelf: Shelf,
  question: Question,
  sayings: readonly Saying[],
  ranking: Ranking,
): Answer {
  const unsure = ranking.confidence < FOUND;
  const now = asksForNow(question);
  const told = now ? latestFirst(shelf, sayings) : sayings;
  const citations = openCitations(shelf.documentOf);
  const lines = linesOf(shelf, told, { unsure, now }, citations);
  return {
    kind: unsure ? "unsure" : "found",
    confidence: ranking.confidence,
    text: textOf(shelf, told, { unsure, now }),
    lines,
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

/** A date is asked for that the only documents which name the place leave open. */
function leftOpen(
  shelf: Shelf,
  question: Question,
  ranking: Ranking,
  { notes }: AskedDeadlines,
  text: string,
): Answer {
  const passages = notes.map((note) => note.passage);
  return { ...nothingFound(shelf, question.text, text, passages), evidence: ranking.evidence };
}

/** The deadlines that a sentence sets or moves, each with what other documents say of it. */
function deadlinesIn(
  shelf: Shelf,
  { passage, sentence }: Evidence,
  source: Document | null,
): readonly Deadline[] {
  const among = shelf.deadlines.filter((each) => !source || each.document === source.id);
  const inside = among.filter((each) => each.passage === passage.id && each.sentence === sentence);
  return groupDeadlines(among)
    .filter((group) => group.some((each) => inside.includes(each)))
    .flat();
}

function asksForDay({ asked }: Question): boolean {
  return asked === "when" || asked === "deadline";
}

function asksForNow({ text, language }: Question): boolean {
  const words = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return language.quantities.now.some((phrase) => words.includes(` ${fold(phrase)} `));
}

function latestFirst(shelf: Shelf, sayings: readonly Saying[]): readonly Saying[] {
  const dayOf = ({ evidence }: Saying): string => {
    const document = shelf.documentOf(evidence.passage);
    return document.knownTo ?? document.published ?? "";
  };
  return sayings.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
}
