import type { Language } from "../../../languages/language.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { standFor, actors, commonTerms } from "../../question/common-terms.ts";
import { tokensIn } from "../read-text.ts";
import { tokensThatSay } from "../told.ts";

/**
 * Whether a sentence tells by a noun that others did what a question asks of somebody: "the
 * withdrawal of the Armenian forces" is none of the peacekeepers, asked whether these left.
 */
export function isOfOtherOwner(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const { duties } = commonTerms(shelf, question.language);
  const verb = question.tokens.find(({ term, stop }) => !stop && duties.has(term));
  const [of] = language.questions.roles?.of ?? [];
  if (verb === undefined || of === undefined || question.asked === "who") return false;
  const tokens = tokensIn(shelf, sentence, language.code);
  const deeds = tokensThatSay(shelf.index, question, [verb.term], tokens);
  const doer = doerBefore(question, verb);
  const doers = doer === null ? null : tokensThatSay(shelf.index, question, [doer.term], tokens);
  const states = statesOf(shelf, question.tokens);
  const isOther = (own: readonly Token[]): boolean => {
    const owning = statesOf(shelf, own);
    return (
      (doers !== null && !own.some((token) => doers.has(token))) ||
      (states.length > 0 && owning.length > 0 && !owning.some((state) => states.includes(state)))
    );
  };
  const owners = [...deeds].map((deed) => ownersOf(tokens, deed, of, language));
  return owners.length > 0 && owners.every((own) => own.length > 0 && isOther(own));
}

/** The states that some words name, by the terms that stand for them. */
function statesOf(shelf: Shelf, tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ term }) => standFor(shelf, term)).filter((term) => actors(shelf).has(term));
}

/**
 * Who leaves or hands over in a question, right before that verb: "peacekeepers" in "did the
 * peacekeepers leave"; null where it does not say so.
 */
function doerBefore({ tokens, language }: Question, verb: Token): Token | null {
  const at = tokens.indexOf(verb);
  const doer = tokens[at - 1];
  const isHelped = tokens.slice(0, at).some(({ word }) => language.questions.helps.includes(word));
  return isHelped && doer !== undefined && !doer.stop ? doer : null;
}

/** The words behind "of the" that stands right behind a noun. */
function ownersOf(
  tokens: readonly Token[],
  noun: Token,
  of: string,
  { dates }: Language,
): readonly Token[] {
  const [first, ...behind] = tokens.slice(tokens.indexOf(noun) + 1);
  if (first?.word !== of) return [];
  const own = behind.filter(({ word }) => !dates.phrases.articles.includes(word));
  const length = own.findIndex(({ stop }) => stop);
  return own.slice(0, length === -1 ? undefined : length);
}
