import { guessLanguage } from "../../../languages/guess-language.ts";
import type { Language } from "../../../languages/language.ts";
import { isEnglishWord } from "../../../languages/english-words.ts";
import { isCapitalAt, wordsOf } from "../../../languages/words.ts";
import { analyse } from "../../../search/analyse.ts";
import type { PassageIndex } from "../../../search/passage-index.ts";
import { firstAsking, opensQuestion, wordsThatAsk } from "../asked.ts";

/** Words of the longest heading before a question that is not whole without it. */
const MOST_WORDS = 10;
/** What stands behind a colon must be long enough to be asked alone. */
const FEWEST_ASKED = 3;
/**
 * What has so many words of its own needs no heading; where a word may stand for something named
 * before, it has more.
 */
const FEWEST_OWN = 3;
const FEWEST_OWN_WITH_PRONOUN = 5;

/**
 * A question without the words before a colon that only say what it is for: "homework help: which
 * districts …". No passage has them and they name nothing, or the question is whole without them
 * ("settling an argument: does Aliyev call the statement a treaty?"); "Lachin corridor: how wide?"
 * keeps its heading, as that is what it asks of.
 */
export function withoutHeading(text: string, index: PassageIndex): string {
  const [head = "", ...others] = text.split(/:\s+/u);
  const rest = others.join(": ");
  if (wordsOf(rest).length < FEWEST_ASKED) return text;
  const language = guessLanguage(text);
  const isWhole = asksItself(rest, language, index);
  if (!isWhole && wordsOf(head).length > MOST_WORDS) return text;
  const tells = analyse(head, language, index.names).some(
    ({ stop, named, term, word, start }) =>
      !stop &&
      (named ||
        // A name that the passages have.
        (index.terms.holders.has(term) && (!isWhole || isCapitalAt(head, start))) ||
        // What no dictionary has may be a name, or one with a typing error.
        (!isWhole && (!isEnglishWord(word) || (start > 0 && isCapitalAt(head, start))))),
  );
  const isName = !isWhole && wordsOf(head).length === 1 && isCapitalAt(head, 0);
  return tells || isName ? text : rest;
}

/**
 * Whether a text asks and says of what: it has a word that asks or begins with one that helps to,
 * and enough of its own.
 */
function asksItself(text: string, language: Language, { names }: PassageIndex): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  const { pronouns } = language.questions;
  const begins = firstAsking(words, language) !== -1 || opensQuestion(words[0] ?? "", language);
  const own = analyse(text, language, names).filter(
    ({ stop, word }) => !stop && !wordsThatAsk(language).has(word),
  );
  const mayPointBack = words.some((word) => pronouns.includes(word));
  return begins && own.length >= (mayPointBack ? FEWEST_OWN_WITH_PRONOUN : FEWEST_OWN);
}
