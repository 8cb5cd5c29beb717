import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { isCapitalAt } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { groupsOf, NO_GROUPS } from "../../question/alike.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import { isParticiple } from "../../question/participle.ts";
import { gettingGroups, meet } from "../../question/parties.ts";
import { isTypedAs } from "../../question/typed-as.ts";

/** Words from a word for handing on to whom: "is to return the Kalbajar district to". */
const HANDED_NEAR = 6;

/** "Who was given Aghdam", "who gets it": whoever hands it over is not asked for. */
export const asksWhoIsGiven = perQuestion((shelf: Shelf, question): boolean => {
  const { tokens, language, repaired } = question;
  const { duties, receiving } = commonTerms(shelf, language);
  if (asksToWhom(question)) return true;
  // "Which country got it" asks so too, the noun aside.
  const { asks, future } = language.questions;
  const opening = tokens.findIndex(({ word }) => [...asks.who, ...asks.which].includes(word));
  // "Who will get it".
  const isAhead = opening !== -1 && future.willOpen.includes(tokens[opening + 1]?.word ?? "");
  const who = isAhead ? opening + 1 : opening;
  const [next, verb] = [tokens[who + 1], tokens[who + 2]];
  if (question.asked !== "who" || who === -1 || next === undefined) return false;
  // Whoever takes something back does so himself.
  const groups = groupsOf(shelf.index, tokens)[who + 1] ?? NO_GROUPS;
  const isGetting = receiving.has(next.term) && meet(groups, gettingGroups(shelf, question));
  // One word of the gazetteer may stand for giving and for being given.
  const isTyped = !next.standIn || isTypedAs(question, next.term, (words) => words.receiving);
  if (isGetting && isTyped) return true;
  const isPassive = language.questions.roles?.passive.includes(next.word) === true;
  return (
    isPassive &&
    verb !== undefined &&
    duties.has(verb.term) &&
    isParticiple(repaired, verb, language)
  );
});

/** "To whom must it be returned", "who was it given to". */
function asksToWhom({ tokens, language }: Question): boolean {
  const { asks, roles, toWhom } = language.questions;

  if (tokens.some(({ word }) => toWhom.includes(word))) return true;
  const who = tokens.findIndex(({ word }) => asks.who.includes(word));
  return [tokens[who - 1], tokens.at(-1)].some((token) => roles?.to.includes(token?.word ?? ""));
}

/**
 * Whom something is handed to: the name behind "to" that stands near behind a word for handing on.
 */
export function receivers(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  found: readonly Span[],
  language: Language,
): Span[] {
  const { duties } = commonTerms(shelf, language);
  const isHanded = ([start]: Span): boolean =>
    tokens
      .filter((token) => token.end <= start)
      .slice(-HANDED_NEAR)
      .some(({ term }) => duties.has(term));
  const given = found.filter(([start]) => givenTo(language).test(sentence.slice(0, start)));
  const handed = given.filter(isHanded);
  return (handed.length > 0 || !asksToWhom(question) ? handed : given).slice(0, 1);
}

/** Whether a sentence tells to whom something is handed: "handed over to Azerbaijan". */
export function tellsReceiver(
  shelf: Shelf,
  sentence: string,
  tokens: readonly Token[],
  language: Language,
): boolean {
  const { duties } = commonTerms(shelf, language);
  return tokens.some(
    ({ term, end }, at) =>
      duties.has(term) &&
      tokens
        .slice(at + 1, at + 1 + HANDED_NEAR)
        .some(
          ({ start }) =>
            isCapitalAt(sentence, start) && givenTo(language).test(sentence.slice(end, start)),
        ),
  );
}

/** The end of a text behind which a receiver stands: "to the". */
const givenTo = keptFor(({ dates, questions: { roles } }: Language): RegExp => {
  const articles = anyOf(dates.phrases.articles);
  return new RegExp(`(?:^|\\s)(?:${anyOf(roles?.to ?? [])})\\s(?:(?:${articles})\\s)?$`, "iu");
});
