import { splitSentences } from "../knowledge/sentences.ts";
import { hasPhrase } from "../languages/words.ts";
import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { analyse } from "../search/analyse.ts";
import type { Evidence } from "./answer.ts";
import { leansBack } from "./leans-back.ts";
import { answerWords } from "./answer-words.ts";
import { isAskedInWords } from "./asked-in-words.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";

/**
 * The neighbour of a passage's best sentence that says more of what is asked: it has the kind of words that are asked for, and more of the
 * question's words, those of the sentence before it among them where it leans on that one. "The centre rests on a memorandum of 11 November.
 * It opened on 30 January." asked when the centre opened → the second. The same evidence where there is none.
 */
export function withBetterSentence(shelf: Shelf, question: Question, evidence: Evidence): Evidence {
  if (question.asked === "why") return withReason(shelf, evidence);
  if (!isAskedInWords(question)) return evidence;
  const language = languageOf(shelf.documentOf(evidence.passage).language);
  const sentences = splitSentences(evidence.passage.text, language).map(({ text }) => text);
  const at = sentences.indexOf(evidence.sentence);
  const termsOf = (place: number): ReadonlySet<string> =>
    new Set(analyse(sentences[place] ?? "", language, shelf.index.names).map(({ term }) => term));
  const told = (place: number): number => {
    const own = termsOf(place);
    const before = leansBack(sentences[place] ?? "", language) ? termsOf(place - 1) : own;
    return question.terms
      .filter(({ term }) => own.has(term) || before.has(term))
      .reduce((sum, { rarity }) => sum + rarity, 0);
  };
  const answers = (place: number): boolean => {
    const sentence = sentences[place];
    return (
      sentence !== undefined && answerWords(shelf, question, { ...evidence, sentence }).length > 0
    );
  };
  const least = answers(at) ? told(at) : 0;
  const better = [at + 1, at - 1].find((place) => answers(place) && told(place) > least);
  return { ...evidence, sentence: sentences[better ?? at] ?? evidence.sentence };
}

/** For a question why: the neighbour that gives a reason where the best sentence gives none. */
function withReason(shelf: Shelf, evidence: Evidence): Evidence {
  const language = languageOf(shelf.documentOf(evidence.passage).language);
  if (givesReason(evidence.sentence, language)) return evidence;
  const sentences = splitSentences(evidence.passage.text, language).map(({ text }) => text);
  const at = sentences.indexOf(evidence.sentence);
  const reason = [sentences[at + 1], sentences[at - 1]].find((each) =>
    givesReason(each ?? "", language),
  );
  return reason === undefined ? evidence : { ...evidence, sentence: reason };
}

/** Whether a sentence has a word that gives a reason: "because", "in order to". */
export function givesReason(sentence: string, { questions }: Language): boolean {
  return hasPhrase(sentence, questions.reasons);
}
