import { languages } from "../../languages/languages.ts";
import { keptFor, remember } from "../../languages/remember.ts";
import { isCapitalAt, isSmallAt } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import { numberOf } from "./same-number.ts";

const pronouns: ReadonlySet<string> = new Set(languages[0].questions.pronouns);
const particles: ReadonlySet<string> = new Set(languages[0].questions.particles);

/** The numbers of the groups of like words that a word belongs to. */
export type Groups = ReadonlySet<number>;

/** What belongs to no group. */
export const NO_GROUPS: Groups = new Set();
/** How strongly words of one group are related; as a strong pair of `relatedTerms` is. */
const LIKE = 0.7;

/** Tokens of the longest words that tell whose something is: "the United Nations'". */
const LONGEST_OWNER = 3;

/**
 * For each token of a text the groups of like words that it, or a phrase that it is part of,
 * belongs to.
 */
export function groupsOf(index: PassageIndex, tokens: readonly Token[]): readonly Groups[] {
  const groups = tokens.map((): Set<number> | null => null);
  for (const { from, length, group } of matchesIn(index, tokens)) {
    for (let part = from; part < from + length; part++) {
      groups[part] = (groups[part] ?? new Set()).add(group);
    }
  }
  return groups.map((own) => own ?? NO_GROUPS);
}

/**
 * The groups of like words that some word of a text belongs to; no word alone within a name stands
 * for others, as the "Federal Security Service" is nothing safe.
 */
export function groupsIn(index: PassageIndex, tokens: readonly Token[], text: string): Groups {
  const groups = new Set<number>();
  const ofNames = wordsOfNames(text, tokens);
  const matches = matchesIn(index, tokens);
  // What "broke out" is not broken.
  const withParticles = new Set(
    matches.flatMap(({ from, length }) =>
      length > 1 && particles.has(tokens[from + 1]?.word ?? "") ? from : [],
    ),
  );
  for (const { from, length, group } of matches) {
    if (length > 1 || !(ofNames.has(from) || withParticles.has(from))) groups.add(group);
  }
  return groups;
}

/**
 * The places of the tokens that are written with a capital before another one: the last of them
 * tells what it is the name of. A heading may have capitals throughout.
 */
function wordsOfNames(text: string, tokens: readonly Token[]): ReadonlySet<number> {
  const isLarge = tokens.map(({ start }, at) => at > 0 && isCapitalAt(text, start));
  const hasSmall = tokens.some(({ stop, start }) => !stop && isSmallAt(text, start));
  const isWithin = (at: number): boolean =>
    isLarge[at] === true &&
    isLarge[at + 1] === true &&
    text.slice(tokens[at]?.end, tokens[at + 1]?.start) === " ";
  return new Set(hasSmall ? [...tokens.keys()].filter(isWithin) : []);
}

/**
 * The tokens of a text that only together say something ("put off"): a phrase of a group of like
 * words.
 */
export function phrasesIn(index: PassageIndex, tokens: readonly Token[]): ReadonlySet<Token> {
  const phrases = matchesIn(index, tokens).filter(({ length }) => length > 1);
  return new Set(phrases.flatMap(({ from, length }) => tokens.slice(from, from + length)));
}

type Match = { readonly from: number; readonly length: number; readonly group: number };

function matchesIn({ likeWords }: PassageIndex, tokens: readonly Token[]): readonly Match[] {
  const matches: Match[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from];
    const phrases = token && likeWords.get(token.term);
    if (!phrases) continue;
    const { start } = token;
    // Of a name of several words ("armoured personnel carriers") none stands alone.
    if (tokens[from - 1]?.start === start || tokens[from + 1]?.start === start) continue;
    for (const { terms, group } of phrases) {
      const length = lengthAt(tokens, from, terms);
      if (length > 0) matches.push({ from, length, group });
    }
  }
  // "Went on" is no going.
  const phrases = matches.filter(({ length }) => length > 1);
  const isPart = ({ from, length }: Match): boolean =>
    length === 1 &&
    phrases.some((phrase) => phrase.from === from && tokens[from + 1]?.stop === true);
  return matches.filter((match) => !isPart(match));
}

/**
 * How many tokens a phrase takes from a place on; 0 where it does not stand there. Before its nouns
 * may stand whose they are, and whom or how many: "came under Baku's control", "gave them ten more
 * days".
 */
function lengthAt(tokens: readonly Token[], from: number, terms: readonly string[]): number {
  let at = from;
  for (const term of terms) {
    if (tokens[at]?.term !== term && at > from) at += ownersAt(tokens, at, term);
    if (tokens[at]?.term !== term) return 0;
    at += 1;
  }
  return at - from;
}

/** How many tokens before a term tell whose it is; 0 where other words stand there. */
function ownersAt(tokens: readonly Token[], at: number, term: string): number {
  if (!isBehind(tokens, at, term)) return 0;
  for (let length = 0; length <= LONGEST_OWNER; length++) {
    const token = tokens[at + length];
    if (token?.term === term && !token.stop) return length;
    if (token === undefined || !(token.stop || token.named || isWhomOrHowMany(token))) return 0;
  }
  return 0;
}

/**
 * Whether a term stands so near behind a place that what is between may tell whose it is: of most
 * it does not.
 */
function isBehind(tokens: readonly Token[], at: number, term: string): boolean {
  for (let place = at; place <= at + LONGEST_OWNER; place++) {
    if (tokens[place]?.term === term) return true;
  }
  return false;
}

/**
 * Whether a token is a number or stands for somebody: phrases of like words are English, and so are
 * such words within them.
 */
function isWhomOrHowMany({ term, word }: Token): boolean {
  return pronouns.has(word) || numberOf(term) !== undefined;
}

/** Terms whose like ones are kept. */
const KEPT = 3000;

const likeTermsOf = keptFor((index: PassageIndex) =>
  remember((term) => findLikeTerms(index, term), KEPT),
);

/**
 * Terms of like meaning, each with how strongly the two are related: single words of a group, and
 * the name that a name acts for.
 */
export function likeTerms(index: PassageIndex, term: string): ReadonlyMap<string, number> {
  return likeTermsOf(index)(term);
}

function findLikeTerms(index: PassageIndex, term: string): ReadonlyMap<string, number> {
  const alone = (index.likeWords.get(term) ?? []).filter(({ terms }) => terms.length === 1);
  const like = alone.flatMap(({ group }) => termsOfGroups(index).get(group) ?? []);
  const acting = [...index.standing].flatMap(([one, other]) =>
    one === term ? [other] : other === term ? [one] : [],
  );
  const pairs = [
    ...like.map((other) => [other, LIKE] as const),
    ...acting.map((other) => [other, 1] as const),
  ];
  return new Map(pairs.filter(([other]) => other !== term));
}

/** The single words of each group, by its number. */
const termsOfGroups = keptFor(({ likeWords }: PassageIndex): ReadonlyMap<number, string[]> => {
  const groups = new Map<number, string[]>();
  for (const [term, phrases] of likeWords) {
    for (const { terms, group } of phrases) {
      if (terms.length > 1) continue;
      groups.set(group, [...(groups.get(group) ?? []), term]);
    }
  }
  return groups;
});
