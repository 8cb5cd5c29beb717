import type { Language } from "../../../languages/language.ts";
import { isCapitalAt } from "../../../languages/words.ts";
import { ofQuestion } from "../../question/memo.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { tokensIn } from "../read-text.ts";
import { tokensThatSay } from "../told.ts";
import { verbsOfDeeds } from "./of-past.ts";

/**
 * Whether a quotation tells a deed of those of whom a question only asks what they did: "the fire
 * brigade pumped out the cellars" does, "a working group was set up" does not. True for every other
 * question, and in languages whose verbs are not known.
 */
export function tellsDoing(
  shelf: Shelf,
  question: Question,
  quote: string,
  language: Language,
): boolean {
  const subject = whoDid(question);
  if (subject.length === 0 || language.dates.phrases.pastEnding === null) return true;
  const tokens = tokensIn(shelf, quote, language.code);
  const said = [...tokensThatSay(shelf.index, question, subject, tokens)];
  const { be, auxiliaries } = language.dates.phrases;
  return verbsOfDeeds(shelf, quote, language).some(({ verb, before }) => {
    const isDoneTo = [...be, ...auxiliaries].includes(before);
    const clause = /[^,;:.()]*$/u.exec(quote.slice(0, verb.start))?.[0] ?? "";
    const from = verb.start - clause.length;
    // "Of the peacekeepers Russia counted 414".
    const isBehindOther = (end: number): boolean =>
      tokens.some(
        (token) => token.start >= end && token.end <= verb.start && isCapitalAt(quote, token.start),
      );
    return (
      !isDoneTo &&
      said.some(({ start, end }) => start >= from && end <= verb.start && !isBehindOther(end))
    );
  });
}

/** The terms of those of whom a question only asks what they did: "what did the brigade do". */
const whoDid = ofQuestion<readonly string[]>(({ asked, tokens, language }: Question) => {
  const { helps, past, doing } = language.questions;
  const { infinitive } = language.dates.phrases;
  const [, help, ...subject] = tokens;
  const last = subject.pop();
  const isDone = helps.includes(help?.word ?? "") && past.includes(help?.word ?? "");
  const isOnly = subject.every(({ word }) => word !== infinitive);
  return asked === "what" && isDone && isOnly && doing.includes(last?.word ?? "")
    ? subject.flatMap(({ term, stop }) => (stop ? [] : term))
    : [];
});
