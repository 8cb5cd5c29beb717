import type { Asked, Language } from "../../../languages/language.ts";
import { endsWithPhrase, hasPhrase, typedAt } from "../../../languages/words.ts";
import { countAsked } from "../../question/count-asked.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Question } from "../../question/question.ts";
import { numberOf } from "../../question/same-number.ts";
import type { Shelf } from "../../shelf.ts";
import { tokensIn } from "../read-text.ts";
import { isParticiple } from "../../question/participle.ts";
import type { Saying } from "../sayings.ts";
import { tokensThatSay } from "../told.ts";

/**
 * Of two countries that are asked for neither one is an answer nor three; "two of the countries"
 * may be among more.
 */
export function isSoMany(question: Question, found: number): boolean {
  const asked = question.asked === "who" ? null : countAsked(question);
  if (asked === null || found === 0) return true;
  const at = question.tokens.findIndex(({ term }) => term === asked.term);
  const isOfMore = question.tokens[at + 1]?.word === question.language.questions.roles?.of[0];
  return isOfMore ? found >= asked.count : found === asked.count;
}

/** What asks of all of so many, where some of them tell nothing of the others. */
const OF_ALL: readonly Asked[] = ["who", "when", "why", "how long", "yes/no"];

/**
 * Whether a sentence tells of some of so many only, where a question asks of all: "four of the
 * seven districts" of "who took the seven districts".
 */
export function tellsOfSome(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  if (!OF_ALL.includes(question.asked)) return false;
  const tokens = withoutArticles(tokensIn(shelf, sentence, language.code), language);
  return question.terms.some(({ term }) => {
    const all = numberOf(term);
    return (
      all !== undefined &&
      tokens.some((token, at) => {
        const some = numberOf(token.term) === all ? someOf(tokens, at, language) : null;
        return some !== null && !question.wanted.has(some.term);
      })
    );
  });
}

function withoutArticles(tokens: readonly Token[], { dates }: Language): readonly Token[] {
  return tokens.filter(({ word }) => !dates.phrases.articles.includes(word));
}

/**
 * The number of those that are some of so many, told right before these: "three" of "three of seven
 * districts", articles aside; null where there is none.
 */
function someOf(tokens: readonly Token[], at: number, { questions }: Language): Token | null {
  const [some, of, all] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  const isSome =
    some !== undefined &&
    of?.word === questions.roles?.of[0] &&
    (numberOf(some.term) ?? Infinity) < (numberOf(all?.term ?? "") ?? 0);
  return isSome ? some : null;
}

/**
 * Whether a sentence tells of a single thing, or of some of so many, where a question asks whether
 * something is so of all of its kind: "the Kalbajar district was handed over" of "have all
 * districts been handed over", but not "every district was".
 */
export function tellsOfOne(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const { asked, tokens, repaired } = question;
  const { wholes } = question.language.questions;
  if (asked !== "yes/no" || question.language !== language) return false;
  const at = tokens.findIndex(({ word }) => wholes.includes(word));
  const thing = at === -1 ? undefined : tokens.slice(at + 1).find(({ stop }) => !stop);
  if (thing === undefined || hasPhrase(sentence, wholes)) return false;
  const { articles, nounStarts } = language.dates.phrases;
  const all = tokensIn(shelf, sentence, language.code);
  const told = all.filter(({ term }) => term === thing.term);
  const typed = typedAt(repaired, thing);
  const isOne = (token: Token): boolean => {
    const opening = all
      .slice(0, all.indexOf(token))
      .findLast(({ word }) => nounStarts.includes(word));
    return typedAt(sentence, token) !== typed && articles.includes(opening?.word ?? "");
  };
  const plain = withoutArticles(all, language);
  const isOfSome = (token: Token): boolean =>
    someOf(plain, plain.indexOf(token) - 1, language) !== null;
  return told.length > 0 && told.every((token) => isOne(token) || isOfSome(token));
}

/** Words between a number and what it counts: "three humanitarian truces". */
const BETWEEN = 1;

/**
 * Whether a question asks when the one thing of its kind was ("the ceasefire"), and a sentence only
 * tells of several, which it therefore writes otherwise: "three humanitarian truces were
 * announced".
 */
export function tellsOfSeveral(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const { tokens, repaired } = question;
  const { articles } = question.language.dates.phrases;
  const told = tokensIn(shelf, sentence, language.code);
  const isOfSeveral = (token: Token): boolean => {
    const at = told.indexOf(token);
    const before = told.slice(Math.max(0, at - 1 - BETWEEN), at);
    // "A decree of 2023 dissolved it" counts nothing.
    if (isParticiple(sentence, token, language)) return false;
    // "The 44-day conflict" is one.
    return before.some(({ term, end }) => (numberOf(term) ?? 0) > 1 && sentence[end] !== "-");
  };
  return tokens.some(({ term, stop, start, end }, at) => {
    if (stop || !articles.includes(tokens[at - 1]?.word ?? "")) return false;
    const typed = typedAt(repaired, { start, end });
    const said = [...tokensThatSay(shelf.index, question, [term], told)];
    return (
      said.length > 0 &&
      said.every((token) => typedAt(sentence, token) !== typed && isOfSeveral(token))
    );
  });
}

/**
 * Whether the numbers of an answer count the rest only, and the question asks for all: "the other
 * four".
 */
export function isOfRest(
  { repaired }: Question,
  { quote, spans, words }: Saying,
  { questions, quantities }: Language,
): boolean {
  // "By a further 3 percent from 1 July 2022", "a further £4 million": of sums each is one.
  const isSum =
    hasPhrase(words.join(" "), quantities.currencies) || /\p{Sc}/u.test(words.join(" "));
  const rests = isSum
    ? questions.others.filter((word) => !quantities.added.includes(word))
    : questions.others;
  return (
    spans.length > 0 &&
    spans.every(([start]) => endsWithPhrase(quote.slice(0, start), rests)) &&
    !hasPhrase(repaired, questions.others, quantities.added)
  );
}
