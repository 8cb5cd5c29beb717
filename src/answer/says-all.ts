import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { wordsOf } from "../languages/words.ts";
import { givesReason } from "./better-sentence.ts";
import { isDenial, missingTerms, termsAsked, termsOf } from "./missing-terms.ts";
import { isAboutPlaces, placesAsked } from "./places-asked.ts";
import type { Question } from "./question.ts";
import type { Saying } from "./sayings.ts";
import type { Shelf } from "./shelf.ts";

/** How much of a question a quotation may leave unsaid, as a share of all that its terms tell, and still answer it. */
const UNSAID = 0.3;
/** What leaves so much unsaid is not even near. */
const FAR = 0.55;

/** Whether a quotation speaks of something else than the question, so that it is not even worth a guess. */
export function isFarFrom(shelf: Shelf, question: Question, { evidence }: Saying): boolean {
  return shareUnsaid(question, missingTerms(shelf, question, evidence)) > FAR;
}

/**
 * Whether a quotation says all that is asked. Where a single word more would make another answer (a day, a number, a person) nothing may
 * be missing; elsewhere no name, and little else.
 */
export function saysAll(shelf: Shelf, question: Question, saying: Saying): boolean {
  const { evidence, spans } = saying;
  const language = languageOf(shelf.documentOf(evidence.passage).language);
  switch (question.asked) {
    case "who":
      return (
        isExact(shelf, question, saying, language) &&
        namesMoreThanDeed(shelf, question) &&
        isInOnePhrase(shelf, question, evidence.sentence, language)
      );
    case "when":
      return isExact(shelf, question, saying, language) && namesMoreThanDeed(shelf, question);
    case "deadline":
    case "how many":
    case "how long":
      return isExact(shelf, question, saying, language);
    case "why":
      return (
        isAboutPlaces(shelf, placesAsked(shelf, question), evidence) &&
        givesReason(evidence.sentence, language)
      );
    case "where":
      return spans.length > 0 && saysMost(shelf, question, saying);
    case "which":
    case "what":
    case "yes/no":
      return saysMost(shelf, question, saying);
    default:
      return question.asked satisfies never;
  }
}

function saysMost(shelf: Shelf, question: Question, { evidence }: Saying): boolean {
  const missing = missingTerms(shelf, question, evidence);
  return !missing.some(({ isName }) => isName) && shareUnsaid(question, missing) < UNSAID;
}

function shareUnsaid({ rarity }: Question, missing: Question["terms"]): number {
  return missing.reduce((sum, term) => sum + term.rarity, 0) / (rarity || 1);
}

function isExact(
  shelf: Shelf,
  question: Question,
  { evidence, spans, quote }: Saying,
  language: Language,
): boolean {
  // The quotation may begin with the sentence before.
  const shift = quote.length - evidence.sentence.length;
  const own = spans.map(([start, end]) => [start - shift, end - shift] as const);
  const told = withoutTimeClause(evidence.sentence, own, language);
  return (
    missingTerms(shelf, question, evidence, told).length === 0 &&
    !isDenial(shelf, question, evidence)
  );
}

/** A sentence without the phrase that opens it and only says when the rest was, unless the answer stands there: "Before the war, …". */
function withoutTimeClause(
  sentence: string,
  spans: readonly (readonly [number, number])[],
  { questions }: Language,
): string {
  const words = wordsOf(sentence).slice(0, LONGEST_OPENING);
  const opens = questions.timeClauses.some((phrase) =>
    fold(phrase)
      .split(" ")
      .every((word, at) => words[at]?.folded === word),
  );
  const comma = sentence.indexOf(",");
  if (!opens || comma === -1 || spans.some(([start]) => start < comma)) return sentence;
  return sentence.slice(comma + 1);
}

/** Words of the longest phrase that opens a time clause. */
const LONGEST_OPENING = 3;

/** "Who wrote this?" names nothing but a deed: that of anything might be told. */
function namesMoreThanDeed(shelf: Shelf, question: Question): boolean {
  const terms = termsAsked(shelf, question);
  return terms.length > 1 || terms.some(({ isName }) => isName);
}

/**
 * "Who is the president of Armenia" asks for an office: its words must stand together, not in the names of two offices. Numbers and
 * questions about a deed may be told further apart.
 */
function isInOnePhrase(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const [office] = question.focus;
  const isOffice = language.questions.nouns.who?.some(
    (noun) => termsOf(shelf, noun, language.code)[0] === office,
  );
  if (!isOffice) return true;
  const wanted = question.terms.filter(({ isNumber }) => !isNumber);
  return sentence.split(/[,;:()]/u).some((phrase) => {
    const told = new Set(termsOf(shelf, phrase, language.code));
    return wanted.every(({ term }) => told.has(term));
  });
}
