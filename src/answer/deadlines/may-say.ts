import type { Deadline } from "../../dates/deadline.ts";
import { keptFor } from "../../languages/remember.ts";
import { commonTerms, termsOf } from "../question/common-terms.ts";
import { termsAsked } from "../question/terms-asked.ts";
import { wideTerms } from "../sentence/missing/said-around.ts";
import { PASSAGES_BACK } from "../sentence/named-before.ts";
import { numberOf } from "../sentence/read-text.ts";
import { sayersOf } from "../sentence/passages-that-say.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";

/**
 * The deadlines whose words can say all that is asked, told without reading them: some term stands
 * in the passage, and none of those that must be said is missing there, in the headings, and in the
 * passages that may name what the passage does not. They are few, and to read all takes longer than
 * all the rest of an answer.
 */
export function deadlinesThatMaySay(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
): readonly Deadline[] {
  const { duties, bound } = commonTerms(shelf, question.language);
  const wide = wideTerms(shelf, question);
  const sayers = termsAsked(shelf, question).map(({ term }) => {
    // Another word for the same duty will do, and where everything happens need not be said.
    const isFree =
      duties.has(term) || bound.has(term) || wide.has(term) || publisherTerms(shelf).has(term);
    return { holds: sayersOf(shelf, question, term), isFree };
  });
  const spots = spotsOf(shelf);
  return among.filter((each) => {
    const spot = spots.get(each);
    if (!spot) return true;
    const { number, around } = spot;
    return (
      sayers.some(({ holds }) => holds(number)) &&
      sayers.every(({ holds, isFree }) => isFree || around.some(holds))
    );
  });
}

/** Whoever published a document need not be named in it. */
const publisherTerms = keptFor((shelf: Shelf): ReadonlySet<string> => {
  const names = new Set(shelf.documents.map(({ publisher }) => publisher ?? ""));
  return new Set([...names].flatMap((name) => termsOf(shelf, name, "en")));
});

type Spot = { readonly number: number; readonly around: readonly number[] };

/**
 * The numbers of the passages of deadlines, each with those of all passages that lend it words: the
 * first of a document may be its title. Notes of front matter, which have words of their own, are
 * left out.
 */
const spotsOf = keptFor((shelf: Shelf): ReadonlyMap<Deadline, Spot> => {
  const spots = new Map<Deadline, Spot>();
  for (const deadline of shelf.deadlines) {
    const passage = shelf.passage(deadline.passage);
    // What was moved may be asked for by words that only another passage has.
    if (!passage?.text.includes(deadline.sentence) || deadline.revised !== null) continue;
    if (!passage.text.includes(deadline.subject)) continue;
    const number = numberOf(shelf.index, passage);
    const first = number - passage.n + 1;
    const around = [first];
    for (let back = 0; back <= PASSAGES_BACK; back++) around.push(Math.max(first, number - back));
    spots.set(deadline, { number, around });
  }
  return spots;
});
