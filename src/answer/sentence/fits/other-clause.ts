import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { fold } from "../../../languages/fold.ts";
import { keptFor } from "../../../languages/remember.ts";
import { firstWordsOf, isCapitalAt, placeOfPhrase } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { isProper } from "../../question/common-terms.ts";
import { numberOf } from "../../question/same-number.ts";
import type { Question } from "../../question/question.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import type { Shelf } from "../../shelf.ts";
import { partAt, partMarks } from "../clauses.ts";
import { tokensIn } from "../read-text.ts";
import type { Saying } from "../sayings.ts";
import { passiveVerb } from "./object-told.ts";
import { tokensThatSay } from "../told.ts";
import { deedsTold, verbsIn } from "../words/deed-clause.ts";

/**
 * Whether the words that answer stand in a clause about a name ("the Sinai, which it had captured
 * in 1967") that says nothing of what is asked, while the rest of the sentence does.
 */
export function isOfRelativeClause(
  shelf: Shelf,
  question: Question,
  { quote, spans }: Saying,
  language: Language,
): boolean {
  const clauses = [...quote.matchAll(relativeClauseOf(language))];
  if (clauses.length === 0 || spans.length === 0) return false;
  const tokens = tokensIn(shelf, quote, language.code);
  const deeds = termsAsked(shelf, question).filter((term) => !isProper(shelf, question, term));
  const said = [
    ...tokensThatSay(
      shelf.index,
      question,
      deeds.map(({ term }) => term),
      tokens,
    ),
  ];
  return spans.every(([start]) => {
    const clause = clauses.find(
      (each) => each.index < start && start < each.index + each[0].length,
    );
    // "Which was 01:00 in Baku" says the same day in other words.
    const lead = clause && firstWordsOf(quote.slice(clause.index, start), LEAD + 1);
    const passive = language.questions.roles?.passive ?? [];
    if (!lead || (lead.length <= LEAD && passive.includes(lead.at(-1) ?? ""))) return false;
    const isIn = ({ start: at }: Token): boolean =>
      clause.index < at && at < clause.index + clause[0].length;
    return said.some((token) => !isIn(token)) && !said.some(isIn);
  });
}

/**
 * Whether the day that answers stands behind the verb of one clause while the deed that is asked
 * for is told in another: "it burned down in 1702 and was rebuilt by Sayle, who died" of when he
 * died. Verbs that "and" joins may share a day behind the last or before the first.
 */
export function isOfOtherVerb(
  shelf: Shelf,
  question: Question,
  { quote, spans }: Saying,
  language: Language,
): boolean {
  const tokens = tokensIn(shelf, quote, language.code);
  const deeds = deedsTold(shelf, question, quote, tokens, language);
  if (deeds.length === 0 || spans.length === 0) return false;
  const partOf = partAt(quote, partMarks(language));
  const { and, adverbs } = language.dates.phrases;
  const inPart = (part: number): readonly Token[] =>
    tokens.filter(
      ({ start, word }) => partOf(start) === part && ![...and, ...adverbs].includes(word),
    );
  // "On 20 November, when units entered it".
  const isThen = (deed: Token): boolean =>
    language.questions.asks.when.includes(inPart(partOf(deed.start))[0]?.word ?? "");
  if (deeds.some(isThen)) return false;
  const verbs = verbsIn(quote, tokens, language);
  return spans.every(([start]) => {
    const own = inPart(partOf(start));
    const verb = own.find(
      (token) => verbs.includes(token) && !question.wanted.has(token.term) && token.end <= start,
    );
    return verb !== undefined && own[0] !== verb && !own.some((token) => deeds.includes(token));
  });
}

/**
 * Whether a sentence has the deed that a question asks for only as a thing behind an article: "the
 * building must be empty" does not tell when anything was built.
 */
export function isOnlyThingOfDeed(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const verb = passiveVerb(question);
  const { doingEnding } = language.questions;
  if (verb === null || doingEnding === null) return false;
  const tokens = tokensIn(shelf, sentence, language.code);
  const said = [...tokensThatSay(shelf.index, question, [verb.term], tokens)];
  const isThing = (token: Token): boolean =>
    token.word.endsWith(doingEnding) &&
    language.dates.phrases.articles.includes(tokens[tokens.indexOf(token) - 1]?.word ?? "") &&
    // "The building of the bridge began".
    tokens[tokens.indexOf(token) + 1]?.word !== language.questions.roles?.of[0];
  return said.length > 0 && said.every(isThing);
}

/**
 * Whether the day that answers stands behind a participle that describes a thing of which a duty
 * speaks, and is no day for the duty: "shall deliver maps of the minefields laid since 1996".
 */
export function isOfThingDescribed(
  shelf: Shelf,
  question: Question,
  { quote, spans }: Saying,
  language: Language,
): boolean {
  const duty = placeOfPhrase(quote, language.dates.phrases.obliges);
  if (duty === -1 || spans.length === 0) return false;
  const tokens = tokensIn(shelf, quote, language.code);
  const said = tokensThatSay(shelf.index, question, [...question.wanted.keys()], tokens);
  const helps = [...(language.questions.roles?.passive ?? []), ...language.dates.phrases.be];
  return spans.every(([start]) => {
    const own = tokens.filter((token) => token.start > duty && token.end <= start);
    const verb = verbsIn(quote, own, language).at(-1);
    const before = own[own.findIndex((token) => token === verb) - 1];
    // "Shall be laid", "have laid", "the laid mines".
    return (
      verb !== undefined &&
      before?.stop === false &&
      !helps.includes(before.word) &&
      !said.has(verb) &&
      !/[,;:]/u.test(quote.slice(verb.end, start))
    );
  });
}

/** Words of "which was". */
const LEAD = 2;

/** A clause about what stands before it, up to the next mark: ", which it had captured in 1967". */
const relativeClauseOf = keptFor(({ dates: { phrases } }: Language): RegExp => {
  return phrases.relatives.length === 0
    ? /(?!)/gu
    : new RegExp(`,\\s(?:${anyOf(phrases.relatives)})\\s[^,;:]*`, "giu");
});

/**
 * So many words behind "first" may say what it counts, in a sentence and in keywords: "the first
 * official passage", "first all-for-all prisoner exchange".
 */
const [COUNTED, ASKED] = [3, 6];

/**
 * Whether a question asks for the first of some things and a sentence only has the first of others:
 * "the first treaty … open to ships" of "what was the first ship".
 */
export function isFirstOfOthers(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const isFirst = ({ word }: Token): boolean => firstsOf(language).has(word);
  const at = question.tokens.findIndex(isFirst);
  const [next, ...others] = question.tokens.slice(at + 1, at + 1 + ASKED);
  if (at === -1 || next === undefined || next.stop || numberOf(next.term) !== undefined)
    return false;
  const tokens = tokensIn(shelf, sentence, language.code);
  const counted = [next, ...others.filter(({ stop }) => !stop)].map(({ term }) => term);
  const things = tokensThatSay(shelf.index, question, counted, tokens);
  // "The First Company" is called so.
  const firsts = tokens.filter(
    (token) => isFirst(token) && (token === tokens[0] || !isCapitalAt(sentence, token.start)),
  );
  if (things.size === 0 || firsts.length === 0) return false;
  return !firsts.some((first) => {
    const behind = tokens.slice(tokens.indexOf(first) + 1).slice(0, COUNTED);
    // "The ship was the first to pass".
    return behind.some((token) => things.has(token)) || behind[0]?.stop === true;
  });
}

const firstsOf = keptFor(
  ({ dates: { ordinals } }: Language): ReadonlySet<string> =>
    new Set(Object.entries(ordinals).flatMap(([word, n]) => (n === 1 ? [fold(word)] : []))),
);
