import type { Document, Passage } from "../knowledge/document.ts";
import { fold } from "../languages/fold.ts";
import { guessLanguage } from "../languages/guess-language.ts";
import type { Answer, Evidence } from "./answer.ts";
import { answerFromDeadlines } from "./answer-from-deadlines.ts";
import { askedDeadlines, asksOfPast, type AskedDeadlines } from "./asked-deadlines.ts";
import { isAskedInWords } from "./question/asked-in-words.ts";
import { analyse } from "../search/analyse.ts";
import { cleanQuestion } from "./question/clean-question.ts";
import { openCitations } from "./cite.ts";
import { termsAsked } from "./sentence/common-terms.ts";
import { isContradicted } from "./sentence/contradicted.ts";
import type { AsOf } from "./deadline-states.ts";
import { fullnessOf, isTelling, type Fullness } from "./sentence/fullness.ts";
import { nothingFound } from "./nothing-found.ts";
import { isAboutPlaces, placesAsked } from "./places-asked.ts";
import { questionItself } from "./question/question-itself.ts";
import { readQuestion, type Question } from "./question/question.ts";
import { possibleAnswers } from "./rank/answer-evidence.ts";
import { kindAsked } from "./rank/answer-kind.ts";
import { rankEvidence, type Ranking } from "./rank/rank.ts";
import { spellOut } from "./question/spell-out.ts";
import { rejoinParticles } from "./question/rejoin-particles.ts";
import { partAsked, type PartAsked } from "./part-asked.ts";
import { linesOf, textOf, type Telling } from "./say.ts";
import { asksForNow, latestFirst } from "./sentence/latest-first.ts";
import { inOrder, nearBest, sayingsOf, saysDeed, type Saying } from "./sentence/sayings.ts";
import { withUnreadWords } from "./unread-words.ts";
import { readingOf } from "./sentence/read-text.ts";
import type { Shelf } from "./shelf.ts";

/** What a question is asked of, and on which day. */
export type AskSettings = {
  readonly asOf: AsOf;
  /** Only this document is to answer; null for all. */
  readonly source: Document | null;
};

/** From this confidence on a quotation that says most of what is asked is given as an answer; set on the questions of tests/ and benchmarks/. */
const FOUND = 0.5;
/** The same where it says all that is asked, but that is a single word. */
const FOUND_EXACTLY = 0.35;
/** The same where it says all of several words or names: hardly ever by chance, though the models do not know the words. */
const FOUND_IN_FULL = 0.15;
/** Below it nothing is said but that the documents do not answer. */
const UNSURE = 0.3;
/** From it on the passage that ranks first is quoted as the closest one, whatever it leaves unsaid. */
const CLOSE = 0.75;
/** For a question about the present a later document may answer in other words: its sentences may score so much less than the best. */
const FAR = 12;
/** So many passages of a numbered part are quoted, each with its first sentences. */
const MOST_OF_PART = 3;
const MOST_EVIDENCE = 10;
/** Of a part that was asked for by its number there is hardly a doubt. */
const SURE = 0.95;

/** Answers a question from the library's documents: the sentences that say it, with the words that answer, or nothing. */
export function answerQuestion(shelf: Shelf, text: string, settings: AskSettings): Answer {
  const asked = questionItself(spellOut(cleanQuestion(text)));
  const { index } = shelf;
  const guessed = guessLanguage(asked);
  const tokens = analyse(asked, guessed, index.names);
  const question = readQuestion(rejoinParticles(asked, tokens, guessed, index), index);
  const { language, terms } = question;
  if (!shelf.index.languages.has(language.code) && terms.length === 0) {
    return nothingFound(shelf, question.text, language.sayings.notUnderstood);
  }
  const answer = answerBest(shelf, question, settings);
  return withUnreadWords(question, withRepairs(question, answer));
}

/** Where a noun among keywords only seems to ask ("severance pay months"), they may just as well name what they are about. */
function answerBest(shelf: Shelf, question: Question, settings: AskSettings): Answer {
  const answer = answerRead(shelf, question, settings);
  if (!question.isGuessed || answer.kind === "found") return answer;
  const plain = { ...question, asked: "what", memos: new Map() } as const;
  const other = answerRead(shelf, plain, settings);
  return answer.kind === "nothing" || other.kind === "found" ? other : answer;
}

function answerRead(shelf: Shelf, question: Question, settings: AskSettings): Answer {
  const { asOf, source } = settings;
  const inSource = (passage: Passage) => source === null || passage.document === source.id;
  const ranking = rankEvidence(shelf.index, question, source ? inSource : undefined);
  const asked = askedDeadlines(shelf, question, source);
  if (asked.deadlines.length > 0) {
    const event = eventTold(shelf, question, ranking, asked);
    if (event !== null) return event;
    return answerFromDeadlines(shelf, asked.deadlines, asked.notes, ranking, asOf);
  }
  const part = partAsked(shelf, question, inSource);
  if (part?.isAll === true) return answerWithPart(shelf, question, part, ranking);
  const within =
    part && rankEvidence(shelf.index, question, (each) => part.passages.includes(each));
  const inPart = within && answerFromPassages(shelf, question, within, asked);
  if (inPart?.kind === "found") return inPart;
  const told = asked.isOpen ? null : answerFromPassages(shelf, question, ranking, asked);
  if (told !== null && (told.kind === "found" || asked.silence === null)) return told;
  return leftOpen(shelf, question, ranking, asked);
}

/** What a numbered part of a document says, for whoever asks for nothing else: its first passages. */
function answerWithPart(
  shelf: Shelf,
  question: Question,
  { passages }: PartAsked,
  { evidence, confidence }: Ranking,
): Answer {
  const sayings = passages.slice(0, MOST_OF_PART).map((passage): Saying => {
    const [first, second] = readingOf(shelf, passage).sentences.map(({ sentence }) => sentence);
    const quote = passage.text.slice(0, (second ?? first)?.end);
    return { evidence: { passage, sentence: quote, score: 0 }, quote, spans: [], words: [] };
  });
  const own = sayings.map((saying) => saying.evidence);
  const others = evidence.filter(({ passage }) => !passages.includes(passage));
  const all = [...own, ...others].slice(0, MOST_EVIDENCE);
  return answerGiving(
    shelf,
    sayings,
    { unsure: false, now: false },
    { question, evidence: all, confidence: Math.max(confidence, SURE) },
  );
}

/** When something was done, for a question of the past whose deadlines no document says to be met: "Harrowby fitted the meters on 12 November". */
function eventTold(
  shelf: Shelf,
  question: Question,
  ranking: Ranking,
  asked: AskedDeadlines,
): Answer | null {
  const { deadlines } = asked;
  if (!asksOfPast(question) || deadlines.some(({ outcome }) => outcome !== null)) return null;
  const told = answerFromPassages(shelf, question, ranking, asked);
  const [first] = told.citations;
  const isSetThere = deadlines.some(({ passage }) => passage === first?.passage.id);
  return told.kind === "found" && !isSetThere ? told : null;
}

function answerFromPassages(
  shelf: Shelf,
  question: Question,
  ranking: Ranking,
  asked: AskedDeadlines,
): Answer {
  // What is so unlikely to answer is not given, whatever its sentences say.
  if (ranking.confidence < FOUND_IN_FULL) return nothing(shelf, question, ranking);
  const places = placesAsked(shelf, question);
  const usable = ranking.evidence.filter(
    (evidence) => isAboutPlaces(shelf, places, evidence) && !asked.misleading(evidence),
  );
  const saysNothing =
    question.terms.every(({ isNumber }) => isNumber) || question.tokens.every(({ stop }) => stop);
  if (saysNothing) return nothing(shelf, question, ranking);
  const now = asksForNow(question);
  const near = nearBest(shelf, question, usable, now ? FAR : undefined);
  const order = now ? latestFirst : inOrder;
  const sayings = sayingsOf(shelf, question, order(shelf, question, near));
  const answer =
    sayings.length > 0
      ? answerFromSayings(shelf, question, { sayings, now }, ranking)
      : nothing(shelf, question, ranking);
  return answer.kind === "nothing" ? (closest(shelf, question, usable, ranking) ?? answer) : answer;
}

/** What ranks first, for what it is worth, where the documents most likely answer in words that were not understood; null where they hardly do. */
function closest(
  shelf: Shelf,
  question: Question,
  [first]: readonly Evidence[],
  ranking: Ranking,
): Answer | null {
  if (first === undefined || ranking.confidence < CLOSE) return null;
  if (!mayHoldAnswer(shelf, question, first)) return null;
  const { sentence } = first;
  const saying = { evidence: first, quote: sentence, spans: [], words: [] };
  if (fullnessOf(shelf, question, saying) === "far") return null;
  return answerGiving(shelf, [saying], { unsure: true, now: false }, ranking);
}

/**
 * Whether a sentence has a word of the kind that is asked for: what has no number says not how many. Of who did something it must speak of the deed:
 * a name beside the wrong one is an accusation.
 */
function mayHoldAnswer(shelf: Shelf, question: Question, evidence: Evidence): boolean {
  if (kindAsked(question.asked) === null) return true;
  if (question.asked === "who" && !saysDeed(shelf, question, evidence)) return false;
  const reading = readingOf(shelf, evidence.passage);
  const own = reading.sentences.find(({ sentence }) => sentence.text === evidence.sentence);
  return own !== undefined && possibleAnswers(question, reading, own).length > 0;
}

/** The quotations found for a question. */
type Heard = {
  readonly sayings: readonly Saying[];
  /** Whether the question is about the present. */
  readonly now: boolean;
};

function answerFromSayings(
  shelf: Shelf,
  question: Question,
  { sayings, now }: Heard,
  ranking: Ranking,
): Answer {
  const [best] = sayings;
  const fullness = best === undefined ? "far" : fullnessOf(shelf, question, best);
  const isFound =
    !isContradicted(shelf, question, ranking.evidence) &&
    ranking.confidence >= leastConfidence(shelf, question, fullness);
  // Who did something is no matter for guesses: a name beside the wrong deed is an accusation.
  const isGuess = !isFound && (ranking.confidence < UNSURE || question.asked === "who");
  if (fullness === "far" || isGuess) return nothing(shelf, question, ranking);
  const shown = isFound
    ? sayings
    : sayings.slice(0, 1).map((saying) => ({ ...saying, spans: [], words: [] }));
  return answerGiving(shelf, shown, { unsure: !isFound, now }, ranking);
}

function answerGiving(
  shelf: Shelf,
  sayings: readonly Saying[],
  telling: Telling,
  { evidence, confidence }: Ranking,
): Answer {
  const citations = openCitations(shelf.documentOf);
  return {
    kind: telling.unsure ? "unsure" : "found",
    confidence,
    text: textOf(shelf, sayings, telling),
    lines: linesOf(shelf, sayings, telling, citations),
    evidence,
    citations: citations.list(),
    deadlines: [],
    related: [],
  };
}

/** How sure the ranking must be that the documents answer, for a quotation that answers so much of a question to be given as the answer. */
function leastConfidence(shelf: Shelf, question: Question, fullness: Fullness): number {
  if (fullness === "most") return FOUND;
  if (fullness !== "all") return Infinity;
  if (isTelling(shelf, question)) return FOUND_IN_FULL;
  // "Who wrote the article": whoever wrote anything is not who is meant.
  return isAskedInWords(question) && leavesOutWords(shelf, question) ? Infinity : FOUND_EXACTLY;
}

/** Whether a question has more words than those that are looked for in a sentence and those that ask ("number of"). */
function leavesOutWords(shelf: Shelf, question: Question): boolean {
  const { asked, language, tokens } = question;
  const nouns = language.questions.nouns[asked]?.map(fold) ?? [];
  const content = tokens.filter(({ stop, word }) => !stop && !nouns.includes(word));
  return content.length > termsAsked(shelf, question).length;
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
  { notes, silence }: AskedDeadlines,
): Answer {
  const text = silence ?? question.language.sayings.nothing;
  const passages = notes.map((note) => note.passage);
  return { ...nothingFound(shelf, question.text, text, passages), evidence: ranking.evidence };
}
