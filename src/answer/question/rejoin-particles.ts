import { languages } from "../../languages/languages.ts";
import type { Language } from "../../languages/language.ts";
import { analyse } from "../../search/analyse.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import { tokensOf } from "../../search/tokens.ts";

/** Words between a verb and its particle: "hand the Lachin district over". */
const BETWEEN = 4;
const [english] = languages;

/**
 * An English text whose verbs have their particles beside them, where both together are a term: "hand Lachin over" → "hand over Lachin".
 * Other languages do not part them.
 */
export function rejoinParticles(text: string, language: Language, index: PassageIndex): string {
  if (language !== english) return text;
  const tokens = tokensOf(text);
  const particles = new Set(language.questions.particles);
  if (!tokens.some(({ word }) => particles.has(word))) return text;
  for (const [at, verb] of tokens.entries()) {
    for (const particle of tokens.slice(at + 2, at + 2 + BETWEEN)) {
      if (!particles.has(particle.word) || !isTerm(`${verb.word} ${particle.word}`, index))
        continue;
      const between = text.slice(verb.end, particle.start).trim();
      return `${text.slice(0, verb.end)} ${particle.word} ${between}${text.slice(particle.end)}`;
    }
  }
  return text;
}

/** Whether two words together are a term of the gazetteer, which takes the place of both. */
function isTerm(words: string, index: PassageIndex): boolean {
  const tokens = analyse(words, english, index.names);
  return tokens.length === 1 && tokens[0]?.standIn === true;
}
