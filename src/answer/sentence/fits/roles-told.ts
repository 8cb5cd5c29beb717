import type { Language } from "../../../languages/language.ts";
import { isCapitalAt, typedAt } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { isProper, standFor } from "../../question/common-terms.ts";
import { isDateWord } from "../../question/date-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import { isParticiple } from "../../question/participle.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { tokensIn } from "../read-text.ts";
import { isDoneTo } from "../words/deed-clause.ts";

/** The terms of somebody's name; empty for nobody. */
type Name = ReadonlySet<string>;

/**
 * What a question asks of those with names: who does something, and to whom. "Keldova", "accuse",
 * "Velmaria"; of "when was Dolan sentenced" nobody, "sentenced" and "Dolan".
 */
type Roles = { readonly doer: Name; readonly verb: Token; readonly patient: Name };

/**
 * Whether a question asks what somebody did or what was done to them, and a sentence tells the deed
 * of others in that place: "after accusing Keldova" of "when did Keldova accuse Velmaria",
 * "sentenced Kurt and acquitted Dolan" of "when was Dolan sentenced". Of the places in a list each
 * is told of.
 */
export function isOfOtherRole(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const roles = rolesAsked(shelf, question);
  // Where the order of words does not tell who does what, nothing is told apart.
  if (roles === null || question.language !== language || language.questions.roles === null)
    return false;
  const { articles, adverbs } = language.dates.phrases;
  const tokens = tokensIn(shelf, sentence, language.code).filter(
    ({ word }) => !articles.includes(word),
  );
  // Like words may turn it round: what falls is taken. What is written as in "did they practice" is
  // a noun beside a name: "the State practice ground".
  const asked = typedAt(question.repaired, roles.verb);
  const deeds = tokens.filter(
    (token) =>
      token.term === roles.verb.term &&
      (isParticiple(sentence, token, language) || typedAt(sentence, token) !== asked),
  );
  const isName = (token: Token | undefined): token is Token =>
    token !== undefined &&
    !token.stop &&
    isCapitalAt(sentence, token.start) &&
    !isDateWord(sentence.slice(token.start), language);
  const isNoun = (token: Token | undefined): boolean =>
    token !== undefined && !token.stop && !isName(token);
  /** The name that stands at a place, with all of its words. */
  const nameAt = (at: number): readonly Token[] => {
    if (!isName(tokens[at])) return [];
    let [from, to] = [at, at];
    while (isName(tokens[from - 1]) && areBeside(sentence, tokens[from - 1], tokens[from])) from--;
    while (isName(tokens[to + 1]) && areBeside(sentence, tokens[to], tokens[to + 1])) to++;
    return tokens.slice(from, to + 1);
  };
  const isOf = (name: readonly Token[], asked: Name): boolean => {
    const own = name.map(({ term }) => standFor(shelf, term));
    return (
      own.length > 0 &&
      (own.every((term) => asked.has(term)) || [...asked].every((term) => own.includes(term)))
    );
  };
  const isOther = (name: readonly Token[], asked: Name): boolean =>
    name.length > 0 && asked.size > 0 && !isOf(name, asked);
  /** Whether a name stands on one side of a deed, and no other deed between. */
  const isWithin = (asked: Name, from: number, step: 1 | -1): boolean => {
    for (let at = from + step; tokens[at] !== undefined; at += step) {
      const token = tokens[at];
      if (token === undefined || /;\s/u.test(between(sentence, tokens[from], token))) return false;
      if (asked.has(standFor(shelf, token.term)) && isOf(nameAt(at), asked)) return true;
      if (!isName(token) && isParticiple(sentence, token, language)) return false;
    }
    return false;
  };
  const { passive, by } = language.questions.roles;
  const { upToNow, personal } = language.questions;
  const { relatives } = language.dates.phrases;
  const passed = [
    ...passive,
    ...upToNow,
    ...adverbs,
    ...relatives,
    ...language.dates.phrases.auxiliaries,
  ];
  const isOfOthers = (deed: Token): boolean => {
    const at = tokens.indexOf(deed);
    const before = tokens.slice(0, at).findLastIndex(({ word }) => !passed.includes(word));
    const isParted = /[^\s\p{L},]/u.test(sentence.slice(tokens[before]?.end, deed.start));
    // "Wrote to Albert of Mainz, protesting it" has the subject of the sentence.
    const { doingEnding } = language.questions;
    const isDoing = doingEnding !== null && deed.word.endsWith(doingEnding);
    const left = isParted || isDoing ? [] : nameAt(before);
    // "He left her" tells of nobody who is named only behind, or not at all.
    const isHe = personal.subjects.includes(tokens[before]?.word ?? "") && before === at - 1;
    const isHer = personal.objects.includes(tokens[at + 1]?.word ?? "");
    const named = tokens.findIndex(({ term }) => roles.doer.has(standFor(shelf, term)));
    if (isHe && roles.doer.size > 0 && (named > at || (named === -1 && isHer))) return true;
    const isDone = isDoneTo(sentence, deed, language);
    const agentAt = by.includes(tokens[at + 1]?.word ?? "") ? at + 2 : -1;
    const right = nameAt(isDone ? agentAt : at + 1);
    // "Russian troops" are no Russia.
    const isWhole = right.length > 0 && !isNoun(tokens[tokens.indexOf(right.at(-1) ?? deed) + 1]);
    const [subject, object] = isDone ? [right, left] : [left, isWhole ? right : []];
    const [subjectStep, objectStep] = isDone ? ([1, -1] as const) : ([-1, 1] as const);
    return (
      (isOther(subject, roles.doer) && !isWithin(roles.doer, at, subjectStep)) ||
      (isOther(object, roles.patient) && !isWithin(roles.patient, at, objectStep)) ||
      (roles.doer.size > 0 && isOf(object, roles.doer)) ||
      // "The bequest made in 1909" has no object.
      (roles.patient.size > 0 && isOf(subject, roles.patient) && (isDone || object.length > 0))
    );
  };
  return deeds.length > 0 && deeds.every(isOfOthers);
}

function areBeside(text: string, one: Token | undefined, other: Token | undefined): boolean {
  return (
    one !== undefined && other !== undefined && /^[\s’'-]+$/u.test(text.slice(one.end, other.start))
  );
}

function between(text: string, one: Token | undefined, other: Token): string {
  const from = one?.start ?? 0;
  return text.slice(Math.min(from, other.start), Math.max(from, other.start));
}

/** Who does what to whom in a question; null where no name stands beside the verb. */
const rolesAsked = perQuestion((shelf: Shelf, question): Roles | null => {
  const { asks, helps, roles, negations, utterances } = question.language.questions;
  const { articles } = question.language.dates.phrases;
  const tokens = question.tokens.filter(({ word }) => !articles.includes(word));
  const isName = (token: Token | undefined): boolean => {
    const term = question.terms.find((each) => each.term === token?.term);
    return term !== undefined && isProper(shelf, question, term);
  };
  const namesFrom = (at: number): readonly Token[] => {
    const end = tokens.slice(at).findIndex((token) => !isName(token));
    return tokens.slice(at, end === -1 ? undefined : at + end);
  };
  const nameOf = (names: readonly Token[]): Name =>
    new Set(names.map(({ term }) => standFor(shelf, term)));
  const help = tokens.findIndex(
    ({ word }) => helps.includes(word) || roles?.passive.includes(word) === true,
  );
  const who = tokens.findIndex(({ word }) => asks.who.includes(word));
  const isPassive = help !== -1 && !helps.includes(tokens[help]?.word ?? "");
  const from = help === -1 ? who : help;
  const own = namesFrom(from + 1);
  const verb = tokens.slice(from + 1 + own.length).find(({ word }) => !negations.includes(word));
  const all = question.tokens;
  const next = verb && all[all.indexOf(verb) + 1];
  const isVerb =
    verb !== undefined &&
    !verb.stop &&
    (help !== -1 && !isPassive
      ? // "Did Azerbaijani troops enter": they are no Azerbaijan.
        next === undefined || next.stop || isName(next)
      : isParticiple(question.repaired, verb, question.language));
  // Who says something is told elsewhere.
  if (from === -1 || !isVerb || utterances.includes(typedAt(question.repaired, verb))) return null;
  const behind = nameOf(namesFrom(tokens.indexOf(verb) + 1));
  const nobody: Name = new Set();
  const asked = isPassive
    ? { doer: nobody, verb, patient: nameOf(own) }
    : { doer: nameOf(own), verb, patient: behind };
  return asked.doer.size + asked.patient.size > 0 ? asked : null;
});
