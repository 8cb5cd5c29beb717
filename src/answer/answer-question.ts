import type { Document, Passage } from "../knowledge/document.ts";
import { splitSentences } from "../knowledge/sentences.ts";
import { guessLanguage } from "../languages/guess-language.ts";
import type { Asked } from "../languages/language.ts";
import { hasPhrase } from "../languages/words.ts";
import { analyse, type Token } from "../search/analyse.ts";
import { answerFromDeadlines } from "./deadlines/answer-from-deadlines.ts";
import { answerFromPassages, doubted } from "./answer-from-passages.ts";
import { answerWithPart } from "./answer-with-part.ts";
import type { Answer } from "./answer.ts";
import { askedDeadlines, type AskedDeadlines } from "./deadlines/asked-deadlines.ts";
import type { AsOf } from "./deadlines/deadline-states.ts";
import { asksWhatTextSays, documentsAsked } from "./sentence/documents-asked.ts";
import { eventTold } from "./deadlines/event-told.ts";
import { namedWithoutDate, undatedWords } from "./deadlines/named-without-date.ts";
import { nearestTo, nothingFound } from "./nothing-found.ts";
import { overNow, sinceOver } from "./over-now.ts";
import { partAsked } from "./part-asked.ts";
import { placesAsked } from "./question/places-asked.ts";
import { nounsThatAsk, wordsAsking } from "./question/asked.ts";
import { cleanQuestion } from "./question/rewrite/clean-question.ts";
import { BY_LAST_NOUN, FOR_THINGS } from "./question/kind-asked.ts";
import { asksForNow } from "./question/now-asked.ts";
import { questionItself } from "./question/rewrite/question-itself.ts";
import { readQuestion, type Question } from "./question/question.ts";
import { rejoinParticles } from "./question/rewrite/rejoin-particles.ts";
import { spellOut, withoutContrasts } from "./question/rewrite/spell-out.ts";
import { withoutHeading } from "./question/rewrite/without-heading.ts";
import { rankEvidence, type Ranking } from "./rank/rank.ts";
import { commonTerms } from "./question/common-terms.ts";
import { isOfPast, needsPresent } from "./sentence/fits/of-past.ts";
import { passiveVerb } from "./sentence/fits/object-told.ts";
import { asksWhatHappened } from "./sentence/fits/planned.ts";
import { actingIn } from "./question/parties.ts";
import { asksReaction } from "./sentence/fits/reactions.ts";
import { withoutNext } from "./question/terms-asked.ts";
import { languageOfPassage, tokensIn } from "./sentence/read-text.ts";
import { headingsOf } from "./sentence/setting.ts";
import { withoutDatesOfTitles } from "./question/title-words.ts";
import { says, toldIn } from "./sentence/told.ts";
import { askedAsName } from "./question/rewrite/same-place.ts";
import { toldBySource } from "./question/rewrite/source-asked.ts";
import type { Shelf } from "./shelf.ts";
import { isToldOfText, tellsOfText } from "./told-of-text.ts";
import { withContext } from "./with-context.ts";
import { withRule } from "./with-rule.ts";
import { withUnreadWords } from "./unread-words.ts";

/** What a question is asked of, and on which day. */
export type AskSettings = {
  readonly asOf: AsOf;
  /** Only this document is to answer; null for all. */
  readonly source: Document | null;
};

/**
 * Answers a question from the library's documents: the sentences that say it, with the words that
 * answer, or nothing.
 */
export function answerQuestion(shelf: Shelf, text: string, settings: AskSettings): Answer {
  const { index } = shelf;
  const clean = cleanQuestion(withoutContrasts(spellOut(text)));
  const told = toldBySource(shelf, clean, guessLanguage(clean));
  const plain = questionItself(withoutHeading(told.text, index));
  const asked = askedAsName(shelf, plain, guessLanguage(plain));
  const guessed = guessLanguage(asked);
  const tokens = analyse(asked, guessed, index.names);
  const toldBy = new Set(told.documents.map(({ id }) => id));
  const question = readQuestion(rejoinParticles(asked, tokens, guessed, index), index, toldBy);
  const { language, terms } = question;
  if (!shelf.index.languages.has(language.code) && terms.length === 0) {
    return nothingFound(nearestTo(shelf, question.text), language.sayings.notUnderstood);
  }
  const [only = null, ...others] = told.documents;
  const source = settings.source ?? (others.length === 0 ? only : null);
  const found = answerDated(shelf, question, { ...settings, source });
  // What lays something down is told by the quotation itself, before it is widened.
  const best = withContext(shelf, question, withRule(shelf, question, found));
  const answer = withUndated(shelf, question, best);
  return withUnreadWords(question, withRepairs(question, answer));
}

/**
 * A date that only tells which document is meant may lead to whatever was on that day: where
 * nothing is found with it, the question is asked without it.
 */
function answerDated(shelf: Shelf, question: Question, settings: AskSettings): Answer {
  const answer = answerBest(shelf, question, settings);
  const undated = answer.kind === "found" ? null : withoutDatesOfTitles(shelf, question);
  if (undated === null) return answer;
  const other = answerBest(shelf, undated, settings);
  return other.kind === "found" ? other : answer;
}

/** A question may be read in another way where the first finds nothing. */
function answerBest(shelf: Shelf, question: Question, settings: AskSettings): Answer {
  const read = (asked: Asked): Answer =>
    answerRead(shelf, { ...question, asked, memos: new Map() }, settings);
  const dated = asksWhenToo(shelf, question) ? read("when") : null;
  if (dated?.kind === "found") return dated;
  const answer = answerRead(shelf, question, settings);
  // "How many months before the end" asks for a day that is set, or where none is told for a span
  // of time.
  if (question.asked === "deadline" && asksForSpan(question) && answer.deadlines.length === 0) {
    const span = read("how long");
    if (span.kind === "found") return span;
    // A day that is told of something is no span.
    return answer.kind === "found" ? silence(question, answer) : answer;
  }
  if (answer.kind === "found") return answer;
  // "How soon must it be delivered": within seven days.
  if (hasPhrase(question.repaired, question.language.questions.soon)) {
    const span = read("how long");
    if (span.kind === "found") return span;
  }
  // "Where does the name come from": from a poem, which is no place.
  if (asksOrigin(question)) {
    const origin = read("what");
    if (origin.kind === "found" && tellsOrigin(shelf, question, origin)) return origin;
  }
  const next = nextAhead(shelf, question, settings);
  if (next !== null) return next;
  if (!question.isGuessed) return answer;
  // Where a noun among keywords only seems to ask ("severance pay months"), they may just as well
  // name what they are about.
  const other = read("what");
  if (other.kind === "found") return saysAskingNouns(shelf, question, other) ? other : answer;
  return answer.kind === "nothing" ? other : answer;
}

/** Whether a question asks where something comes from. */
function asksOrigin({ asked, tokens, language }: Question): boolean {
  return (
    asked === "where" && language.questions.roles?.from.includes(tokens.at(-1)?.word ?? "") === true
  );
}

/**
 * Whether a quotation says the verb of such a question with "from" behind it: "comes from a poem".
 */
function tellsOrigin(shelf: Shelf, question: Question, { citations }: Answer): boolean {
  const verb = question.tokens.findLast(({ stop }) => !stop);
  const [first] = citations;
  if (verb === undefined || first === undefined) return false;
  const { language } = shelf.documentOf(first.passage);
  const tokens = tokensIn(shelf, first.quote, language);
  const from = languageOfPassage(shelf, first.passage).questions.roles?.from ?? [];
  return tokens.some(
    ({ term }, at) => term === verb.term && from.includes(tokens[at + 1]?.word ?? ""),
  );
}

/** "When is the next meeting", where the day of one is still ahead; null where that of none is. */
function nextAhead(shelf: Shelf, question: Question, settings: AskSettings): Answer | null {
  const plain = withoutNext(shelf, question);
  if (plain === null) return null;
  const answer = answerRead(shelf, plain, settings);
  const isAhead = answer.deadlines.some(({ days }) => days !== null && days >= 0);
  return answer.kind === "found" && isAhead ? answer : null;
}

/**
 * "Which districts were handed over, and when": by what day something was handed over tells what it
 * was as well.
 */
function asksWhenToo(shelf: Shelf, { asked, tokens, terms, language }: Question): boolean {
  const [joint, last] = tokens.slice(-2);
  const { handing } = commonTerms(shelf, language);
  return (
    FOR_THINGS.includes(asked) &&
    language.dates.phrases.and.includes(joint?.word ?? "") &&
    language.questions.asks.when.includes(last?.word ?? "") &&
    terms.some(({ term }) => handing.has(term))
  );
}

/** Whether the words that ask for a deadline begin as those that ask how long. */
function asksForSpan({ repaired, language }: Question): boolean {
  const words = wordsAsking(repaired, language).map(({ word }) => word);
  return hasPhrase(words.join(" "), language.questions.asks["how long"]);
}

/**
 * Whether an answer says all of a question, and the nouns that seemed to ask: what is no length
 * tells nothing of "route length".
 */
function saysAskingNouns(shelf: Shelf, question: Question, { citations }: Answer): boolean {
  const { language, tokens, terms } = question;
  const measures = [...language.quantities.lengths, ...language.quantities.measures];
  const asks = ({ term, word }: Token): boolean =>
    measures.includes(word) || BY_LAST_NOUN.some((kind) => nounsThatAsk(language, kind).has(term));
  const nouns = tokens.filter(asks);
  return citations.some(({ passage, quote }) => {
    const { language: code } = shelf.documentOf(passage);
    const told = toldIn(shelf, quote, code);
    const above = headingsOf(shelf, passage).map((text) => toldIn(shelf, text, code));
    return (
      nouns.every(({ term }) => told.terms.has(term)) &&
      terms.every((term) => says(shelf, question, term, [told, ...above]))
    );
  });
}

function answerRead(shelf: Shelf, question: Question, settings: AskSettings): Answer {
  const { asOf, source } = settings;
  const { toldBy } = question;
  const inSource = ({ document }: Passage): boolean =>
    source === null ? toldBy.size === 0 || toldBy.has(document) : document === source.id;
  const isOfSome = source !== null || toldBy.size > 0;
  const ranking = rankEvidence(shelf.index, question, isOfSome ? inSource : undefined);
  const asked = askedDeadlines(shelf, question, source, asOf);
  if (asked.deadlines.length > 0) {
    const event = eventTold(shelf, question, ranking, asked);
    if (event !== null) return event;
    return answerFromDeadlines(shelf, asked, ranking, asOf);
  }
  // Whether they are still there, how many: that they have left tells it, and what was once there
  // does not.
  const over = overNow(shelf, question, ranking, inSource);
  if (over !== null) return over;
  // What became of a clause, is so now or a party says of it is not what it says.
  const isOfText =
    !asksWhatHappened(question) && !asksForNow(question) && !asksReaction(shelf, question);
  const part = isOfText ? partAsked(shelf, question, inSource) : null;
  if (part?.isAll === true) return answerWithPart(shelf, part, ranking);
  const within =
    part && rankEvidence(shelf.index, question, (each) => part.passages.includes(each));
  const inPart = within && answerFromPassages(shelf, question, within, asked);
  if (inPart?.kind === "found") return inPart;
  if (asked.isOpen) return leftOpen(question, ranking, asked);
  // What a document says may be worded otherwise than what others say of it.
  const inOwn = (): Answer | null => {
    const own = documentsAsked(shelf, question);
    if (own.size === 0) return null;
    const isOwn = (each: Passage): boolean => inSource(each) && own.has(each.document);
    return answerFromPassages(shelf, question, rankEvidence(shelf.index, question, isOwn), asked);
  };
  const inAll = (): Answer => answerFromPassages(shelf, question, ranking, asked);
  // The numbers of others are none of those that a document gives; of what it says else they may
  // tell.
  // What somebody did under it others may tell in full.
  const isDoneUnder =
    question.asked === "where" &&
    (actingIn(shelf, question).size > 0 || passiveVerb(question) !== null);
  const ofText = asksWhatTextSays(shelf, question) && !isDoneUnder ? inOwn() : null;
  const isNumber = question.asked === "how many" || question.asked === "how long";
  if (ofText !== null && (ofText.kind === "found" || isNumber)) return ofText;
  const answer = inAll();
  const other = answer.kind === "found" || ofText !== null ? null : inOwn();
  const found = [answer, other].find((each) => each?.kind === "found");
  if (found && isToldOfText(shelf, question, found)) {
    const since = sinceOver(shelf, question, found, ranking, inSource);
    if (since !== null) return since;
    if (!tellsOnlyPast(shelf, question, found)) return found;
    return doubted(shelf, found) ?? silence(question, found);
  }
  if (found) {
    // What others say of the same matter ranks before what is said of the text.
    const ofIt = ranking.evidence.filter((each) => tellsOfText(shelf, question, each));
    const told = answerFromPassages(shelf, question, { ...ranking, evidence: ofIt }, asked);
    return told.kind === "found" && isToldOfText(shelf, question, told)
      ? told
      : silence(question, found);
  }
  return asked.silence === null || answer.kind === "unsure"
    ? answer
    : leftOpen(question, ranking, asked);
}

/** Whether an answer tells what was, where what is today is asked. */
function tellsOnlyPast(shelf: Shelf, question: Question, { citations }: Answer): boolean {
  const [first] = citations;
  if (first === undefined || !needsPresent(question)) return false;
  const language = languageOfPassage(shelf, first.passage);
  // Of two sentences the last one answers.
  const told = splitSentences(first.quote, language).at(-1)?.text ?? first.quote;
  return isOfPast(shelf, told, language);
}

/** That the documents do not answer, in place of what only seemed to. */
function silence(question: Question, { evidence }: Answer): Answer {
  return nothingFound(evidence, question.language.sayings.nothing);
}

/**
 * A sentence that sets days for other places and names the one that is asked about beside them is
 * told with that it gives no date for it.
 */
function withUndated(shelf: Shelf, question: Question, answer: Answer): Answer {
  const isOpen = ["what", "which", "yes/no"].includes(question.asked);
  if (!isOpen || answer.kind === "nothing" || answer.deadlines.length > 0) return answer;
  // The deadlines of a library may be many, and most questions name no place.
  const places = placesAsked(shelf, question);
  if (places.length === 0) return answer;
  const quoted = shelf.deadlines.filter(({ passage, sentence }) =>
    answer.citations.some((one) => one.passage.id === passage && one.quote.includes(sentence)),
  );
  if (quoted.length === 0) return answer;
  const notes = places.flatMap((place) =>
    namedWithoutDate(shelf, place, quoted).flatMap(({ document, sentence }) => {
      const cites = answer.citations
        .filter(({ quote }) => quote.includes(sentence))
        .map(({ n }) => n);
      return cites.length > 0 ? [{ text: undatedWords(document, place), cites }] : [];
    }),
  );
  if (notes.length === 0) return answer;
  const lines = notes.map(({ text, cites }) => ({ words: "", rest: text, cites }));
  const text = [answer.text, ...notes.map((note) => note.text)].join(" ");
  return { ...answer, text, lines: [...answer.lines, ...lines] };
}

/** Whoever asked must see what was made of their words. */
function withRepairs({ repairs }: Question, answer: Answer): Answer {
  if (repairs.length === 0 || answer.kind === "nothing") return answer;
  const taken = repairs.map(({ typed, taken: word }) => `“${typed}” as “${word}”`);
  const line = { words: "", rest: `Read ${taken.join(", ")}.`, cites: [] };
  return { ...answer, lines: [line, ...answer.lines] };
}

/** A date is asked for that the only documents which name the place leave open. */
function leftOpen(
  question: Question,
  ranking: Ranking,
  { notes, silence }: AskedDeadlines,
): Answer {
  const text = silence ?? question.language.sayings.nothing;
  const passages = notes.map((note) => note.passage);
  const { evidence, confidence } = ranking;
  const nothing = nothingFound(evidence, text, passages);
  // That a text gives no date is known; that nothing was found may be a fault of finding.
  return { ...nothing, confidence: notes.length > 0 ? 0 : confidence };
}
