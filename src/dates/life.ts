import type { Document } from "../knowledge/document.ts";
import { daysBetween } from "./calendar.ts";
import { agreement, type NotedDeadline } from "./deadline-notes.ts";
import type { Deadline } from "./deadline.ts";
import type { Happening } from "./draft.ts";

/** A text that moves a deadline: from a day, where it says so, to another. */
export type Change = {
  readonly passage: string;
  readonly start: number;
  readonly from: string | null;
  readonly due: string;
  readonly places: readonly string[];
  readonly stems: ReadonlySet<string>;
};

/** So much of the subject must agree where no place tells the matter. */
const SAME_MATTER = 0.6;
/** A report so many days from a deadline's day or nearer can be its outcome. */
const OUTCOME_WITHIN = 730;

/** Ties each deadline to the text that moved it and to the report that it was met, in whatever document they stand. */
export function withLife(
  set: readonly NotedDeadline[],
  changes: readonly Change[],
  happenings: readonly Happening[],
  documents: readonly Document[],
): readonly Deadline[] {
  const met = happenings.filter((happening) => happening.met);
  const published = new Map(documents.map(({ id, published: day }) => [id, day]));
  return set.map((each) => {
    const { deadline } = each;
    const revised = deadline.revised ?? revisionOf(each, changes);
    const due = revised?.due ?? deadline.due;
    const since = published.get(deadline.document) ?? null;
    const outcome = deadline.outcome ?? (due === null ? null : outcomeOf(each, due, since, met));
    return { ...deadline, revised, outcome };
  });
}

function revisionOf(each: NotedDeadline, changes: readonly Change[]): Deadline["revised"] {
  const { deadline, moved } = each;
  if (deadline.due === null || moved) return null;
  const mine = changes.filter(
    (change) =>
      change.due !== deadline.due &&
      (change.from === null ? change.due > (deadline.due ?? "") : change.from === deadline.due) &&
      sameMatter(each, change.places, change.stems),
  );
  const last = mine.toSorted((a, b) => a.due.localeCompare(b.due)).at(-1);
  return last ? { due: last.due, passage: last.passage } : null;
}

function outcomeOf(
  each: NotedDeadline,
  due: string,
  since: string | null,
  met: readonly Happening[],
): Deadline["outcome"] {
  const mine = met.filter(
    ({ date, places, stems, sentence }) =>
      sentence?.text !== each.deadline.sentence &&
      Math.abs(daysBetween(due, date)) <= OUTCOME_WITHIN &&
      (since === null || date >= since || each.moved) &&
      sameMatter(each, places, stems),
  );
  const nearest = mine.toSorted(
    (a, b) => Math.abs(daysBetween(due, a.date)) - Math.abs(daysBetween(due, b.date)),
  )[0];
  return nearest?.passage ? { date: nearest.date, passage: nearest.passage.id } : null;
}

/**
 * The same place, or, where the deadline has none, most of the same words, at least two of them, or two of the same happenings
 * ("ceasefire" and "start").
 */
function sameMatter(
  { deadline, about, clause }: NotedDeadline,
  places: readonly string[],
  stems: ReadonlySet<string>,
): boolean {
  if (deadline.place !== null) return places.includes(deadline.place);
  const shared = [...about].filter((stem) => stems.has(stem)).length;
  if (shared >= 2 && agreement(about, stems) >= SAME_MATTER) return true;
  const named = [...about].filter((stem) => stem.startsWith("@") && stems.has(stem)).length;
  const happening = [...clause].filter((stem) => stem.startsWith("@") && stems.has(stem)).length;
  return named >= 1 && happening >= 2;
}
