import type { Language } from "../../languages/language.ts";
import type { Token } from "../../search/analyse.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { commonTerms } from "./common-terms.ts";
import { perQuestion } from "./memo.ts";
import { tokensIn } from "./read-text.ts";
import { tokensThatSay } from "./told.ts";

/**
 * Whether a sentence tells by a noun that others did what a question asks of somebody: "the withdrawal of the Armenian forces" is none of the peacekeepers, asked
 * whether these left.
 */
export function isOfOtherOwner(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const asked = deedAsked(shelf, question);
  const [of] = language.questions.roles?.of ?? [];
  if (asked === null || of === undefined) return false;
  const tokens = tokensIn(shelf, sentence, language.code);
  const deeds = tokensThatSay(shelf.index, question, [asked.verb.term], tokens);
  const doers = tokensThatSay(shelf.index, question, [asked.doer.term], tokens);
  const owners = [...deeds].map((deed) => ownersOf(tokens, deed, of, language));
  return (
    owners.length > 0 &&
    owners.every((own) => own.length > 0 && !own.some((token) => doers.has(token)))
  );
}

/** Who leaves or hands over in a question, right before that verb: "peacekeepers" in "did the peacekeepers leave". */
const deedAsked = perQuestion(
  (shelf: Shelf, { tokens, language }): { readonly doer: Token; readonly verb: Token } | null => {
    const { duties } = commonTerms(shelf, language);
    const help = tokens.findIndex(({ word }) => language.questions.helps.includes(word));
    const at = tokens.findIndex(
      ({ term, stop }, place) => place > help && !stop && duties.has(term),
    );
    const [doer, verb] = [tokens[at - 1], tokens[at]];
    return help !== -1 && doer && verb && !doer.stop ? { doer, verb } : null;
  },
);

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
