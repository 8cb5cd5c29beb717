import { keptFor } from "../languages/remember.ts";
import { daysBetween } from "./calendar.ts";
import type { Deadline } from "./deadline.ts";

/**
 * Documents that differ on a day still speak of the same deadline when the days are no further
 * apart than this.
 */
const SAME_TIME = 31;
/** So many of the shorter subject's words must agree. */
const SAME_WORDS = 0.5;
const SHORTEST_WORD = 4;

/**
 * Whether two deadlines are one obligation, told in two places or moved from one day to another.
 */
export function sameDeadline(a: Deadline, b: Deadline): boolean {
  if (a.place !== b.place || !mayBeSame(a, b)) return false;
  // One document may ask two things of one place by one day.
  const isOneText = a.document === b.document && a.due === b.due;
  const needsSubject = a.place === null || a.due === null || (isOneText && !isMoved(a, b));
  return !needsSubject || sameSubject(a, b);
}

/**
 * Whether the days of two deadlines allow that they are one: of all pairs hardly any do, and
 * subjects take longer to compare.
 */
function mayBeSame(a: Deadline, b: Deadline): boolean {
  if (a.due === null || b.due === null) return a.due === b.due;
  if (a.due === b.due || isMoved(a, b)) return true;
  return a.document !== b.document && Math.abs(dayNumber(a) - dayNumber(b)) <= SAME_TIME;
}

/**
 * The day on which a deadline is due, by the days since 1970. Each is held against each other: to
 * read it again takes longer than all else.
 */
const dayNumber = keptFor(({ due }: Deadline): number => daysBetween("1970-01-01", due ?? ""));

function isMoved(a: Deadline, b: Deadline): boolean {
  return (
    (a.revised !== null && a.revised.due === b.due) ||
    (b.revised !== null && b.revised.due === a.due)
  );
}

/**
 * Deadlines in groups that are one obligation each, in the order of the first of each group. Those
 * of a library are put together once.
 */
export const groupDeadlines = keptFor(
  (deadlines: readonly Deadline[]): readonly (readonly Deadline[])[] => {
    const groups: Deadline[][] = [];
    for (const deadline of deadlines) {
      const group = groups.find((each) => each.some((other) => sameDeadline(other, deadline)));
      if (group) group.push(deadline);
      else groups.push([deadline]);
    }
    return groups;
  },
);

function sameSubject(a: Deadline, b: Deadline): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const smaller = Math.min(first.size, second.size);
  const shared = [...first].filter((word) => second.has(word)).length;
  return smaller > 0 && shared / smaller >= SAME_WORDS;
}

/** The words of a deadline's subject by their beginnings. */
const wordsOf = keptFor(({ place, subject }: Deadline): ReadonlySet<string> => {
  const named = new Set(stemsOf(place ?? ""));
  const own = stemsOf(subject).filter((word) => !named.has(word));
  // A subject that is the place alone is named by it.
  return new Set(own.length > 0 ? own : named);
});

function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length >= SHORTEST_WORD).map((word) => word.slice(0, 6));
}
