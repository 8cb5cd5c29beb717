import { findPlaces, type Place } from "../../knowledge/gazetteer.ts";
import type { Token } from "../../search/analyse.ts";
import { wordsAsking } from "../question/asked.ts";
import type { Question } from "../question/question.ts";
import { isActor, actors, commonTerms, termsOf } from "../question/common-terms.ts";
import { perQuestion } from "../question/memo.ts";
import { wideTerms } from "../sentence/missing/said-around.ts";
import { asksOnlyOf, termsAsked } from "../question/terms-asked.ts";
import { isTypedAs } from "../question/typed-as.ts";
import type { Shelf } from "../shelf.ts";

/**
 * Whether a question asks of handing over a whole state or region, as in "when was Karabakh
 * returned": no deadline of a place in it tells that. Where a language puts no preposition before
 * whoever acts, a region that stands beside the duty and nothing else is taken for what is handed
 * over.
 */
export const handsOverWide = perQuestion((shelf: Shelf, question): boolean => {
  const { handing } = commonTerms(shelf, question.language);
  const { tokens, language } = question;
  const isDuty = (token: Token | undefined): boolean =>
    token !== undefined && !token.stop && handing.has(token.term);
  const wide = findPlaces(shelf.gazetteer, question.repaired);
  if (wide.length === 0 || wide.some(({ place }) => !place.wide)) return false;
  if (!isAlone(shelf, question)) return false;
  const isKeywords = wordsAsking(question.repaired, language).length === 0;
  return wide.some(({ place, start, end }) => {
    const before = tokens.filter((token) => token.end <= start && !isArticle(token, question));
    const behind = tokens.filter((token) => token.start >= end);
    const [last, lastButOne] = [before.at(-1), before.at(-2)];
    const { roles, placing } = language.questions;
    const isPlaced = placing.includes(last?.word ?? "");
    if (roles === null)
      return isRegion(shelf, tokens, place, start) && tokens.some(isDuty) && !isPlaced;
    const next = behind.find(({ stop }) => !stop);
    const isOwned = last?.word === roles.of[0] && isDuty(lastButOne);
    const isSubject = roles.passive.includes(last?.word ?? "");
    // "When is Karabakh due": the word behind it only asks.
    const onlyAsks = termsAsked(shelf, question).every(({ term }) => term !== next?.term);
    const isDone = isDuty(next) || (question.asked === "deadline" && onlyAsks);
    // A state among keywords ("handover Armenia") may as well be whoever acts.
    const mayAct = isKeywords && !isRegion(shelf, tokens, place, start);
    return (isDuty(last) && !mayAct) || isOwned || (isSubject && isDone);
  });
});

/**
 * Whether a question asks from or to what day a whole state or region is held: "since when has Baku
 * held Karabakh". That a ceasefire holds tells nothing of it.
 */
export const asksOfHoldingWide = perQuestion((shelf: Shelf, question): boolean => {
  const wide = wideTerms(shelf, question);
  const others = termsAsked(shelf, question).filter(({ term }) => !wide.has(term));
  return (
    (question.asked === "when" || question.asked === "deadline") &&
    wide.size > 0 &&
    others.length > 0 &&
    others.every(({ term }) => isTypedAs(question, term, ({ holding }) => holding))
  );
});

function isArticle({ word }: Token, { language }: Question): boolean {
  return language.dates.phrases.articles.includes(word);
}

/**
 * Whether a wide place is no state, which acts: none of its words acts for a name, or it is a
 * capital.
 */
function isRegion(shelf: Shelf, tokens: readonly Token[], place: Place, start: number): boolean {
  const acts = tokens.some((token) => token.start === start && isActor(shelf, token.term));
  return !acts || !actors(shelf).has(termsOf(shelf, place.name, "en").join(" "));
}

/**
 * Whether a question names nothing besides states, regions and the duty: whatever else it names may
 * be what is handed over.
 */
function isAlone(shelf: Shelf, question: Question): boolean {
  const { duties, bound, receiving } = commonTerms(shelf, question.language);
  const wide = wideTerms(shelf, question);
  return asksOnlyOf(shelf, question, [wide, duties, bound, receiving]);
}
