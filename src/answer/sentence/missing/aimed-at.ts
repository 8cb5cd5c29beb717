import type { Language } from "../../../languages/language.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms, isActor, isProper } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import { tokensIn } from "../read-text.ts";
import { asksName } from "../fits/naming.ts";
import { tokenBefore, type Setting } from "../setting.ts";
import { says } from "../told.ts";

/** Words of a name: "Nikol Pashinyan". */
const NAME_WORDS = 2;
/** A quotation of words, and no title, right behind a word: `writes “before”`. */
const OPENS_QUOTE = /^\s*[“"«„]\p{Ll}/u;

/**
 * Whether a sentence tells the deed of a question of another object: who "writes “before”" wrote no
 * statement, and two who "have each said" it said it to none of both ("what did Aliyev say to
 * Pashinyan").
 */
export function isAimedElsewhere(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  return (
    writesOnlyWords(shelf, question, sentence, language) ||
    actTogether(shelf, question, sentence, language)
  );
}

/** Whether somebody only writes some words, where a question asks who wrote a text. */
function writesOnlyWords(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const { texts } = commonTerms(shelf, question.language);
  if (question.asked !== "who" || !question.terms.some(({ term }) => texts.has(term))) return false;
  const deeds = tokensIn(shelf, sentence, language.code).filter(
    ({ term, stop }) => !stop && question.wanted.has(term) && !texts.has(term),
  );
  return deeds.some(({ end }) => OPENS_QUOTE.test(sentence.slice(end)));
}

/**
 * Whether two whom a question names, one as whom the other spoke to or of, are named as one in a
 * sentence: "Aliyev and Pashinyan have each said".
 */
function actTogether(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const { reactions, utterances } = commonTerms(shelf, question.language);
  const speaks = question.tokens.some(({ term }) => reactions.has(term) || utterances.has(term));
  if (question.asked !== "what" || !speaks || asksName(shelf, question)) return false;
  const { dates, search } = question.language;
  const named = question.terms.filter((term) => isProper(shelf, question, term));
  const [one, other] = named;
  if (named.length !== 2 || one === undefined || other === undefined) return false;
  const at = question.tokens.findIndex(({ term }) => term === other.term);
  const before = question.tokens[at - 1];
  const joint = before?.word ?? "";
  // "Tell Aliyev" as "say to Aliyev"; "Ilham Aliyev" is one.
  const isObject =
    (before?.stop === false && before.term !== one.term) ||
    (search.stopWords.includes(joint) && !dates.phrases.and.includes(joint));
  if (!isObject) return false;
  const told = tokensIn(shelf, sentence, language.code);
  return told.some(({ word }, place) => {
    if (!language.dates.phrases.and.includes(word)) return false;
    const isBeside = ({ term }: QuestionTerm): boolean =>
      told
        .slice(Math.max(0, place - NAME_WORDS), place + NAME_WORDS + 1)
        .some((token) => token.term === term);
    return isBeside(one) && isBeside(other);
  });
}

/**
 * Tells which terms a sentence leaves out though the passage may have them: the state of which
 * somebody speaks or to whom they promise something, it must name itself ("say about Turkey",
 * "promise to Azerbaijan").
 */
export function aimsLeftOut({ shelf, question, itself }: Setting): (term: QuestionTerm) => boolean {
  const aims = statesAimedAt(shelf, question);
  return (term) => aims.has(term.term) && !says(shelf, question, term, [itself()]);
}

/** The terms of the states of which a question asks what was said, or to whom. */
const statesAimedAt = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const { asked, tokens, language } = question;
  const { roles, topics } = language.questions;
  const { utterances } = commonTerms(shelf, language);
  const utters = tokens.some(({ term }) => utterances.has(term));
  if (asked !== "what" || !utters) return NO_TERMS;
  const aims = tokens.filter(({ term }, at) => {
    const before = tokenBefore(question, at)?.word ?? "";
    const isAim = [...(roles?.to ?? []), ...topics].includes(before);
    return isAim && isActor(shelf, term);
  });
  return new Set(aims.map(({ term }) => term));
});

const NO_TERMS: ReadonlySet<string> = new Set();
