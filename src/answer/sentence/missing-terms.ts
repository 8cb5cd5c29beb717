import { findPlaces } from "../../knowledge/gazetteer.ts";
import type { Passage } from "../../knowledge/document.ts";
import { hasPhrase } from "../../languages/words.ts";
import { languageOf } from "../../languages/languages.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import type { Evidence } from "../answer.ts";
import { commonTerms, isProper, standFor, termsAsked, termsOf } from "./common-terms.ts";
import { asksHowLongOnly } from "./how-long.ts";
import { actingIn, deedsOfParties } from "./other-parties.ts";
import { leansBack, pointsBack } from "./leans-back.ts";
import { memory, perQuestion } from "./memo.ts";
import { namedBefore } from "./named-before.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import { sentenceBefore } from "./read-text.ts";
import type { Shelf } from "../shelf.ts";
import { says, saysItself, toldIn } from "./told.ts";

/**
 * The terms that a question is about and that a sentence does not say: neither itself, nor the one before it where it leans on that one, nor
 * the headings and the title above it, nor the name of what it calls by its kind. A name may stand in the sentence before where this one
 * points back ("this transport"); a state or region need not be named at all if it does nothing. `told` is the part that counts.
 */
export function missingTerms(
  shelf: Shelf,
  question: Question,
  evidence: Evidence,
  told: string = evidence.sentence,
): readonly QuestionTerm[] {
  const keys = [evidence.passage.id, evidence.sentence, told];
  return missing(question, keys, () => findMissing(shelf, question, evidence, told));
}

const missing = memory<Question, readonly QuestionTerm[]>();

function findMissing(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
  told: string,
): readonly QuestionTerm[] {
  const { language } = shelf.documentOf(passage);
  const reader = languageOf(language);
  const toldBy = (text: string) => toldIn(shelf, text, language);
  const before = takenForTold(shelf, passage, sentence);
  const own = [...before, told].map(toldBy);
  const headings = () => headingsOf(shelf, passage).map(toldBy);
  // Most questions have no term that is looked for beyond the sentence, and a whole passage takes long to read.
  const whole = () => [toldBy(passage.text)];
  const around = () => {
    if (!pointsBack(sentence, reader)) return [];
    const last = sentenceBefore(shelf, passage, sentence);
    return last === "" ? whole() : [toldBy(last)];
  };
  const wide = question.asked === "who" ? new Set<string>() : wideTerms(shelf, question);
  const acting = actingIn(shelf, question);
  const deeds = deedsOfParties(shelf, question);
  const acts = ({ term }: QuestionTerm): boolean =>
    acting.has(term) || acting.has(standFor(shelf, term));
  // Who acts must be named in the passage; where everything happens need not be.
  const isWide = (term: QuestionTerm): boolean =>
    wide.has(term.term) && (!acts(term) || says(shelf, question, term, whole()));
  const asked = termsAsked(shelf, question);
  // "The deadline for Lachin" is one for leaving or handing it over.
  const hasDeadline = (): boolean =>
    hasPhrase([...before, told].join(" "), reader.dates.phrases.deadlineNouns);
  // A title may name two parties: which of them acts, the text must say.
  const isSaid = (term: QuestionTerm): boolean =>
    says(shelf, question, term, own) || (!acts(term) && saysItself(term, headings()));
  const { lengths, duties } = commonTerms(shelf, question.language);
  const onlyAsks =
    question.asked === "how long" && asksHowLongOnly(shelf, question, [...own, ...headings()]);
  return asked.filter(
    (term) =>
      !(onlyAsks && lengths.has(term.term)) &&
      !isWide(term) &&
      !(duties.has(term.term) && !deeds.has(term.term) && hasDeadline()) &&
      !isSaid(term) &&
      !(isProper(shelf, question, term) && says(shelf, question, term, around())),
  );
}

/** What a like word leaves out of what is asked, as a share of what leaving it out would: "report" for "announce". */
const LIKE = 0.25;

/** How much of what is asked a sentence leaves out, by how telling it is; a like word says less than the word itself. */
export function leftOut(shelf: Shelf, question: Question, evidence: Evidence): number {
  const { passage, sentence } = evidence;
  const { language } = shelf.documentOf(passage);
  const lost = missingTerms(shelf, question, evidence);
  const texts = [
    ...headingsOf(shelf, passage),
    ...takenForTold(shelf, passage, sentence),
    sentence,
  ];
  const told = texts.map((text) => toldIn(shelf, text, language));
  const like = termsAsked(shelf, question).filter(
    (term) => !lost.includes(term) && !saysItself(term, told),
  );
  const denied = question.negated && isDenial(shelf, question, evidence) ? question.rarity : 0;
  return sumOf(lost) + LIKE * sumOf(like) + denied;
}

function headingsOf(shelf: Shelf, passage: Passage): readonly string[] {
  return [shelf.documentOf(passage).title, ...passage.trail];
}

/** What a sentence takes for told: the one before it where it leans on that, and the name of what it calls by its kind. */
function takenForTold(shelf: Shelf, passage: Passage, sentence: string): readonly string[] {
  return taken(shelf.index, [passage.id, sentence], () => {
    const language = languageOf(shelf.documentOf(passage).language);
    const last = sentenceBefore(shelf, passage, sentence);
    const named = namedBefore(shelf, passage, sentence, language);
    return [...(leansBack(sentence, last, language) ? [last] : []), named];
  });
}

const taken = memory<PassageIndex, readonly string[]>();

/** How telling some terms are together. */
export function sumOf(terms: readonly QuestionTerm[]): number {
  return terms.reduce((sum, { rarity }) => sum + rarity, 0);
}

/** Terms of the states and regions that a question names. */
export const wideTerms = perQuestion((shelf, { text, language }): ReadonlySet<string> => {
  const wide = findPlaces(shelf.gazetteer, text).filter(({ place }) => place.wide);
  return new Set(wide.flatMap((spot) => termsOf(shelf, spot.text, language.code)));
});

/**
 * Whether a sentence denies what is asked, or affirms what is asked for as denied: "the mechanism never started" does not say when it started.
 * A part of it that speaks of nothing but names of the question, or of something else, may deny what it likes.
 */
export function isDenial(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  const { language } = shelf.documentOf(passage);
  const { negations } = languageOf(language).questions;
  const deeds = termsAsked(shelf, question).filter((term) => !isProper(shelf, question, term));
  const parts = sentence.split(/[,;:]/u).filter((part) => {
    const told = [toldIn(shelf, part, language)];
    return deeds.some((term) => says(shelf, question, term, told));
  });
  return parts.length > 0 && parts.some((part) => hasPhrase(part, negations)) !== question.negated;
}
