import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { fold } from "../../../languages/fold.ts";
import { isSmallAt, typedAt } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { stemOf } from "../../../search/stems.ts";
import type { Span } from "../../../search/passage-index.ts";
import { isParticiple } from "../../question/participle.ts";
import type { Question } from "../../question/question.ts";
import { numberOf } from "../../question/same-number.ts";
import { isDoneTo } from "./deed-clause.ts";
import { inside } from "./number-words.ts";

/**
 * Whoever does a deed by what they are, right before its verb at the beginning of a sentence or
 * behind "by": "The club" of "The club looks after the pitch", "the party that laid the mines" of
 * "is paid for by the party that laid the mines". Null where nobody does, or the question speaks of
 * them.
 */
export function plainDoer(
  { wanted }: Question,
  sentence: string,
  tokens: readonly Token[],
  deeds: readonly Token[],
  language: Language,
): Span | null {
  const { known, stems } = bodiesOf(language);
  // "By the spring of 1970" and "the plan might" name nobody.
  const isNew = (span: Span): boolean => {
    const [noun] = inside(tokens, span).filter(
      ({ stop, term }) => !stop && numberOf(term) === undefined,
    );
    if (noun === undefined || wanted.has(noun.term)) return false;
    return known.has(typedAt(sentence, noun)) || stems.has(noun.term);
  };
  for (const deed of deeds) {
    if (!isVerbThere(sentence, tokens, deed, language)) continue;
    const found = isDoneTo(sentence, deed, language)
      ? agentBehind(sentence, deed, language)
      : subjectOf(sentence, deed, language);
    if (found !== null && isSmallAt(sentence, deed.start) && isNew(found)) return found;
  }
  return null;
}

/** The nouns for those who may do something, as they are written and by their stems: "firms". */
const bodiesOf = keptFor((language: Language) => ({
  known: new Set(language.questions.bodies),
  stems: new Set(language.questions.bodies.map((noun) => stemOf(language)(fold(noun)))),
}));

/**
 * Whether a word is a verb, by its ending or by what stands behind it: "looks after the pitch", but
 * not "versions differ" nor "exchange of prisoners".
 */
function isVerbThere(
  sentence: string,
  tokens: readonly Token[],
  deed: Token,
  language: Language,
): boolean {
  if (isParticiple(sentence, deed, language)) return true;
  const next = tokens[tokens.indexOf(deed) + 1]?.word ?? "";
  return behindVerbs(language).has(next);
}

/** Words that stand behind a verb, and behind no noun: "the", "it", "after". */
const behindVerbs = keptFor(({ dates, questions, search }: Language): ReadonlySet<string> => {
  const { pronouns, locatives, timeClauses, roles } = questions;
  const lists = [dates.phrases.articles, pronouns, locatives, timeClauses, search.stopWords];
  return new Set(lists.flat().filter((word) => word !== roles?.of[0]));
});

function subjectOf(sentence: string, deed: Token, language: Language): Span | null {
  const found = subjects(language).exec(sentence.slice(0, deed.start));
  return found === null
    ? null
    : [found[0].length - (found.groups?.["who"] ?? "").length - 1, deed.start - 1];
}

function agentBehind(sentence: string, deed: Token, language: Language): Span | null {
  const { before = "", who = "" } = agents(language).exec(sentence.slice(deed.end))?.groups ?? {};
  const start = deed.end + before.length;
  // "By two firms between 1931 and 1934".
  const own = who.replace(timeBehind(language), "");
  return own === "" ? null : [start, start + own.length];
}

/** When something was done, behind who did it: " between 1931 and 1934". */
const timeBehind = keptFor(
  ({ questions }: Language): RegExp =>
    new RegExp(
      `\\s(?:${anyOf([...questions.inMonths, ...questions.locatives, ...questions.since])})\\s\\p{N}.*$`,
      "u",
    ),
);

/** A sentence up to its verb that is nothing but a noun, with an article or not: "The club ". */
const subjects = keptFor(
  ({ dates }: Language): RegExp =>
    new RegExp(
      `^(?:\\p{N}+[.)]\\s)?(?<who>(?:(?:${anyOf(dates.phrases.articles)})\\s)?\\p{L}+)\\s$`,
      "iu",
    ),
);

/**
 * "By", an article or a number, and what follows up to the next mark: " for by the party that laid
 * the mines", " by two firms".
 */
const agents = keptFor(({ dates, questions }: Language): RegExp => {
  const opening = anyOf([...dates.phrases.articles, ...Object.keys(dates.numbers)]);
  const by = anyOf(questions.roles?.by ?? []);
  return new RegExp(
    `^(?<before>(?:\\s\\p{L}+)?\\s(?:${by})\\s)(?<who>(?:${opening}|\\p{N}+)\\s[^,;:.()]+)`,
    "iu",
  );
});
