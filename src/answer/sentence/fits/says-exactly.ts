import type { Language } from "../../../languages/language.ts";
import { firstWordsOf, hasPhrase } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import { commonTerms, isProper } from "../../question/common-terms.ts";
import { isParticiple } from "../../question/participle.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import type { Shelf } from "../../shelf.ts";
import type { Saying } from "../sayings.ts";
import { isRow } from "../clauses.ts";
import { timeClauseOf } from "../time-clause.ts";
import { says, toldIn } from "../told.ts";
import { isDenial } from "./denial.ts";
import { isOfOtherObject } from "./object-told.ts";
import { isOneOfMany, unsaid } from "./unsaid.ts";

/**
 * Whether a quotation says all that a question asks which wants exact words: a day, a number, a
 * person.
 */
export function saysExactly(
  shelf: Shelf,
  question: Question,
  saying: Saying,
  language: Language,
): boolean {
  const { evidence, spans, quote } = saying;
  // The quotation may begin with the sentence before.
  const shift = quote.length - evidence.sentence.length;
  const own = spans.map(([start, end]) => [start - shift, end - shift] as const);
  // The row of a table is told as a whole, and its deed in what stands above.
  const isOfTable = isRow(evidence.sentence);
  const upToAnswer = isOfTable ? evidence.sentence : withoutPartsBehind(evidence.sentence, own);
  const told = withoutTimeClause(question, upToAnswer, own, language);
  const missing = unsaid(shelf, question, saying, told);
  return (
    (missing.length === 0 || isOneOfMany(shelf, question, missing)) &&
    (question.asked === "who" || isOfTable || saysSome(shelf, question, saying, language)) &&
    (question.asked !== "how many" || isOfTable || saysDeeds(shelf, question, quote, language)) &&
    !isDenial(shelf, question, evidence, own) &&
    !isOfOtherObject(shelf, question, evidence.sentence, language)
  );
}

/**
 * A sentence without what a semicolon parts from the answer before it: "they entered it at
 * midnight; the corridor stayed closed" tells no hour of the corridor's.
 */
function withoutPartsBehind(sentence: string, spans: readonly Span[]): string {
  const last = Math.max(...spans.map(([, end]) => end));
  const cut = spans.length === 0 ? -1 : sentence.indexOf("; ", last);
  return cut === -1 ? sentence : sentence.slice(0, cut);
}

/**
 * Whether a quotation says itself what was done to so many, or by them: "three dead" of a title
 * does not tell of two firefighters who were hurt that they died.
 */
function saysDeeds(shelf: Shelf, question: Question, quote: string, { code }: Language): boolean {
  if (question.language.code !== code) return true;
  const { tokens, repaired, language } = question;
  const done = new Set(
    tokens.flatMap((token) => (isParticiple(repaired, token, language) ? [token.term] : [])),
  );
  const deeds = termsAsked(shelf, question).filter(({ term }) => done.has(term));
  const told = [toldIn(shelf, quote, code)];
  return deeds.every((term) => says(shelf, question, term, told));
}

/**
 * Whether a sentence itself says something of what is asked besides names: what only the headings
 * above it or the sentence before it tell has its day and its number elsewhere.
 */
function saysSome(
  shelf: Shelf,
  question: Question,
  { quote, evidence: { sentence } }: Saying,
  { code }: Language,
): boolean {
  // A word of another language may stand for what the sentence says.
  if (question.language.code !== code) return true;
  const { lengths } = commonTerms(shelf, question.language);
  // Any length is "longer than" some other.
  const onlyAsks = ({ term }: QuestionTerm): boolean =>
    question.asked === "how long" && lengths.has(term);
  const things = termsAsked(shelf, question).filter(
    (term) => !isProper(shelf, question, term) && !onlyAsks(term),
  );
  // "It remains in force": what the pronoun stands for the sentence before names, but "her deputy"
  // is another.
  const [first = ""] = firstWordsOf(sentence, 1);
  const { dates, questions } = question.language;
  const isPronoun = questions.pronouns.includes(first) && !dates.phrases.nounStarts.includes(first);
  const told = [toldIn(shelf, isPronoun ? quote : sentence, code)];
  return things.length === 0 || things.some((term) => says(shelf, question, term, told));
}

/**
 * A sentence without the phrase that opens it and only says when the rest was ("Before the war,
 * …"), unless the answer stands there or the question speaks of such a time too.
 */
function withoutTimeClause(
  { repaired }: Question,
  sentence: string,
  spans: readonly (readonly [number, number])[],
  language: Language,
): string {
  const clause = timeClauseOf(sentence, language);
  if (clause === null || hasPhrase(repaired, [clause.phrase])) return sentence;
  return spans.some(([start]) => start < clause.end) ? sentence : sentence.slice(clause.end);
}
