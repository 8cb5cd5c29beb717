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
  /** What its sentence speaks of, and what its subject alone does. */
  readonly stems: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
};

/** So much of the subject must agree where no place tells the matter. */
const SAME_MATTER = 0.6;
/** A word that more texts than this share does not tell what they speak of. */
const COMMON = 200;
/** A report so many days from a deadline's day or nearer can be its outcome. */
const OUTCOME_WITHIN = 730;

/**
 * Ties each deadline to the text that moved it and to the report that it was met, in whatever
 * document they stand.
 */
export function withLife(
  set: readonly NotedDeadline[],
  changes: readonly Change[],
  happenings: readonly Happening[],
  documents: readonly Document[],
): readonly Deadline[] {
  const met = matterIndex(happenings.filter((happening) => happening.met));
  const moved = matterIndex(changes);
  const published = new Map(documents.map(({ id, published: day }) => [id, day]));
  const best = bestTies(set, met);
  const movers = new Set(changes.map(({ passage }) => passage));
  return set.map((each) => {
    const { deadline } = each;
    const isAlone = (): boolean =>
      !set.some(
        (other) =>
          other !== each &&
          !movers.has(other.deadline.passage) &&
          isOfSameDay(other.deadline, deadline),
      );
    const revised = deadline.revised ?? revisionOf(each, moved(each), isAlone);
    const due = revised?.due ?? deadline.due;
    const since = published.get(deadline.document) ?? null;
    const outcome =
      deadline.outcome ??
      (due === null
        ? null
        : outcomeOf(
            each,
            due,
            since,
            met(each).filter(
              (text) => deadline.place !== null || tie(each, text) >= (best.get(text) ?? 0),
            ),
          ));
    return { ...deadline, revised, outcome };
  });
}

/** How well a report fits a deadline; a report belongs to the deadlines that it fits best. */
function tie({ about }: NotedDeadline, { stems }: Matter): number {
  return agreement(about, stems);
}

function bestTies(
  set: readonly NotedDeadline[],
  met: (each: NotedDeadline) => readonly Happening[],
): ReadonlyMap<Matter, number> {
  const best = new Map<Matter, number>();
  for (const each of set.filter(({ deadline }) => deadline.place === null)) {
    for (const text of met(each)) best.set(text, Math.max(best.get(text) ?? 0, tie(each, text)));
  }
  return best;
}

type Matter = { readonly places: readonly string[]; readonly stems: ReadonlySet<string> };

/**
 * Texts by their places and words, so that a deadline is held only against those that can speak of
 * it.
 */
function matterIndex<T extends Matter>(texts: readonly T[]): (each: NotedDeadline) => readonly T[] {
  const byPlace = new Map<string, T[]>();
  const byStem = new Map<string, T[]>();
  const put = (map: Map<string, T[]>, key: string, text: T): void => {
    const list = map.get(key);
    if (list) list.push(text);
    else map.set(key, [text]);
  };
  for (const text of texts) {
    for (const place of text.places) put(byPlace, place, text);
    for (const stem of text.stems) put(byStem, stem, text);
  }
  return ({ deadline, about, clause }) => {
    if (deadline.place !== null) return byPlace.get(deadline.place) ?? [];
    const lists = [...new Set([...about, ...clause])].map((stem) => byStem.get(stem) ?? []);
    return [...new Set(lists.filter((list) => list.length <= COMMON).flat())];
  };
}

/**
 * Whether two deadlines of no place are set for one day in one document, by sentences of their own.
 */
function isOfSameDay(one: Deadline, other: Deadline): boolean {
  return (
    one.place === null &&
    other.place === null &&
    one.document === other.document &&
    one.due === other.due &&
    one.sentence !== other.sentence
  );
}

function revisionOf(
  each: NotedDeadline,
  changes: readonly Change[],
  isAlone: () => boolean,
): Deadline["revised"] {
  const { deadline, moved } = each;
  if (deadline.due === null || moved) return null;
  const mine = changes.filter(
    (change) =>
      change.due !== deadline.due &&
      (change.from === null ? change.due > (deadline.due ?? "") : change.from === deadline.due) &&
      [change.stems, change.about].some(
        (stems) =>
          sameMatter(each, change.places, stems) || (isOfThatDay(each, change, stems) && isAlone()),
      ),
  );
  const last = mine.toSorted((a, b) => a.due.localeCompare(b.due)).at(-1);
  return last ? { due: last.due, passage: last.passage } : null;
}

/**
 * A text that moves something from the very day of a deadline in the same document moves that one,
 * if they share a word: "the deadline for claims" of "claims must be lodged".
 */
function isOfThatDay(
  { deadline, about }: NotedDeadline,
  { from, passage, places }: Change,
  stems: ReadonlySet<string>,
): boolean {
  return (
    deadline.place === null &&
    places.length === 0 &&
    from === deadline.due &&
    passage.startsWith(`${deadline.document}:`) &&
    [...about].some((stem) => stems.has(stem))
  );
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
      (since === null || date >= since || each.moved) &&
      Math.abs(daysBetween(due, date)) <= OUTCOME_WITHIN &&
      !isOtherHappening(each, stems) &&
      sameMatter(each, places, stems),
  );
  const nearest = mine.toSorted(
    (a, b) => Math.abs(daysBetween(due, a.date)) - Math.abs(daysBetween(due, b.date)),
  )[0];
  return nearest?.passage ? { date: nearest.date, passage: nearest.passage.id } : null;
}

/**
 * Whether a text tells of a happening ("withdrawal") where the deadline is of a thing without a
 * place and of none: that troops left is not that their term ended.
 */
function isOtherHappening(
  { deadline, about, clause }: NotedDeadline,
  stems: ReadonlySet<string>,
): boolean {
  const isHappening = (stem: string): boolean => stem.startsWith("@") && stem !== "@completion";
  const own = [...about, ...clause];
  return (
    deadline.place === null &&
    !own.some((stem) => stem.startsWith("@")) &&
    [...stems].some(isHappening)
  );
}

/**
 * The same place, or, where the deadline has none, most of the same words, at least two of them, or
 * two of the same happenings ("ceasefire" and "start").
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
