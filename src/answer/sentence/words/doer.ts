import { findPlaces } from "../../../knowledge/gazetteer.ts";
import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import {
  endsWithPhrase,
  firstWordsOf,
  hasPhrase,
  isCapitalAt,
  isSmallAt,
  lastWordOf,
  wordsOf,
} from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { nounsThatAsk } from "../../question/asked.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { once } from "../../question/memo.ts";
import { actsFor, areThemselves } from "./acts-for.ts";
import { bearer, standing } from "./bearer.ts";
import { commonTerms, isProper, standFor } from "../../question/common-terms.ts";
import { outside, type AnswerWords } from "./date-words.ts";
import { clauseBefore, inClauseAsked, isDoneTo, isDoneToAsked } from "./deed-clause.ts";
import { doneByAsked, nameDoneTo } from "./done-to.ts";
import { namesOfCell } from "./cell-asked.ts";
import { definedTerm } from "./defined-term.ts";
import { nameBehind } from "./name-behind.ts";
import { inside } from "./number-words.ts";
import { saysWhose } from "./owner-told.ts";
import { isParticiple } from "../../question/participle.ts";
import { actingIn } from "../../question/parties.ts";
import { isOfState, names } from "../proper-names.ts";
import { plainDoer } from "./plain-doer.ts";
import { asksWhoIsGiven, receivers } from "./receivers.ts";
import { saidBy, toldOf, attributed, onlyTells } from "./reported.ts";
import { signatureLine } from "../../question/signature-line.ts";
import { isNounOfName, subjectBefore, withoutTail } from "./subject-before.ts";
import { timeClauseOf } from "../time-clause.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { areKin, tokensThatSay } from "../told.ts";
import { verbsOfDeeds } from "../fits/of-past.ts";
import { officeAsked } from "../fits/who-is-told.ts";

/** Letters from a name to its verb: "that Russia had brokered". */
const NEAR = 24;

/**
 * Who does what is asked: all that stands before the verb of the question where a name begins it
 * ("Hikmet Hajiyev, an aide to the President, announced" → up to "President"), the name right
 * before the verb, or the one behind "by"; where no verb tells it, whoever bears the title that is
 * asked for. None where that cannot be told.
 */
export function doer(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  language: Language,
  datesOf: () => readonly AnswerWords[],
): Span[] {
  const asked = termsAsked(shelf, question).map(({ term }) => term);
  const saying = tokensThatSay(shelf.index, question, asked, tokens);
  const isGiven = asksWhoIsGiven(shelf, question);
  // Names and dates take long to read, and of what is asked most sentences say nothing.
  if (saying.size === 0 && !isGiven) return [];
  const placesOf = once(() =>
    findPlaces(shelf.gazetteer, sentence).filter(({ place }) => !place.wide),
  );
  const isInPlace = (at: number): boolean =>
    placesOf().some((spot) => spot.start <= at && at < spot.end);
  const namesOf = once(() =>
    outside(names(shelf, question, sentence, tokens, language), datesOf()).filter(
      ([start]) => !isInPlace(start),
    ),
  );
  const whose = ownerOfThing(question, sentence, tokens, namesOf, saying);
  if (whose !== null) return [whose];
  if (!saysWhose(shelf, question, sentence, tokens)) return [];
  // "Who are the Parties in the text of the statement".
  const { texts } = commonTerms(shelf, question.language);
  const unnamed = asked.filter((term) => !texts.has(term));
  const defined = definedTerm(question, unnamed, sentence, tokens, language);
  if (defined !== null) return [defined];
  const ofCell = namesOfCell(shelf, question, sentence, tokens, language);
  if (ofCell !== null) return [...ofCell];
  const line = signatureLine(question, sentence, language);
  if (line !== null) return [line];
  const dates = datesOf();
  const found = namesOf();
  if (isGiven && language.questions.roles !== null)
    return receivers(shelf, question, sentence, tokens, found, language);
  const acting = actsFor(question, sentence, tokens, found, language);
  if (acting !== null) return [acting];
  const scene = { shelf, question, sentence, tokens, language, dates, found, saying, isInPlace };
  const verbs = verbsOf(scene);
  const object = doneByAsked(question);
  if (object !== null) {
    const told = nameDoneTo(
      object,
      sentence,
      tokens,
      found,
      deedsOf(scene, verbs, object.verb),
      language,
    );
    return told === null || isKnown(scene, told) ? [] : [told];
  }
  const doing = doerByVerb(scene, verbs);
  // "Led by the Norwegian general Kari Moen": there a title tells who does it.
  const isToldBy = deedsAmong(scene, verbs).some((verb) => {
    const clause = /^[^,;:]*/u.exec(sentence.slice(verb.end))?.[0] ?? "";
    return hasPhrase(clause, language.questions.roles?.by ?? []);
  });
  const byTitle = asksDoer(question) && !isToldBy ? doerByNoun : doerByTitle;
  const doers = doing === null ? byTitle(scene, verbs) : [doing];
  const own = doers.filter(
    (span) =>
      !isScrap(shelf, sentence, tokens, span, language) &&
      !areThemselves(shelf, question, sentence.slice(...span), language),
  );
  if (own.length > 0 || isDoneToAsked(question)) return own;
  const plain = plainDoer(question, sentence, tokens, deedsItself(scene, verbs), language);
  return plain === null ? [] : [plain];
}

/**
 * Whether a question asks who does something by a verb right behind "who": no title that somebody
 * bears tells that.
 */
function asksDoer({ tokens, language }: Question): boolean {
  const who = tokens.findIndex(({ word }) => language.questions.asks.who.includes(word));
  const verb = who === -1 ? undefined : tokens[who + 1];
  return verb !== undefined && !verb.stop;
}

/**
 * Whose the thing is that a question asks the owner of: "Clara Montand" of "Clara Montand's drawing
 * instruments".
 */
function ownerOfThing(
  { tokens: asking, wanted, language }: Question,
  sentence: string,
  tokens: readonly Token[],
  namesOf: () => readonly Span[],
  saying: ReadonlySet<Token>,
): Span | null {
  const { owners } = language.questions;
  const at = asking.findIndex(({ word }) => owners.includes(word));
  const thing = at === -1 ? undefined : asking[at + 1];
  if (thing === undefined) return null;
  // "Whose car was searched" is not told by ", whose car was stolen, and searched him".
  const deed = asking.findLast(({ stop }) => !stop);
  const saysDeed = (from: number): boolean => {
    const clause = /^[^,;.]*/u.exec(sentence.slice(from))?.[0] ?? "";
    const isIn = ({ start }: Token): boolean => start >= from && start < from + clause.length;
    return deed === thing || tokens.some((token) => isIn(token) && token.term === deed?.term);
  };
  const isOf = ([, end]: Span): boolean => {
    // "George Pemberton, whose grandfather bought the club".
    const [next, theirs] = tokens.filter(({ start }) => start >= end);
    const isTold =
      next !== undefined &&
      owners.includes(next.word) &&
      sentence.slice(end, next.start) === ", " &&
      theirs?.term === thing.term &&
      saysDeed(theirs.end);
    if (isTold) return true;
    const owned = tokens.find(({ start }) => start >= end + 2);
    return (
      /^['’]s?\s/u.test(sentence.slice(end)) &&
      owned !== undefined &&
      saying.has(owned) &&
      owned.term === thing.term
    );
  };
  // Where two have one, the deed tells whose it is.
  const [owner, ...others] = namesOf().filter(isOf);
  if (owner !== undefined) return others.length === 0 ? owner : null;
  // "They took control of the corridor" does not say under whose control it is.
  const behind = ownerBehind(sentence, tokens, thing, language);
  const isAsked = behind && inside(tokens, behind).some(({ term }) => wanted.has(term));
  return isAsked === true ? null : behind;
}

/** The most words of an owner: "the Russian ministry of defence". */
const OWNER_WORDS = 5;

/**
 * Whoever stands with a name behind "of" right behind a thing: "the Russian peacekeepers" of "under
 * the control of the Russian peacekeepers".
 */
function ownerBehind(
  sentence: string,
  tokens: readonly Token[],
  thing: Token,
  language: Language,
): Span | null {
  const { dates, questions } = language;
  const [of] = questions.roles?.of ?? [];
  const joint = tokens.find(({ word }, at) => word === of && tokens[at - 1]?.term === thing.term);
  if (joint === undefined) return null;
  const { articles } = dates.phrases;
  const behind = tokens.filter(({ start, word }) => start >= joint.end && !articles.includes(word));
  const end = behind.findIndex(
    (token, at) =>
      (token.stop && token.word !== of) ||
      // "Of Russia remained closed".
      (at > 0 && isSmallAt(sentence, token.start) && isParticiple(sentence, token, language)) ||
      (at > 0 && /[^\s]/u.test(sentence.slice(behind[at - 1]?.end, token.start))),
  );
  const owner = behind.slice(0, end === -1 ? OWNER_WORDS : Math.min(end, OWNER_WORDS));
  const [first, last] = [owner[0], owner.at(-1)];
  const isNamed = owner.some(({ start }) => isCapitalAt(sentence, start));
  return first && last && isNamed ? [first.start, last.end] : null;
}

/** Of some verbs those that say a verb of the question. */
function deedsOf(
  { shelf, question, tokens }: Scene,
  verbs: readonly Token[],
  { term }: Token,
): readonly Token[] {
  const saying = tokensThatSay(shelf.index, question, [term], tokens);
  return verbs.filter((verb) => saying.has(verb));
}

/** The verbs that tell the very deed that is asked for, in the same word. */
function deedsItself({ question }: Scene, verbs: readonly Token[]): readonly Token[] {
  const [asking = ""] = question.focus;
  return verbs.filter(({ term }) => term === asking || areKin(term, asking));
}

/**
 * Whether some words name nobody: an article alone, the first half of a word, somebody by what they
 * are to others ("its managing partner"), or a name with what is told of it ("Russia counted over
 * 26,000").
 */
function isScrap(
  shelf: Shelf,
  sentence: string,
  tokens: readonly Token[],
  span: Span,
  language: Language,
): boolean {
  const { questions } = language;
  const isHalf = /^[-‐]\p{L}/u.test(sentence.slice(span[1]));
  const text = sentence.slice(...span);
  const [first = ""] = firstWordsOf(text, 1);
  const isOfOther = questions.pronouns.includes(first) && !/\s\p{Lu}/u.test(text);
  const { passive = [] } = questions.roles ?? {};
  // "Hostages and other persons are exchanged" names nobody who does it.
  const isClause = isSmallAt(text, 0) && hasPhrase(text, passive);
  // Nor does "Armenian forces took Lachin in May 1992" or "Russia counted over 26,000".
  const own = text.split(",")[0] ?? "";
  const isTold = /\p{N}/u.test(text) && verbsOfDeeds(shelf, own, language).length > 0;
  // Nor does "Elin dismissed Nils", which names two.
  const [opening, ...rest] = inside(tokens, span).filter(
    ({ start }) => start < span[0] + own.length,
  );
  const told = verbsOfDeeds(shelf, own, language).at(0)?.verb;
  const isSentence =
    opening?.stop === false &&
    !hasPhrase(own, questions.utterances) &&
    isCapitalAt(sentence, opening.start) &&
    told !== undefined &&
    rest.some(({ start }) => start > span[0] + told.start && isCapitalAt(sentence, start));
  // "Armenia guarantees": what is done belongs to no name.
  const isBehindVerb = language.dates.phrases.obliges.includes(lastWordOf(text) ?? "");
  return (
    isClause ||
    isTold ||
    isSentence ||
    isBehindVerb ||
    isHalf ||
    isOfOther ||
    inside(tokens, span).every(({ stop, word }) => stop || word.length === 1)
  );
}

/** A sentence as it is read for who did what is asked. */
type Scene = {
  readonly shelf: Shelf;
  readonly question: Question;
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly dates: readonly AnswerWords[];
  /** The names outside of dates and places. */
  readonly found: readonly Span[];
  /** The tokens that say what is asked for. */
  readonly saying: ReadonlySet<Token>;
  readonly isInPlace: (at: number) => boolean;
};

/**
 * What may be the verb. A title ("President") is none, however often it is asked for, nor is
 * "still".
 */
function verbsOf({ shelf, question, sentence, tokens, saying, language }: Scene): readonly Token[] {
  const offices = nounsThatAsk(question.language, "who");
  const office = officeAsked(question);
  const held = officeNamed(question);
  const { particles } = language.questions;
  const { handing } = commonTerms(shelf, language);
  return tokens.filter(
    (token, at) =>
      saying.has(token) &&
      // "In series", "hands over command": there no verb can stand.
      !particles.includes(tokens[at - 1]?.word ?? "") &&
      !handing.has(tokens[at - 1]?.term ?? "") &&
      // "Signed at Aarsund by Birgitte Holm".
      (isSmallAt(sentence, token.start) ||
        (token === tokens[0] && isParticiple(sentence, token, language))) &&
      !language.dates.phrases.adverbs.includes(token.word) &&
      // "Mediated" is no mediator.
      (!offices.has(token.term) || isParticiple(sentence, token, language)) &&
      !office.includes(token.term) &&
      (token.term !== held || isParticiple(sentence, token, language)),
  );
}

/** The noun of "who is the secretary", which is no verb; null where a question asks no such. */
function officeNamed({ tokens, repaired, language }: Question): string | null {
  const { be, nounStarts } = language.dates.phrases;
  const who = tokens.findIndex(({ word }) => language.questions.asks.who.includes(word));
  const [verb, article, noun] = tokens.slice(who + 1);
  const isNamed =
    who !== -1 &&
    be.includes(verb?.word ?? "") &&
    nounStarts.includes(article?.word ?? "") &&
    noun?.stop === false &&
    !isParticiple(repaired, noun, language);
  return isNamed ? noun.term : null;
}

/**
 * Whoever does, or is done to, what the first verb that tells of anybody says; null where no verb
 * tells of any.
 */
function doerByVerb(scene: Scene, verbs: readonly Token[]): Span | null {
  const { shelf, question, sentence, tokens, language, dates, found, isInPlace } = scene;
  // "The Russian peacekeepers" are not Russia.
  const acting = found.filter(
    (span) =>
      !isOfState(shelf.gazetteer, sentence, tokens, span) ||
      tokens.every(({ start, named }) => start !== span[1] + 1 || !named),
  );
  const offices = nounsThatAsk(question.language, "who");
  // "Turkey's minister" is no minister by the name of Turkey.
  const deed = question.focus.some((term) => offices.has(term)) ? null : question.focus[0];
  const deeds = deedsAmong(scene, verbs);
  const asksPatient = isDoneToAsked(question);
  const opening = timeClauseOf(sentence, language)?.end ?? 0;
  const all = deeds.length > 0 ? deeds : verbs;
  // "He succeeded Odd Fjeld and was succeeded by Liv Aas": Fjeld stands behind the first.
  const { articles } = language.dates.phrases;
  const named = new Set(
    question.terms.filter((term) => isProper(shelf, question, term)).map(({ term }) => term),
  );
  const isOfName = (verb: Token): boolean => {
    const next = tokens.find(({ start, word }) => start >= verb.end && !articles.includes(word));
    return named.has(next?.term ?? "") && !isDoneTo(sentence, verb, language);
  };
  // "The Super Bowl XLVII" is not number 50.
  const ofName = question.terms.some(({ isNumber }) => isNumber) ? [] : all.filter(isOfName);
  const candidates = ofName.length > 0 ? ofName : all;
  for (const told of inClauseAsked(question, sentence, tokens, candidates, isInPlace, language)) {
    const verb = saidBy(sentence, tokens, told, language);
    // Whoever called it a “success” is not who won.
    if (verb !== told && !question.wanted.has(told.term)) continue;
    const answer = toldOf(sentence, tokens, verb, language);
    if (answer) return answer;
    const isDone = isDoneTo(sentence, verb, language);
    // Of "Moscow dates it 9 November, Baku dates it 10 November" the second half has a subject of
    // its own.
    const isSecond = deeds.some(({ end }) => end <= verb.start);
    const from = isSecond ? clauseBefore(sentence, verb) : opening < verb.start ? opening : 0;
    const subject = (): Span | null =>
      subjectBefore(sentence, tokens, found, verb, dates, language, from);
    // "Who was attacked" asks for whoever that was done to.
    if (asksPatient) {
      const patient = isDone ? subject() : null;
      if (patient) return patient;
      continue;
    }
    const span =
      (isDone
        ? null
        : (subject() ??
          nameBefore(sentence, tokens, acting, verb, language) ??
          insertedName(sentence, found, verb, from, language) ??
          relativeName(sentence, tokens, found, verb, language) ??
          sharedSubject(scene, verb, from))) ??
      (verb.term === deed ? owner(sentence, found, verb) : null) ??
      nameBehind(sentence, found, verb, language);
    if (!span || isKnown(scene, span)) continue;
    const whole = attributed(sentence, tokens, found, span, language);
    return ofWhomAsked(scene, whole);
  }
  return null;
}

/**
 * Of several names the one that acts for whom a question asks, with its title: "…, speaker of the
 * Council" of "who signed for the Council".
 */
function ofWhomAsked({ question, sentence, tokens, language, found }: Scene, whole: Span): Span {
  const { onBehalf } = question.language.questions;
  const at = question.tokens.findIndex(({ word }) => onBehalf.includes(word));
  if (at === -1) return whole;
  const whom = new Set(
    question.tokens.slice(at + 1).flatMap(({ term, stop }) => (stop ? [] : [term])),
  );
  const members = found.flatMap(([start, end]): Span[] => {
    const title = titleOf(language).exec(sentence.slice(end))?.[0] ?? "";
    const last = end + title.length;
    const isFor = tokens.some(
      (token) => token.start >= end && token.end <= last && whom.has(token.term),
    );
    return start >= whole[0] && end <= whole[1] && isFor ? [[start, last]] : [];
  });
  const [member, ...others] = members;
  return member !== undefined && others.length === 0 ? member : whole;
}

/** What tells behind a name for whom somebody acts: ", President of Russia", " for Lindby". */
const titleOf = keptFor(({ dates, questions }: Language): RegExp => {
  const end = `(?=\\s(?:${anyOf(dates.phrases.and)})\\s|[,;:.()]|$)`;
  return new RegExp(
    `^(?:, [^,;:.()]*|\\s(?:${anyOf(questions.onBehalf)})\\s[^,;:.()]*?${end})`,
    "u",
  );
});

/**
 * Whoever does what an earlier verb of the same form tells: "Turkey" of "Turkey welcomed the truce
 * and called it a victory". Null where another name stands between.
 */
function sharedSubject(scene: Scene, verb: Token, from: number): Span | null {
  const { sentence, tokens, language, dates, found } = scene;
  const { and, adverbs, that } = language.dates.phrases;
  const own = tokens.filter(({ start, end }) => start >= from && end <= verb.start);
  const joint = own.findLast(({ word }) => !adverbs.includes(word));
  if (!joint || !and.includes(joint.word) || !isParticiple(sentence, verb, language)) return null;
  const first = own.find(
    (token) => isSmallAt(sentence, token.start) && isParticiple(sentence, token, language),
  );
  if (!first || isDoneTo(sentence, first, language)) return null;
  // In "Baku said that Armenia had withdrawn and called" it may be either.
  const between = sentence.slice(first.end, joint.start);
  const others = found.some(([start]) => start >= first.end && start < joint.start);
  if (others || hasPhrase(between, that)) return null;
  return subjectBefore(sentence, tokens, found, first, dates, language, from);
}

/**
 * Of some verbs those that tell the deed, which tells more of who did it than what else is asked:
 * the very word before like ones.
 */
function deedsAmong({ shelf, question, tokens }: Scene, verbs: readonly Token[]): readonly Token[] {
  const ofDeed = tokensThatSay(shelf.index, question, question.focus.slice(0, 1), tokens);
  const like = verbs.filter((verb) => ofDeed.has(verb));
  const [asking = ""] = question.focus;
  const itself = like.filter(({ term }) => term === asking || areKin(term, asking));
  return itself.length > 0 ? itself : like;
}

/**
 * Whether the question tells of somebody already: "who commanded the peacekeepers" does not ask for
 * the peacekeepers, nor "to whom did Pashinyan say it" for Pashinyan.
 */
function isKnown({ shelf, question, sentence, tokens }: Scene, span: Span): boolean {
  const deedAt = question.tokens.findIndex(({ term }) => term === question.focus[0]);
  const objects = new Set(question.tokens.slice(deedAt + 1).map(({ term }) => term));
  const isHelped = question.tokens.some(({ word }) =>
    question.language.questions.helps.includes(word),
  );
  const acting = isHelped ? actingIn(shelf, question) : new Set<string>();
  // "Foreign Minister Sergey" of "Sergey Lavrov".
  const next = tokens.find(({ start }) => start >= span[1]);
  const isPartOfName =
    next !== undefined &&
    objects.has(next.term) &&
    isCapitalAt(sentence, next.start) &&
    sentence.slice(span[1], next.start) === " ";
  return inside(tokens, span).some(
    ({ term, stop, start }) =>
      (objects.has(term) && !stop && isSmallAt(sentence, start)) ||
      isPartOfName ||
      acting.has(term) ||
      acting.has(standFor(shelf, term)),
  );
}

/** Whoever is called by what they do, where that is asked: "successor Ann Lee" of who succeeded. */
function doerByNoun({ shelf, question, sentence, tokens, language, found }: Scene): Span[] {
  const ofDeed = tokensThatSay(shelf.index, question, question.focus.slice(0, 1), tokens);
  const nouns = [...ofDeed].filter((token) => !isParticiple(sentence, token, language));
  return found.filter(([start]) =>
    nouns.some(
      ({ start: from, end }) =>
        isSmallAt(sentence, from) && /^,?\s$/u.test(sentence.slice(end, start)),
    ),
  );
}

/** Whoever bears the title that is asked for, or stands with what is asked. */
function doerByTitle(scene: Scene, verbs: readonly Token[]): Span[] {
  const { shelf, question, sentence, tokens, language, found, saying, isInPlace } = scene;
  const office = officeAsked(question);
  const proper = new Set(
    question.terms.filter((term) => isProper(shelf, question, term)).map(({ term }) => term),
  );
  const isTitle = ({ term }: Token): boolean => office.includes(term) || !proper.has(term);
  const titles = tokens.filter((token) => saying.has(token) && isTitle(token));
  // In "Armenia's military occupied Nagorno-Karabakh" the verb is no kind of whom it stands before.
  const kinds = titles.filter(
    (token) => !(isSmallAt(sentence, token.start) && isParticiple(sentence, token, language)),
  );
  // "Which general commanded them", but not "who is the vice president of brand".
  const asksDeed = question.tokens.some(
    (token) => !token.stop && isParticiple(question.repaired, token, question.language),
  );
  const bearing = found.filter(
    (span) =>
      !isOfState(shelf.gazetteer, sentence, tokens, span) &&
      !(asksDeed && onlyTells(sentence, tokens, span, verbs, language)),
  );
  const persons = tokens.filter(({ start }) => !isInPlace(start));
  const owners = tokens.filter((token) => saying.has(token) && !isTitle(token));
  return (
    bearer(sentence, bearing, titles, kinds, owners, language) ??
    standing(sentence, persons, saying, language) ??
    []
  );
}

/**
 * The name that tells who somebody is, right before what they do: "Marek Sobol" of "The opposition
 * leader in Imarra, Marek Sobol, calls it a betrayal"; null where no article begins the clause.
 */
function insertedName(
  sentence: string,
  found: readonly Span[],
  verb: Token,
  from: number,
  { dates, questions }: Language,
): Span | null {
  const clause = wordsOf(sentence.slice(from, verb.start)).map(({ folded }) => folded);
  const [opening = "", ...behind] = clause;
  const joints = [...questions.locatives, ...(questions.roles?.of ?? [])];
  const end = behind.findIndex((word) => joints.includes(word));
  const nouns = behind.slice(0, end === -1 ? undefined : end);
  const isPerson = nouns.some((word) =>
    [...(questions.nouns.who ?? []), ...questions.titles, ...questions.relations].includes(word),
  );
  // "The talks with the mayor, Ivo Marsh, ended it" tells of no mayor.
  if (!dates.phrases.nounStarts.includes(opening) || !isPerson) return null;
  const name = found.findLast(([, end]) => end <= verb.start);
  const isInserted =
    name !== undefined &&
    /,\s$/u.test(sentence.slice(0, name[0])) &&
    /^,\s(?:\p{Ll}+\s)?$/u.test(sentence.slice(name[1], verb.start));
  return isInserted ? name : null;
}

/** What a name owns that may do something, up to its verb: "'s military ". */
const OWNED = /^['’]s?\s\p{Ll}+\s$/u;

/**
 * The name right before a verb, with the noun that it may belong to: "Russian peacekeepers" before
 * "then guard".
 */
function nameBefore(
  sentence: string,
  tokens: readonly Token[],
  found: readonly Span[],
  verb: Token,
  language: Language,
): Span | null {
  const before = found.findLast(([, end]) => end <= verb.start);
  if (!before) return null;
  const between = sentence.slice(before[1], verb.start);
  // "Rudskoi announced that the peacekeepers": another clause lies between.
  // "Azerbaijan's before" is nobody; "Armenia's military" is.
  // "Was coached by Brun and rowed": he did the first.
  const isAgent =
    language.dates.phrases.and.includes(between.trim()) &&
    endsWithPhrase(sentence.slice(0, before[0]), language.questions.roles?.by ?? []);
  const isNear =
    !isAgent &&
    between.length <= NEAR &&
    !/[,;:.()\p{N}]/u.test(between) &&
    (!/^['’]/u.test(between) || OWNED.test(between)) &&
    !hasPhrase(between, language.dates.phrases.that);
  if (!isNear) return null;
  return isNounOfName(sentence, tokens, [before[1], verb.start], language)
    ? [before[0], before[0] + withoutTail(sentence.slice(before[0], verb.start), language).length]
    : null;
}

/** The name that a clause tells what it does: "the Lantern Society, which also keeps the list". */
function relativeName(
  sentence: string,
  tokens: readonly Token[],
  found: readonly Span[],
  verb: Token,
  { dates: { phrases } }: Language,
): Span | null {
  const between = [...phrases.adverbs, ...phrases.obliges, ...phrases.permits, ...phrases.perfect];
  const before = tokens.slice(0, tokens.indexOf(verb));
  const relative = before.findLast(({ word }) => !between.includes(word));
  if (relative === undefined || !phrases.relatives.includes(relative.word)) return null;
  return found.findLast(([, end]) => /^,\s$/u.test(sentence.slice(end, relative.start))) ?? null;
}

/** Whoever has a deed does it: "Azerbaijan" of "under Azerbaijan's control". */
function owner(sentence: string, found: readonly Span[], verb: Token): Span | null {
  const before = found.findLast(([, end]) => end <= verb.start);
  return before && /^['’]s?\s$/u.test(sentence.slice(before[1], verb.start)) ? before : null;
}
