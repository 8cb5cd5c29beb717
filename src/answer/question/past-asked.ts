import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { foldedOf, hasPhrase, typedAt } from "../../languages/words.ts";
import type { Question } from "./question.ts";

/**
 * Whether a question asks when something was done: "when was it returned", but not "when was it
 * supposed to be returned".
 */
export function asksOfPast(question: Question): boolean {
  return asksWhenInPast(question) && !obliges(question);
}

/**
 * Whether a question asks by a past form when something was done or had to be: "when did they have
 * to leave" too.
 */
export function asksWhenInPast({ asked, tokens, language }: Question): boolean {
  return asked === "when" && tokens.some(({ word }) => language.questions.past.includes(word));
}

/**
 * Whether a question asks of what somebody had to do: "was required to leave", "was Lachin to be
 * left", but not "agreed to leave", which was done on some day too.
 */
export function obliges(question: Question): boolean {
  const { tokens, repaired, language } = question;
  return (
    hasPhrase(repaired, obligingPhrases(language)) ||
    tokens.some((_, at) => opensDuty(question, at))
  );
}

/**
 * Whether an infinitive begins at a token, behind a party or a thing, that is a duty by itself:
 * "was Lachin to be left", "was it to pass", but not "said to be" and "to Baku".
 */
function opensDuty({ tokens, language }: Question, at: number): boolean {
  const { infinitive, be, auxiliaries, articles } = language.dates.phrases;
  const { utterances, pronouns } = language.questions;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.word !== infinitive || !before || !next) return false;
  if (be.includes(next.word)) return !utterances.includes(before.word);
  const isOfDuty = tokens
    .slice(0, at)
    .some(
      ({ word }) =>
        [...be, ...auxiliaries].includes(word) && !language.questions.helps.includes(word),
    );
  const isSubject = before.named || pronouns.includes(before.word);
  return isOfDuty && isSubject && !next.named && !articles.includes(next.word);
}

/**
 * The words that make a deed a duty: "was to", "meant to"; but neither "scheduled" alone, as that
 * may be what was done, nor "agreed to".
 */
const obligingPhrases = keptFor(({ dates, questions }: Language): readonly string[] => {
  const { infinitive, obliges: all } = dates.phrases;
  if (infinitive === null) return all;
  const { fillers, utterances } = questions;
  const modals = questions.modals.map((modal) => `${modal} ${infinitive}`);
  return [...all, ...modals].filter((phrase) => {
    const [first = "", ...others] = phrase.split(" ");
    return others.at(-1) === infinitive && (!utterances.includes(first) || fillers.includes(first));
  });
});

/** Whether keywords ask so with a past form alone: "troops left when". */
export function asksInPastForm(question: Question): boolean {
  const { asked, tokens, repaired, language } = question;
  const { modals, helps } = language.questions;
  const { reports, auxiliaries, obliges, be } = language.dates.phrases;
  if (asked !== "when" || asksWhenInPast(question)) return false;
  const typed = tokens.map((token) => typedAt(repaired, token));
  // "Will be handed over" looks like a past form too.
  const others = [modals, helps, obliges, be].map(foldedOf);
  return (
    typed.some((word) => reports.includes(word) && !auxiliaries.includes(word)) &&
    !typed.some((word) => others.some((words) => words.has(word)))
  );
}

/**
 * Whether a question asks whether something was done, and not whether it had to be: "did it open",
 * but not "was it to be opened".
 */
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
    !hasPhrase(rest, obliges, be)
  );
}

/**
 * Whether a question has a word, behind its first, that obliges or foresees what follows: "was it
 * agreed to extend it", but not "was it agreed by both".
 */
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

/**
 * Whether a question asks whether something was done, how or how long, and not what had to be: "how
 * long did they stay", "how did they vote".
 */
export function asksWhatWasDone(question: Question): boolean {
  const { asked, tokens, repaired, language } = question;
  if (asked === "yes/no") return asksWhetherDone(question);
  const { past, modals, counting } = language.questions;
  const { obliges, be } = language.dates.phrases;
  const asksHow = asked === "what" && tokens[0]?.word === counting?.how;
  return (
    (asked === "how long" || asksHow) &&
    tokens.some(({ word }) => past.includes(word)) &&
    !hasPhrase(repaired, modals, obliges, be)
  );
}

/** Whether a question asks from what day on something is so: "from what date", "since when". */
export function asksSince({ tokens, language }: Question): boolean {
  return language.questions.since.includes(tokens[0]?.word ?? "");
}
