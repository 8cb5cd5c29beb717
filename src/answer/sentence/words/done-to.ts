import { isCapitalAt, wordsOf } from "../../../languages/words.ts";
import type { Language } from "../../../languages/language.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { ofQuestion } from "../../question/memo.ts";
import { clauseBefore, isDoneTo } from "./deed-clause.ts";
import { isSmall, LONGEST_TITLE } from "./name-behind.ts";

/** Who does something to whoever is asked for, and what: "council" and "appoint". */
export type DoneByAsked = { readonly subject: readonly Token[]; readonly verb: Token };

/**
 * What a question asks to whom somebody did it: "council", "appoint" of "who did the council
 * appoint as mayor"; null where it asks who does something.
 */
export const doneByAsked = ofQuestion(({ asked, tokens, language }): DoneByAsked | null => {
  const { asks, helps, negations, roles } = language.questions;
  const who = tokens.findIndex(({ word }) => asks.who.includes(word));
  if (asked !== "who" || who === -1 || !helps.includes(tokens[who + 1]?.word ?? "")) return null;
  const [of = ""] = roles?.of ?? [];
  const behind = tokens.slice(who + 2);
  // "Who does not take part".
  if (negations.includes(behind[0]?.word ?? "")) return null;
  // "The president of Russia meet": the subject goes on behind "of", not in "Vessia accuse of it".
  const isTitle = language.dates.phrases.articles.includes(behind[0]?.word ?? "");
  const end = behind.findIndex(
    ({ stop, word }, at) =>
      stop &&
      !(isTitle && word === of) &&
      (behind[at - 1]?.stop === false || behind[at - 1]?.word === of),
  );
  const said = behind.slice(0, end === -1 ? undefined : end).filter(({ stop }) => !stop);
  const verb = said.at(-1);
  const next = end === -1 ? undefined : behind[end];
  const last = tokens.at(-1);
  const { articles } = language.dates.phrases;
  // "Who did they sign a deal with" asks for nobody that they sign.
  const isOther =
    articles.includes(next?.word ?? "") ||
    [...language.questions.locatives, ...(roles?.of ?? [])].includes(last?.word ?? "");
  // "Who did the cooking".
  const isBare = said.length < 2 && behind[0]?.stop !== true;
  return verb === undefined || isOther || isBare ? null : { subject: said.slice(0, -1), verb };
});

/**
 * The name of whoever somebody did something to, by a verb of it: "Ada Lind" of "the council
 * appointed Ada Lind", "Tom Rohm" of "Tom Rohm was dismissed by the mayor"; null where the sentence
 * tells that of another subject or of nobody.
 */
export function nameDoneTo(
  { subject }: DoneByAsked,
  sentence: string,
  tokens: readonly Token[],
  names: readonly Span[],
  verbs: readonly Token[],
  language: Language,
): Span | null {
  const { subjects, objects } = language.questions.personal;
  // Of whom "he" tells, the text says elsewhere.
  const isTheirs = ({ term, word }: Token): boolean =>
    subject.some((each) => each.term === term) || [...subjects, ...objects].includes(word);
  const { by = [], of = [] } = language.questions.roles ?? {};
  const { articles } = language.dates.phrases;
  for (const verb of verbs) {
    const from = clauseBefore(sentence, verb);
    // "The critic of the board appointed her" tells nothing of the board.
    const isBefore = tokens.some((token, at) => {
      const before = tokens.slice(0, at).findLast(({ word }) => !articles.includes(word));
      return (
        isTheirs(token) && token.start >= from && token.end <= verb.start && before?.word !== of[0]
      );
    });
    // "Was dismissed by the mayor", not "for insulting the mayor".
    const behind = tokens
      .slice(tokens.indexOf(verb) + 1)
      .filter(({ word }) => !articles.includes(word));
    const isBehind =
      by.includes(behind[0]?.word ?? "") &&
      behind.slice(1, 1 + LONGEST_TITLE).some((token) => isTheirs(token));
    const isDone = isDoneTo(sentence, verb, language);
    const name = isDone
      ? // "Sorland's minister, Liv Tran, was succeeded".
        names.findLast(
          ([start, end]) => end <= verb.start && !/[;:]/u.test(sentence.slice(start, verb.start)),
        )
      : // "The Portuguese botanist Inês Calheiros".
        names.findLast(([start]) =>
          isRightBehind(sentence.slice(verb.end, start), verb.end, start, language),
        );
    if (name && (isDone ? isBehind && !isBefore : isBefore)) return name;
  }
  return null;
}

/** Whether nothing but an article and a title stands between a verb and a name. */
function isRightBehind(between: string, from: number, to: number, language: Language): boolean {
  if (to < from || /[^\s\p{L}’'-]/u.test(between)) return false;
  const title = wordsOf(between)
    .filter(({ start }) => !isCapitalAt(between, start))
    .map(({ folded }) => folded)
    .filter((word) => !language.dates.phrases.articles.includes(word));
  return title.length <= LONGEST_TITLE && !title.some((word) => isSmall(word, language));
}
