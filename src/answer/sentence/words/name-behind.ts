import { anyOf } from "../../../languages/any-of.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { listJoints } from "./list-joint.ts";

/** Words of a title before a name: "the former foreign minister". */
export const LONGEST_TITLE = 3;
/** A run of small words behind a name. */
const SMALL_WORDS = /^(?:\s\p{Ll}[\p{L}-]*)+/u;

/**
 * The name behind a verb that tells who does it: "by the Chilean lawyer Rosa Ibarra", "of the
 * Russian peacekeepers"; null where none does.
 */
export function nameBehind(
  sentence: string,
  found: readonly Span[],
  verb: Token,
  language: Language,
): Span | null {
  const { roles } = language.questions;
  if (roles === null) return null;
  // "Burned down and was rebuilt by Sayle": he did the second.
  const next = otherDeed(language).exec(sentence.slice(verb.end))?.index ?? Infinity;
  // "By the mayor, Irena Dosk", but not "by the river, Irena Dosk said".
  const titled = found.find(
    ([start, end]) =>
      start > verb.end &&
      start < verb.end + next &&
      /^(?:[,.;)]|$)/u.test(sentence.slice(end)) &&
      byTitle(language).test(sentence.slice(verb.end, start)),
  );
  if (titled) return titled;
  const clause = /^[^,;:.()]*/u.exec(sentence.slice(verb.end))?.[0] ?? "";
  const length = Math.min(clause.length, next);
  const inClause = found.filter(([start]) => start >= verb.end && start < verb.end + length);
  // "Was raised on 3 June by the salvage ship Borealis": what lies between does not do it.
  const byWhom = inClause.find(([start]) => doneBy(language).test(sentence.slice(verb.end, start)));
  const behind = byWhom ?? inClause[0];
  if (!behind) return null;
  const before = fold(sentence.slice(verb.end, behind[0])).trim();
  const by = byWhom ? (doneBy(language).exec(before)?.[0] ?? before) : before;
  const [preposition, ...others] = by.trim().split(/\s+/u);
  const { articles } = language.dates.phrases;
  const isBy = [...roles.by, ...roles.of.slice(0, 1)].includes(preposition ?? "");
  const title = others.filter((word) => !articles.includes(word));
  // "The chief of staff named Rosa Ibarra" names somebody else.
  const isTitle =
    title.length <= LONGEST_TITLE &&
    !title.some((word) => isSmall(word, language) || language.questions.naming.includes(word));
  if (!isBy || !isTitle) return null;
  const isWhose = title.length < others.length;
  const end = endOf(sentence, found, behind, isWhose, language);
  if (!byWhom) return [behind[0], end];
  const list = endOfList(sentence, found, [behind[0], end], language);
  return [behind[0], list > end ? list : endOfTitled(sentence, found, end, language)];
}

/** Where another deed begins that was done to the same thing: " and was rebuilt". */
const otherDeed = keptFor(({ dates, questions }: Language): RegExp => {
  const be = anyOf(questions.roles?.passive ?? []);
  return new RegExp(`\\s(?:${anyOf(dates.phrases.and)})\\s(?:${be})\\s`, "iu");
});

/**
 * Where a list of names ends, of which each has a title or acts for somebody: "by Ada Lind,
 * Minister of Ports, and Olaf Krog, Mayor of Selbo", "by Holm for Oster and Vale for Lindby".
 */
function endOfTitled(
  sentence: string,
  found: readonly Span[],
  end: number,
  language: Language,
): number {
  const joint = titledJoint(language).exec(sentence.slice(end));
  if (!joint) return end;
  const next = found.find(([start]) => start === end + joint[0].length);
  return next ? endOfTitled(sentence, found, next[1], language) : end;
}

/**
 * What may stand between two names that are joined: the title of the first, or for whom it acts,
 * and the joint.
 */
const titledJoint = keptFor(({ dates, questions }: Language): RegExp => {
  const forWhom = `\\s(?:${anyOf(questions.onBehalf)})\\s[^,;:.()]{2,40}?`;
  const beside = `(?:,\\s[^,;:.()]{2,60},?|${forWhom})?`;
  const by = `(?:(?:${anyOf(questions.roles?.by ?? [])})\\s)?`;
  return new RegExp(`^${beside}\\s(?:${anyOf(dates.phrases.and)})\\s${by}`, "u");
});

/** Words of the longest member of a list: "the Azerbaijani foreign ministry". */
const LONGEST_MEMBER = 5;

/**
 * Where a list ends that a name begins, each of its members with a name of its own and "and" before
 * the last: "by Armenia's government, Azerbaijan's foreign ministry and the Kremlin". The end of
 * the name itself where none begins there.
 */
function endOfList(
  sentence: string,
  found: readonly Span[],
  [start, end]: Span,
  language: Language,
): number {
  const clause = /^[^;:.()]*/u.exec(sentence.slice(end))?.[0] ?? "";
  const joints = [...clause.matchAll(listJoints(language)), { index: clause.length, 0: "" }];
  const { articles } = language.dates.phrases;
  let from = start;
  let isLast = false;
  for (const { index, 0: joint } of joints) {
    const member = sentence.slice(from, end + index);
    const words = member.split(/\s+/u);
    // "The port guild" is a name without a capital.
    const isNamed =
      found.some(([at]) => at >= from && at < end + index) ||
      articles.includes(fold(words[0] ?? ""));
    const isPlain = !words.slice(1).some((word) => isSmall(word, language));
    // Behind the last name another verb may follow: "spread by Telegram and Sputnik adds land".
    const last = isLast ? found.find(([at]) => at === from) : undefined;
    if (last && (words.length > LONGEST_MEMBER || !isPlain)) return last[1];
    if (!isNamed || words.length > LONGEST_MEMBER || !isPlain) return end;
    if (isLast) return end + index;
    isLast = joint.trim() !== ",";
    from = end + index + joint.length;
  }
  return end;
}

/**
 * The end of a text behind which stands who does it, with a title of some words at most: "by the
 * salvage ship".
 */
const doneBy = keptFor(({ questions: { roles } }: Language): RegExp => {
  return new RegExp(`(?:^|\\s)(?:${anyOf(roles?.by ?? [])})(?:\\s[\\p{L}-]+){0,4}\\s*$`, "iu");
});

/** What stands between a verb and a name behind the title of whoever does it: " by the mayor, ". */
const byTitle = keptFor(({ dates, questions: { roles } }: Language): RegExp => {
  const by = anyOf(roles?.by ?? []);
  const articles = anyOf(dates.phrases.articles);
  return new RegExp(
    `^ (?:${by}) (?:${articles}) \\p{Ll}[\\p{L}-]*(?: \\p{Ll}[\\p{L}-]*){0,3}, $`,
    "u",
  );
});

/**
 * Where a name ends with all that belongs to it: the bearer of a title, or behind an article
 * whatever is whose: "the Russian peacekeepers".
 */
function endOf(
  sentence: string,
  found: readonly Span[],
  [, end]: Span,
  isWhose: boolean,
  language: Language,
): number {
  const run = SMALL_WORDS.exec(sentence.slice(end))?.[0] ?? "";
  const words = run.trim().split(" ");
  const first = words.findIndex((word) => isSmall(word, language));
  const own = first === -1 ? words : words.slice(0, first);
  if (run === "" || own.length === 0 || own.length > LONGEST_TITLE) return end;
  const last = end + 1 + own.join(" ").length;
  const bearer = found.find(([start]) => start === last + 1);
  if (bearer) return bearer[1];
  return isWhose ? last : end;
}

/** Whether a word only joins or points. */
export function isSmall(word: string, { search, questions, dates }: Language): boolean {
  return [...search.stopWords, ...questions.joins, ...dates.phrases.relatives].includes(word);
}
