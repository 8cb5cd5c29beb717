import { guessLanguage } from "../../languages/guess-language.ts";
import { wordsOf } from "../../languages/words.ts";
import { analyse } from "../../search/analyse.ts";
import type { PassageIndex } from "../../search/passage-index.ts";

/** Words of the longest heading that somebody puts before a question. */
const MOST_WORDS = 5;
/** What stands behind a colon must be long enough to be asked alone. */
const FEWEST_ASKED = 3;

/**
 * A question without the words before a colon of which the passages know none: "homework help: which districts …". "Lachin corridor: how wide?" keeps its heading,
 * as that is what it asks of.
 */
export function withoutHeading(text: string, index: PassageIndex): string {
  const [head = "", ...others] = text.split(/:\s+/u);
  const rest = others.join(": ");
  if (wordsOf(head).length > MOST_WORDS || wordsOf(rest).length < FEWEST_ASKED) return text;
  const tells = analyse(head, guessLanguage(text), index.names).some(
    ({ stop, named, term }) => !stop && (named || index.terms.holders.has(term)),
  );
  return tells ? text : rest;
}
