import type { Evidence } from "../../answer.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { isOneOfSides } from "../both-sides.ts";
import { aimsLeftOut } from "./aimed-at.ts";
import { isDenial } from "../fits/denial.ts";
import { memoryOfQuestion, once } from "../../question/memo.ts";
import { needNotSay, type Excuse } from "./need-not-say.ts";
import { isOfRelative } from "./of-relative.ts";
import { isPersonOfTitle } from "./person-of-title.ts";
import { isOtherChoice } from "./other-choice.ts";
import { onlyTaken } from "./taken-back.ts";
import { saidThereOrAround } from "./said-around.ts";
import { headingsOf, settingOf, takenForTold, type Setting } from "../setting.ts";
import { saysItself, toldIn } from "../told.ts";

/**
 * The terms that a question is about and that a sentence does not say: neither itself, nor the one
 * before it where it leans on that one, nor the headings and the title above it, nor the name of
 * what it calls by its kind. A name may stand in the sentence before where this one points back
 * ("this transport"); a state or region need not be named at all if it does nothing. `told` is the
 * part that counts.
 */
export function missingTerms(
  shelf: Shelf,
  question: Question,
  evidence: Evidence,
  told: string = evidence.sentence,
): readonly QuestionTerm[] {
  return missing(question, keysOf(evidence, told), () => {
    const isMissing = missingIn(settingOf(shelf, question, evidence, told));
    return termsAsked(shelf, question).filter(isMissing);
  });
}

const missing = memoryOfQuestion<readonly QuestionTerm[]>();

function keysOf({ passage, sentence }: Evidence, told: string): readonly string[] {
  return [passage.id, sentence, told];
}

const EXCUSES = [...saidThereOrAround, ...needNotSay, isPersonOfTitle, isOneOfSides, isOtherChoice];

/**
 * Tells which terms a sentence leaves out. Most terms it says itself, so what else may excuse it is
 * worked out when it is first needed.
 */
function missingIn(setting: Setting): (term: QuestionTerm) => boolean {
  const made: ReturnType<Excuse>[] = [];
  const isOnlyTaken = onlyTaken(setting);
  const isRelatives = isOfRelative(setting);
  const isAimLeftOut = aimsLeftOut(setting);
  const isHim = once(() => isPersonOfTitle(setting));
  return (term) =>
    isOnlyTaken(term) ||
    isRelatives(term) ||
    (isAimLeftOut(term) && !isHim()(term)) ||
    !EXCUSES.some((excuse, at) => (made[at] ??= excuse(setting))(term));
}

/**
 * What a like word leaves out of what is asked, as a share of what leaving it out would: "report"
 * for "announce".
 */
const LIKE = 0.25;

/**
 * How much of what is asked a sentence leaves out, by how telling it is; a like word says less than
 * the word itself.
 */
export function leftOut(shelf: Shelf, question: Question, evidence: Evidence): number {
  const { passage, sentence } = evidence;
  const { language } = shelf.documentOf(passage);
  const lost = missingTerms(shelf, question, evidence);
  const texts = [
    ...headingsOf(shelf, passage),
    ...takenForTold(shelf, passage, sentence),
    sentence,
  ];
  const told = texts.map((text) => toldIn(shelf, text, language));
  const like = termsAsked(shelf, question).filter(
    (term) => !lost.includes(term) && !saysItself(term, told),
  );
  const denied = question.negated && isDenial(shelf, question, evidence) ? question.rarity : 0;
  return sumOf(lost) + LIKE * sumOf(like) + denied;
}

/**
 * Whether a sentence leaves out less than so much. Of most that do not a few terms tell it, so the
 * others are not looked for.
 */
export function leavesOutLess(
  shelf: Shelf,
  question: Question,
  evidence: Evidence,
  most: number,
): boolean {
  if (most === Infinity) return true;
  const isMissing = missingIn(settingOf(shelf, question, evidence, evidence.sentence));
  const lost: QuestionTerm[] = [];
  for (const term of termsAsked(shelf, question)) {
    if (!isMissing(term)) continue;
    lost.push(term);
    if (sumOf(lost) >= most) return false;
  }
  missing(question, keysOf(evidence, evidence.sentence), () => lost);
  return leftOut(shelf, question, evidence) < most;
}

/** How telling some terms are together. */
export function sumOf(terms: readonly QuestionTerm[]): number {
  return terms.reduce((sum, { rarity }) => sum + rarity, 0);
}
