import { languages } from "../../../languages/languages.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { analyse, type Token } from "../../../search/analyse.ts";
import { firstWords } from "../../../search/names.ts";
import type { PassageIndex } from "../../../search/passage-index.ts";
import { stemOf } from "../../../search/stems.ts";
import { tokensOf } from "../../../search/tokens.ts";

/** Words between a verb and its particle: "hand the Lachin district over". */
const BETWEEN = 4;
const [english] = languages;
const particles: ReadonlySet<string> = new Set(english.questions.particles);

/**
 * An English text, of which these are the tokens, whose verbs have their particles beside them,
 * where both together are a term: "hand Lachin over" → "hand over Lachin". Other languages do not
 * part them.
 */
export function rejoinParticles(
  text: string,
  tokens: readonly Token[],
  language: Language,
  index: PassageIndex,
): string {
  if (language !== english) return text;
  for (let at = 0; at < tokens.length; at++) {
    const particle = tokens[at];
    if (!particle || particle.standIn || !particles.has(particle.word)) continue;
    const before = wordsBefore(text, tokens, at);
    const verb = before.find((word) => isVerbWith(word, particle.word, index));
    if (!verb) continue;
    const { end } = verb;
    const between = text.slice(end, particle.start).trim();
    return `${text.slice(0, end)} ${particle.word} ${between}${text.slice(particle.end)}`;
  }
  return text;
}

/**
 * The words before a token that may be its verb: all but the last, beside which it stands already.
 */
function wordsBefore(text: string, tokens: readonly Token[], at: number): readonly Verb[] {
  const before = tokens.slice(Math.max(0, at - BETWEEN - 1), at);
  if (!before.some(({ standIn }) => standIn)) return before.slice(0, -1);
  // What stands in the place of a name hides the words that were typed.
  const from = before[0]?.start ?? 0;
  return tokensOf(text.slice(from, tokens[at]?.start))
    .slice(-BETWEEN - 1, -1)
    .map(({ word, end }) => ({ word, term: stemOf(english)(word), end: from + end }));
}

/** What may be the verb of a particle, and where it ends. */
type Verb = Pick<Token, "word" | "term" | "end">;

/**
 * Whether a verb and a particle together are a term of the gazetteer, which takes the place of
 * both.
 */
function isVerbWith({ word, term }: Verb, particle: string, index: PassageIndex): boolean {
  const verbs = verbsOf(index);
  if (!verbs.has(word) && !verbs.has(term)) return false;
  const tokens = analyse(`${word} ${particle}`, english, index.names);
  return tokens.length === 1 && tokens[0]?.standIn === true;
}

/** Verbs that are a term with a particle, as they are written and by their stems. */
const verbsOf = keptFor(({ names }: PassageIndex) =>
  firstWords(names, english, english.questions.particles),
);
