import { findPlaces } from "../../../knowledge/gazetteer.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { hasPhrase, placeOfPhrase } from "../../../languages/words.ts";
import { wordsAsking } from "../../question/asked.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms, isProper } from "../../question/common-terms.ts";
import { isStateTerm } from "../../question/parties.ts";
import { wideTerms } from "../missing/said-around.ts";
import { asksOnlyOf, termsAsked } from "../../question/terms-asked.ts";
import { tokensIn } from "../read-text.ts";
import { says, toldIn } from "../told.ts";

/** Whether a question asks what happened, and so for no duty: "what happened on 15 November". */
export function asksWhatHappened({ asked, repaired, tokens, language }: Question): boolean {
  const { happening, happens, future } = language.questions;
  const { conditions } = language.dates.phrases;
  // "What happens if a party breaks it" asks for no event.
  const isSupposed = hasPhrase(repaired, happens) && hasPhrase(repaired, conditions);
  // Nor does "what will become of it".
  const isAhead = future.willOpen.includes(tokens[1]?.word ?? "");
  return asked === "what" && hasPhrase(repaired, happening) && !isSupposed && !isAhead;
}

/**
 * Whether a sentence tells something that a question asks only as what somebody was to do: "was
 * ordered to pay" does not say that it paid. "Failed to pay" says that it did not. `isDeed` tells
 * which tokens of the question count.
 */
export function isOnlyToBeDone(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
  isDeed: (token: Token) => boolean = () => true,
): boolean {
  if (hasPhrase(sentence, language.questions.refusals)) return false;
  const told = tokensIn(shelf, sentence, language.code);
  const isBehindTo = (
    tokens: readonly Token[],
    at: number,
    { dates, questions }: Language,
  ): boolean => {
    // "Was to be hung", "was to have been buried".
    const passed = [
      ...dates.phrases.be,
      ...dates.phrases.perfect,
      ...(questions.roles?.passive ?? []),
    ];
    const before = tokens.slice(0, at).findLast(({ word }) => !passed.includes(word));
    return [dates.phrases.infinitive, ...dates.phrases.pastModals].includes(before?.word ?? null);
  };
  return termsAsked(shelf, question).some((term) => {
    const asked = question.tokens.findIndex((token) => token.term === term.term);
    // "From 9 to 10 November" does nothing.
    if (term.isNumber || isProper(shelf, question, term)) return false;
    if (isBehindTo(question.tokens, asked, question.language)) return false;
    if (!question.tokens.some((token) => token.term === term.term && isDeed(token))) return false;
    const places = told.flatMap((token, at) => (token.term === term.term ? [at] : []));
    return places.length > 0 && places.every((at) => isBehindTo(told, at, language));
  });
}

/**
 * Whether a sentence says something that a yes/no question asks only in a clause that supposes it
 * or leaves it open: "if the Parties agree", "whether they keep to it".
 */
export function isOnlySupposed(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  if (question.asked !== "yes/no" || hasPhrase(question.repaired, supposing(question.language)))
    return false;
  const from = placeOfPhrase(sentence, supposing(language));
  if (from === -1) return false;
  const clause = /^[^,;:.]*/u.exec(sentence.slice(from))?.[0] ?? "";
  const rest = `${sentence.slice(0, from)} ${sentence.slice(from + clause.length)}`;
  const supposed = [toldIn(shelf, clause, language.code)];
  const told = [toldIn(shelf, rest, language.code)];
  return termsAsked(shelf, question).some(
    (term) =>
      !isProper(shelf, question, term) &&
      says(shelf, question, term, supposed) &&
      !says(shelf, question, term, told),
  );
}

/** Words that open a clause which supposes something or leaves it open. */
const supposing = keptFor(({ dates, questions }: Language): readonly string[] => [
  ...dates.phrases.conditions,
  ...questions.doubts,
]);

/**
 * Whether the clauses of a sentence that speak most of what is asked only tell what is to be or may
 * be done: "are to stay for five years".
 */
export function isPlanned(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const { obliges, permits, auxiliaries, reports } = language.dates.phrases;
  const asked = termsAsked(shelf, question);
  const parts = sentence.split(/[,;:]\s/u);
  const clauses = parts.map((clause, at) => {
    const told = [toldIn(shelf, clause, language.code)];
    const said = asked.filter((term) => says(shelf, question, term, told)).length;
    // "…, and the Lachin district by 1 December" has the verb of the clause before.
    return { clause, upTo: parts.slice(0, at + 1).join(", "), said };
  });
  const most = Math.max(...clauses.map(({ said }) => said));
  return clauses
    .filter(({ said }) => said === most)
    .every(
      ({ clause, upTo }) =>
        (hasPhrase(upTo, obliges) || hasPhrase(withoutCapitals(upTo), permits)) &&
        !hasPhrase(clause, auxiliaries, reports),
    );
}

/** A text without its words in capitals: "May" is a month, and permits nothing. */
function withoutCapitals(text: string): string {
  return text.replaceAll(/\p{Lu}\p{L}*/gu, "");
}

/**
 * "Did Armenia surrender": a verb of handing over without anything handed over asks for something
 * else.
 */
export function handsNothing(shelf: Shelf, question: Question): boolean {
  const { handing } = commonTerms(shelf, question.language);
  const terms = termsAsked(shelf, question);
  const isWhether =
    question.asked === "yes/no" ||
    question.asked === "who" ||
    wordsAsking(question.repaired, question.language).length === 0;
  return (
    isWhether &&
    terms.some(({ term }) => handing.has(term)) &&
    terms.every(({ term }) => handing.has(term) || isStateTerm(shelf, term))
  );
}

/**
 * "What did Azerbaijan do", "what must it do under the statement": no single sentence that names it
 * tells that.
 */
export function asksWhatIsDone(shelf: Shelf, question: Question): boolean {
  const { asked, tokens, repaired, language } = question;
  const { fillers, joins, doing } = language.questions;
  const { texts, bound } = commonTerms(shelf, language);
  const last = tokens.findLast(
    ({ word, term, stop }) =>
      doing.includes(word) || !(stop || [...fillers, ...joins].includes(word) || texts.has(term)),
  );
  const isObliged = hasPhrase(repaired, language.dates.phrases.obliges);
  return (
    asked === "what" &&
    doing.includes(last?.word ?? "") &&
    termsAsked(shelf, question).every(
      (term) =>
        isStateTerm(shelf, term.term) ||
        [texts, bound].some((terms) => terms.has(term.term)) ||
        (isObliged && isProper(shelf, question, term)),
    )
  );
}

/**
 * "Karabakh is Azerbaijan": a claim about states or regions, which asks for nothing that a single
 * sentence tells.
 */
export function namesOnlyStates(shelf: Shelf, question: Question): boolean {
  const wide = wideTerms(shelf, question);
  const named = findPlaces(shelf.gazetteer, question.repaired);
  return new Set(named.map(({ place }) => place)).size > 1 && asksOnlyOf(shelf, question, [wide]);
}
