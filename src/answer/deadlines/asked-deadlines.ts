import type { Deadline } from "../../dates/deadline.ts";
import { groupDeadlines } from "../../dates/group-deadlines.ts";
import type { Document, Passage } from "../../knowledge/document.ts";
import type { Place } from "../../knowledge/gazetteer.ts";
import { hasPhrase } from "../../languages/words.ts";
import type { Evidence } from "../answer.ts";
import { isAbout, isDeadlineAbout, isIn, isOfOthers, namesTheirStates } from "./deadline-about.ts";
import { asksOfMove } from "./deadline-life.ts";
import { asksWhatIsDueToday, deadlinesAhead } from "./deadlines-ahead.ts";
import type { AsOf } from "./deadline-states.ts";
import { deadlinesMeant } from "./deadlines-meant.ts";
import { deadlinesOfThings } from "./deadlines-of-things.ts";
import { documentsAsked } from "../sentence/documents-asked.ts";
import { namedWithoutDate, undatedWords } from "./named-without-date.ts";
import { wordsAsking } from "../question/asked.ts";
import { placesAsked } from "../question/places-asked.ts";
import { asksInPastForm, asksOfPast, asksWhetherDone } from "../question/past-asked.ts";
import type { Question } from "../question/question.ts";
import { saysNoMore } from "./says-no-more.ts";
import { commonTerms } from "../question/common-terms.ts";
import { asksHour } from "../question/hour-asked.ts";
import { tellsHour } from "../sentence/measures.ts";
import { isOfPast } from "../sentence/fits/of-past.ts";
import { languageOfPassage } from "../sentence/read-text.ts";
import { datesIn } from "../sentence/words/date-words.ts";
import type { Shelf } from "../shelf.ts";
import { asksOfHoldingWide, handsOverWide } from "./wide-thing.ts";

/** That a document names a place and gives no date for it, with the sentence that could mislead. */
export type DateNote = {
  readonly text: string;
  readonly passage: Passage;
  readonly sentence: string;
};

/** What a question wants of the deadlines. */
export type AskedDeadlines = {
  /** The deadlines that the question is about, each with what other documents say of it. */
  readonly deadlines: readonly Deadline[];
  /** Documents that name the place beside others' deadlines but give it no date. */
  readonly notes: readonly DateNote[];
  /** Places that are asked about beside others and have no deadline. */
  readonly unset: readonly Place[];
  /** Whether a place is asked about that the only documents which name it give no date. */
  readonly isOpen: boolean;
  /**
   * What to say where nothing else can be said: that a place has no date, or that no deadline is
   * set for what was asked.
   */
  readonly silence: string | null;
  /** Whether evidence holds deadlines, but of other things than the question asks a day of. */
  readonly misleading: (evidence: Evidence) => boolean;
};

const NONE: AskedDeadlines = {
  deadlines: [],
  notes: [],
  unset: [],
  isOpen: false,
  silence: null,
  misleading: () => false,
};

/**
 * Finds the deadlines that a question asks the day of, in one document or in all; none where it
 * asks for something else, or for the day of an event.
 */
export function askedDeadlines(
  shelf: Shelf,
  question: Question,
  source: Document | null,
  asOf: AsOf,
): AskedDeadlines {
  const own = withoutPlans(question, deadlinesIn(shelf, question, source, asOf));
  if (source === null) return ofThoseTelling(question, own);
  if (own.deadlines.length > 0) return own;
  // To whom something is to be handed over another document may tell.
  const all = deadlinesIn(shelf, question, null, asOf).deadlines;
  const deadlines = all.filter((each) => each.document === source.id);
  return deadlines.length > 0 ? { ...own, deadlines } : own;
}

/**
 * No deadlines where it is asked on which day something was really done, and no document tells that
 * of any of them.
 */
function withoutPlans(question: Question, own: AskedDeadlines): AskedDeadlines {
  const { asked, repaired, language } = question;
  const { obliges, permits } = language.dates.phrases;
  // "When do they actually have to leave" asks for no fact.
  const asksOfDone =
    asksInPastForm(question) ||
    asksOfPast(question) ||
    wordsAsking(repaired, language).length === 0;
  const asksForFact =
    asked === "when" &&
    asksOfDone &&
    hasPhrase(repaired, language.questions.indeed) &&
    !hasPhrase(repaired, obliges, permits);
  if (!asksForFact || own.deadlines.some(({ outcome }) => outcome !== null)) return own;
  return {
    ...NONE,
    misleading: (evidence) =>
      own.misleading(evidence) || own.deadlines.some((each) => isIn(each, evidence)),
  };
}

/** Only those of the documents that are to tell them, where a question names such. */
function ofThoseTelling({ toldBy }: Question, asked: AskedDeadlines): AskedDeadlines {
  if (toldBy.size === 0) return asked;
  return { ...asked, deadlines: asked.deadlines.filter(({ document }) => toldBy.has(document)) };
}

function deadlinesIn(
  shelf: Shelf,
  question: Question,
  source: Document | null,
  asOf: AsOf,
): AskedDeadlines {
  const among = source
    ? shelf.deadlines.filter((each) => each.document === source.id)
    : shelf.deadlines;
  const places = placesAsked(shelf, question);
  if (handsOverWide(shelf, question) || asksOfHoldingWide(shelf, question)) return silent(question);
  const ahead = deadlinesAhead(shelf, question, among, asOf);
  if (ahead?.length === 0) {
    const { noDeadline, noneAhead } = question.language.sayings;
    const silence = asksWhatIsDueToday(question) ? noDeadline : noneAhead;
    return { ...NONE, isOpen: true, silence };
  }
  const meant = ahead ?? deadlinesMeant(shelf, question, among);
  const isPast = asksOfPast(question) || asksInPastForm(question);
  // At what hour something was done, a deadline without one does not tell.
  const isOfHour = asksHour(question) && isPast && !meant?.some(tellsItsHour);
  if (meant !== null && !isOfHour) return answeredWith(shelf, question, meant, among, source);
  const isSetting = (evidence: Evidence): boolean =>
    among.some((each) => each.due !== null && isIn(each, evidence));
  // What must be done is no answer to whether it was.
  const { duties } = commonTerms(shelf, question.language);
  const isOfDuty = question.terms.some(({ term }) => duties.has(term));
  if (isOfDuty && asksWhetherDone(question) && documentsAsked(shelf, question).size === 0) {
    return { ...NONE, misleading: isSetting };
  }
  if (question.asked !== "when" && question.asked !== "deadline") return NONE;
  // Which of all were not moved, no deadline says.
  if (question.negated && places.length === 0 && asksOfMove(question)) return NONE;
  const there = among.filter((each) => places.some(({ name }) => name === each.place));
  const isSet = there.length > 0;
  // What no text lets a state do it need not do by any day.
  if (isSet && saysNoMore(shelf, question) && !namesTheirStates(shelf, question, there)) {
    return silent(question);
  }
  const fitting = isSet
    ? ofPlaces(shelf, question, there)
    : deadlinesOfThings(shelf, question, among, places.length > 0);
  const notes = notesOn(shelf, question, places, source);
  const open = !isSet && notes.length > 0 ? notes.map((note) => note.text).join(" ") : null;
  const unknown = question.asked === "deadline" ? noneOf(question) : null;
  return {
    deadlines: withTwins(among, asksHour(question) ? fitting.filter(tellsItsHour) : fitting),
    notes,
    unset: withoutDeadline(places, among),
    isOpen: open !== null,
    silence: open ?? unknown,
    misleading: (evidence) => {
      const set = among.filter((each) => isIn(each, evidence));
      if (set.length === 0) return false;
      // "Which should have been ready by 1 May, opened on 9 September": not all its days are set.
      if (daysTold(shelf, evidence) > set.length) return false;
      // "Kalbajar, the Aghdam district by 20 November": that day is none of Kalbajar's.
      const areOfOthers =
        places.length > 0 &&
        set.some(({ place }) => place !== null && !places.some(({ name }) => name === place));
      if (isPast && isSetting(evidence)) return true;
      return areOfOthers || set.some((each) => !isDeadlineAbout(shelf, question, each));
    },
  };
}

/** On how many days a sentence tells that something was; a year alone is none. */
function daysTold(shelf: Shelf, evidence: Evidence): number {
  const { passage, sentence } = evidence;
  // "Under the deal of 4 March it shall be left by 1 May" tells nothing that was.
  if (!isOfPast(shelf, sentence, languageOfPassage(shelf, passage))) return 0;
  return datesIn(shelf, evidence).filter(({ span }) => !YEAR_ALONE.test(sentence.slice(...span)))
    .length;
}

const YEAR_ALONE = /^\p{N}{4}$/u;

/** The deadlines that a question means, with their twins, or that there are none. */
function answeredWith(
  shelf: Shelf,
  question: Question,
  meant: readonly Deadline[],
  among: readonly Deadline[],
  source: Document | null,
): AskedDeadlines {
  if (meant.some((each) => isOfOthers(shelf, question, each))) return NONE;
  const places = placesAsked(shelf, question);
  return {
    ...NONE,
    deadlines: withTwins(among, meant),
    notes: notesOn(shelf, question, places, source),
    unset: withoutDeadline(places, among),
    isOpen: meant.length === 0,
    silence: noneOf(question),
  };
}

/** That the documents do not answer, though they set deadlines. */
function silent({ language }: Question): AskedDeadlines {
  return { ...NONE, isOpen: true, silence: language.sayings.nothing };
}

/**
 * What tells that nothing was found: how many days lie between two deadlines may stay unsaid though
 * both are there.
 */
function noneOf({ repaired, language: { questions, sayings } }: Question): string {
  return hasPhrase(repaired, questions.between) ? sayings.nothing : sayings.noDeadline;
}

/** The places that have no deadline among some. */
function withoutDeadline(places: readonly Place[], among: readonly Deadline[]): readonly Place[] {
  return places.filter(({ name }) => among.every(({ place }) => place !== name));
}

function tellsItsHour({ sentence }: Deadline): boolean {
  return tellsHour([sentence]);
}

/** The deadlines of places whose sentences leave out nothing that is asked. */
function ofPlaces(
  shelf: Shelf,
  question: Question,
  there: readonly Deadline[],
): readonly Deadline[] {
  return there.some((each) => isOfOthers(shelf, question, each))
    ? []
    : there.filter((each) => isDeadlineAbout(shelf, question, each));
}

function notesOn(
  shelf: Shelf,
  question: Question,
  places: readonly Place[],
  source: Document | null,
): readonly DateNote[] {
  return places
    .flatMap((place) => namedWithoutDate(shelf, place).map((undated) => ({ place, ...undated })))
    .filter(({ document }) => !source || document === source)
    .filter(
      ({ sentence, passage }) =>
        question.asked === "deadline" || isAbout(shelf, question, { passage, sentence }),
    )
    .map(({ place, document, passage, sentence }) => {
      return { text: undatedWords(document, place), passage, sentence };
    });
}

function withTwins(among: readonly Deadline[], some: readonly Deadline[]): readonly Deadline[] {
  if (some.length === 0) return [];
  return groupDeadlines(among)
    .filter((group) => group.some((each) => some.includes(each)))
    .flat();
}
