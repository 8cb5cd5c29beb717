import { languages } from "../../languages/languages.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { analyse, type Token } from "../../search/analyse.ts";
import { firstWords } from "../../search/names.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import { stemOf } from "../../search/stems.ts";
import { tokensOf } from "../../search/tokens.ts";

/** Words between a verb and its particle: "hand the Lachin district over". */
const BETWEEN = 4;
const [english] = languages;
const particles: ReadonlySet<string> = new Set(english.questions.particles);

/**
 * An English text, of which these are the tokens, whose verbs have their particles beside them, where both together are a term: "hand Lachin over" →
 * "hand over Lachin". Other languages do not part them.
 */
export function rejoinParticles(
  text: string,
  tokens: readonly Token[],
  language: Language,
  index: PassageIndex,
): string {
  if (language !== english) return text;
  // What stands in the place of a name hides the words that were typed.
  const words = tokens.some(({ standIn }) => standIn) ? tokensOf(text) : tokens;
  const verbs = verbsOf(index);
  for (const [at, { word, end }] of words.entries()) {
    if (!verbs.has(word) && !verbs.has(stemOf(english)(word))) continue;
    for (const particle of words.slice(at + 2, at + 2 + BETWEEN)) {
      if (!particles.has(particle.word) || !isTerm(`${word} ${particle.word}`, index)) continue;
      const between = text.slice(end, particle.start).trim();
      return `${text.slice(0, end)} ${particle.word} ${between}${text.slice(particle.end)}`;
    }
  }
  return text;
}

/** Whether two words together are a term of the gazetteer, which takes the place of both. */
function isTerm(words: string, index: PassageIndex): boolean {
  const tokens = analyse(words, english, index.names);
  return tokens.length === 1 && tokens[0]?.standIn === true;
}

/** Verbs that are a term with a particle, as they are written and by their stems. */
const verbsOf = keptFor(({ names }: PassageIndex) =>
  firstWords(names, english, english.questions.particles),
);
