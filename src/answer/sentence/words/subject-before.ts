import { behindDateline } from "../../../knowledge/dateline.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import {
  hasPhrase,
  isApostrophe,
  isCapitalAt,
  lastWordOf,
  wordsOf,
} from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { AnswerWords } from "./date-words.ts";
import { isSmall, LONGEST_TITLE } from "./name-behind.ts";
import { isParticiple } from "../../question/participle.ts";

/** What tells which item of a list begins there: "8. ". */
const ITEM = /^\p{N}{1,3}[.)]\s/u;
/** A longer run before a verb is more than who does it. */
const LONGEST_SUBJECT = 160;

/**
 * All that stands before a verb in its clause (which begins at `begin` or behind it), from the
 * first name that nothing but a time stands before: "In May 2024 Nikol Pashinyan, Prime Minister,
 * said".
 */
export function subjectBefore(
  sentence: string,
  tokens: readonly Token[],
  found: readonly Span[],
  verb: Token,
  dates: readonly AnswerWords[],
  language: Language,
  begin: number,
): Span | null {
  // "Spoke of it, and called": another verb has the subject.
  const { and } = language.dates.phrases;
  if (and.includes(lastWordOf(sentence.slice(0, verb.start)) ?? "")) return null;
  const label = ITEM.exec(sentence)?.[0].length ?? behindDateline(sentence, language);
  const from = Math.max(begin, label, clauseOpening(sentence.slice(0, verb.start), language));
  const first = found.find(([start]) => start >= from);
  if (!first || first[0] >= verb.start) return null;
  const opening = sentence.slice(from, first[0]).trimStart();
  const dated = dates.findLast(({ span }) => span[1] <= first[0]);
  // "After September 2023 the Russian peacekeepers".
  const { articles } = language.dates.phrases;
  const behindDate = wordsOf(sentence.slice(dated?.span[1], first[0]));
  const isTime =
    dated !== undefined &&
    /^[\s,\p{L}]*$/u.test(sentence.slice(dated.span[1], first[0])) &&
    behindDate.every(({ folded }) => articles.includes(folded));
  // What a name belongs to may begin it: "The Border Guard Service of Russia".
  const own = isTime ? opening.length : beginningOf(opening, language);
  if (own === null) return null;
  const start = first[0] - opening.length + own;
  const before = sentence.slice(start, verb.start);
  if (goesOnWithOther(before, language)) return null;
  const text = withoutTail(withoutLeading(before, language), language);
  const { phrases } = language.dates;
  const isWhole =
    text.length > 0 &&
    text.length <= LONGEST_SUBJECT &&
    !/[;:“”«»"]/.test(text) &&
    // "Oster has appointed Tamm as the head": what is done there is another deed.
    !hasPhrase(text, phrases.that, phrases.relatives, language.questions.upToNow);
  const [, last] = found.findLast(([, end]) => end <= verb.start) ?? [0, start];
  const isOne =
    sentence.slice(last, verb.start).includes(",") ||
    isNounOfName(sentence, tokens, [last, verb.start], language);
  return isWhole && isOne && !isOwner(text) ? [start, start + text.length] : null;
}

/**
 * Where the last clause of a text begins that a comma and a joining word open: behind ", as", ",
 * while", but not ", and", which may join names; 0 where none does.
 */
function clauseOpening(text: string, { dates, questions }: Language): number {
  const openers = [...questions.joins, ...questions.timeClauses].filter(
    (word) => !dates.phrases.and.includes(word),
  );
  const opening = [...text.matchAll(/,\s(\p{Ll}+)\s/gu)].findLast(({ 1: word = "" }) =>
    openers.includes(fold(word)),
  );
  return opening === undefined ? 0 : opening.index + opening[0].length;
}

/** Whether a clause has a subject of its own behind "and": "Outler's work helped, and he is". */
function goesOnWithOther(text: string, { dates, questions }: Language): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  const { be, auxiliaries, and } = dates.phrases;
  return words.some(
    (word, at) =>
      questions.pronouns.includes(word) &&
      and.includes(words[at - 1] ?? "") &&
      [...be, ...auxiliaries].includes(words[at + 1] ?? ""),
  );
}

/** A text without the verb that leads to an infinitive: "athletes continue to" → "athletes". */
function withoutLeading(text: string, { dates: { phrases } }: Language): string {
  const [verb, infinitive] = wordsOf(text).slice(-2);
  const leads =
    verb !== undefined &&
    infinitive?.folded === phrases.infinitive &&
    !isCapitalAt(text, verb.start);
  return leads ? text.slice(0, verb.start) : text;
}

/** A subject without what belongs to its verb: "Captain Imbert, who", "Both have each". */
export function withoutTail(text: string, language: Language): string {
  let rest = text.replace(/[\s,–—-]+$/u, "");
  for (;;) {
    const last = /[\s,]+(\p{Ll}+)$/u.exec(rest);
    if (!last || !isSmall(last[1] ?? "", language)) return rest;
    rest = rest.slice(0, last.index).replace(/[\s,–—-]+$/u, "");
  }
}

/**
 * Where a subject begins that has some words before its first name: behind the article, if each of
 * them may belong to a name.
 */
function beginningOf(opening: string, language: Language): number | null {
  const { dates, questions } = language;
  const first = /^\p{L}+\s/u.exec(opening)?.[0] ?? "";
  const article = dates.phrases.articles.includes(fold(first.trim())) ? first.length : 0;
  const rest = opening.slice(article);
  const [begins = ""] = fold(rest).split(" ");
  if (questions.joins.includes(begins) || questions.timeClauses.includes(begins)) return null;
  const { articles, and } = dates.phrases;
  // "Ministry of the Interior and Justice" is one name.
  const inNames = [...articles, ...and, ...(questions.roles?.of.slice(0, 1) ?? [])];
  const small = rest
    .split(/\s+/u)
    .filter((word) => /^\p{Ll}/u.test(word) && !inNames.includes(word));
  const isTitle = small.length <= LONGEST_TITLE && !small.some((word) => isSmall(word, language));
  return /^(?:[\p{L}’'-]+\s)*$/u.test(rest) && isTitle ? article : null;
}

/** "Azerbaijan's" before a word owns it and does nothing. */
function isOwner(text: string): boolean {
  return /['’]s?\s*$/u.test(text);
}

/**
 * Whether what lies between a name and its verb belongs to the name: its noun ("Russian
 * peacekeepers"), or whatever is whose ("Russia's defence ministry"). Of more words one is a verb
 * of its own: "the Council spoke of".
 */
export function isNounOfName(
  sentence: string,
  tokens: readonly Token[],
  [from, to]: Span,
  language: Language,
): boolean {
  const words = tokens.filter(({ start, end }) => start >= from && end <= to);
  const content = words.filter(({ word }) => !isSmall(word, language));
  if (content.some((token) => isParticiple(sentence, token, language))) return false;
  const isWhose = isApostrophe(sentence[from]);
  return isWhose || content.length === 0 || (content.length === 1 && content[0] === words[0]);
}
