import type { Deadline } from "../../dates/deadline.ts";
import { type Place, findPlaces } from "../../knowledge/gazetteer.ts";
import { languages } from "../../languages/languages.ts";
import { endsWithPhrase } from "../../languages/words.ts";
import {
  FOR_DEADLINES,
  asksOfMove,
  asksLife,
  namesDay,
  speaksOfDeadline,
} from "./deadline-life.ts";
import { nounsThatAsk } from "../question/asked.ts";
import { obliges } from "../question/past-asked.ts";
import type { Question } from "../question/question.ts";
import { termsOf } from "../question/common-terms.ts";
import { isListJoint } from "../sentence/words/list-joint.ts";
import type { Shelf } from "../shelf.ts";

/**
 * How the deadlines of places fared. Whoever asks when they are, is answered by what their
 * sentences say.
 */
export function ofPlacesNamed(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
  places: readonly Place[],
): readonly Deadline[] | null {
  const { asked, tokens, language } = question;
  const asksDay = asked === "when" || asked === "deadline";
  const asksMore = asksDay || asked === "yes/no" || asked === "what" || asked === "how long";
  const isMeant =
    asksOfMove(question) ||
    (asked !== "when" &&
      (asksLife(question) || namesDay(question) || (asked === "how long" && obliges(question))) &&
      speaksOfDeadline(shelf, question));
  if (!asksMore || !isMeant) return null;
  const there = among.filter(
    (each) =>
      places.some(({ name }) => name === each.place) && isOfKindNamed(shelf, question, each),
  );
  // When something was moved that was not, no text says.
  const asksWhen = language.questions.asks.when.includes(tokens[0]?.word ?? "");
  const isMoved = !asksWhen || !asksOfMove(question) || there.some(({ revised }) => revised);
  if (there.length === 0) return null;
  return isMoved ? there : [];
}

/**
 * Whether a deadline is of the kind of place that a question names: that of the Lachin district is
 * none of the town of Lachin.
 */
function isOfKindNamed(shelf: Shelf, { tokens }: Question, { subject }: Deadline): boolean {
  const kinds = nounsThatAsk(languages[0], "where");
  const told = termsOf(shelf, subject, languages[0].code);
  return tokens.every(({ term, named }) => named || !kinds.has(term) || told.includes(term));
}

/** The places that a question leaves out: those right behind "except", one joined to the next. */
export function placesExcepted(
  shelf: Shelf,
  { asked, repaired, language }: Question,
): readonly Place[] {
  const { excepts } = language.questions;
  if (!FOR_DEADLINES.includes(asked)) return [];
  const excepted: Place[] = [];
  let from = 0;
  for (const { place, start, end } of findPlaces(shelf.gazetteer, repaired)) {
    const before = repaired.slice(from, start);
    const isNext = excepted.length > 0 && isListJoint(before, language);
    if (!isNext && !endsWithPhrase(before, excepts)) break;
    excepted.push(place);
    from = end;
  }
  return excepted;
}
