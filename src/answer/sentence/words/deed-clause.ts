import type { Language } from "../../../languages/language.ts";
import { anyOf } from "../../../languages/any-of.ts";
import { keptFor } from "../../../languages/remember.ts";
import { firstWordsOf, hasPhrase, isSmallAt, wordsOf } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { isProper } from "../../question/common-terms.ts";
import type { Question } from "../../question/question.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import type { Shelf } from "../../shelf.ts";
import { partAt, partMarks as clauseMarks } from "../clauses.ts";
import { tokensThatSay } from "../told.ts";
import { isParticiple } from "../../question/participle.ts";

/** Whether a question asks to whom something is done: "who was attacked", but not "by whom". */
export function isDoneToAsked({ tokens, repaired, language }: Question): boolean {
  const { asks, roles } = language.questions;
  const who = tokens.findIndex(({ word }) => asks.who.includes(word));
  const isBy = tokens.some(({ word }) => roles?.by.includes(word));
  const be = tokens[who + 1];
  const verb = tokens.slice(who + 1).find(({ stop }) => !stop);
  return (
    who !== -1 &&
    !isBy &&
    be !== undefined &&
    roles?.passive.includes(be.word) === true &&
    verb !== undefined &&
    isParticiple(repaired, verb, language) &&
    // "Who is supposed to do it" does it.
    !language.questions.fillers.includes(verb.word)
  );
}

/** A number counts as so many other words. */
const NUMBER = 10;

/**
 * Where several clauses tell a deed, those of them that say most of what is asked: "Moscow dates it
 * 9 November, Baku dates it 10 November".
 */
export function inClauseAsked(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  verbs: readonly Token[],
  isInPlace: (at: number) => boolean,
  language: Language,
): readonly Token[] {
  const clauseAt = partAt(sentence, /[,;]\s/gu);
  const clauseOf = ({ start }: Token): number => clauseAt(start);
  const isSaid = ({ term, stop }: Token): boolean => !stop && question.wanted.has(term);
  const isNumber = ({ term }: Token): boolean => /^\p{N}/u.test(term);
  // A number tells most of which is meant.
  const saidWith = (verb: Token): number =>
    tokens
      .filter((token) => isSaid(token) && clauseOf(token) === clauseOf(verb))
      .reduce((sum, token) => sum + (isNumber(token) ? NUMBER : 1), 0);
  const most = Math.max(...verbs.map(saidWith));
  const inMost =
    new Set(verbs.map(clauseOf)).size > 1 ? verbs.filter((verb) => saidWith(verb) === most) : verbs;
  // A number or a place that only another part tells is not what this one does: "Baku gives 20
  // percent; the scholar gives 16".
  // Nor what is told behind "at which".
  const partOf = partAt(sentence, partMarks(language));
  const told = tokens.filter(
    (token) => isSaid(token) && (isNumber(token) || isInPlace(token.start)),
  );
  return inMost.filter((verb) =>
    told.every(({ term }) =>
      told.some((one) => one.term === term && partOf(one.start) === partOf(verb.start)),
    ),
  );
}

/** What parts a sentence: a semicolon, or a preposition before a relative. */
const partMarks = keptFor(({ dates, questions }: Language): RegExp => {
  const { relatives } = dates.phrases;
  return relatives.length === 0
    ? /;\s/gu
    : new RegExp(`;\\s|\\s(?:${anyOf(questions.locatives)})\\s(?:${anyOf(relatives)})\\s`, "giu");
});

/** Where the clause of a verb begins, behind the last comma or semicolon before it. */
export function clauseBefore(sentence: string, verb: Token): number {
  const cut = /[,;](?=[^,;]*$)/u.exec(sentence.slice(0, verb.start));
  return cut === null ? 0 : cut.index + 1;
}

/** Words from a participle to its "by": "paid for by". */
const BY_WITHIN = 2;

/** Whether a verb tells what is done to whoever stands before it: "the protocol was signed". */
export function isDoneTo(sentence: string, verb: Token, language: Language): boolean {
  const { adverbs } = language.dates.phrases;
  const between = [...adverbs, ...language.quantities.now];
  const before = wordsOf(sentence.slice(0, verb.start));
  // "Some are still held".
  const last = before.findLast(({ folded }) => !between.includes(folded))?.folded ?? "";
  const { passive = [], by = [] } = language.questions.roles ?? {};
  if (!isParticiple(sentence, verb, language)) return false;
  if (passive.includes(last)) return true;
  // "Was designed by Ines Roca and built by two firms", "designed by her and paid for by him": one
  // "by" tells that both are done to it.
  const isJoined = language.dates.phrases.and.includes(last);
  const behind = firstWordsOf(sentence.slice(verb.end), BY_WITHIN);
  const clause = sentence.slice(clauseBefore(sentence, verb), verb.start);
  return (
    isJoined && behind.some((word) => by.includes(word)) && hasPhrase(clause, [...passive, ...by])
  );
}

/** Whether a word tells a deed in the past, or is a participle: "burned", "was built". */
function isVerbAt(text: string, token: Token, language: Language): boolean {
  return !token.stop && isSmallAt(text, token.start) && isParticiple(text, token, language);
}

/**
 * The verbs of a text in the past; a participle that describes a noun is none: "invited guests".
 */
export function verbsIn(
  text: string,
  tokens: readonly Token[],
  language: Language,
): readonly Token[] {
  const { pronouns } = language.questions;
  const openings = [...language.dates.phrases.nounStarts, ...pronouns];
  return tokens.filter((token, at) => {
    if (!isVerbAt(text, token, language)) return false;
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    // "It burned", "they met" have a subject, "their invited guests" an owner.
    const isDescribing =
      next?.stop === false &&
      isSmallAt(text, next.start) &&
      text.slice(token.end, next.start) === " ";
    return !isDescribing || !openings.includes(before?.word ?? "");
  });
}

/**
 * The words of a text that tell a deed which a question asks of, where one of them is a verb:
 * "died" and "death" of when somebody died.
 */
export function deedsTold(
  shelf: Shelf,
  question: Question,
  text: string,
  tokens: readonly Token[],
  language: Language,
): readonly Token[] {
  return termsAsked(shelf, question).flatMap((term) => {
    if (isProper(shelf, question, term)) return [];
    const said = [...tokensThatSay(shelf.index, question, [term.term], tokens)];
    return said.some((token) => isVerbAt(text, token, language)) ? said : [];
  });
}

/**
 * Of several words that may answer, each at a place of a sentence, those that no clause with a verb
 * of its own has instead of the deed: 1770 of "was born in 1709 and died in 1770", asked when he
 * died, and 1953 of "read law from 1949 and graduated in 1953". All where none is left.
 */
export function ofClauseOfDeed<Words>(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  words: readonly Words[],
  placeOf: (one: Words) => number,
  language: Language,
): readonly Words[] {
  if (words.length < 2) return words;
  const deeds = deedsTold(shelf, question, sentence, tokens, language);
  if (deeds.length === 0) return words;
  const partOf = partAt(sentence, clauseMarks(language));
  const parts = deeds.map(({ start }) => partOf(start));
  const others = new Set(verbsIn(sentence, tokens, language).map(({ start }) => partOf(start)));
  // Behind the deed stands its own: what comes before its clause is of something else.
  const isBehind = (one: Words): boolean =>
    deeds.some(({ end, start }) => end <= placeOf(one) && partOf(start) === partOf(placeOf(one)));
  const first = words.some(isBehind) ? Math.min(...parts) : 0;
  const told = words.filter((one) => {
    const part = partOf(placeOf(one));
    return parts.includes(part) || (!others.has(part) && part >= first);
  });
  return told.length > 0 ? told : words;
}
