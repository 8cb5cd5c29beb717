import type { Asked, Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { endsWithPhrase, foldedOf, hasPhrase, typedAt } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import { stemOf } from "../../search/stems.ts";
import { isParticiple } from "./participle.ts";
import { nounsThatAsk } from "./asked.ts";

/** What nouns can ask for; one that asks for several things asks for the first of them. */
const ASKED_BY_NOUN: readonly Asked[] = ["when", "how long", "how many", "where", "who"];
/**
 * What the last of some keywords can ask for: "opening date". A person or a place is rather what
 * they are about.
 */
export const BY_LAST_NOUN: readonly Asked[] = ["when", "how long", "how many", "why"];
/** What may ask for a thing or a place that is handed on. */
export const FOR_THINGS: readonly Asked[] = ["what", "which", "where"];
const BY_MEASURE: readonly Asked[] = ["how long", "how many"];

/** "The side's objection" asks for no side. */
const POSSESSIVE = /^['’]s?(?![\p{L}\p{N}])/u;

/** "What did the side object to": the side is not what is asked for. */
function isHelp(token: Token | undefined, { questions }: Language): boolean {
  return token !== undefined && foldedOf(questions.helps).has(token.word);
}

/**
 * What "what" or "which" asks for in particular, by its noun or by a verb of amounts ("what did it
 * cost"): `first` is the token that asks, `isSaid` whether one does, and `focus` what follows it.
 * Null where none tells.
 */
export function kindAsked(
  tokens: readonly Token[],
  focus: readonly Token[],
  first: number,
  isSaid: boolean,
  text: string,
  language: Language,
): Asked | null {
  if (isHelp(tokens[first + 1], language)) {
    const { amountVerbs } = language.questions;
    return tokens.some(({ word }) => amountVerbs.includes(word)) ? "how many" : null;
  }
  // "How can one side end it" asks for no side.
  if (isSaid && tokens[first]?.word === language.questions.counting?.how) return null;
  // "Route length km" asks for no other measure.
  const byLength = isSaid ? null : askedByNoun(tokens, text, language, ["how long"]);
  if (byLength !== null) return byLength;
  const { lengths, measures } = language.quantities;
  if (!isSaid && hasPhrase(text, lengths, measures)) return "how many";
  const { roles } = language.questions;
  const byLast = isSaid ? null : askedByNoun(tokens.slice(-1), text, language, BY_LAST_NOUN);
  const asked =
    byLast ??
    askedByNoun(focus, text, language, ASKED_BY_NOUN, tokens) ??
    (isSaid && roles?.passive.includes(tokens[first + 1]?.word ?? "") === true
      ? askedByNoun(ownedIn(tokens, text), text, language, OF_OWNED, tokens)
      : null);
  // "What party is the mayor from" asks for no person.
  const loose = [...(roles?.from ?? []), ...(roles?.of.slice(0, 1) ?? [])];
  const isBe = tokens.some(({ word }) => language.dates.phrases.be.includes(word));
  const isLoose = isBe && loose.includes(tokens.at(-1)?.word ?? "");
  return asked === "who" && isSaid && isLoose ? null : asked;
}

/** What may be asked of what somebody has: "the director's salary". */
const OF_OWNED: readonly Asked[] = ["how long", "how many"];

/** The noun behind a possessive: "salary" of "what is the director's salary". */
function ownedIn(tokens: readonly Token[], text: string): readonly Token[] {
  const at = tokens.findIndex(({ end }) => POSSESSIVE.test(text.slice(end)));
  const owned = at === -1 ? undefined : tokens.slice(at + 1).find(({ stop }) => !stop);
  return owned === undefined ? [] : [owned];
}

/** What ends a verb of the third person in the present. */
const PRESENT = "s";

/**
 * Whether a question asks who does something by a noun for states, and not where: a verb stands
 * right behind in "which country guarantees the corridor", but not in "which country road was
 * closed".
 */
export function asksForState(
  tokens: readonly Token[],
  first: number,
  text: string,
  language: Language,
): boolean {
  const [noun, ...behind] = tokens.slice(first + 1);
  if (!noun || !language.questions.stateNouns.includes(noun.word)) return false;
  const [verb, next] = behind;
  if (!verb) return false;
  if (verb.stop) return isObliged(text.slice(noun.end), behind, language);
  // "The state guarantees", "the states guarantee".
  const isSeveral = noun.word.endsWith(PRESENT);
  const isPresent = text.slice(0, verb.end).endsWith(PRESENT) !== isSeveral;
  const isVerb = isParticiple(text, verb, language) || isPresent;
  const goesOn =
    next !== undefined &&
    (language.questions.past.includes(next.word) || isParticiple(text, next, language));
  return isVerb && !goesOn;
}

/**
 * Whether a verb stands behind words that oblige or allow at the beginning of a text: "has to
 * guarantee it", but not "should they pay".
 */
function isObliged(text: string, tokens: readonly Token[], language: Language): boolean {
  const { obliges, permits } = language.dates.phrases;
  const phrase = [...obliges, ...permits].find((each) =>
    text.trimStart().toLowerCase().startsWith(`${each} `),
  );
  const verb = tokens[phrase?.split(" ").length ?? tokens.length];
  // Verbs of the field stand among the names.
  const { obligations } = language.questions;
  return verb !== undefined && !verb.stop && (!verb.named || obligations.includes(verb.word));
}

/**
 * What keywords ask for by a last word that breaks off where a day would stand ("road blocked
 * since", "postponed until"), by one that only asks for a place ("ceremony venue"), or by a first
 * one that asks for a reason ("purpose monitoring centre") or when something began or ended ("start
 * of the blockade"). Null where they begin and end otherwise.
 */
export function askedByEnd(tokens: readonly Token[], { dates, questions }: Language): Asked | null {
  const [first, joint] = tokens.map(({ word }) => word);
  if (questions.nouns.why?.includes(first ?? "") === true) return "why";
  const { beginnings, lapses, roles } = questions;
  const isOfTime = [...beginnings, ...lapses].includes(first ?? "");
  // "Date of the hearing on the budget".
  const isDate =
    questions.dateNouns.includes(first ?? "") && !dates.phrases.deadlineNouns.includes(first ?? "");
  if ((isOfTime || isDate) && joint !== undefined && joint === roles?.of[0]) return "when";
  const last = tokens.at(-1)?.word ?? "";
  if (questions.placeNouns.includes(last)) return "where";
  if (!questions.timeClauses.includes(last)) return null;
  if (questions.since.includes(last)) return "when";
  return dates.phrases.limitsBefore[last] === "until" ? "deadline" : null;
}

/**
 * Whether keywords with a question mark ask whether something is so by their first or last word:
 * "any route opened", "remains exchanged too".
 */
export function asksWhether(
  text: string,
  tokens: readonly Token[],
  { questions: { whether } }: Language,
): boolean {
  const [first, last] = [tokens[0]?.word ?? "", tokens.at(-1)?.word ?? ""];
  const isAsked = whether.opens.includes(first) || whether.closes.includes(last);
  return isAsked && text.trimEnd().endsWith("?");
}

/**
 * What keywords ask for by a noun of measure and what follows it: "number of posts", "bypass length
 * of the road". Null where they name none.
 */
export function askedByMeasure(tokens: readonly Token[], language: Language): Asked | null {
  const { articles } = language.dates.phrases;
  const words = tokens.filter(({ word }) => !articles.includes(word));
  const of = language.questions.roles?.of[0];
  const noun = words.find((_, at) => words[at + 1]?.word === of);
  // "Area of Karabakh", but "which area": only with what it is of does it ask for a size.
  if (Object.hasOwn(language.questions.sizes, noun?.word ?? "")) return "how many";
  return BY_MEASURE.find((kind) => nounsThatAsk(language, kind).has(noun?.term ?? "")) ?? null;
}

/** "What were the countries supposed to do": the countries are not what is asked for. */
function isSubject(end: number, tokens: readonly Token[], { questions }: Language): boolean {
  const next = tokens.find(({ start }) => start >= end);
  return (
    next !== undefined &&
    questions.modals.includes(next.word) &&
    questions.fillers.includes(next.word)
  );
}

/** "Which two districts" asks where, "what percentage" how many. */
function askedByNoun(
  focus: readonly Token[],
  text: string,
  language: Language,
  kinds: readonly Asked[] = ASKED_BY_NOUN,
  tokens: readonly Token[] = [],
): Asked | null {
  const stem = stemOf(language);
  // "Which UN body": the Nations ask for no place.
  const isName = (token: Token): boolean =>
    token.named &&
    (isCapital(text.slice(token.start, token.end)) ||
      focus.some((other) => other !== token && other.start === token.start));
  const nouns = focus
    .filter((token) => !isName(token))
    .filter(({ end }) => !POSSESSIVE.test(text.slice(end)));
  for (const { term, start, end } of nouns) {
    const typed = typedAt(text, { start, end });
    // "Rent per year".
    if (endsWithPhrase(text.slice(0, start), language.questions.each)) continue;
    // "The official name" asks for no official.
    const next = tokens.find((token) => token.start >= end);
    if (language.questions.nameNouns.includes(next?.word ?? "")) continue;
    // "The yearly dose" asks for no year.
    if (language.questions.noManner.includes(typed)) continue;
    // "What was built" asks for no building.
    const { pasts } = language.search;
    const base = Object.hasOwn(pasts, typed) ? pasts[typed] : undefined;
    if (base !== undefined && !nounsOf(language).has(base)) continue;
    // As it was typed too: "width" may stand for "wide" in the index.
    const terms = [term, stem(typed)];
    const asked = kinds.find((kind) =>
      terms.some((each) => nounsThatAsk(language, kind).has(each)),
    );
    // "What is the Lachin district" names the place that it is about.
    const before = tokens.findLast((token) => token.end <= start);
    if (asked === "where" && next === undefined && before?.named === true) continue;
    if (asked !== undefined && !isSubject(end, tokens, language)) return asked;
  }
  return null;
}

/** The nouns by which a language asks for something, as they are listed. */
const nounsOf = keptFor(
  ({ questions }: Language): ReadonlySet<string> => new Set(Object.values(questions.nouns).flat()),
);

/** Whether a word is typed with a capital, as names are. */
export function isCapital(typed: string): boolean {
  return /^\p{Lu}/u.test(typed);
}
