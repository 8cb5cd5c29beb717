import type { Language } from "../../../languages/language.ts";
import { isApostrophe, isCapitalAt, wordsOf } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { isDateWord } from "../../question/date-terms.ts";
import { ofQuestion } from "../../question/memo.ts";
import { isParticiple } from "../../question/participle.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { tokensIn } from "../read-text.ts";

/**
 * Whether a text has a name right beside the thing whose name a question asks for: "the king
 * William", "the Eagles basketball team", "the largest hall in Orm, the Metrohall". A name that the
 * question has already, or a day, is none.
 */
export function hasNameBeside(
  shelf: Shelf,
  question: Question,
  text: string,
  language: Language,
): boolean {
  const head = thingNamed(question);
  if (head === undefined) return false;
  const told = tokensIn(shelf, text, language.code);
  const isAsked = (token: Token): boolean => question.wanted.has(token.term);
  const isName = (token: Token): boolean =>
    !token.stop &&
    !isAsked(token) &&
    isCapitalAt(text, token.start) &&
    !isDateWord(text.slice(token.start), language);
  // A like word may be another thing: "Super" of "superdome".
  return told.some((thing) => {
    if (thing.term !== head.term) return false;
    const [first, last] = phraseAround(told, thing, text, isAsked);
    const before = told[told.indexOf(first) - 1];
    // Any word that begins a sentence has a capital.
    const article = told[told.indexOf(first) - 2]?.word ?? "";
    // "A Norwegian ship" has another name.
    const { articles, nounStarts } = language.dates.phrases;
    const isKind = nounStarts.includes(article) && !articles.includes(article);
    const isBefore = before !== undefined && before !== told[0] && isName(before) && !isKind;
    if (isBefore && isBeside(before, first, text)) return true;
    return (
      QUOTED.test(text.slice(0, first.start)) || isNamedBehind(told, last, text, isName, language)
    );
  });
}

/** The last word of the thing whose name is asked for: "king" of "the name of the king of Orm". */
const thingNamed = ofQuestion(
  ({ tokens: all, repaired, language }: Question): Token | undefined => {
    // The ending in "Hobday's wife" parts no phrase.
    const tokens = all.filter(({ start }) => !isApostrophe(repaired[start - 1]));
    const noun = tokens.findLastIndex(({ word }) => language.questions.nameNouns.includes(word));
    if (noun === -1) return undefined;
    const behind = tokens.slice(noun + 1);
    const first = behind.findIndex(({ stop }) => !stop);
    // "Route name".
    if (first === -1) return tokens.slice(0, noun).findLast(({ stop }) => !stop);
    // "The two observers injured near Selk" are observers.
    const length = behind.slice(first).findIndex(
      (token, at) =>
        token.stop ||
        (at > 0 &&
          (language.questions.locatives.includes(token.word) ||
            // "The campaign ABC began" is no ABC.
            isNameBehind(repaired, behind[first + at - 1], token) ||
            isParticiple(repaired, token, language))),
    );
    return behind.slice(first, length === -1 ? undefined : first + length).at(-1);
  },
);

/** Whether a name stands right behind a word that is none. */
function isNameBehind(text: string, before: Token | undefined, token: Token): boolean {
  return before !== undefined && !isCapitalAt(text, before.start) && isCapitalAt(text, token.start);
}

function isBeside(one: Token, other: Token, text: string): boolean {
  return text.slice(one.end, other.start) === " ";
}

/**
 * The first and the last token of the phrase of a thing: the words asked before it, and those
 * behind it with the function words that join them ("the hall in Orm").
 */
function phraseAround(
  told: readonly Token[],
  thing: Token,
  text: string,
  isAsked: (token: Token) => boolean,
): readonly [Token, Token] {
  let [first, last, end] = [thing, thing, thing];
  for (const token of told.slice(0, told.indexOf(thing)).toReversed()) {
    if (!isAsked(token) || !isBeside(token, first, text)) break;
    first = token;
  }
  for (const token of told.slice(told.indexOf(thing) + 1)) {
    if (!(token.stop || isAsked(token)) || !isBeside(end, token, text)) break;
    end = token;
    if (!token.stop) last = token;
  }
  return [first, last];
}

/** The end of a quotation right before what it is the name of. */
const QUOTED = /[”"»]\s$/u;
/** What may stand between a thing and its name: ", the ", " is ", ": “". */
const LEADS = /^(?:[,:]|\s[–-])?(?<small>(?:\s\p{Ll}+){0,2})\s(?<mark>[“"‘«„']?)(?=\p{Lu})/u;

function isNamedBehind(
  told: readonly Token[],
  { end }: Token,
  text: string,
  isName: (token: Token) => boolean,
  { dates: { phrases } }: Language,
): boolean {
  const lead = LEADS.exec(text.slice(end));
  const small = wordsOf(lead?.groups?.["small"] ?? "").map(({ folded }) => folded);
  if (!lead || !small.every((word) => [...phrases.be, ...phrases.articles].includes(word))) {
    return false;
  }
  const name = told.find(({ start }) => start === end + lead[0].length);
  // "The hall is Danish" names none, "the hall is the Orangery" does.
  if (
    small.length > 0 &&
    small.every((word) => phrases.be.includes(word)) &&
    lead.groups?.["mark"] === ""
  )
    return false;
  return lead.groups?.["mark"] !== "" || (name !== undefined && isName(name));
}
