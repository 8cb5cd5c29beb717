import { foldedOf, isCapitalAt, isSmallAt, wordsOf } from "../../languages/words.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import type { Token } from "../../search/analyse.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import { isDateWord } from "./date-terms.ts";
import { deedsByEndings, namesOf, type Deed } from "./deeds-by-endings.ts";
import { isParticiple } from "./participle.ts";
import { numberOf } from "./same-number.ts";
import { groupsOf, NO_GROUPS } from "./alike.ts";

/**
 * Words from a party to its deed, or from the deed to whoever gets something: "Armenia is obliged
 * to return the Aghdam district to".
 */
const NEAR = 5;
/** Words from an article to the noun that it belongs to: "a new checkpoint". */
const ARTICLE = 2;

type Roles = NonNullable<Language["questions"]["roles"]>;

/** Finds what parties, known by the terms of their names, do in a text. */
export function deedsIn(
  index: PassageIndex,
  text: string,
  tokens: readonly Token[],
  language: Language,
  parties: ReadonlyMap<string, string>,
): readonly Deed[] {
  const { roles } = language.questions;
  const groups = groupsOf(index, tokens);
  if (roles === null) return deedsByEndings(index, text, tokens, language, parties, groups);
  const names = namesIn(text, tokens, language);
  return tokens.flatMap(({ term, word, stop, start, end }, at): Deed[] => {
    if (stop || parties.has(term) || isJoin(word, language) || numberOf(term) !== undefined)
      return [];
    // Nobody does "27 September".
    const isDated = [tokens[at - 1], tokens[at + 1]].some((each) =>
      /^\p{N}/u.test(each?.word ?? ""),
    );
    if (isDated && isDateWord(text.slice(start), language)) return [];
    const isLower = isSmallAt(text, start);
    const before = reach(text, tokens, at, -1, language).filter(
      (each, away, all) =>
        parties.has(each.term) ||
        (isLower &&
          names.has(each) &&
          all.slice(0, away).every((between) => between.stop || names.has(between))),
    );
    const behind = reach(text, tokens, at, 1, language).filter((each) => parties.has(each.term));
    // Near most words stands nobody.
    if (before.length + behind.length === 0) return [];
    const standBehind = (lists: readonly (readonly string[])[]) => (each: Token) =>
      isBehind(text, tokens, each, lists, language);
    const [of = ""] = roles.of;
    // What somebody pulls "out of" does nothing.
    const typed = wordsOf(text.slice(start, end)).at(-1)?.folded ?? "";
    const owner = roles.from.includes(`${typed} ${of}`) ? [] : ownerBehind(tokens, at, behind, of);
    const free = isPassive(text, tokens, at, before[0], roles, language) ? [] : before;
    // "The Russian peacekeepers from Karabakh" are Russia's.
    const sources = free.length > 0 ? [roles.by] : [roles.by, roles.from];
    const given = [...owner, ...behind.filter(standBehind(sources))];
    const doers =
      given.length > 0
        ? given
        : free.filter(
            (each) =>
              isForWhom(tokens, each, at, language) ||
              !standBehind([roles.to, roles.from, roles.of])(each),
          );
    const receivers = behind.filter(
      (each) => standBehind([roles.to])(each) && !isAfterOther(tokens, each, roles),
    );
    if (doers.length + receivers.length === 0) return [];
    return [
      {
        term,
        groups: groups[at] ?? NO_GROUPS,
        doers: namesOf(doers, parties),
        receivers: namesOf(receivers, parties),
      },
    ];
  });
}

/** Whether a word only joins; "get" may be a deed. */
function isJoin(word: string, { questions }: Language): boolean {
  return questions.joins.includes(word) && !questions.receiving.includes(word);
}

/**
 * Capitalised words within a text, but for days and months: whose something is, or who does it:
 * "Kestrian" in "four Kestrian pilots".
 */
function namesIn(text: string, tokens: readonly Token[], language: Language): ReadonlySet<Token> {
  return new Set(
    tokens.filter(({ start }, at) => {
      const isName = at > 0 && isCapitalAt(text, start) && isSmallAt(text, start + 1);
      return isName && !isDateWord(text.slice(start), language);
    }),
  );
}

/**
 * The tokens of one side of a deed that belong to it, nearest first: no mark and no word that
 * begins another clause lies between.
 */
function reach(
  text: string,
  tokens: readonly Token[],
  at: number,
  step: 1 | -1,
  language: Language,
): readonly Token[] {
  const { dates, questions } = language;
  const clauses = clauseWords(language);
  const { nounStarts } = dates.phrases;
  const reached: Token[] = [];
  const deed = tokens[at];
  for (let place = at + step; Math.abs(place - at) <= NEAR; place += step) {
    const token = tokens[place];
    if (!deed || !token) break;
    // "Azerbaijan set up a checkpoint": what an article stands before is a thing, and whoever
    // stands before the article does not do it.
    if (step === -1 && at - place <= ARTICLE && nounStarts.includes(token.word)) break;
    const between =
      step === 1 ? text.slice(deed.end, token.start) : text.slice(token.end, deed.start);
    if (/[,;:.()]/u.test(between) || clauses.has(token.word)) break;
    // "Does Armenia say the troops left": whoever says so does nothing else.
    if (step === -1 && questions.utterances.includes(token.word) && !token.stop) break;
    reached.push(token);
  }
  return reached;
}

/** Words that begin another clause. */
const clauseWords = keptFor(
  ({ dates: { phrases } }: Language): ReadonlySet<string> =>
    new Set([...phrases.that, ...phrases.relatives]),
);

/** Whether a party is to do what stands behind it: "for Azerbaijan to hand over". */
function isForWhom(
  tokens: readonly Token[],
  party: Token,
  at: number,
  { dates, questions }: Language,
): boolean {
  const place = tokens.indexOf(party);
  const before = tokens
    .slice(0, place)
    .findLast(({ word }) => !dates.phrases.articles.includes(word));
  return (
    questions.onBehalf.includes(before?.word ?? "") &&
    place === at - 2 &&
    tokens[at - 1]?.word === dates.phrases.infinitive
  );
}

/**
 * Whose something is, right behind "of": not "the share of Armenia" in "an estimate of the share of
 * Armenia".
 */
function ownerBehind(
  tokens: readonly Token[],
  at: number,
  behind: readonly Token[],
  of: string,
): readonly Token[] {
  const [owner] = behind;
  if (!owner || tokens[at + 1]?.word !== of) return [];
  const between = tokens.slice(at + 2, tokens.indexOf(owner));
  return between.every(({ stop, start }) => stop || start === owner.start) ? [owner] : [];
}

/** "According to Armenia" gives Armenia nothing. */
function isAfterOther(tokens: readonly Token[], token: Token, { beforeTo }: Roles): boolean {
  const place = tokens.indexOf(token);
  return [tokens[place - 2], tokens[place - 3]].some((each) => beforeTo.includes(each?.word ?? ""));
}

/**
 * Whether a name stands right behind one of some words, articles, its own first words and names
 * joined to it by "and" aside: "to the Republic", "of Zabukh and Sus".
 */
function isBehind(
  text: string,
  tokens: readonly Token[],
  token: Token,
  lists: readonly (readonly string[])[],
  { dates }: Language,
): boolean {
  let place = firstOfPlace(tokens, tokens.indexOf(token));
  while (goesOn(text, tokens, place)) place -= 1;
  while (isJoined(text, tokens, place, dates.phrases.and)) {
    place = firstOfPlace(tokens, place - 2);
  }
  const [near, far] = [tokens[place - 1]?.word ?? "", tokens[place - 2]?.word ?? ""];
  const before = dates.phrases.articles.includes(near) ? far : near;
  return lists.some((words) => foldedOf(words).has(before));
}

/**
 * A place of several words ("Nagorno-Karabakh") is as many tokens that begin at the same letter:
 * the number of the first.
 */
function firstOfPlace(tokens: readonly Token[], place: number): number {
  let first = place;
  while (first > 0 && tokens[first - 1]?.start === tokens[first]?.start) first -= 1;
  return first;
}

/**
 * Whether a name goes on at a token: of "of the Joint Commission" the first word tells what it
 * stands behind.
 */
function goesOn(text: string, tokens: readonly Token[], place: number): boolean {
  const [before, here] = [tokens[place - 1], tokens[place]];
  if (before === undefined || !isCapitalAt(text, before.start)) return false;
  // What stands for a name has several tokens in its place.
  return before.start === here?.start || text.slice(before.end, here?.start) === " ";
}

/** Whether "and" joins a name to the one before it. */
function isJoined(
  text: string,
  tokens: readonly Token[],
  place: number,
  and: readonly string[],
): boolean {
  if (!and.includes(tokens[place - 1]?.word ?? "")) return false;
  const first = tokens[place - 2];
  // Behind a comma "and" begins another clause.
  return (
    first !== undefined &&
    isCapitalAt(text, first.start) &&
    !/[,;]/u.test(text.slice(first.end, tokens[place]?.start))
  );
}

/**
 * Whether a deed is done to whoever stands before it: "were forces withdrawn", but not "are to
 * withdraw".
 */
function isPassive(
  text: string,
  tokens: readonly Token[],
  at: number,
  party: Token | undefined,
  { passive }: Roles,
  language: Language,
): boolean {
  const verb = tokens[at];
  if (!party || !verb || !isParticiple(text, verb, language)) return false;
  // "Lachin handed over when": keywords leave the helping verb out.
  const next = tokens.find(({ start }) => start > verb.start);
  const asking = Object.values(language.questions.asks);
  if (next === undefined || asking.some((words) => words.includes(next.word))) return true;
  // "Was the Hakari checkpoint set up": an article may lie between.
  const from = Math.max(0, tokens.indexOf(party) - 2);
  return tokens.slice(from, at).some((token) => passive.includes(token.word));
}
