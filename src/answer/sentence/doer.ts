import { findPlaces } from "../../knowledge/gazetteer.ts";
import type { Language } from "../../languages/language.ts";
import { hasPhrase, isSmallAt } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { Span } from "../../search/passage-index.ts";
import { nounsThatAsk } from "../question/asked.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { actingFor, bearer, standing } from "./bearer.ts";
import { isProper, standFor } from "./common-terms.ts";
import { outside, type AnswerWords } from "./date-words.ts";
import { clauseBefore, inClauseAsked, isDoneTo, isDoneToAsked } from "./deed-clause.ts";
import { nameBehind } from "./name-behind.ts";
import { inside } from "./number-words.ts";
import { saysWhose } from "./owner-told.ts";
import { isParticiple } from "./participle.ts";
import { statesActedFor, actingIn } from "./parties.ts";
import { isOfState, names } from "./proper-names.ts";
import { asksWhoIsGiven, receivers } from "./receivers.ts";
import { saidBy, toldOf, attributed, onlyTells } from "./reported.ts";
import { isNounOfName, subjectBefore, withoutTail } from "./subject-before.ts";
import { termsAsked } from "./terms-asked.ts";
import { areKin, tokensThatSay } from "./told.ts";
import { officeAsked } from "./who-is-told.ts";

/** Letters from a name to its verb: "that Russia had brokered". */
const NEAR = 24;

/**
 * Who does what is asked: all that stands before the verb of the question where a name begins it ("Hikmet Hajiyev, an aide to the President,
 * announced" → up to "President"), the name right before the verb, or the one behind "by". None where that cannot be told.
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
  if (!saysWhose(shelf, question, sentence, tokens)) return [];
  const dates = datesOf();
  const places = findPlaces(shelf.gazetteer, sentence).filter(({ place }) => !place.wide);
  const isInPlace = (at: number): boolean =>
    places.some((spot) => spot.start <= at && at < spot.end);
  const found = outside(names(question, shelf.gazetteer, sentence, tokens), dates).filter(
    ([start]) => !isInPlace(start),
  );
  // "The Russian peacekeepers" are not Russia.
  const acting = found.filter(
    (span) =>
      !isOfState(shelf.gazetteer, sentence, tokens, span) ||
      tokens.every(({ start, named }) => start !== span[1] + 1 || !named),
  );
  // A title ("President") is no verb, however often it is asked for.
  const offices = nounsThatAsk(question.language, "who");
  const office = officeAsked(question);
  const verbs = tokens.filter(
    (token) =>
      saying.has(token) &&
      isSmallAt(sentence, token.start) &&
      !offices.has(token.term) &&
      !office.includes(token.term),
  );
  // "Turkey's minister" is no minister by the name of Turkey.
  const deed = question.focus.some((term) => offices.has(term)) ? null : question.focus[0];
  // "Who commanded the peacekeepers": not the peacekeepers.
  const deedAt = question.tokens.findIndex(({ term }) => term === question.focus[0]);
  const objects = new Set(question.tokens.slice(deedAt + 1).map(({ term }) => term));
  const isDoneToIt = (span: Span): boolean =>
    inside(tokens, span).some(
      ({ term, stop, start }) => objects.has(term) && !stop && isSmallAt(sentence, start),
    );
  // "To whom did Pashinyan say it": Pashinyan is known to say it.
  const isHelped = question.tokens.some(({ word }) =>
    question.language.questions.helps.includes(word),
  );
  const known = isHelped ? actingIn(shelf, question) : new Set<string>();
  const isActingAlready = (span: Span): boolean =>
    inside(tokens, span).some(({ term }) => known.has(term) || known.has(standFor(shelf, term)));
  if (isGiven && language.questions.roles !== null)
    return receivers(shelf, question, sentence, tokens, found, language);
  // The deed tells more of who did it than what else is asked.
  const ofDeed = tokensThatSay(shelf.index, question, question.focus.slice(0, 1), tokens);
  const like = verbs.filter((verb) => ofDeed.has(verb));
  const [asking = ""] = question.focus;
  const itself = like.filter(({ term }) => term === asking || areKin(term, asking));
  const deeds = itself.length > 0 ? itself : like;
  const inOrder = inClauseAsked(
    question,
    sentence,
    tokens,
    deeds.length > 0 ? deeds : verbs,
    isInPlace,
  );
  const asksPatient = isDoneToAsked(question);
  const states = statesActedFor(shelf, question);
  for (const told of inOrder) {
    const verb = saidBy(sentence, tokens, told, language);
    const answer = toldOf(sentence, tokens, verb, language);
    if (answer) return [answer];
    const isDone = isDoneTo(sentence, verb, language);
    // Of "Moscow dates it 9 November, Baku dates it 10 November" the second half has a subject of its own.
    const from = deeds.some(({ end }) => end <= verb.start) ? clauseBefore(sentence, verb) : 0;
    // "Who was attacked" asks for whoever that was done to.
    if (asksPatient) {
      const patient = isDone
        ? subjectBefore(sentence, tokens, found, verb, dates, language, from)
        : null;
      if (patient) return [patient];
      continue;
    }
    const span =
      (isDone ? null : subjectBefore(sentence, tokens, found, verb, dates, language, from)) ??
      (isDone ? null : nameBefore(sentence, tokens, acting, verb, language)) ??
      (verb.term === deed ? owner(sentence, found, verb) : null) ??
      nameBehind(sentence, found, verb, language);
    if (span && !isDoneToIt(span) && !isActingAlready(span)) {
      const whole = attributed(sentence, tokens, found, span, language);
      return [states.size > 0 ? actingFor(sentence, tokens, found, whole, states) : whole];
    }
  }
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
    standing(sentence, persons, saying) ??
    []
  );
}

/** The name right before a verb, with the noun that it may belong to: "Russian peacekeepers" before "then guard". */
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
  const isNear =
    between.length <= NEAR &&
    !/^['’]|[,;:.()\p{N}]/u.test(between) &&
    !hasPhrase(between, language.dates.phrases.that);
  if (!isNear) return null;
  return isNounOfName(sentence, tokens, [before[1], verb.start], language)
    ? [before[0], before[0] + withoutTail(sentence.slice(before[0], verb.start), language).length]
    : null;
}

/** Whoever has a deed does it: "Azerbaijan" of "under Azerbaijan's control". */
function owner(sentence: string, found: readonly Span[], verb: Token): Span | null {
  const before = found.findLast(([, end]) => end <= verb.start);
  return before && /^['’]s?\s$/u.test(sentence.slice(before[1], verb.start)) ? before : null;
}
