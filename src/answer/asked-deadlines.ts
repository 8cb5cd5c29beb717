import type { Deadline } from "../dates/deadline.ts";
import { groupDeadlines } from "../dates/group-deadlines.ts";
import type { Document, Passage } from "../knowledge/document.ts";
import { languageOf } from "../languages/languages.ts";
import type { Place } from "../knowledge/gazetteer.ts";
import type { Evidence } from "./answer.ts";
import { commonTerms, isProper, standFor, termsOf } from "./sentence/common-terms.ts";
import { termsAsked } from "./sentence/terms-asked.ts";
import { asksOfMove, deadlinesMeant, saysNoMore } from "./deadlines-meant.ts";
import { deadlinesThatMaySay, publishersNamed } from "./may-say.ts";
import { asksHour, tellsHour } from "./sentence/measures.ts";
import { missingTerms } from "./sentence/missing-terms.ts";
import { hasPhrase } from "../languages/words.ts";
import { namedWithoutDate, undatedWords } from "./named-without-date.ts";
import { partiesTold } from "./sentence/other-parties.ts";
import { deedsOfParties } from "./sentence/parties.ts";
import { isTypedAs } from "./sentence/typed-as.ts";
import { datesAsked, titlesNamed } from "./sentence/title-words.ts";
import { placesAsked } from "./places-asked.ts";
import { asksInPastForm, asksOfPast, asksWhetherDone } from "./question/past-asked.ts";
import type { Question, QuestionTerm } from "./question/question.ts";
import type { Shelf } from "./shelf.ts";
import { says, saysItself, toldIn } from "./sentence/told.ts";

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
  /** What to say where nothing else can be said: that a place has no date, or that no deadline is set for what was asked. */
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
/** More than this share of what is asked must stand in the subject of a deadline for "when" to ask for its day. */
const IN_SUBJECT = 0.5;

/** Finds the deadlines that a question asks the day of; none where it asks for something else, or for the day of an event. */
export function askedDeadlines(
  shelf: Shelf,
  question: Question,
  source: Document | null,
): AskedDeadlines {
  const among = source
    ? shelf.deadlines.filter((each) => each.document === source.id)
    : shelf.deadlines;
  const places = placesAsked(shelf, question);
  const meant = deadlinesMeant(shelf, question, among);
  if (meant !== null) return answeredWith(shelf, question, { meant, among, places, source });
  const isSetting = (evidence: Evidence): boolean =>
    among.some((each) => each.due !== null && isIn(each, evidence));
  // What must be done is no answer to whether it was.
  if (asksWhetherDone(question)) return { ...NONE, misleading: isSetting };
  if (question.asked !== "when" && question.asked !== "deadline") return NONE;
  // Which of all were not moved, no deadline says.
  if (question.negated && places.length === 0 && asksOfMove(question)) return NONE;
  const isPast = asksOfPast(question) || asksInPastForm(question);
  const set = among.some((each) => places.some((place) => place.name === each.place));
  // No text has Turkey return anything.
  const there = among.filter((each) => places.some(({ name }) => name === each.place));
  if (set && saysNoMore(shelf, question) && !namesTheirStates(shelf, question, there)) {
    return { ...NONE, isOpen: true, silence: question.language.sayings.nothing };
  }
  const fitting = set
    ? ofPlaces(shelf, question, among, places)
    : ofThings(shelf, question, among, places.length > 0);
  const notes = notesOn(shelf, question, places, source);
  const open = !set && notes.length > 0 ? notes.map((note) => note.text).join(" ") : null;
  const unknown = question.asked === "deadline" ? question.language.sayings.noDeadline : null;
  return {
    deadlines: withTwins(among, asksHour(question) ? fitting.filter(tellsItsHour) : fitting),
    notes,
    unset: places.filter(({ name }) => among.every(({ place }) => place !== name)),
    isOpen: open !== null,
    silence: open ?? unknown,
    misleading: (evidence) => {
      const there = among.filter((each) => isIn(each, evidence));
      // "Kalbajar, the Aghdam district by 20 November": that day is none of Kalbajar's.
      const areOfOthers =
        places.length > 0 &&
        there.some(({ place }) => place !== null && !places.some(({ name }) => name === place));
      if (isPast && isSetting(evidence)) return true;
      return areOfOthers || there.some((each) => !isDeadlineAbout(shelf, question, each));
    },
  };
}

/** The deadlines that a question means, with their twins, or that there are none. */
function answeredWith(
  shelf: Shelf,
  question: Question,
  {
    meant,
    among,
    places,
    source,
  }: {
    readonly meant: readonly Deadline[];
    readonly among: readonly Deadline[];
    readonly places: readonly Place[];
    readonly source: Document | null;
  },
): AskedDeadlines {
  if (meant.some((each) => isOfOthers(shelf, question, each))) return NONE;
  const { noDeadline } = question.language.sayings;
  return {
    ...NONE,
    deadlines: withTwins(among, meant),
    notes: notesOn(shelf, question, places, source),
    unset: places.filter(({ name }) => among.every(({ place }) => place !== name)),
    isOpen: meant.length === 0,
    silence: noDeadline,
  };
}

function tellsItsHour({ sentence }: Deadline): boolean {
  return tellsHour([sentence]);
}

/** The deadlines of places whose sentences leave out nothing that is asked. */
function ofPlaces(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
  places: readonly Place[],
): readonly Deadline[] {
  const there = among.filter((each) => places.some((place) => place.name === each.place));
  if (there.some((each) => isOfOthers(shelf, question, each))) return [];
  return there.filter((each) => isDeadlineAbout(shelf, question, each));
}

/** Whether each state that a question names is named by some text that sets these deadlines. */
function namesTheirStates(
  shelf: Shelf,
  question: Question,
  deadlines: readonly Deadline[],
): boolean {
  const states = new Set(shelf.index.standing.values());
  const told = deadlines.map((each) =>
    toldIn(shelf, textOf(shelf, question, each), languageIn(shelf, each.document)),
  );
  return question.terms
    .filter(({ term }) => states.has(standFor(shelf, term)))
    .every((term) => says(shelf, question, term, told));
}

/** Deadlines whose words say all that is asked, those with the most of it in their subject; all of them where nothing is asked but deadlines. */
function ofThings(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
  namesPlace: boolean,
): readonly Deadline[] {
  const asked = termsAsked(shelf, question);
  if (asked.length === 0) return question.asked === "deadline" ? among : [];
  // A place that only the sentence names is not what the deadline is for.
  const things = asked.filter((term) => !isProper(shelf, question, term));
  const mayBeChance = question.asked === "when" || namesPlace;
  if (mayBeChance && things.length === 0) return [];
  const isPast = asksOfPast(question);
  const isOfParty = deedsOfParties(shelf, question).size > 0;
  const scored = deadlinesThatMaySay(shelf, question, among)
    // What was to be done without a date says nothing of when it was done, nor does any day on which a party was to do it.
    .filter(({ due, outcome }) => !isPast || outcome !== null || (due !== null && !isOfParty))
    // A subject is read in a moment, a sentence not.
    .map((deadline) => ({ deadline, share: shareInSubject(shelf, question, things, deadline) }))
    // What has no date of its own is not told by a part of what was asked.
    .filter(({ deadline: { due }, share }) => due !== null || things.length === 0 || share === 1)
    // A like word alone tells little of when: a ceasefire that holds is no land that is held.
    .filter(({ deadline }) => question.asked !== "when" || namesThing(shelf, things, deadline))
    .filter(({ share }) => (mayBeChance ? share > IN_SUBJECT : things.length === 0 || share > 0))
    .filter(({ deadline }) => saysSome(shelf, question, asked, deadline))
    .filter(({ deadline }) => isDeadlineAbout(shelf, question, deadline));
  const most = Math.max(0, ...scored.map(({ share }) => share));
  return scored.filter(({ share }) => share === most).map(({ deadline }) => deadline);
}

function saysSome(
  shelf: Shelf,
  question: Question,
  asked: readonly QuestionTerm[],
  deadline: Deadline,
): boolean {
  const told = [
    toldIn(shelf, textOf(shelf, question, deadline), languageIn(shelf, deadline.document)),
  ];
  return asked.some((term) => says(shelf, question, term, told));
}

/** Whether the subject of a deadline says one of some terms itself. */
function namesThing(
  shelf: Shelf,
  things: readonly QuestionTerm[],
  { subject, document }: Deadline,
): boolean {
  const told = [toldIn(shelf, subject, languageIn(shelf, document))];
  return things.some((term) => saysItself(term, told));
}

/** How much of some terms the subject of a deadline says, from 0 to 1. */
function shareInSubject(
  shelf: Shelf,
  question: Question,
  things: readonly QuestionTerm[],
  { subject, document }: Deadline,
): number {
  if (things.length === 0) return 0;
  const told = [toldIn(shelf, subject, languageIn(shelf, document))];
  return things.filter((term) => says(shelf, question, term, told)).length / things.length;
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

/**
 * Whether a passage's text has all that the question is about; another word for the same obligation will do, unless it asks of the past: then what is
 * known to be handed over (`isMet`) was received.
 */
function isAbout(
  shelf: Shelf,
  question: Question,
  evidence: { readonly passage: Passage; readonly sentence: string },
  told: string = evidence.sentence,
  isMet = false,
  otherPlaces: readonly string[] = [],
): boolean {
  const { duties, bound, receiving } = commonTerms(shelf, question.language);
  const { terms } = toldIn(shelf, told, shelf.documentOf(evidence.passage).language);
  // Where nothing is to be left or handed over, another word for that is no other word for the same.
  const isPast = asksOfPast(question);
  const isDuty = (!isPast || isMet) && [...terms].some((term) => duties.has(term));
  const others = isPast ? [receiving] : [duties, bound];
  // What was captured was not received, though one word of the gazetteer stands for both.
  const isTyped = (term: string): boolean =>
    !isPast || isTypedAs(question, term, (words) => words.receiving);
  const elsewhere = new Set([
    ...titlesNamed(shelf, question),
    ...publishersNamed(shelf, question),
    ...otherPlaces,
  ]);
  const missing = missingTerms(shelf, question, { ...evidence, score: 0 }, told);
  return (
    termsAsked(shelf, question).length > 0 &&
    missing
      .filter(({ term }) => !elsewhere.has(term))
      .every(({ term }) => isDuty && isTyped(term) && others.some((each) => each.has(term)))
  );
}

function isDeadlineAbout(shelf: Shelf, question: Question, deadline: Deadline): boolean {
  const passage = shelf.passage(deadline.passage);
  const { sentence, outcome, place } = deadline;
  // "Kalbajar and Aghdam": the deadline of one need not name the other.
  const others = placesAsked(shelf, question).filter(({ name }) => name !== place);
  // A day that is asked about need not be the one that is set: "by 20 November?".
  const otherTerms =
    place === null
      ? []
      : [
          ...others.flatMap(({ name }) => termsOf(shelf, name, "en")),
          ...(others.length > 0 ? datesAsked(null, question).map(({ term }) => term) : []),
        ];
  return (
    passage !== null &&
    isAbout(
      shelf,
      question,
      { passage, sentence },
      textOf(shelf, question, deadline),
      outcome !== null,
      otherTerms,
    ) &&
    !isOfOthers(shelf, question, deadline)
  );
}

function isOfOthers(shelf: Shelf, question: Question, { passage, sentence }: Deadline): boolean {
  const from = shelf.passage(passage);
  return from !== null && partiesTold(shelf, question, from, sentence) === "others";
}

/** What a deadline says of itself; one that was moved may be asked for as such: "before it was pushed back", "the first date". */
function textOf(
  shelf: Shelf,
  { repaired }: Question,
  { subject, sentence, document, revised }: Deadline,
): string {
  const { dates, questions } = languageOf(languageIn(shelf, document));
  const firsts = Object.keys(dates.ordinals).filter((word) => dates.ordinals[word] === 1);
  const ofMoved = [...dates.phrases.moves, ...questions.timeClauses, ...firsts];
  const said = revised === null ? [] : ofMoved.filter((phrase) => hasPhrase(repaired, [phrase]));
  return [subject, sentence, ...said].join("\n");
}

function languageIn(shelf: Shelf, document: string): string {
  return shelf.documents.find((each) => each.id === document)?.language ?? "";
}

function isIn(deadline: Deadline, { passage, sentence }: Evidence): boolean {
  return deadline.passage === passage.id && deadline.sentence === sentence;
}

function withTwins(among: readonly Deadline[], some: readonly Deadline[]): readonly Deadline[] {
  if (some.length === 0) return [];
  return groupDeadlines(among)
    .filter((group) => group.some((each) => some.includes(each)))
    .flat();
}
