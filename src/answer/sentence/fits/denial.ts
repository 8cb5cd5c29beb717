import { anyOf } from "../../../languages/any-of.ts";
import { smallLetters } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { languageOf } from "../../../languages/languages.ts";
import { keptFor } from "../../../languages/remember.ts";
import { firstWordsOf, hasPhrase, wordsOf } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Evidence } from "../../answer.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isProper } from "../../question/common-terms.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { tokensIn } from "../read-text.ts";
import { says, toldIn, tokensThatSay } from "../told.ts";
import { spansOf } from "../words/spans-of.ts";

/**
 * Whether a sentence denies what is asked, or affirms what is asked for as denied: "the mechanism
 * never started" does not say when it started. The parts that speak most of what is done tell, and
 * among them those in which some words that answer stand; of nothing but names of the question, or
 * of something else, others may deny what they like.
 */
export function isDenial(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
  answers: readonly Span[] = [],
): boolean {
  const { language } = shelf.documentOf(passage);
  const { negations: all, lacking, refusals } = languageOf(language).questions;
  // "Elected without opposition" denies no election; "without touching the town" denies that it is
  // touched.
  const negations = question.negated
    ? all
    : [...all.filter((word) => !lacking.includes(word)), ...refusals];
  const lacksDeed = (text: string): boolean =>
    wordsOf(text).some(({ folded }, at, words) => {
      const next = words[at + 1];
      return (
        next !== undefined &&
        lacking.includes(folded) &&
        deeds.some((term) => says(shelf, question, term, [toldIn(shelf, next.folded, language)]))
      );
    });
  const deeds = termsAsked(shelf, question).filter((term) => !isProper(shelf, question, term));
  // By how much something rose, no limit tells.
  const { past } = question.language.questions;
  const isOfFact =
    question.asked === "how many" && question.tokens.some(({ word }) => past.includes(word));
  const parts = partsOf(sentence, languageOf(language)).map(({ own, upTo, start }) => {
    const told = [toldIn(shelf, own, language)];
    const said = deeds.filter((term) => says(shelf, question, term, told)).length;
    // Most texts deny nothing.
    const denies =
      (hasPhrase(upTo, negations) &&
        hasPhrase(withoutComparisons(upTo, language, isOfFact), negations)) ||
      lacksDeed(upTo);
    const holds = answers.some(([at]) => start <= at && at < start + own.length);
    return { said, denies, holds };
  });
  const most = Math.max(1, ...parts.map(({ said }) => said));
  const saying = parts.filter(({ said }) => said === most);
  const holding = saying.filter(({ holds }) => holds);
  const telling = holding.length > 0 ? holding : saying;
  return telling.some(({ denies }) => denies !== question.negated);
}

/**
 * Whether a sentence of several clauses denies in those that say least of what a yes/no question
 * asks, so of something else: "its eastern part was never lost" does not deny that the war was
 * lost.
 */
export function isDenialOfOther(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  if (question.asked !== "yes/no" || !isDenial(shelf, question, { passage, sentence, score: 0 }))
    return false;
  const { code, questions } = languageOf(shelf.documentOf(passage).language);
  const asked = termsAsked(shelf, question);
  const clauses = sentence.split(/[;:]\s/u).map((text) => {
    const told = [toldIn(shelf, text, code)];
    const said = asked.filter((term) => says(shelf, question, term, told)).length;
    return { said, denies: hasPhrase(text, questions.negations) };
  });
  const denying = clauses.filter(({ denies }) => denies);
  return clauses.length > 1 && asked.length > 1 && denying.every(({ said }) => said < 2);
}

/** Words from a negation to its verb: "was never lost". */
const NEGATED = 2;

/**
 * Whether a sentence only says of what a question asks what somebody did that it was not done: "its
 * eastern part was never lost" of "what did they lose".
 */
export function isNeverDone(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  const { asked, tokens: asking, language: own, negated } = question;
  if (asked !== "what" || negated || !own.questions.helps.includes(asking[1]?.word ?? ""))
    return false;
  const verb = asking.findLast(({ stop }) => !stop);
  if (verb === undefined) return false;
  const language = languageOf(shelf.documentOf(passage).language);
  const tokens = tokensIn(shelf, sentence, language.code);
  const { negations } = language.questions;
  const told = [...tokensThatSay(shelf.index, question, [verb.term], tokens)];
  return (
    told.length > 0 &&
    told.every((deed) => {
      const at = tokens.indexOf(deed);
      return tokens
        .slice(Math.max(0, at - NEGATED), at)
        .some(({ word }) => negations.includes(word));
    })
  );
}

/** What ends a clause, but no mark within a number: "1,960". */
const CLAUSE_END = /[,;:()](?!\p{N})/u;

/**
 * The clauses of a sentence, each with what a denial of it may stand in, and where it begins:
 * "reports it and touches nothing" denies the second half only.
 */
function partsOf(
  sentence: string,
  language: Language,
): { readonly own: string; readonly upTo: string; readonly start: number }[] {
  let end = 0;
  return sentence.split(CLAUSE_END).flatMap((clause) => {
    const halves = clause.split(jointOf(language));
    return halves.map((own, at) => {
      const start = sentence.indexOf(own, end);
      end = start + own.length;
      return { own, upTo: halves.slice(0, at + 1).join(" "), start };
    });
  });
}

/**
 * A text without words that only compare or set a limit: "no more than 5" denies nothing, "may not
 * rise by more than 9 percent" only what goes beyond, and who "did not come until 9 December" came.
 */
function withoutComparisons(text: string, language: string, isOfFact: boolean): string {
  const reader = languageOf(language);
  const patterns = isOfFact ? [comparisonsOf, untilsOf] : [comparisonsOf, limitsOf, untilsOf];
  return patterns.reduce(
    (rest, patternOf) => rest.replace(patternOf(reader), " "),
    smallLetters(text),
  );
}

/**
 * A word that denies, with what follows up to a number that it lets nothing go beyond: "may not
 * rise by more than 9", "does not exceed 150". What somebody did not do is no limit.
 */
const limitsOf = keptFor((language: Language): RegExp => {
  const { above, below } = language.quantities;
  return new RegExp(limitFrom(language, [...above, ...below]), "gu");
});

/** The same of a number that it does not let anything go above. */
const mostOf = keptFor(
  (language: Language): RegExp => new RegExp(limitFrom(language, language.quantities.above), "u"),
);

function limitFrom(language: Language, beyond: readonly string[]): string {
  const { permits, obliges } = language.dates.phrases;
  const { exceeding } = language.quantities;
  const verbs = anyOf([...permits, ...obliges]);
  const may = `(?<=(?:${verbs})\\s)`;
  const behind = `(?=\\s${numberIn(language)})`;
  const denies = wordsBetween(language, language.questions.negations, beyond);
  const exceeds = wordsBetween(language, language.questions.negations, exceeding);
  // "No more than 143".
  const directly = `(?<!\\p{L})(?:${anyOf(language.questions.negations)})\\s(?:${anyOf(beyond)})`;
  // "No review may raise it by more than 8 per cent".
  const none = `(?<!\\p{L})(?:${anyOf(language.questions.negations)})(?:\\s\\p{L}+){1,2}\\s(?:${verbs})(?:\\s(?!(?:${anyOf(language.dates.phrases.and)})\\s)\\p{L}+){1,8}?\\s(?:${anyOf(beyond)})`;
  return `(?:${may}${denies}|${none}|${directly}|${exceeds})${behind}`;
}

/**
 * Numbers or spans of time of a text, each with what makes it a limit: "no tent shall remain for
 * more than four nights", as "more than four nights" would say the contrary.
 */
export function withLimits(
  spans: readonly Span[],
  text: string,
  language: Language,
): readonly Span[] {
  if (spans.length === 0) return spans;
  const limits = limitsIn(text, language);
  return spans.map(([start, end]): Span => {
    // "More than" belongs to the limit, and may to the number.
    const limit = limits.find((each) => each[0] <= start && start <= each[1] + 1);
    return [limit?.[0] ?? start, end];
  });
}

/** Where the words stand that make limits of the numbers behind them: "not rise by more than". */
function limitsIn(text: string, language: Language): readonly Span[] {
  if (!mayLimit(text, language)) return [];
  return spansOf(limitsOf(language), smallLetters(text));
}

/** Whether a text has a word that denies and a number: most have not, and patterns take long. */
function mayLimit(text: string, language: Language): boolean {
  const hasNumber = /\p{N}/u.test(text) || hasPhrase(text, numberWordsOf(language));
  return hasNumber && hasPhrase(text, language.questions.negations);
}

const numberWordsOf = keptFor(({ dates }: Language): readonly string[] =>
  Object.keys(dates.numbers),
);

/**
 * Whether a text tells a number that nothing may go above: "no more than 9", "up to 5" of what
 * `isOf` knows by the words before it.
 */
export function tellsMost(text: string, language: Language, isOf: OfLimit): boolean {
  const setsLimit = mayLimit(text, language) && mostOf(language).test(smallLetters(text));
  return setsLimit || isBound(boundsOf(language).most, text, isOf);
}

/** Whether a text tells a number that nothing may go below: "at least 120". */
export function tellsLeast(text: string, language: Language, isOf: OfLimit): boolean {
  return isBound(boundsOf(language).least, text, isOf);
}

/** Whether a limit belongs to what is asked, by what stands before it and after its number. */
export type OfLimit = (before: string, behind: string) => boolean;

function isBound(bound: RegExp, text: string, isOf: OfLimit): boolean {
  const found = bound.exec(smallLetters(text));
  if (found === null) return false;
  const end = found.index + found[0].length;
  return isOf(text.slice(0, found.index), text.slice(end));
}

const boundsOf = keptFor((language: Language) => {
  const before = (phrases: readonly string[]): RegExp =>
    phrases.length === 0
      ? /(?!)/u
      : new RegExp(`(?<!\\p{L})(?:${anyOf(phrases)})\\s${numberIn(language)}`, "u");
  const { upTo, atLeast } = language.quantities;
  return { most: before(upTo), least: before(atLeast) };
});

/** A pattern for where a number begins, in figures or as a word. */
function numberIn({ dates: { numbers } }: Language): string {
  return `(?:(?:\\p{Sc}\\s?)?\\p{N}|(?:${anyOf(Object.keys(numbers))})(?!\\p{L}))`;
}

const comparisonsOf = keptFor(({ dates: { phrases } }: Language) => {
  const compares = `(?:${anyOf(phrases.comparisons)})\\s(?:${anyOf(phrases.likeness)})`;
  return new RegExp(`(?<!\\p{L})${compares}(?!\\p{L})`, "gu");
});

/** A word that denies, with what follows up to the word behind which the day stands until then. */
const untilsOf = keptFor((language: Language): RegExp => {
  const { limitsBefore } = language.dates.phrases;
  const { negations, timeClauses } = language.questions;
  // "Could not agree whether to go" has a "to" of another kind.
  const untils = timeClauses.filter((phrase) => limitsBefore[phrase] === "until");
  return new RegExp(`${wordsBetween(language, negations, untils)}(?!\\p{L})`, "gu");
});

/** A pattern for any of some words, up to four others of the same clause and any of some more. */
function wordsBetween(
  { dates: { phrases }, questions }: Language,
  from: readonly string[],
  to: readonly string[],
): string {
  const { and, that, relatives, corrections } = phrases;
  const joints = [
    ...[and, that, relatives, corrections].flat(),
    ...[questions.timeClauses, questions.reasonClauses, questions.concessions].flat(),
  ];
  const word = `(?:\\s(?!(?:${anyOf(joints)})(?!\\p{L}))\\p{L}+)`;
  return `(?<!\\p{L})(?:${anyOf(from)})${word}{0,4}?\\s(?:${anyOf(to)})`;
}

/** A word that joins two halves of a clause, with the spaces around it. */
export const jointOf = keptFor(
  ({ dates }: Language) => new RegExp(`\\s(?:${dates.phrases.and.join("|")})\\s`, "iu"),
);

/**
 * Whether a place in a sentence stands behind a word by which it is left out: Shusha in "without
 * touching the town of Shusha".
 */
export function isLacking(sentence: string, at: number, language: Language): boolean {
  const { lacking } = language.questions;
  // "Without mediation the talks were held in Geneva".
  if (lacking.includes(firstWordsOf(sentence, 1)[0] ?? "")) return false;
  const clause = sentence.slice(0, at).split(CLAUSE_END).at(-1);
  return hasPhrase((clause ?? "").split(jointOf(language)).at(-1) ?? "", lacking);
}
