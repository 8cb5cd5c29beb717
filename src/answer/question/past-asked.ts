import { fold } from "../../languages/fold.ts";
import type { Question } from "./question.ts";

/** Whether a question asks when something was done: "when was it returned". */
export function asksOfPast({ asked, tokens, language }: Question): boolean {
  return asked === "when" && tokens.some(({ word }) => language.questions.past.includes(word));
}

/** Whether keywords ask so with a past form alone: "troops left when". */
export function asksInPastForm(question: Question): boolean {
  const { asked, tokens, repaired, language } = question;
  const { modals, helps } = language.questions;
  const { reports, auxiliaries, obliges, be } = language.dates.phrases;
  // "Will be handed over" looks like a past form too.
  const others = [...modals, ...helps, ...obliges, ...be].map(fold);
  const typed = tokens.map(({ start, end }) => fold(repaired.slice(start, end)));
  return (
    asked === "when" &&
    !asksOfPast(question) &&
    typed.some((word) => reports.includes(word) && !auxiliaries.includes(word)) &&
    !typed.some((word) => others.includes(word))
  );
}

/** Whether a question asks whether something was done, and not whether it had to be: "did it open", but not "was it to be opened". */
export function asksWhetherDone({ asked, tokens, language }: Question): boolean {
  const { past, modals } = language.questions;
  const { obliges, be } = language.dates.phrases;
  const first = tokens[0]?.word ?? "";
  const others = new Set([...modals, ...obliges, ...be].map(fold));
  return (
    asked === "yes/no" &&
    past.includes(first) &&
    tokens.slice(1).every(({ word }) => !others.has(word))
  );
}
