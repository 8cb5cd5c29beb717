import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { isApostrophe, typedAt } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import { wordsAsking, wordsThatAsk, wordsThatAskAlone } from "./asked.ts";

/**
 * The tokens of a question that are worth looking for among the passages. Words that no passage can
 * hold tell nothing of whether the passages answer: question words ("due"), and all but names and
 * terms in a language that no passage is written in.
 */
export function readableWords(
  tokens: readonly Token[],
  text: string,
  language: Language,
  index: PassageIndex,
): readonly Token[] {
  const isRead = index.languages.has(language.code);
  const asking = wordsAsking(text, language);
  const [first, last] = [asking[0]?.start ?? 0, asking.at(-1)?.end ?? 0];
  // "Notice" asks in "how much notice" alone.
  const onlyAsks = ({ word, start, end }: Token): boolean =>
    (start >= first && end <= last) || wordsThatAskAlone(language).has(word);
  const canBeFound = (token: Token): boolean =>
    token.standIn || index.terms.holders.has(token.term) || (isRead && !onlyAsks(token));
  return withoutModals(tokens.filter(canBeFound), text, language);
}

/** Words that only foresee: those that oblige as well ("due", "agreed") are no fillers. */
const modalsOf = keptFor(({ questions }: Language): ReadonlySet<string> => {
  const fillers = new Set(questions.fillers);
  return new Set(questions.modals.filter((word) => fillers.has(word)));
});

/**
 * Without words that only foresee ("how many are planned") and would find plans of anything; all,
 * where nothing else is said.
 */
function withoutModals(
  tokens: readonly Token[],
  text: string,
  language: Language,
): readonly Token[] {
  const modals = modalsOf(language);
  const others = tokens.filter((token) => !modals.has(typedAt(text, token)));
  return others.some(({ stop }) => !stop) ? others : tokens;
}

/** Content words of a text that were not read, as they were typed. */
export function unreadWords(
  text: string,
  tokens: readonly Token[],
  readable: readonly Token[],
  language: Language,
): readonly string[] {
  const { fillers, excepts, presence, locating } = language.questions;
  // Words that are read otherwise than by looking for them.
  const { lengths, measures } = language.quantities;
  const plain = [fillers, excepts, presence, locating, lengths, measures]
    .flat()
    .flatMap((each) => fold(each).split(" "));
  const asking = new Set([...wordsThatAsk(language), ...plain]);
  const read = new Set(readable.map((token) => token.start));
  return (
    tokens
      .filter((token) => !token.stop && !read.has(token.start) && !asking.has(token.word))
      // "1ի": what is joined to a number is an ending.
      .filter((token) => !/^\p{N}/u.test(token.word) && !isEnding(text, token, language))
      .map((token) => text.slice(token.start, token.end))
  );
}

/** "ın" in "Laçın'ın": an ending that is parted from its name. */
function isEnding(text: string, { start, word }: Token, language: Language): boolean {
  return isApostrophe(text[start - 1]) && language.names.endings.includes(word);
}
