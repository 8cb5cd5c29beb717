import { sequelsIn } from "../../../dates/sequels.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { endsWithPhrase, hasPhrase, isApostrophe, wordsOf } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { nounsThatAsk, wordsAsking } from "../../question/asked.ts";
import type { Question } from "../../question/question.ts";
import { commonTerms, termsOf } from "../../question/common-terms.ts";
import { isStretch, plainWords, type AnswerWords } from "./date-words.ts";
import { lagsOf } from "../../../dates/lags.ts";
import { isFirstDay } from "../fits/day-told.ts";
import { asksOfThing } from "../how-long.ts";
import { isOfPast } from "../fits/of-past.ts";
import { isParticiple } from "../../question/participle.ts";
import { nearestTo } from "./nearest.ts";
import { inside } from "./number-words.ts";
import { durationsIn, lengthsIn } from "./quantities.ts";
import { clauseAt, partAt, partMarks } from "../clauses.ts";
import type { Shelf } from "../../shelf.ts";
import type { SentenceAsked } from "../sentence-asked.ts";
import { datesAsked } from "../../question/title-words.ts";
import { tokensThatSay } from "../told.ts";

/** The spans of time of a sentence, or its lengths, that answer how long. */
export function spanWords({
  shelf,
  question,
  sentence,
  tokens,
  language,
  dates,
  evidence,
}: SentenceAsked): readonly AnswerWords[] {
  const { lengths: asking } = commonTerms(shelf, question.language);
  const about = question.terms.filter(({ term }) => !asking.has(term)).map(({ term }) => term);
  const saying = tokensThatSay(shelf.index, question, about, tokens);
  // How long one thing is nothing tells that only a title brings to it.
  const isOfThing = asksOfThing(shelf, question);
  const first = tokens[0]?.word ?? "";
  // "She" is no viaduct, but may be the ship that a text is about.
  const { title } = shelf.documentOf(evidence.passage);
  const isNamed = (): boolean =>
    termsOf(shelf, title, language.code).some((term) => about.includes(term));
  const isPerson = language.questions.personal.subjects.includes(first);
  const isIt = language.questions.pronouns.includes(first) && (!isPerson || isNamed());
  const isOfOne = isOfThing || isByNoun(question) || asksWhatLasts(shelf, question);
  if (isOfOne && saying.size === 0 && !isIt) return [];
  // What comes on top of a span, or before something, is not that itself: of the extension "five
  // more years" are told, of the notice "six months before".
  const sequels = sequelsIn(sentence, language);
  const asksLag = hasPhrase(question.repaired, lagsOf(question.language));
  const isOfOther = (span: Span): boolean => {
    const behind = sentence.slice(span[1]);
    if (!asksLag && begins(behind, lagsOf(language))) return true;
    // "Ten days later" lasts nothing.
    if (!asksLag && sequels.some(({ start }) => start <= span[0] && span[0] <= start + 1))
      return true;
    if (isOfThingBehind(tokens, span, sentence, saying, language)) return true;
    const isOther = isAdded(sentence.slice(...span), language) || isLead(behind, language);
    return isOther && !asksLead(question) && !isSaidOf(span, tokens, saying);
  };
  const durations = fitting(question, tokens, language, durationsIn(sentence, language)).filter(
    (span) => !isOfOther(span),
  );
  // What must be done "within three years" does not last so long.
  const own = inPartOfThing(shelf, question, sentence, tokens, durations).filter(
    (span) =>
      (asksLead(question) || !isOfCondition(question, sentence, tokens, span, language)) &&
      !isOfOtherDate(question, sentence, tokens, span, dates()) &&
      !isOfOtherDeed(shelf, question, sentence, tokens, span, language),
  );
  const spans = isByNoun(question)
    ? own.filter(([start]) => !isLimit(sentence.slice(0, start), language))
    : own;
  // "How long before the term expires": six months before it, not the term.
  const leads = asksLead(question)
    ? spans.filter(([, end]) => isLead(sentence.slice(end), language))
    : [];
  if (leads.length > 0) return plainWords(leads);
  // What lasted once tells not how long it has lasted.
  if (asksUpToNow(question) && isOver(shelf, sentence, language)) return [];
  // "How much notice": of two spans of time the one that stands beside the notice.
  const focus = () => tokensThatSay(shelf.index, question, question.focus.slice(0, 1), tokens);
  if (spans.length > 0) return plainWords(nearestTo(focus(), spans));
  // "How long has it been so": since 1938.
  if (asksUpToNow(question)) {
    const firstDays = dates().filter(({ span }) => isFirstDay(sentence, [span], language));
    return firstDays.map(({ span, means }) => ({ span: withWordBefore(sentence, span), means }));
  }
  // "It runs from 14 September to 7 January".
  const stretch = stretchIn(sentence, dates(), language);
  if (stretch !== null && isBesideDeed(question, sentence, tokens, stretch.span, language))
    return [stretch];
  const isLength = isOfThing || isByNoun(question);
  const lengths = isLength ? lengthsIn(sentence, language) : [];
  return plainWords(
    lengths.filter(
      (span) =>
        !isOtherMeasure(sentence.slice(span[1]), language) &&
        !isOfCompared(question, sentence, tokens, span, language),
    ),
  );
}

/**
 * Whether a span of time only tells what kind a thing is of which nothing is asked: "two months'
 * rent", "their five-year term".
 */
function isOfThingBehind(
  tokens: readonly Token[],
  [start, end]: Span,
  sentence: string,
  saying: ReadonlySet<Token>,
  language: Language,
): boolean {
  const isWhose = /^['’]\s\p{L}/u.test(sentence.slice(end));
  const isKind = /\p{L}-|-\p{L}/u.test(sentence.slice(start, end));
  const thing = tokens.find((token) => token.start >= end && !isApostrophe(sentence[token.start]));
  const isBeside = thing !== undefined && /^['’]?\s$/u.test(sentence.slice(end, thing.start));
  return (
    (isWhose || isKind) &&
    isBeside &&
    !thing.stop &&
    !saying.has(thing) &&
    !nounsThatAsk(language, "how long").has(thing.term)
  );
}

/**
 * Whether a length is that of something else that is compared with it: "boats shorter than 15
 * metres may fish in the strait".
 */
function isOfCompared(
  { wanted }: Question,
  sentence: string,
  tokens: readonly Token[],
  [start]: Span,
  { quantities }: Language,
): boolean {
  const before = sentence.slice(0, start);
  const phrase = [...quantities.above, ...quantities.below, ...quantities.exceeding].find((each) =>
    endsWithPhrase(before, [each]),
  );
  if (phrase === undefined) return false;
  const from = before.trimEnd().length - phrase.length;
  const compared = tokens.findLast(({ end }) => end <= from);
  return compared !== undefined && !compared.stop && !wanted.has(compared.term);
}

/**
 * Whether a span of time belongs to a condition of which nothing is asked: "may end the lease if
 * the rent is late for two years" of how long the lease is.
 */
function isOfCondition(
  { wanted }: Question,
  sentence: string,
  tokens: readonly Token[],
  [start]: Span,
  { dates }: Language,
): boolean {
  const clauseOf = clauseAt(sentence);
  const own = tokens.filter((token) => clauseOf(token.start) === clauseOf(start));
  const at = own.findLastIndex(
    (token) => token.end <= start && dates.phrases.conditions.includes(token.word),
  );
  return at !== -1 && !own.slice(at).some(({ term }) => wanted.has(term));
}

/**
 * Whether the part of a sentence that a span of time stands in tells of another date than is asked:
 * "unlike that of 1978, the strike of 2019 lasted 28 days".
 */
function isOfOtherDate(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  [start]: Span,
  dates: readonly AnswerWords[],
): boolean {
  const asked = datesAsked(question).map(({ term }) => term);
  if (asked.length === 0 || dates.length < 2) return false;
  const partOf = partAt(sentence, /[,;:]\s/gu);
  const there = dates.filter(({ span }) => partOf(span[0]) === partOf(start));
  const isAsked = ({ span }: AnswerWords): boolean =>
    inside(tokens, span).some(({ term }) => asked.includes(term));
  return there.length > 0 && there.length < dates.length && !there.some(isAsked);
}

/** Whether a question asks how long a thing lasts, and not how long something is done. */
function asksWhatLasts(shelf: Shelf, { tokens, language }: Question): boolean {
  const { lasting } = commonTerms(shelf, language);
  return lasting.has(tokens.findLast(({ stop }) => !stop)?.term ?? "");
}

/**
 * Whether a span of time tells how long something was done, where a question asks how long a thing
 * lasts: "the treaty has closed the fishery for ten weeks" tells of no treaty of ten weeks.
 */
function isOfOtherDeed(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  [start]: Span,
  language: Language,
): boolean {
  const { lasting } = commonTerms(shelf, question.language);
  if (!asksWhatLasts(shelf, question) || language.dates.phrases.pastEnding === null) return false;
  const partOf = clauseAt(sentence);
  const before = tokens.filter(
    (token) => token.end <= start && partOf(token.start) === partOf(start),
  );
  const verb = before.findLast((token) => !token.stop && isParticiple(sentence, token, language));
  // "A period of five years" is what lasts, whatever was done with it.
  const [noun, of] = before.slice(-2);
  const isPeriod =
    of?.word === language.questions.roles?.of[0] &&
    nounsThatAsk(language, "how long").has(noun?.term ?? "");
  if (isPeriod) return false;
  // "Is concluded for twelve years": what is done to something has it behind the verb.
  const hasObject = before.some((token) => !token.stop && token.start > (verb?.start ?? start));
  return hasObject && !before.some(({ term }) => lasting.has(term));
}

/**
 * The spans in no part of a sentence before the one that first names what lasts: of "attacking
 * civilians for 44 days, and even broke ceasefires" none is of the ceasefire.
 */
function inPartOfThing(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  spans: readonly Span[],
): readonly Span[] {
  const { lengths } = commonTerms(shelf, question.language);
  const thing = question.terms.find(({ term, isNumber }) => !isNumber && !lengths.has(term));
  const named = tokens.filter(({ term }) => term === thing?.term);
  const partOf = clauseAt(sentence);
  return named.length === 0
    ? spans
    : spans.filter(([start]) => named.some((token) => partOf(token.start) <= partOf(start)));
}

/** Whether a span of time comes on top of another: "five more years", not "no more than five". */
function isAdded(span: string, { quantities }: Language): boolean {
  return hasPhrase(span, quantities.added) && !hasPhrase(span, quantities.above);
}

/** Words from a verb to the span of time that belongs to it: "is extended automatically by". */
const NEAR = 3;

/** Whether what a question says stands right before a span of time. */
function isSaidOf([start]: Span, tokens: readonly Token[], saying: ReadonlySet<Token>): boolean {
  const before = tokens.filter((token) => token.end <= start).slice(-NEAR);
  return before.some((token) => saying.has(token));
}

/** Whether a question asks how long before something. */
function asksLead({ repaired, language }: Question): boolean {
  const { spanBefore, spanAdvance } = language.dates.phrases;
  return hasPhrase(repaired, spanBefore, spanAdvance, language.questions.notices);
}

/** Whether a sentence tells what was, and is so no more: "the fighting lasted 44 days". */
function isOver(shelf: Shelf, sentence: string, language: Language): boolean {
  return (
    isOfPast(shelf, sentence, language) && !hasPhrase(sentence, language.dates.phrases.perfect)
  );
}

/**
 * Whether a question asks how long something has been so: "how long have they been there", but not
 * "how long did they have".
 */
function asksUpToNow({ tokens, repaired, language }: Question): boolean {
  const { perfect, auxiliaries } = language.dates.phrases;
  const end = wordsAsking(repaired, language).at(-1)?.end ?? 0;
  const next = tokens.find(({ start }) => start >= end)?.word ?? "";
  const isPerfect = tokens.some(({ word }) => perfect.includes(word));
  return language.questions.upToNow.includes(next) || (auxiliaries.includes(next) && isPerfect);
}

/** A span with the word before it: "since 1938". */
function withWordBefore(sentence: string, [start, end]: Span): Span {
  const word = wordsOf(sentence.slice(0, start)).at(-1);
  return [word?.start ?? start, end];
}

/** "Length of the road", not "how long". */
function isByNoun({ tokens, language }: Question): boolean {
  return !tokens.some(({ word }) => word === language.questions.counting?.how);
}

/**
 * Whether a text ends with words by which a span of time limits what is done: "within the next".
 */
function isLimit(before: string, { dates }: Language): boolean {
  const { spanFillers, articles, spanLimits } = dates.phrases;
  const words = wordsOf(before).map(({ folded }) => folded);
  const last = words.findLast((word) => ![...spanFillers, ...articles].includes(word)) ?? "";
  return spanLimits[last] === "within";
}

/** Whether a text begins with the word for a measure that is no length: "wide" behind "5 km". */
function isOtherMeasure(behind: string, { questions }: Language): boolean {
  const [next] = wordsOf(behind);
  const { asks, counting } = questions;
  return (
    next !== undefined &&
    counting !== null &&
    asks["how many"].includes(`${counting.how} ${next.folded}`)
  );
}

/**
 * Whether a text begins with words by which a span of time comes before something: "before", "in
 * advance".
 */
function isLead(behind: string, { dates }: Language): boolean {
  return begins(behind, [...dates.phrases.spanBefore, ...dates.phrases.spanAdvance]);
}

function begins(text: string, phrases: readonly string[]): boolean {
  const next = fold(text).trimStart();
  return phrases.some((phrase) => next.startsWith(`${fold(phrase)} `));
}

/**
 * The only dates of a sentence where they are a first and a last day: "from 14 September 2017 to 7
 * January 2018"; null where they are others.
 */
function stretchIn(
  sentence: string,
  dates: readonly AnswerWords[],
  { questions }: Language,
): AnswerWords | null {
  const [first, last, ...others] = dates;
  if (first === undefined || others.length > 0) return null;
  if (last === undefined) return isStretch(sentence.slice(...first.span)) ? first : null;
  const { roles } = questions;
  const between = sentence.slice(first.span[1], last.span[0]).trim();
  const isFrom = endsWithPhrase(sentence.slice(0, first.span[0]), roles?.from ?? []);
  const isTo = roles?.to.includes(between) === true;
  return isFrom && isTo ? { span: [first.span[0], last.span[1]], means: null } : null;
}

/**
 * Whether a span stands in the same clause as the last thing that a question asks of, if any does.
 */
function isBesideDeed(
  { terms, tokens: asking, language: own }: Question,
  sentence: string,
  tokens: readonly Token[],
  [start]: Span,
  language: Language,
): boolean {
  // "How long does a tour take": not as long as there are tours.
  const isOfAny = asking.some(
    ({ word }, at) => own.quantities.one.includes(word) && asking[at + 1]?.stop === false,
  );
  if (isOfAny) return false;
  const partOf = partAt(sentence, partMarks(language));
  const said = tokens.filter(({ term }) => term === terms.at(-1)?.term);
  return said.length === 0 || said.some((token) => partOf(token.start) === partOf(start));
}

/**
 * Whether a question names the unit that it wants: "how many days", "how long in weeks", but not
 * "how long may they play each day".
 */
function asksInUnit({ tokens, language }: Question): boolean {
  const units = Object.values(language.dates.units).flat().map(fold);
  const { counting, locatives } = language.questions;
  // Other languages than English do not tell by the word before.
  if (counting === null) return tokens.some(({ word }) => units.includes(word));
  const before = [counting.many, ...locatives];
  return tokens.some(
    ({ word }, at) => units.includes(word) && before.includes(tokens[at - 1]?.word ?? ""),
  );
}

/**
 * The spans of time in the unit that the question names ("how many days"), or all where it names
 * none.
 */
function fitting(
  question: Question,
  tokens: readonly Token[],
  language: Language,
  spans: readonly Span[],
): readonly Span[] {
  if (!asksInUnit(question)) return spans;
  return spans.filter((span) =>
    inside(tokens, span).some((token) => question.wanted.has(token.term)),
  );
}
