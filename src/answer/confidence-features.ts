import type { PassageIndex } from "../search/passage-index.ts";
import { kindAsked } from "./answer-kind.ts";
import type { Question } from "./question.ts";
import type { Candidate } from "./candidates.ts";
import { holds } from "./passage-features.ts";

/** A term that a passage repeats often is worth this many times its rarity at most (BM25+ with k 1.2 and d 1). */
const GREATEST_WORTH = 3.2;
/** The passage model's scores, and their differences, lie about within so many; a question's rarity within so many; so many names are many. */
const SCORES = 10;
const RARITIES = 40;
const SEARCH_SCORES = 20;
const DOUBTS = 3;
const MANY_NAMES = 4;
/** The first passage is compared with the mean of so many that follow. */
const RIVALS = 5;

/** What tells whether the documents answer a question at all, each figure about between 0 and 1. */
export function confidenceFeatures(
  index: PassageIndex,
  question: Question,
  candidates: readonly Candidate[],
) {
  const [best, ...others] = candidates;
  // Another document may well say the same; within one, each passage says something of its own.
  const siblings = others.filter(
    ({ reading }) => reading.passage.document === best?.reading.passage.document,
  );
  const sentence = best?.sentences[best.best];
  const unknown = question.terms.filter(({ term }) => !index.terms.holders.has(term));
  const kind = kindAsked(question.asked);
  const lacks = sentence && holds(sentence) === 1 ? 0 : 1;
  const figures = best?.features() ?? {};
  const share = (name: string) => figures[name] ?? 0;
  const missing = 1 - share("sentenceCoverage") - share("sentenceKinCoverage");
  return {
    // The most that a passage can score grows with the question's rarity, and so makes scores comparable between questions.
    searchShare: (best?.found.score ?? 0) / (question.rarity || 1) / GREATEST_WORTH,
    passageScore: (best?.score ?? 0) / SCORES,
    searchLead: searchLead(best, candidates),
    doubt: doubt(candidates),
    leadOnNext: leadOn(best, siblings.slice(0, 1)),
    leadOnRivals: leadOn(best, others.slice(0, RIVALS)),
    coverage: share("coverage"),
    kinCoverage: share("kinCoverage"),
    missesRarest: share("missesRarest"),
    exactForms: share("exactForms"),
    names: share("names"),
    numbers: share("numbers"),
    pairs: share("pairs"),
    run: share("run"),
    document: share("document"),
    sentence: share("sentence"),
    sentenceCoverage: share("sentenceCoverage"),
    sentenceKinCoverage: share("sentenceKinCoverage"),
    sentenceOpening: share("sentenceOpening"),
    // A share alone does not tell a question with one rare word too many from a vague one.
    missingRarity: (missing * question.rarity) / RARITIES,
    sentenceNames: sentence?.names ?? 0,
    hasFocus: sentence?.hasFocus ?? 0,
    unknown: unknown.length / Math.max(1, question.terms.length),
    lacksDate: kind === "date" ? lacks : 0,
    lacksNumber: kind === "number" || kind === "duration" ? lacks : 0,
    lacksName: kind === "name" ? lacks : 0,
    lacksReason: kind === "reason" ? lacks : 0,
    farFromFocus: kind === "number" && sentence?.answerByFocus === 0 ? 1 : 0,
    negated: question.negated ? 1 : 0,
    questionLength: Math.min(1, question.terms.length / 12),
    questionRarity: question.rarity / RARITIES,
    questionNames: Math.min(1, question.terms.filter(({ isName }) => isName).length / MANY_NAMES),
    length: share("length"),
    sentenceLength: share("sentenceLength"),
  };
}

/** How far the search puts the first passage above others, not beside the question's rarity but as it is. */
function searchLead(best: Candidate | undefined, candidates: readonly Candidate[]): number {
  const scores = candidates.map(({ found }) => found.score).toSorted((a, b) => b - a);
  const others = scores.slice(1, 1 + RIVALS);
  if (!best || others.length === 0) return 0;
  const mean = others.reduce((sum, score) => sum + score, 0) / others.length;
  return ((scores[0] ?? 0) - mean) / SEARCH_SCORES;
}

/** How evenly the passage model shares its trust out among the candidates: their entropy. */
function doubt(candidates: readonly Candidate[]): number {
  const top = Math.max(...candidates.map(({ score }) => score));
  const powers = candidates.map(({ score }) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return (
    powers.reduce((sum, power) => sum - (power / all) * Math.log(power / all || 1), 0) / DOUBTS
  );
}

/** How far the first passage's score is above the mean of others; as if level with them where there are none. */
function leadOn(best: Candidate | undefined, others: readonly Candidate[]): number {
  if (!best || others.length === 0) return 0;
  const mean = others.reduce((sum, { score }) => sum + score, 0) / others.length;
  return (best.score - mean) / SCORES;
}
