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

/**
 * Whether those whom a quotation would name as who said that something is so say nothing there:
 * "Armenian" of "the article says, Armenian occupation had lasted" of "who said that it was
 * occupied". False of every other question, and where a verb of saying has whoever does it behind
 * "by".
 */
export function namesNoSayer(
  shelf: Shelf,
  question: Question,
  { quote, spans }: Saying,
  language: Language,
): boolean {
  const verb = verbOfSaying(question);
  if (verb === null || question.language !== language || !asksOfClaim(question, verb)) return false;
  const { utterances } = language.questions;
  const { relatives } = language.dates.phrases;
  const tokens = tokensIn(shelf, quote, language.code);
  const same = tokensThatSay(shelf.index, question, [verb.term], tokens);
  const verbs = tokens.filter(
    (token) => same.has(token) || utterances.includes(typedAt(quote, token)),
  );
  if (verbs.some((each) => isPassive(tokens, each, language))) return false;
  const sayers = verbs.flatMap((each) => {
    const at = tokens.indexOf(each);
    // "It was the smith who said so".
    const isRelative = relatives.includes(tokens[at - 1]?.word ?? "");
    return isRelative ? tokens.slice(0, at) : sayersOf(quote, tokens, each, language);
  });
  const all = [...sayers, ...sourcesIn(quote, tokens, language)];
  return !spans.every((span) => all.some(({ start }) => span[0] <= start && start < span[1]));
}

/** Whether a verb stands behind a form of "be", adverbs aside. */
function isPassive(tokens: readonly Token[], verb: Token, { dates, questions }: Language): boolean {
  const before = tokens
    .slice(0, tokens.indexOf(verb))
    .findLast(({ word }) => !dates.phrases.adverbs.includes(word));
  return [...dates.phrases.be, ...(questions.roles?.passive ?? [])].includes(before?.word ?? "");
}

/** Whether a clause follows a verb of saying: "who said (that) it was forced". */
function asksOfClaim({ tokens, language }: Question, verb: Token): boolean {
  const { that, be, auxiliaries } = language.dates.phrases;
  const { past } = language.questions;
  const opens = [...that, ...be, ...auxiliaries, ...past];
  return tokens.slice(tokens.indexOf(verb) + 1).some(({ word }) => opens.includes(word));
}

/**
 * Whether whoever a quotation names calls something else so than a question asks who did: "called
 * the statement painful, but refused to call it a defeat" of "who called it a defeat" and of "who
 * called it a statement". False of every other question, and where the verb is another or passive.
 */
export function callsItOtherwise(
  shelf: Shelf,
  question: Question,
  { quote }: Saying,
  language: Language,
): boolean {
  const verb = verbOfSaying(question);
  const isNaming = verb !== null && commonTerms(shelf, question.language).naming.has(verb.term);
  const last = question.tokens.findLast(({ stop }) => !stop);
  if (!isNaming || question.language !== language || last === undefined || last === verb)
    return false;
  const tokens = tokensIn(shelf, quote, language.code);
  const verbs = tokens.filter(({ term }) => term === verb.term);
  if (verbs.length === 0 || verbs.some((each) => isPassive(tokens, each, language))) return false;
  const said = tokensThatSay(shelf.index, question, [last.term], tokens);
  return ![...said].some((token) => {
    const before = verbs.findLast(({ end }) => end <= token.start);
    return (
      before !== undefined &&
      !isRefused(quote, before, language) &&
      !isCalledSomething(quote, tokens, token, language)
    );
  });
}

/** Whether a verb stands behind a refusal in its clause: "refused to call". */
function isRefused(quote: string, { start }: Token, { questions }: Language): boolean {
  const clause = /[^,;:]*$/u.exec(quote.slice(0, start))?.[0] ?? "";
  return hasPhrase(clause, questions.refusals);
}

/** Whether a word is what is called something right behind it: "called the statement painful". */
function isCalledSomething(
  quote: string,
  tokens: readonly Token[],
  token: Token,
  { dates }: Language,
): boolean {
  const at = tokens.indexOf(token);
  const next = tokens[at + 1];
  const article = tokens
    .slice(0, at)
    .findLast(({ word }) => dates.phrases.nounStarts.includes(word));
  return (
    next !== undefined &&
    !next.stop &&
    quote.slice(token.end, next.start) === " " &&
    dates.phrases.articles.includes(article?.word ?? "")
  );
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
  // "The Russian general announced that the peacekeepers …" may well speak of Russia's, and
  // "Nordland admitted that it …" does of Nordland.
  const says = (at: number): boolean => {
    const [verb, joint, subject] = tokens.slice(at + 1);
    return (
      verb !== undefined &&
      utterances.includes(typedAt(sentence, verb)) &&
      that.includes(joint?.word ?? "") &&
      !language.questions.pronouns.includes(subject?.word ?? "")
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
