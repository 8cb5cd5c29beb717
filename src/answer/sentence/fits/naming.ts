import { findPlaces } from "../../../knowledge/gazetteer.ts";
import { anyOf } from "../../../languages/any-of.ts";
import type { Token } from "../../../search/analyse.ts";
import { endsWithPhrase, hasPhrase, isCapitalAt } from "../../../languages/words.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import { tokensIn } from "../read-text.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import type { Language } from "../../../languages/language.ts";
import { wordsAsking } from "../../question/asked.ts";
import type { Question } from "../../question/question.ts";
import { says, tokensThatSay, type Told } from "../told.ts";
import { hasNameBeside } from "./name-beside.ts";

/** Words of the focus that a noun for names may be among: "what other name". */
const NOUN_WORDS = 2;

/**
 * Whether a question asks what something is called: "what is the name of the route", "route name";
 * of a place also "what other name", "what is it called", "what do they call it".
 */
export const asksName = perQuestion((shelf: Shelf, question: Question): boolean => {
  const { asked, focus, tokens, repaired, language } = question;
  if (asked !== "what") return false;
  const { nameNouns, naming, roles, helps } = language.questions;
  // "Where does the name come from".
  if (roles?.from.includes(tokens.at(-1)?.word ?? "") === true) return false;
  const isKeywords = wordsAsking(repaired, language).length === 0;
  const isNoun = ({ word }: Token): boolean => nameNouns.includes(word);
  // "The official name".
  const near = focus.slice(0, NOUN_WORDS);
  const asksByNoun = tokens.some((token, at) => {
    // "Route name", "what was her father's name".
    const isAtEnd = at === tokens.length - 1 || (isKeywords && at === 0);
    return isNoun(token) && (isAtEnd || near.includes(token.term));
  });
  if (asksByNoun) return true;
  // Of other things much is called somehow without being given a name.
  const places = findPlaces(shelf.gazetteer, repaired);
  if (places.length === 0) return false;
  // "What is Shusha called", and "how Shusha is called".
  const verb = tokens.slice(1).find(({ named }) => !named)?.word ?? "";
  return (
    (roles?.passive.includes(verb) === true && hasPhrase(repaired, naming)) ||
    (helps.includes(verb) &&
      tokens.some(
        ({ term, end }) =>
          commonTerms(shelf, language).naming.has(term) && places.some(({ start }) => start > end),
      ))
  );
});

/**
 * Whether a text says the very thing of which a question asks what it is called: that a town is
 * called something tells nothing of "what is the agreement called". True of every other question.
 */
export function saysThingCalled(shelf: Shelf, question: Question, told: () => Told): boolean {
  const { asked, tokens, repaired, language } = question;
  const { roles, naming } = language.questions;
  const isPassive = roles?.passive.includes(tokens[1]?.word ?? "") === true;
  if (asked !== "what" || !isPassive || !endsWithPhrase(repaired.replace(/[\s?.!]+$/u, ""), naming))
    return true;
  const verbs = commonTerms(shelf, language).naming;
  const thing = termsAsked(shelf, question).findLast(({ term }) => !verbs.has(term));
  return thing === undefined || says(shelf, question, thing, [told()]);
}

/**
 * Whether a text gives a name to what a question asks it of: beside it, or by a word that does so
 * with a capital or a quotation mark behind it, and no more than a clause of its own between the
 * thing and that word. Of "the Karabakh war, the article says, an occupation that it calls …"
 * Karabakh is given none.
 */
export function givesName(
  shelf: Shelf,
  question: Question,
  text: string,
  language: Language,
): boolean {
  const { naming, utterances } = language.questions;
  if (naming.length === 0 || hasNameBeside(shelf, question, text, language)) return true;
  const pattern = new RegExp(
    `(?<!\\p{L})(?:${anyOf(naming)})\\s+(?:the\\s+)?[“"«„']?\\p{Lu}`,
    "gu",
  );
  const asked = termsAsked(shelf, question).map(({ term }) => term);
  const told = tokensIn(shelf, text, language.code);
  const things = [...tokensThatSay(shelf.index, question, asked, told)];
  const { nounStarts, articles } = language.dates.phrases;
  // "A declaration foresees a route, called …" gives the declaration no name, but "Kenya became a
  // republic under the name …" does Kenya, and "the farm by a brook was called …" the farm.
  const isOfOther = ({ start: from, end }: Token, index: number): boolean =>
    !isCapitalAt(text, from) &&
    /,\s$/u.test(text.slice(0, index)) &&
    told.some(({ word, start }, at) => {
      const noun = told[at + 1];
      const isOpening = nounStarts.includes(word) && !articles.includes(word);
      return start >= end && start < index && isOpening && noun && !things.includes(noun);
    });
  return [...text.matchAll(pattern)].some(({ index }) => {
    const before = things.filter(({ end }) => end <= index);
    return (
      before.some(
        (thing) => !hasPhrase(text.slice(thing.end, index), utterances) && !isOfOther(thing, index),
      ) || before.length === 0
    );
  });
}
