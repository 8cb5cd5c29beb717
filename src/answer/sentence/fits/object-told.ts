import type { Language } from "../../../languages/language.ts";
import { isCapitalAt } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { phrasesIn } from "../../question/alike.ts";
import { wordsAsking } from "../../question/asked.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isProper } from "../../question/common-terms.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { isDateStem } from "../../question/date-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import { isParticiple } from "../../question/participle.ts";
import { tokensIn } from "../read-text.ts";
import { areKin, tokensThatSay } from "../told.ts";

/** Words between "was" and its participle, with that one: "was first opened". */
const MOST_BETWEEN = 2;

/**
 * Whether a sentence tells the deed of a question that is in the passive, or asks who did it, of
 * another thing only: "set up a checkpoint at the Hakari bridge" does not say when that bridge was
 * built.
 */
export function isOfOtherObject(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const verb = verbAsked(shelf, question);
  if (!verb || language.questions.roles === null) return false;
  const tokens = tokensIn(shelf, sentence, language.code);
  const asked = termsAsked(shelf, question).filter(({ term }) => term !== verb.term);
  // "Who signed it in November": no thing is asked about that a sentence could name.
  const isThing = (term: QuestionTerm): boolean =>
    !term.isNumber && !isProper(shelf, question, term) && !isDateStem(term.term, question.language);
  const others = asked.map(({ term }) => term);
  const said = tokensThatSay(shelf.index, question, others, tokens);
  const saying = tokensThatSay(shelf.index, question, [verb.term], tokens);
  const deeds = tokens.filter((token) => saying.has(token));
  // A like deed on something else is none on what only has a name: "opened a shop there" of when
  // the lane was built.
  const isLike = deeds.every(({ term }) => term !== verb.term && !areKin(term, verb.term));
  if (!asked.some(isThing) && !(isLike && said.size === 0)) return false;
  // A phrase ("set up") is followed by its object as a whole.
  const ends = deeds.filter((deed) => !deeds.includes(tokens[tokens.indexOf(deed) + 1] ?? deed));
  const objects = ends.map(
    (deed) =>
      subjectBefore(tokens, deed, sentence, language) ??
      objectBehind(tokens, deed, sentence, language),
  );
  return (
    objects.length > 0 &&
    objects.every((object) => object.length > 0 && !object.some((token) => said.has(token)))
  );
}

/** The verb of which a question asks what it was done to, or who did it; null where it has none. */
const verbAsked = perQuestion((shelf: Shelf, question): Token | null => {
  const verb = question.asked === "who" ? verbBehindWho(question) : passiveVerb(question);
  // "When was it listed": the text names what the pronoun means.
  if (verb && isDoneToPronoun(question, verb)) return null;
  // "How much will be invested": what is done to is what is asked for.
  if (verb && question.asked === "how many" && asksPatient(question, verb)) return null;
  // "Put his name to it" has another object than the deed that it stands for.
  return verb && phrasesIn(shelf.index, question.tokens).has(verb) ? null : verb;
});

/** Whether nothing stands between the words that ask and a verb but what makes it passive. */
function asksPatient({ tokens, repaired, language }: Question, verb: Token): boolean {
  const end = wordsAsking(repaired, language).at(-1)?.end ?? 0;
  return tokens.every(({ start, stop }) => start < end || start >= verb.start || stop);
}

/** Whether a pronoun stands between "was" and a verb: "was it built". */
function isDoneToPronoun({ tokens, language }: Question, verb: Token): boolean {
  const { pronouns, roles } = language.questions;
  const [be, subject] = tokens.slice(0, tokens.indexOf(verb)).slice(-2);
  return (
    be !== undefined &&
    subject !== undefined &&
    roles?.passive.includes(be.word) === true &&
    pronouns.includes(subject.word)
  );
}

/** "built" in "who built the bridge"; null where another kind of word follows. */
function verbBehindWho({ tokens, repaired, language, focus }: Question): Token | null {
  const first = tokens.findIndex(({ word }) => language.questions.asks.who.includes(word));
  const verb = first === -1 ? undefined : tokens[first + 1];
  // "Who called it a success": the text may name what the pronoun means.
  if (language.questions.pronouns.includes(tokens[first + 2]?.word ?? "")) return null;
  return verb?.term === focus[0] && verb && isParticiple(repaired, verb, language) ? verb : null;
}

/**
 * The verb that a question has in the passive: "built" in "when was the bridge built"; null where
 * it has none.
 */
export function passiveVerb({ tokens, repaired, language }: Question): Token | null {
  const passive = language.questions.roles?.passive ?? [];
  const first = tokens.findIndex(({ word }) => passive.includes(word));
  if (first === -1) return null;
  const { determiners } = language.dates.phrases;
  const behind = tokens.slice(first + 1);
  // "United" is a name's among states.
  const isOfName = ({ start }: Token): boolean =>
    isCapitalAt(repaired, start) || behind.filter((token) => token.start === start).length > 1;
  // "Is it a listed monument" does nothing to it.
  const verb = behind.find(
    (token, at) =>
      isParticiple(repaired, token, language) &&
      !isOfName(token) &&
      !determiners.includes(behind[at - 1]?.word ?? ""),
  );
  return verb ?? null;
}

/**
 * The words of what is done to in the passive, from the mark before it on: "lake", "south", "pit"
 * before "was opened"; null for an active verb.
 */
function subjectBefore(
  tokens: readonly Token[],
  verb: Token,
  sentence: string,
  { dates, questions }: Language,
): readonly Token[] | null {
  const at = tokens.indexOf(verb);
  const be = tokens.slice(0, at).findLastIndex(({ stop }) => stop);
  if (be < at - MOST_BETWEEN || !questions.roles?.passive.includes(tokens[be]?.word ?? "")) {
    return null;
  }
  // "It took a long bounce and was recovered": the other verb has the subject.
  if (dates.phrases.and.includes(tokens[be - 1]?.word ?? "")) return [];
  const start = /[,;:.](?=[^,;:.]*$)/u.exec(sentence.slice(0, tokens[be]?.start))?.index ?? -1;
  return tokens
    .slice(0, be)
    .filter((token) => token.start > start && !token.stop && !questions.joins.includes(token.word));
}

/**
 * The words of the thing right behind a verb, up to the next function word, or a quotation there;
 * none where it has no article before it or is passive itself.
 */
function objectBehind(
  tokens: readonly Token[],
  verb: Token,
  sentence: string,
  { dates, questions }: Language,
): readonly Token[] {
  const at = tokens.indexOf(verb);
  const article = tokens[at + 1];
  // Who "writes “before”" wrote no text.
  if (article && /^\s[“"«]$/u.test(sentence.slice(verb.end, article.start))) return [article];
  if (!article || !dates.phrases.nounStarts.includes(article.word)) return [];
  if (/[,;:.]/u.test(sentence.slice(verb.end, article.start))) return [];
  const behind = tokens.slice(at + 2);
  // "The institutions of the republic" are the republic's.
  const [of = ""] = questions.roles?.of ?? [];
  const isOwner = (place: number): boolean =>
    behind[place]?.word === of ||
    (dates.phrases.articles.includes(behind[place]?.word ?? "") && behind[place - 1]?.word === of);
  const length = behind.findIndex(
    ({ stop, word }, place) => (stop || questions.joins.includes(word)) && !isOwner(place),
  );
  return behind.slice(0, length === -1 ? undefined : length).filter(({ stop }) => !stop);
}
