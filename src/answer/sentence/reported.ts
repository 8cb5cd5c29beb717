import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { hasPhrase } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { Span } from "../../search/passage-index.ts";

/** What somebody inserts to say whose the rest is, right before a name: ", the article says, the". */
const INSERTED = /,\s(?<told>[^,;:]{2,40}),\s(?:\p{Ll}+\s)?$/du;

/** Who did something with whoever says so: "Armenia told the United Nations that Azerbaijan", "the article says, the Armenian army". A claim is never given as a fact. */
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

/** The verb by which somebody says what a word is quoted from, or the word itself: "called" before “sacred success”. */
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
      end <= (quote?.index ?? 0) && questions.utterances.includes(fold(sentence.slice(start, end))),
  );
  return saying ?? word;
}

/** Whether a name only tells what others do, all that is asked among it: "General Rudskoi announced that the peacekeepers had taken control". */
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

/** What a sentence tells of the very question: all behind the colon in "Accounts differ on who decided: …". */
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
