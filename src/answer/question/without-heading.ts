import { guessLanguage } from "../../languages/guess-language.ts";
import { isEnglishWord } from "../../languages/english-words.ts";
import { isCapitalAt, wordsOf } from "../../languages/words.ts";
import { analyse } from "../../search/analyse.ts";
import type { PassageIndex } from "../../search/passage-index.ts";

/** Words of the longest heading that somebody puts before a question. */
const MOST_WORDS = 5;
/** What stands behind a colon must be long enough to be asked alone. */
const FEWEST_ASKED = 3;

/**
 * A question without the words before a colon that only say what it is for: "homework help: which districts …". They are words of English which no passage has; "Lachin
 * corridor: how wide?" keeps its heading, as that is what it asks of.
 */
export function withoutHeading(text: string, index: PassageIndex): string {
  const [head = "", ...others] = text.split(/:\s+/u);
  const rest = others.join(": ");
  if (wordsOf(head).length > MOST_WORDS || wordsOf(rest).length < FEWEST_ASKED) return text;
  const tells = analyse(head, guessLanguage(text), index.names).some(
    ({ stop, named, term, word, start }) =>
      !stop &&
      (named ||
        index.terms.holders.has(term) ||
        // What no dictionary has may be a name, or one with a typing error.
        !isEnglishWord(word) ||
        (start > 0 && isCapitalAt(head, start))),
  );
  const isName = wordsOf(head).length === 1 && isCapitalAt(head, 0);
  return tells || isName ? text : rest;
}
