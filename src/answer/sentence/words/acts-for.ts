import { findPlaces } from "../../../knowledge/gazetteer.ts";
import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { fold } from "../../../languages/fold.ts";
import { hasPhrase, typedAt } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { isStateTerm } from "../../question/parties.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";

/**
 * Of several who act for somebody each, the name of the one who does for whom a question asks:
 * "Pavo Drustan" of "Ilse Marendt signed for Tarvia and Pavo Drustan for Ossend", "Teodor Hallamy"
 * of "was signed for Vastria by Ludmila Orsk and for Korland by Teodor Hallamy", "Teodor Hallamy of
 * Korland" of "by Ludmila Orsk of Vastria and Teodor Hallamy of Korland". Null where the sentence
 * does not tell it so.
 */
export function actsFor(
  { tokens: asking, repaired, language: own }: Question,
  sentence: string,
  tokens: readonly Token[],
  names: readonly Span[],
  language: Language,
): Span | null {
  const at = asking.findIndex(({ word }) => own.questions.onBehalf.includes(word));
  const whom = at === -1 ? undefined : asking.slice(at + 1).find(({ stop }) => !stop);
  // Who "bought a ship from Rui Costa for Tarvia" is another matter.
  if (whom === undefined || !asksOfSigning(repaired, own)) return null;
  const { onBehalf } = language.questions;
  const { articles } = language.dates.phrases;
  for (const [place, token] of tokens.entries()) {
    if (token.term !== whom.term) continue;
    const before = tokens.slice(0, place).findLast(({ word }) => !articles.includes(word));
    // "By President Ilona Marek of Teskovia".
    const isOf = before?.word === language.questions.roles?.of[0];
    if (before === undefined || !(isOf || onBehalf.includes(before.word))) continue;
    const right = names.find(([, end]) => sentence.slice(end, before.start) === " ");
    // "Nikol Pashinyan, Prime Minister of Armenia" has the title behind the name.
    const isTitle = isOf && right !== undefined && /,\s$/u.test(sentence.slice(0, right[0]));
    if (right && !isTitle) return isOf ? [right[0], token.end] : right;
    if (isOf) continue;
    const behind = agentBehind(language).exec(sentence.slice(token.end));
    const from = token.end + (behind?.[0].length ?? 0);
    const to = token.end + sentence.slice(token.end).search(nextFor(language));
    const name = behind && names.find(([start]) => start >= from && (to < token.end || start < to));
    if (name) return name;
  }
  return null;
}

function asksOfSigning(repaired: string, { dates }: Language): boolean {
  const { signing = [] } = dates.phrases.concepts;
  return hasPhrase(repaired, signing);
}

/** What stands between those for whom somebody acts and who does: " by". */
const agentBehind = keptFor(
  ({ questions }: Language): RegExp =>
    new RegExp(`^\\s(?:${anyOf(questions.roles?.by ?? [])})\\s`, "iu"),
);

/** Where those begin for whom somebody else acts: " and for". */
const nextFor = keptFor(
  ({ dates, questions }: Language): RegExp =>
    new RegExp(
      `[,;]?\\s(?:${anyOf(dates.phrases.and)})\\s(?:${anyOf(questions.onBehalf)})\\s|;|$`,
      "iu",
    ),
);

/**
 * Whether some words are those themselves for whom it is asked who acts: "Tarvia and Ossend" or
 * "the towns of Stenby and Marn" of "who signed for Tarvia", "for Stenby".
 */
export function areThemselves(
  shelf: Shelf,
  { tokens, repaired, language: asking }: Question,
  text: string,
  { dates }: Language,
): boolean {
  // "A victory for Baku" is nothing that anybody does for it.
  if (!asksOfSigning(repaired, asking)) return false;
  const whom = tokens.filter((_, at) =>
    asking.questions.onBehalf.includes(tokens[at - 1]?.word ?? ""),
  );
  const isListed = whom.some((token) => {
    const name = typedAt(repaired, token);
    const words = ` ${fold(text)} `;
    return dates.phrases.and.some(
      (and) => words.includes(` ${name} ${and} `) || words.includes(` ${and} ${name} `),
    );
  });
  if (isListed) return true;
  if (!whom.some(({ term }) => isStateTerm(shelf, term))) return false;
  const rest = findPlaces(shelf.gazetteer, text)
    .filter(({ place }) => place.wide)
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return !/\p{Lu}/u.test(rest);
}

/**
 * Some words of a quotation with those for whom they act, where these stand beside them: "Pavo
 * Drustan for Ossend", "for Korland by Teodor Hallamy".
 */
export function withWhom(quote: string, [start, end]: Span, language: Language): string {
  const { before, behind } = besideOf(language);
  const left = before.exec(quote.slice(0, start))?.[0] ?? "";
  const right = behind.exec(quote.slice(end))?.[0] ?? "";
  return `${left}${quote.slice(start, end)}${right}`;
}

const besideOf = keptFor(({ questions, dates }: Language) => {
  const fors = anyOf(questions.onBehalf);
  const by = anyOf(questions.roles?.by ?? []);
  const joint = `\\s(?:${anyOf(dates.phrases.and)})\\s`;
  return {
    before: new RegExp(
      `(?<!\\p{L})(?:${fors})\\s(?:(?!${joint})[^;:.])*?\\s(?:${by})\\s[^;:.]*$`,
      "iu",
    ),
    behind: new RegExp(
      `^(?!${joint})(?:\\s\\p{Ll}+)?\\s(?:${fors})\\s(?:(?!${joint})[^,;:.])*`,
      "iu",
    ),
  };
});
