import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { QUOTATION } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Question } from "../../question/question.ts";

/**
 * Whom a text means by a word of its own: "Azerbaijan and Armenia" of `“the Parties” mean
 * Azerbaijan and Armenia`, "The City of Marrowby" of `The City of Marrowby (the “Client”)`. Null
 * where a question asks more than who that is, or the sentence defines nothing of it.
 */
export function definedTerm(
  { tokens: asking, language: own }: Question,
  asked: readonly string[],
  sentence: string,
  tokens: readonly Token[],
  language: Language,
): Span | null {
  const { defining, helps } = own.questions;
  const verbs = asking.filter(({ word }) => defining.includes(word)).map((token) => token.term);
  const second = asking[1]?.word ?? "";
  // "Who are the Parties", "who does it mean by the Parties".
  const opens =
    own.dates.phrases.be.includes(second) || (helps.includes(second) && verbs.length > 0);
  const [term, ...others] = asked.filter((each) => !verbs.includes(each));
  if (!opens || term === undefined || others.length > 0) return null;
  for (const { index, 0: quoted } of sentence.matchAll(QUOTATION)) {
    const end = index + quoted.length;
    const content = tokens.filter(({ start, stop }) => start > index && start < end && !stop);
    if (content.length !== 1 || content[0]?.term !== term) continue;
    const behind = definingOf(language).exec(sentence.slice(end));
    if (behind) {
      const from = end + (behind[1]?.length ?? 0);
      return [from, from + (behind[2]?.length ?? 0)];
    }
    const bracket = sentence.slice(0, index).search(/\([^()]*$/u);
    const name = bracket === -1 ? null : nameBefore(language).exec(sentence.slice(0, bracket + 1));
    if (name) return [name.index, bracket - 1];
  }
  return null;
}

/** A word that defines, and what it does up to the end of its clause. */
const definingOf = keptFor(
  ({ questions }: Language): RegExp =>
    new RegExp(`^(\\s(?:${anyOf(questions.defining)})\\s)([^.;:]+)`, "u"),
);

/** A name right before a bracket, with the small words within it: "The City of Marrowby". */
const nameBefore = keptFor(({ dates, questions }: Language): RegExp => {
  const { articles, and } = dates.phrases;
  const small = anyOf([...articles, ...and, ...(questions.roles?.of ?? [])]);
  const word = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{N}+)";
  return new RegExp(`${word}(?:\\s(?:${word}|${small}|&)){0,9}\\s\\($`, "u");
});
