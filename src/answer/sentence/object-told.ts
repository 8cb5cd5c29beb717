import type { Language } from "../../languages/language.ts";
import type { Token } from "../../search/analyse.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { termsAsked } from "./common-terms.ts";
import { isParticiple } from "./participle.ts";
import { tokensIn } from "./read-text.ts";
import { tokensThatSay } from "./told.ts";

/**
 * Whether a sentence tells the deed of a passive question of another thing only: "set up a checkpoint at the Hakari bridge" does not say when that bridge
 * was built.
 */
export function isOfOtherObject(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const verb = passiveVerb(question);
  if (verb === null || language.questions.roles === null) return false;
  const tokens = tokensIn(shelf, sentence, language.code);
  const asked = termsAsked(shelf, question).map(({ term }) => term);
  const others = asked.filter((term) => term !== verb.term);
  const said = tokensThatSay(shelf.index, question, others, tokens);
  const deeds = tokens.filter((token) =>
    tokensThatSay(shelf.index, question, [verb.term], tokens).has(token),
  );
  // A phrase ("set up") is followed by its object as a whole.
  const ends = deeds.filter((deed) => !deeds.includes(tokens[tokens.indexOf(deed) + 1] ?? deed));
  const objects = ends.map((deed) => objectBehind(tokens, deed, sentence, language));
  return (
    objects.length > 0 &&
    objects.every((object) => object.length > 0 && !object.some((token) => said.has(token)))
  );
}

/** The verb that a question has in the passive: "built" in "when was the bridge built"; null where it has none. */
function passiveVerb({ tokens, repaired, language }: Question): Token | null {
  const passive = language.questions.roles?.passive ?? [];
  const first = tokens.findIndex(({ word }) => passive.includes(word));
  if (first === -1) return null;
  const verb = tokens.slice(first + 1).find((token) => isParticiple(repaired, token, language));
  return verb ?? null;
}

/** The words of the thing right behind a verb, up to the next function word; none where it has no article before it or is passive itself. */
function objectBehind(
  tokens: readonly Token[],
  verb: Token,
  sentence: string,
  { dates, questions }: Language,
): readonly Token[] {
  const at = tokens.indexOf(verb);
  const article = tokens[at + 1];
  if (!article || !dates.phrases.nounStarts.includes(article.word)) return [];
  if (/[,;:.]/u.test(sentence.slice(verb.end, article.start))) return [];
  const behind = tokens.slice(at + 2);
  const length = behind.findIndex(({ stop, word }) => stop || questions.joins.includes(word));
  return behind.slice(0, length === -1 ? undefined : length);
}
