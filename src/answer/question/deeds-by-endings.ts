import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { isApostrophe, typedAt } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import { NO_GROUPS, type Groups } from "./alike.ts";

/**
 * A word of a text that parties stand beside: what they do or what is theirs, and to or for whom it
 * is done.
 */
export type Deed = {
  readonly term: string;
  readonly groups: Groups;
  readonly doers: ReadonlySet<string>;
  readonly receivers: ReadonlySet<string>;
};

/**
 * Deeds in a language that tells roles by endings: a bare name does, one with the ending of a
 * receiver is given to; nothing where no receiver is named. "Ermenistan Laçın'ı Azerbaycan'a
 * verecek" → Armenia gives to Azerbaijan.
 */
export function deedsByEndings(
  index: PassageIndex,
  text: string,
  tokens: readonly Token[],
  { questions }: Language,
  parties: ReadonlyMap<string, string>,
  groups: readonly Groups[],
): readonly Deed[] {
  const endings = Object.entries(questions.receiverEndings).map(
    ([end, bare]) => [fold(end), fold(bare)] as const,
  );
  const acting = tokens.filter(({ term }) => parties.has(term));
  const isName = (word: string): boolean => index.nameWords.has(word);
  const typedOf = ({ start, end }: Token): string => typedAt(text, { start, end });
  // Without an apostrophe the ending is part of the word: "Azerbaycana".
  const isGiven = (token: Token): boolean =>
    isApostrophe(text[token.end])
      ? endings.some(([end]) => tokens[tokens.indexOf(token) + 1]?.word === end)
      : endings.some(([end, bare]) => {
          const typed = typedOf(token);
          return typed.endsWith(end) && isName(typed.slice(0, -end.length) + bare);
        });
  const isBare = (token: Token): boolean => {
    const typed = typedOf(token);
    const forms = [typed, ...withoutEndings(typed, questions.doerEndings)];
    return !isApostrophe(text[token.end]) && !isGiven(token) && forms.some(isName);
  };
  // "От Армении" has the ending of a receiver and is none.
  const isBehindPreposition = (token: Token): boolean =>
    questions.placing.includes(tokens[tokens.indexOf(token) - 1]?.word ?? "");
  const doers = namesOf(acting.filter(isBare), parties);
  const receivers = namesOf(
    acting.filter((token) => isGiven(token) && !isBehindPreposition(token)),
    parties,
  );
  if (receivers.size === 0) return [];
  return tokens.flatMap(({ term, standIn }, at) =>
    standIn && !parties.has(term)
      ? [{ term, groups: groups[at] ?? NO_GROUPS, doers, receivers }]
      : [],
  );
}

function withoutEndings(word: string, endings: readonly string[]): string[] {
  return endings.map(fold).flatMap((end) => (word.endsWith(end) ? word.slice(0, -end.length) : []));
}

/** What parties are known by, "azerbaijan" for Baku too. */
export function namesOf(
  some: readonly Token[],
  parties: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  return new Set(some.map(({ term }) => parties.get(term) ?? term));
}
