import { daysBetween } from "./calendar.ts";
import type { Happening } from "./draft.ts";

/** An accord of which a document tells as its own is no further from its publication than this. */
const SAME_TIME = 366;

/**
 * The day of the document itself, which "the signing", "the adoption of this resolution" or "the
 * date of this agreement" mean: what it says of itself, then the date in its title, then the
 * signing of which it reports, the nearest to its publication.
 */
export function ownDay(known: readonly Happening[], published: string | null): Happening | null {
  const signings = known.filter(
    ({ stems, deadline, denied }) =>
      !deadline && !denied && (stems.has("@signing") || stems.has("@adoption")),
  );
  const near = signings.filter(
    (each) => each.own || each.n === 0 || apart(each, published) <= SAME_TIME,
  );
  return (
    near.toSorted(
      (a, b) =>
        Number(b.own) - Number(a.own) ||
        Number(b.n === 0) - Number(a.n === 0) ||
        apart(a, published) - apart(b, published) ||
        a.n - b.n,
    )[0] ?? null
  );
}

/** How many days a happening lies from the publication. */
export function apart({ date }: Happening, published: string | null): number {
  return published === null ? 0 : Math.abs(daysBetween(date, published));
}
