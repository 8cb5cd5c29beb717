import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { capitalised, firstWordsOf, isCapitalAt, wordsOf } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";

/**
 * Who bears a title or is of a kind that is asked for: "Nikol Pashinyan" before ", Prime Minister
 * of Armenia", "AFP" behind "the agency". Of several the one whose title says most of what is
 * asked: all of whose it is.
 */
export function bearer(
  sentence: string,
  found: readonly Span[],
  titles: readonly Token[],
  kinds: readonly Token[],
  owners: readonly Token[],
  language: Language,
): Span[] | null {
  // "By its director, Dr Mathilde Kroon", but not "the President" behind a name and a comma.
  const named = titles.flatMap((title) => {
    const isInserted = /\p{Lu}[\p{L}’'-]*, (?:\p{Ll}+ )?$/u.test(sentence.slice(0, title.start));
    // "After meeting the president, Lavrov flew home" inserts no name.
    const name = found.find(([start, end]) => {
      const between = sentence.slice(title.end, Math.max(title.end, start));
      const behind = sentence.slice(end);
      // "The mediator, retired judge Alan Tewkes, whom they had brought in".
      const isTitled =
        !isForWhom(sentence.slice(0, title.start), language) &&
        /^, (?:\p{Ll}[\p{L}-]* ){1,3}(?:\p{Lu}\p{L}*\.? )?$/u.test(between) &&
        endsPerson(language).test(behind);
      const isPlain = /^, (?:\p{Lu}\p{L}*\.? )?$/u.test(between) && /^(?:[,.;)]|$)/u.test(behind);
      return isPlain || isTitled;
    });
    return name && !isInserted ? [name] : [];
  });
  // "Northsound's managing director, Peter Haldane, insisted".
  const isWhose = (owner: Token): boolean =>
    titles.some(
      (title) => title.start > owner.end && WHOSE.test(sentence.slice(owner.end, title.start)),
    );
  if (named[0] && owners.every(isWhose)) return [named[0]];
  const worn = found.flatMap((span) => {
    const behind = /^, (?<title>[^,;:.()]*)/u.exec(sentence.slice(span[1]));
    // "North America, with Kevin Harlan as announcer" tells nothing of America.
    const [opening = ""] = firstWordsOf(behind?.groups?.["title"] ?? "", 1);
    const { locatives, roles } = language.questions;
    const isOfName = behind !== null && ![...locatives, ...(roles?.of ?? [])].includes(opening);
    const end = span[1] + (isOfName ? behind[0].length : 0);
    const own = [...titles, ...owners].filter(
      (token) =>
        token.start >= span[1] &&
        token.start < end &&
        // "An aide to the President" is none.
        !(titles.includes(token) && isOfOther(sentence.slice(span[1], token.start), language)),
    );
    // In "the president of the Council, the fisheries minister Henrik Aamot," the minister is
    // another.
    const isOfAnother = found.some(
      ([start, last]) =>
        start > span[1] &&
        last <= end &&
        kinds.some((kind) => /^\s$/.test(sentence.slice(kind.end, Math.max(kind.end, start)))),
    );
    if (isOfAnother) return [];
    const isKind = kinds.some(
      ({ start, end: at }) =>
        /^\s$/.test(sentence.slice(at, Math.max(at, span[0]))) ||
        // "The chairman is Ali Demir", "Ali Demir was the chairman".
        isBe(sentence.slice(at, Math.max(at, span[0])), language) ||
        isBe(sentence.slice(span[1], Math.max(span[1], start)), language),
    );
    return isKind || own.some((token) => titles.includes(token)) ? [{ span, own, isKind }] : [];
  });
  const most = Math.max(...worn.map(({ own }) => own.length));
  const best = worn.find(({ own }) => own.length === most);
  if (!best) return null;
  // "President of Russia" is no president of Azerbaijan.
  const isOwned =
    owners.length === 0 || best.isKind || best.own.some((token) => owners.includes(token));
  return isOwned ? [best.span] : null;
}

/** What stands between whoever has an office and its title: "'s managing ". */
const WHOSE = /^['’]s?\s(?:[\p{L}-]+\s){0,3}$/u;

/**
 * The office that stands before a person who is asked for: "Sorland's foreign minister" of
 * "Sorland's foreign minister, Liv Tranberg, calls it absurd"; null where a clause may end there.
 */
function officeBefore(
  sentence: string,
  tokens: readonly Token[],
  saying: ReadonlySet<Token>,
  last: Token,
  language: Language,
): Span | null {
  const first = tokens.find((token) => saying.has(token) && isCapitalAt(sentence, token.start));
  if (!first || !/^(?:,|$)/u.test(sentence.slice(last.end))) return null;
  const what = officeOf(language).exec(sentence.slice(0, first.start))?.groups?.["what"];
  // "The same day, Liv Tranberg, with two aides, left" names no office.
  const { titles } = language.questions;
  const isOffice = wordsOf(what ?? "").some(({ folded }) => titles.includes(folded));
  return what === undefined || !isOffice ? null : [first.start - 2 - what.length, first.start - 2];
}

/**
 * The office that a text tells right behind a person's name, where it has a title: "director" of
 * " has been director since 2019"; null where it tells none.
 */
function heldBy(text: string, language: Language): Span | null {
  const { verb = "", what = "" } = holdingOf(language).exec(text)?.groups ?? {};
  const words = wordsOf(what).map(({ folded }) => folded);
  const isOffice = words.some((word) => language.questions.titles.includes(word));
  return isOffice ? [verb.length, verb.length + what.length] : null;
}

/** What is said of an office, up to a mark or what tells when and where it is held. */
const holdingOf = keptFor(({ dates, questions }: Language): RegExp => {
  const holds = anyOf([...dates.phrases.be, ...questions.inOffice]);
  const starts = anyOf(dates.phrases.nounStarts);
  const ends = anyOf([...questions.locatives, ...questions.since, ...dates.phrases.and]);
  return new RegExp(
    `^(?<verb> (?:${holds}) (?:(?:${starts}) )?)(?<what>[\\p{L}'’-]+(?: (?!(?:${ends}) )[\\p{L}'’-]+){0,5})`,
    "u",
  );
});

/** An office that begins a sentence or its second half, up to the comma before whoever holds it. */
const officeOf = keptFor(({ dates, questions }: Language): RegExp => {
  const words = [...dates.phrases.nounStarts, ...questions.pronouns];
  const opening = `(?:(?:${anyOf([...words, ...words.map(capitalised)])})|\\p{Lu}[\\p{L}-]*['’]s?)`;
  return new RegExp(`(?:^|[.;:] )(?<what>${opening}(?: [\\p{L}-]+){1,5}), $`, "u");
});

/** Whether a text ends by telling for whom somebody acts: "For the". */
function isForWhom(before: string, { dates, questions }: Language): boolean {
  const words = wordsOf(before).map(({ folded }) => folded);
  const last = words.findLast((word) => !dates.phrases.articles.includes(word)) ?? "";
  return questions.onBehalf.includes(last);
}

/** What follows a person who is told of to the end: a mark, or a clause about them. */
const endsPerson = keptFor(
  ({ dates: { phrases } }: Language): RegExp =>
    new RegExp(`^(?:[.;)]|$|, (?:${anyOf(phrases.relatives)})(?!\\p{L}))`, "u"),
);

/**
 * Whether some text is nothing but what stands between a person and their office, with or without
 * an article behind it: "is", "has been the".
 */
function isBe(text: string, { dates, questions }: Language): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  const hasArticle = words.length > 1 && dates.phrases.nounStarts.includes(words.at(-1) ?? "");
  const said = words.slice(0, hasArticle ? -1 : undefined).join(" ");
  return (
    [...(questions.roles?.passive ?? []), ...questions.inOffice].includes(said) &&
    !/[,;:.]/u.test(text)
  );
}

/** Whether a title behind some words is that of somebody else: "an aide to the President". */
function isOfOther(before: string, { dates, questions: { roles } }: Language): boolean {
  const words = wordsOf(before).map(({ folded }) => folded);
  const last = words.findLast((word) => !dates.phrases.articles.includes(word)) ?? "";
  return roles?.to.includes(last) === true;
}

/** What a person who is asked for is: "President of Azerbaijan" behind "Ilham Aliyev, ". */
export function standing(
  sentence: string,
  tokens: readonly Token[],
  saying: ReadonlySet<Token>,
  language: Language,
): Span[] | null {
  const last = tokens.findLast((token) => saying.has(token) && isCapitalAt(sentence, token.start));
  const before = last && officeBefore(sentence, tokens, saying, last, language);
  if (before) return [before];
  const held = last && heldBy(sentence.slice(last.end), language);
  if (held) return [[last.end + held[0], last.end + held[1]]];
  const apposition = last && /^, (?<what>[^,;:.()]+),/u.exec(sentence.slice(last.end));
  const what = apposition?.groups?.["what"];
  // In "Italy, Slovenia, Croatia" none tells of the other.
  // Nor does "with two aides" tell who somebody is.
  const [opening = ""] = firstWordsOf(what ?? "", 1);
  const isBeside = [...language.questions.joins, ...language.questions.locatives].includes(opening);
  return last && what && !isBeside && /(?:^|\s)\p{Ll}/u.test(what)
    ? [[last.end + 2, last.end + 2 + what.length]]
    : null;
}
