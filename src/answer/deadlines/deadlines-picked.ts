import type { Deadline } from "../../dates/deadline.ts";
import { hasPhrase } from "../../languages/words.ts";
import { languageIn } from "./deadline-about.ts";
import { nounsThatAsk } from "../question/asked.ts";
import type { Question } from "../question/question.ts";
import { numberOf } from "../question/same-number.ts";
import { commonTerms, termsOf } from "../question/common-terms.ts";
import { asksOnlyOf } from "../question/terms-asked.ts";
import type { Shelf } from "../shelf.ts";

/**
 * The first or the last of all deadlines, or those without a date, where a question asks for no
 * more than that: "which district had the earliest deadline", "which deadlines have no date"; and
 * of places, which was handed over first. Null where it asks for anything else.
 */
export function deadlinesPicked(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
): readonly Deadline[] | null {
  const { asked, repaired, tokens, language } = question;
  const { firsts, lasts, undated, nexts } = language.questions.picks;
  const pick = [undated, firsts, lasts].find((phrases) => hasPhrase(repaired, phrases));
  const isOfDone = asked === "where" && pick !== undated;
  if (pick === undefined || !(asked === "deadline" || isOfDone)) return null;
  // "The next to last" is neither.
  if (pick === lasts && hasPhrase(repaired, nexts)) return null;
  const { handing } = commonTerms(shelf, language);
  const kinds = nounsThatAsk(language, "where");
  const picking = termsOfPick(shelf, question, pick);
  const counts = new Set(tokens.flatMap(({ term }) => (numberOf(term) === undefined ? [] : term)));
  if (!asksOnlyToPick(shelf, question, pick, isOfDone ? [counts] : [])) return null;
  const asks = (terms: ReadonlySet<string>): string[] =>
    tokens.flatMap(({ term }) => (terms.has(term) ? [term] : []));
  const ofPlaces = among.filter(({ place }) => place !== null);
  const kind = asks(kinds);
  const ofKind = ofPlaces.filter(({ subject, document }) =>
    termsOf(shelf, subject, languageIn(shelf, document)).some((term) => kind.includes(term)),
  );
  const ofHanding = ofPlaces.filter(({ sentence, document }) =>
    termsOf(shelf, sentence, languageIn(shelf, document)).some((term) => handing.has(term)),
  );
  const isOfHanding = asks(handing).length > 0;
  // Which place was first in something else no deadline tells.
  if (isOfDone && !isOfHanding) return null;
  // "Of the three districts" are all of them; "the first two" and "second to last" are not the one.
  const numbers = asks(counts).filter((term) => !picking.has(term));
  const scope = kind.length > 0 ? ofKind : isOfHanding ? ofHanding : among;
  const groups = new Set(scope.map(({ place }) => place)).size;
  if (isOfDone && numbers.some((term) => numberOf(term) !== groups)) return null;
  if (pick === undated) return scope.filter(({ due }) => due === null);
  const dayOf = ({ due, revised, outcome }: Deadline): string | null => {
    if (isOfDone) return outcome?.date ?? null;
    return pick === lasts ? (revised?.due ?? due) : due;
  };
  // Which was done first cannot be told while some may not be done.
  if (isOfDone && scope.some((each) => dayOf(each) === null)) return null;
  const days = scope.flatMap((each) => dayOf(each) ?? []).toSorted();
  const day = pick === lasts ? days.at(-1) : days[0];
  return scope.filter((each) => day !== undefined && dayOf(each) === day);
}

/**
 * Whether a question asks for no more than the deadlines that some phrases pick, some other terms
 * aside.
 */
export function asksOnlyToPick(
  shelf: Shelf,
  question: Question,
  pick: readonly string[],
  also: readonly ReadonlySet<string>[],
): boolean {
  const { fates, texts, handing } = commonTerms(shelf, question.language);
  const kinds = nounsThatAsk(question.language, "where");
  const picking = termsOfPick(shelf, question, pick);
  return asksOnlyOf(shelf, question, [fates, texts, handing, kinds, picking, ...also]);
}

function termsOfPick(
  shelf: Shelf,
  { language }: Question,
  pick: readonly string[],
): ReadonlySet<string> {
  return new Set(pick.flatMap((phrase) => termsOf(shelf, phrase, language.code)));
}
