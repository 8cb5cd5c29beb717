import type { Passage } from "../../knowledge/document.ts";
import { findPlaces } from "../../knowledge/gazetteer.ts";
import type { Language } from "../../languages/language.ts";
import { languageOf } from "../../languages/languages.ts";
import { hasPhrase } from "../../languages/words.ts";
import type { Evidence } from "../answer.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { commonTerms, isProper, standFor, termsAsked, termsOf } from "./common-terms.ts";
import { datesIn } from "./date-words.ts";
import { isDenial } from "./denial.ts";
import { asksHowLongOnly } from "./how-long.ts";
import { asksWhoTells, isDefiniteCount } from "./known-already.ts";
import { leansBack, pointsBack } from "./leans-back.ts";
import { memoryOfPassages, memoryOfQuestion, perQuestion } from "./memo.ts";
import { namedBefore } from "./named-before.ts";
import { numberedParts, partNamed, partOf, termsOfPart } from "./numbered-parts.ts";
import {
  actingIn,
  deedsOfParties,
  handingIn,
  isHandedSo,
  tellsHanding,
  tellsReceived,
} from "./other-parties.ts";
import { sentenceBefore, tokensIn } from "./read-text.ts";
import { numberOf } from "./same-number.ts";
import { datesAsked, datesOfTitles } from "./title-words.ts";
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

/** Whether a term is a name or belongs to the name behind it: "western" in "western Azerbaijan". */
function isOfName(shelf: Shelf, question: Question, term: QuestionTerm): boolean {
  if (isProper(shelf, question, term)) return true;
  const name = question.terms.find((each) => each.term === nextTerm(question, term));
  return name !== undefined && isProper(shelf, question, name);
}

/** The term right behind a term of a question, which that one tells more of: "exchange" of "prisoner"; null before a function word. */
function nextTerm({ tokens }: Question, { term }: Pick<QuestionTerm, "term">): string | null {
  const next = tokens[tokens.findIndex((token) => token.term === term) + 1];
  return next === undefined || next.stop ? null : next.term;
}

/** Whether a text has a term with an article right before it. */
function isDefinite(shelf: Shelf, text: string, term: string, language: Language): boolean {
  const tokens = tokensIn(shelf, text, language.code);
  const { articles } = language.dates.phrases;
  return tokens.some(
    (token, at) => token.term === term && articles.includes(tokens[at - 1]?.word ?? ""),
  );
}

const missing = memoryOfQuestion<readonly QuestionTerm[]>();

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
    if (last !== "") return [toldBy(last)];
    // "She ordered" at the beginning of a passage: the one before it names her.
    const above = shelf.passage(`${passage.document}:${passage.n - 1}`)?.text ?? "";
    return leansBack(sentence, above, reader) ? [...whole(), toldBy(above)] : whole();
  };
  // "The exchange" is that of which the sentence before speaks: "the prisoner exchange".
  const [itself] = own.slice(-1);
  const isOfThingTold = (term: QuestionTerm): boolean => {
    const thing = nextTerm(question, term);
    return (
      thing !== null && itself?.terms.has(thing) === true && isDefinite(shelf, told, thing, reader)
    );
  };
  const justBefore = () => [toldBy(sentenceBefore(shelf, passage, sentence))];
  const wide = question.asked === "who" ? new Set<string>() : wideTerms(shelf, question);
  const acting = actingIn(shelf, question);
  const deeds = deedsOfParties(shelf, question);
  const acts = ({ term }: QuestionTerm): boolean =>
    acting.has(term) || acting.has(standFor(shelf, term));
  // Who acts must be named in the passage; where everything happens need not be.
  const handing = handingIn(shelf, question);
  const isHanding = ({ term }: QuestionTerm): boolean =>
    handing.has(term) || handing.has(standFor(shelf, term));
  // Who gives or is given something the sentence must tell, or else a deadline for it.
  const isHandedByThem = (): boolean =>
    tellsHanding(shelf, question, passage, sentence) || isHandedSo(shelf, question);
  const isWide = (term: QuestionTerm): boolean =>
    wide.has(term.term) &&
    (isHanding(term) ? isHandedByThem() : !acts(term) || says(shelf, question, term, whole()));
  const asked = termsAsked(shelf, question);
  const publisher = () => [toldBy(shelf.documentOf(passage).publisher ?? "")];
  // "The deadline for Lachin" is one for leaving or handing it over.
  const hasDeadline = (): boolean =>
    hasPhrase([...before, told].join(" "), reader.dates.phrases.deadlineNouns);
  // A title may name two parties: which of them acts, the text must say.
  const isSaid = (term: QuestionTerm): boolean =>
    (says(shelf, question, term, own) && (!isHanding(term) || isHandedByThem())) ||
    (!acts(term) && saysItself(term, headings())) ||
    // "According to the TRT article".
    (isProper(shelf, question, term) &&
      !acts(term) &&
      asksWhoTells(question) &&
      saysItself(term, publisher()));
  // "Clause 8" is no day of August.
  const part = partNamed(null, question);
  const ofPart = termsOfPart(null, question);
  const isOfPart = ({ term }: QuestionTerm): boolean => ofPart.has(term);
  const saysPart = (): boolean =>
    partOf(passage, reader)?.number === part?.number ||
    [...before, told].some((text) =>
      numberedParts(text, reader).some(({ number }) => number === part?.number),
    );
  // "The five ministers" are not "the two ministers".
  const saysOtherCount = ({ term }: QuestionTerm): boolean => {
    const counted = nextTerm(question, { term });
    return tokensIn(shelf, told, language).some(
      (token, at, all) => token.term === counted && numberOf(all[at - 1]?.term ?? "") !== undefined,
    );
  };
  // What has no date of its own is of the day that the sentence before told, unless that day is asked for.
  const dated = asksForDay(question) ? [] : datesAsked(question).map(({ term }) => term);
  const isOfDayTold = (term: QuestionTerm): boolean =>
    dated.includes(term.term) &&
    datesIn(shelf, { passage, sentence, score: 0 }).length === 0 &&
    says(shelf, question, term, justBefore());
  const ofTitles = datesOfTitles(shelf, question, shelf.documentOf(passage));
  const { lengths, duties, receiving } = commonTerms(shelf, question.language);
  // What Armenia hands over to Azerbaijan, Azerbaijan receives.
  const isGiven = ({ term }: QuestionTerm): boolean =>
    receiving.has(term) && tellsReceived(shelf, question, passage, sentence, term);
  const isNamedAround = (term: QuestionTerm): boolean =>
    isOfName(shelf, question, term) && !isHanding(term) && !deeds.has(term.term);
  const onlyAsks =
    question.asked === "how long" && asksHowLongOnly(shelf, question, [...own, ...headings()]);
  return asked.filter(
    (term) =>
      !(onlyAsks && lengths.has(term.term)) &&
      !isWide(term) &&
      !(isOfPart(term) && saysPart()) &&
      !ofTitles.has(term.term) &&
      !isGiven(term) &&
      !isOfDayTold(term) &&
      !(isDefiniteCount(question, term) && !saysOtherCount(term)) &&
      !(duties.has(term.term) && !deeds.has(term.term) && hasDeadline()) &&
      !(isSaid(term) && !isOfPart(term)) &&
      !(isNamedAround(term) && says(shelf, question, term, around())) &&
      !(isOfThingTold(term) && says(shelf, question, term, justBefore())),
  );
}

/** What a like word leaves out of what is asked, as a share of what leaving it out would: "report" for "announce". */
const LIKE = 0.25;

function asksForDay({ asked }: Question): boolean {
  return asked === "when" || asked === "deadline";
}

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

const taken = memoryOfPassages<readonly string[]>();

/** How telling some terms are together. */
export function sumOf(terms: readonly QuestionTerm[]): number {
  return terms.reduce((sum, { rarity }) => sum + rarity, 0);
}

/** Terms of the states and regions that a question names. */
export const wideTerms = perQuestion((shelf: Shelf, { text, language }): ReadonlySet<string> => {
  const wide = findPlaces(shelf.gazetteer, text).filter(({ place }) => place.wide);
  return new Set(wide.flatMap((spot) => termsOf(shelf, spot.text, language.code)));
});
