import { fold } from "../../languages/fold.ts";
import { hasPhrase } from "../../languages/words.ts";
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
export function asksWhetherDone(question: Question): boolean {
  const { asked, tokens, repaired, language } = question;
  const { past } = language.questions;
  const { obliges, be } = language.dates.phrases;
  const first = tokens[0]?.word ?? "";
  const rest = repaired.slice(tokens[1]?.start ?? 0);
  return (
    asked === "yes/no" &&
    past.includes(first) &&
    !foresees(question) &&
    !hasPhrase(rest, [...obliges, ...be])
  );
}

/** Whether a question has a word, behind its first, that obliges or foresees what follows: "was it agreed to extend it", but not "was it agreed by both". */
export function foresees({ tokens, language }: Question): boolean {
  const { modals, utterances } = language.questions;
  const { infinitive, that } = language.dates.phrases;
  const opens = [...(infinitive === null ? [] : [infinitive]), ...that];
  return tokens.some(
    ({ word }, at) =>
      at > 0 &&
      modals.includes(word) &&
      !(utterances.includes(word) && !opens.includes(tokens[at + 1]?.word ?? "")),
  );
}

/** Whether a question asks whether something was done, how or how long, and not what had to be: "how long did they stay", "how did they vote". */
export function asksWhatWasDone(question: Question): boolean {
  const { asked, tokens, repaired, language } = question;
  if (asked === "yes/no") return asksWhetherDone(question);
  const { past, modals, counting } = language.questions;
  const { obliges, be } = language.dates.phrases;
  const asksHow = asked === "what" && tokens[0]?.word === counting?.how;
  return (
    (asked === "how long" || asksHow) &&
    tokens.some(({ word }) => past.includes(word)) &&
    !hasPhrase(repaired, [...modals, ...obliges, ...be])
  );
}

/** Whether a question asks from what day on something is so: "from what date", "since when". */
export function asksSince({ tokens, language }: Question): boolean {
  return language.questions.since.includes(tokens[0]?.word ?? "");
}
