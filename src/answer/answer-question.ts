import type { Document } from "../knowledge/document.ts";
import { languageOf } from "../languages/languages.ts";
import { hasPhrase } from "../languages/words.ts";
import type { Answer, Evidence } from "./answer.ts";
import { answerFromDeadlines } from "./answer-from-deadlines.ts";
import { askedDeadlines, type AskedDeadlines } from "./asked-deadlines.ts";
import { isAskedInWords } from "./asked-in-words.ts";
import { givesReason, withBetterSentence } from "./better-sentence.ts";
import { cleanQuestion } from "./clean-question.ts";
import { openCitations } from "./cite.ts";
import type { AsOf } from "./deadline-states.ts";
import { isDenial, missingTerms } from "./missing-terms.ts";
import { nothingFound } from "./nothing-found.ts";
import { isAboutPlaces, placesAsked } from "./places-asked.ts";
import { readQuestion, type Question } from "./question.ts";
import { rankEvidence, type Ranking } from "./rank.ts";
import { linesOf, textOf } from "./say.ts";
import { fullestFirst, sayingsOf, type Saying } from "./sayings.ts";
import { withUnreadWords } from "./unread-words.ts";
import type { Shelf } from "./shelf.ts";

/** What a question is asked of, and on which day. */
export type AskSettings = {
  readonly asOf: AsOf;
  /** Only this document is to answer; null for all. */
  readonly source: Document | null;
};

/** From this confidence on an answer is given as one; set on the questions of tests/ and benchmarks/. */
const FOUND = 0.5;
/** The same where the sentence is known to say every word of what is asked. */
const FOUND_EXACTLY = 0.4;
/** Below it nothing is said but that the documents do not answer. */
const UNSURE = 0.3;
/** For a question about the present a later document may answer in other words: its sentences may score so much less than the best. */
const FAR = 12;

/** Answers a question from the library's documents: the sentences that say it, with the words that answer, or nothing. */
export function answerQuestion(shelf: Shelf, text: string, settings: AskSettings): Answer {
  const question = readQuestion(cleanQuestion(text), shelf.index);
  const { language, terms } = question;
  if (!shelf.index.languages.has(language.code) && terms.length === 0) {
    return nothingFound(shelf, question.text, language.sayings.notUnderstood);
  }
  const answer = answerRead(shelf, question, settings);
  return withUnreadWords(question, withRepairs(question, answer));
}

function answerRead(shelf: Shelf, question: Question, { asOf, source }: AskSettings): Answer {
  const inSource = (passage: { document: string }) => passage.document === source?.id;
  const ranking = rankEvidence(shelf.index, question, source ? inSource : undefined);
  const asked = askedDeadlines(shelf, question, source);
  if (asked.deadlines.length > 0) {
    return answerFromDeadlines(shelf, asked.deadlines, asked.notes, ranking, asOf);
  }
  if (asked.silence !== null) return leftOpen(shelf, question, ranking, asked, asked.silence);
  const places = placesAsked(shelf, question);
  const usable = ranking.evidence.filter(
    (evidence) => isAboutPlaces(shelf, places, evidence) && !asked.misleading(evidence),
  );
  const saysNothing = question.terms.every(({ isNumber }) => isNumber);
  if (ranking.confidence < UNSURE || saysNothing) return nothing(shelf, question, ranking);
  const now = asksForNow(question);
  const told = usable.map((evidence) => withBetterSentence(shelf, question, evidence));
  const sayings = sayingsOf(shelf, question, now ? latestFirst(shelf, question, told) : told);
  return sayings.length > 0
    ? answerFromSayings(shelf, question, sayings, ranking, now)
    : nothing(shelf, question, ranking);
}

function answerFromSayings(
  shelf: Shelf,
  question: Question,
  sayings: readonly Saying[],
  ranking: Ranking,
  now: boolean,
): Answer {
  const [best] = sayings;
  const all = best !== undefined && saysAll(shelf, question, best);
  // Who did something is no matter for guesses: a name beside the wrong deed is an accusation.
  if (!all && question.asked === "who") return nothing(shelf, question, ranking);
  const unsure = ranking.confidence < (isAskedInWords(question) ? FOUND_EXACTLY : FOUND) || !all;
  const told = unsure
    ? sayings.slice(0, 1).map((saying) => ({ ...saying, spans: [], words: [] }))
    : sayings;
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

/** Whether a quotation says all that is asked where a single word more would make another answer: a day, a number, a person, a reason. */
function saysAll(shelf: Shelf, question: Question, { evidence, spans }: Saying): boolean {
  switch (question.asked) {
    case "when":
    case "deadline":
    case "how many":
    case "how long":
    case "who":
      return (
        missingTerms(shelf, question, evidence).length === 0 && !isDenial(shelf, question, evidence)
      );
    case "why":
      return (
        isAboutPlaces(shelf, placesAsked(shelf, question), evidence) &&
        givesReason(evidence.sentence, languageOf(shelf.documentOf(evidence.passage).language))
      );
    case "where":
      return spans.length > 0;
    case "which":
    case "what":
    case "yes/no":
      return true;
    default:
      return question.asked satisfies never;
  }
}

/** Whoever asked must see what was made of their words. */
function withRepairs({ repairs }: Question, answer: Answer): Answer {
  if (repairs.length === 0 || answer.kind === "nothing") return answer;
  const taken = repairs.map(({ typed, taken: word }) => `“${typed}” as “${word}”`);
  const line = { words: "", rest: `Read ${taken.join(", ")}.`, cites: [] };
  return { ...answer, lines: [line, ...answer.lines] };
}

function nothing(shelf: Shelf, question: Question, ranking: Ranking): Answer {
  return {
    ...nothingFound(shelf, question.text, question.language.sayings.nothing),
    confidence: ranking.confidence,
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

function asksForNow({ text, language }: Question): boolean {
  return hasPhrase(text, language.quantities.now);
}

/** For a question about the present, what the document that knows the latest events says most fully comes first. */
function latestFirst(
  shelf: Shelf,
  question: Question,
  usable: readonly Evidence[],
): readonly Evidence[] {
  const dayOf = ({ passage }: Evidence): string => {
    const document = shelf.documentOf(passage);
    return document.knownTo ?? document.published ?? "";
  };
  return fullestFirst(shelf, question, usable, FAR).toSorted((a, b) =>
    dayOf(b).localeCompare(dayOf(a)),
  );
}
