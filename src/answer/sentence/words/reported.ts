import type { Language } from "../../../languages/language.ts";
import {
  endsWithPhrase,
  firstWordsOf,
  hasPhrase,
  placeOfPhrase,
  typedAt,
  wordsOf,
} from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { clauseTold } from "../fits/day-told.ts";

/**
 * What somebody inserts to say whose the rest is, right before a name: ", the article says, the".
 */
const INSERTED = /,\s(?<told>[^,;:]{2,40}),\s(?:\p{Ll}+\s)?$/du;

/**
 * Who did something with whoever says so: "Armenia told the United Nations that Azerbaijan", "the
 * article says, the Armenian army". A claim is never given as a fact.
 */
export function attributed(
  sentence: string,
  tokens: readonly Token[],
  found: readonly Span[],
  [start, end]: Span,
  { dates, questions }: Language,
): Span {
  const that = tokens.findLast(
    (token) => token.end <= start && dates.phrases.that.includes(token.word),
  );
  const sayer = found.find(([, to]) => to <= (that?.start ?? 0));
  const isSaid =
    that !== undefined &&
    sayer !== undefined &&
    !/[;:]/u.test(sentence.slice(sayer[1], start)) &&
    hasPhrase(sentence.slice(sayer[1], that.start), questions.utterances);
  if (isSaid) return [sayer[0], end];
  const inserted = INSERTED.exec(sentence.slice(0, start))?.indices?.groups?.["told"];
  const isInserted = inserted && hasPhrase(sentence.slice(...inserted), questions.utterances);
  return isInserted ? [inserted[0], end] : [start, end];
}

/** What somebody inserts to say whose the whole is: ", the article says,". */
const ASIDE = /,\s(?<told>[^,;:]{2,40}),\s/u;

/**
 * Who says what a span of a sentence is part of, in the sentence's own words: "Baku says" of "Baku
 * says that … 20 percent", "the article says". Null where it is told as it is.
 */
export function claimBefore(sentence: string, [start]: Span, language: Language): string | null {
  const { utterances, reasonClauses, roles } = language.questions;
  const cut = /[;:]\s(?=[^;:]*$)/u.exec(sentence.slice(0, start));
  const from = cut === null ? 0 : cut.index + cut[0].length;
  const before = sentence.slice(from, start);
  const [whole] = /^[^;:]*/u.exec(sentence.slice(from)) ?? [""];
  const { index = 0, groups } = ASIDE.exec(whole) ?? {};
  const aside = groups?.["told"] ?? "";
  // ", as Baku announced," is of what stands before it; in "three named by each state" nobody says
  // anything.
  const isOfBefore = placeOfPhrase(aside, reasonClauses) === 0;
  const isSaid = endsWithPhrase(aside, utterances) && !hasPhrase(aside, roles?.by ?? []);
  if (isSaid && !(isOfBefore && start > from + index)) return aside;
  const that = clauseTold(before, language);
  const claim = before.slice(0, Math.max(that, 0)).trim();
  const [first = ""] = firstWordsOf(claim, 1);
  // "Says, an occupation that": what a comma parts is no object of the verb. "He said" names nobody.
  const isNobody = language.questions.pronouns.includes(first);
  return claim === "" || claim.length > LONGEST_CLAIM || isNobody || isParted(claim, utterances)
    ? null
    : withinSentence(claim, language);
}

/** Letters of the longest claim that is given behind a number or a day. */
const LONGEST_CLAIM = 60;

/** Whether a comma stands behind the last of some words in a text. */
function isParted(text: string, words: readonly string[]): boolean {
  const at = wordsOf(text).findLast(({ folded }) => words.includes(folded));
  return text.slice(at?.end ?? 0).includes(",");
}

/**
 * The beginning of a sentence as it stands within another: "the board says" of "The board says".
 */
function withinSentence(text: string, { dates }: Language): string {
  const [first = ""] = firstWordsOf(text, 1);
  const isName = !dates.phrases.nounStarts.includes(first);
  return isName ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/**
 * The verb by which somebody says what a word is quoted from, or the word itself: "called" before
 * “sacred success”.
 */
export function saidBy(
  sentence: string,
  tokens: readonly Token[],
  word: Token,
  { questions }: Language,
): Token {
  const quote = [...sentence.matchAll(/“[^”]*”/gu)].find(
    ({ index, 0: { length } }) => index < word.start && word.end <= index + length,
  );
  const saying = tokens.findLast(
    ({ start, end }) =>
      end <= (quote?.index ?? 0) &&
      questions.utterances.includes(typedAt(sentence, { start, end })),
  );
  return saying ?? word;
}

/**
 * Whether a name only tells what others do, all that is asked among it: "General Rudskoi announced
 * that the peacekeepers had taken control".
 */
export function onlyTells(
  sentence: string,
  tokens: readonly Token[],
  [, end]: Span,
  verbs: readonly Token[],
  { dates, questions }: Language,
): boolean {
  const told = tokens.find(
    ({ word, start }, at) =>
      start >= end &&
      dates.phrases.that.includes(word) &&
      hasPhrase(sentence.slice(end, tokens[at - 1]?.end), questions.utterances),
  );
  return told !== undefined && verbs.length > 0 && verbs.every(({ start }) => start > told.start);
}

/**
 * What a sentence tells of the very question: all behind the colon in "Accounts differ on who
 * decided: …".
 */
export function toldOf(
  sentence: string,
  tokens: readonly Token[],
  verb: Token,
  { questions }: Language,
): Span | null {
  const before = tokens[tokens.indexOf(verb) - 1]?.word ?? "";
  const told = /:\s+(?<told>[^:]+?)[.?!]*$/du.exec(sentence)?.indices?.groups?.["told"];
  return questions.asks.who.includes(before) && told && told[0] > verb.end ? told : null;
}
