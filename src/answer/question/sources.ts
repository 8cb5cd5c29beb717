import type { Language } from "../../languages/language.ts";
import { hasPhrase, placeOfPhrase } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import { ofQuestion } from "./memo.ts";

/** What ends the name of a source, or begins it where a language puts the word for that behind. */
const MARK = /[,;:.?!]/u;

/**
 * The words of whoever a text says tells the rest: "Russian", "military" and "officials" of
 * "according to Russian military officials, …". None where it names nobody by a word for that:
 * verbs of telling have theirs before them.
 */
export function sourcesIn(
  text: string,
  tokens: readonly Token[],
  { questions }: Language,
): readonly Token[] {
  const { before, behind } = questions.texts.according;
  const lead = placeOfPhrase(text, before);
  if (lead !== -1) {
    const from = lead + lengthOfPhrase(text.slice(lead), before);
    const length = text.slice(from).search(MARK);
    const to = length === -1 ? text.length : from + length;
    return tokens.filter(({ start, stop }) => !stop && start >= from && start < to);
  }
  const trail = placeOfPhrase(text, behind);
  if (trail === -1) return [];
  const from = trail - (text.slice(0, trail).split(MARK).at(-1)?.length ?? 0);
  // The ending behind an apostrophe is none of its words: "Ermenistan'a göre".
  const isEnding = (start: number): boolean => /['’]/u.test(text.charAt(start - 1));
  return tokens.filter(
    ({ start, stop }) => !stop && start >= from && start < trail && !isEnding(start),
  );
}

/** How long the phrase is that a text begins with. */
function lengthOfPhrase(text: string, phrases: readonly string[]): number {
  const found = phrases.filter((phrase) => hasPhrase(text.slice(0, phrase.length), [phrase]));
  return Math.max(0, ...found.map(({ length }) => length));
}

/**
 * The names among the words by which a question names whoever is to tell what it asks: "Askerov" of
 * "according to the academic Askerov".
 */
export const sourceNames = ofQuestion<readonly Token[]>(({ repaired, tokens, terms, language }) =>
  sourcesIn(repaired, tokens, language).filter(
    ({ term, named }) => !named && terms.some((each) => each.term === term && each.isName),
  ),
);

/**
 * The word by which a question names whoever is to tell what it asks: "union" of "according to the
 * union"; null where it names nobody.
 */
export const sourceAsked = ofQuestion<Token | null>(({ repaired, tokens, language }) => {
  const found = sourcesIn(repaired, tokens, language);
  // What is named behind stands nearest to its word, what is named in front begins with it.
  const isBehind = placeOfPhrase(repaired, language.questions.texts.according.before) === -1;
  return found.at(isBehind ? -1 : 0) ?? null;
});
