import type { Language } from "../../../languages/language.ts";
import { hasPhrase, typedAt } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { commonTerms, standFor } from "../../question/common-terms.ts";
import { ofQuestion } from "../../question/memo.ts";
import type { Question } from "../../question/question.ts";
import { actingIn } from "../../question/parties.ts";
import { sourcesIn } from "../../question/sources.ts";
import type { Shelf } from "../../shelf.ts";
import { tokensIn } from "../read-text.ts";
import type { Saying } from "../sayings.ts";
import { tokensThatSay } from "../told.ts";
import { sayersOf } from "./said-by.ts";

/** Words of whoever a passive verb of telling names behind it: "confirmed by the Kremlin". */
const NAME_WORDS = 6;

/**
 * Whether those whom a quotation would name as who said something say nothing there: "Armenian" of
 * "the article says, Armenian occupation had lasted" of "who said that it was occupied". False of
 * every other question.
 */
export function namesNoSayer(
  shelf: Shelf,
  question: Question,
  { quote, spans }: Saying,
  language: Language,
): boolean {
  const verb = verbOfSaying(question);
  if (verb === null || question.language !== language) return false;
  const { utterances, roles } = language.questions;
  const tokens = tokensIn(shelf, quote, language.code);
  const same = tokensThatSay(shelf.index, question, [verb.term], tokens);
  const verbs = tokens.filter(
    (token) => same.has(token) || utterances.includes(typedAt(quote, token)),
  );
  const sayers = verbs.flatMap((each) => {
    const behind = tokens.slice(tokens.indexOf(each) + 1);
    const isPassive = roles?.by.includes(behind[0]?.word ?? "") === true;
    const named = isPassive ? behind.slice(1, 1 + NAME_WORDS) : [];
    return [...sayersOf(quote, tokens, each, language), ...named];
  });
  const all = [...sayers, ...sourcesIn(quote, tokens, language)];
  return !spans.every((span) => all.some(({ start }) => span[0] <= start && start < span[1]));
}

/**
 * Whether whoever a quotation names calls something else so than a question asks who did: "called
 * the statement painful, but refused to call it a defeat" of "who called it a defeat". False of
 * every other question.
 */
export function callsItOtherwise(
  shelf: Shelf,
  question: Question,
  { quote }: Saying,
  language: Language,
): boolean {
  const verb = verbOfSaying(question);
  const { nounStarts } = language.dates.phrases;
  const { naming, refusals } = language.questions;
  const isNaming = verb !== null && commonTerms(shelf, question.language).naming.has(verb.term);
  if (!isNaming || question.language !== language) return false;
  const last = question.tokens.findLast(({ stop }) => !stop);
  if (last === undefined || last === verb) return false;
  const tokens = tokensIn(shelf, quote, language.code);
  const said = tokensThatSay(shelf.index, question, [last.term], tokens);
  const verbs = tokens.filter(
    (token) => token.term === verb.term || naming.includes(typedAt(quote, token)),
  );
  return !verbs.some(({ start, end }) => {
    const from = Math.max(
      0,
      ...[...quote.slice(0, start).matchAll(/[,;:]/gu)].map((at) => at.index),
    );
    const clause = /^[^,;:]*/u.exec(quote.slice(end))?.[0] ?? "";
    if (hasPhrase(quote.slice(from, start), refusals)) return false;
    return tokens.some((token, at) => {
      const next = tokens[at + 1];
      // What it is called stands at the end, behind what is called so.
      const isLast =
        next === undefined ||
        next.start > end + clause.length ||
        (next.stop && !nounStarts.includes(next.word));
      return said.has(token) && token.start > end && token.end <= end + clause.length && isLast;
    });
  });
}

/**
 * Whether a sentence only tells what those say who act in a question, which asks for no words of
 * theirs: "Armenia says that some are still held" of "does Armenia still hold prisoners".
 */
export function onlySays(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const acting = actingIn(shelf, question);
  const { utterances } = language.questions;
  if (acting.size === 0 || question.asked !== "yes/no" || question.language !== language)
    return false;
  if (hasPhrase(question.repaired, utterances)) return false;
  const tokens = tokensIn(shelf, sentence, language.code);
  const { that } = language.dates.phrases;
  // "The Russian general announced that the peacekeepers …" may well speak of Russia's.
  const says = (at: number): boolean => {
    const [verb, joint] = tokens.slice(at + 1);
    return (
      verb !== undefined &&
      utterances.includes(typedAt(sentence, verb)) &&
      that.includes(joint?.word ?? "")
    );
  };
  const own = [...tokens.keys()].filter((at) =>
    acting.has(standFor(shelf, tokens[at]?.term ?? "")),
  );
  return own.length > 0 && own.every(says);
}

/** The verb right behind "who" by which a question asks who said something; null of others. */
const verbOfSaying = ofQuestion(({ asked, tokens, repaired, language }: Question): Token | null => {
  const { asks, utterances } = language.questions;
  const who = tokens.findIndex(({ word }) => asks.who.includes(word));
  const verb = who === -1 ? undefined : tokens[who + 1];
  const isOfSaying = verb !== undefined && utterances.includes(typedAt(repaired, verb));
  return asked === "who" && isOfSaying ? verb : null;
});
