import { plainDate } from "./calendar.ts";
import type { Draft, Happening } from "./draft.ts";
import { type Candidate, rank } from "./match-anchor.ts";
import { apart, ownDay } from "./own-day.ts";

/** What a basis quotes of the happening that it counts from. */
const LONGEST_NAME = 70;

/** The day that a span is counted from, and how a basis names it. */
export type Anchor = { readonly date: string; readonly note: string };

/** Where a span names no start, it runs from what the document begins with; the note says so. */
export function unnamedStart(
  draft: Draft,
  known: readonly Happening[],
  candidates: readonly Candidate[],
  published: string | null,
): Anchor | null {
  const running = known.filter(({ stems }) => stems.has("@force") || stems.has("@start"));
  const fitting = running.filter(
    ({ stems, passage }) =>
      passage === draft.passage ||
      [...stems].some(
        (stem) => stem.startsWith("@") && !/^@(?:force|start)$/.test(stem) && draft.stems.has(stem),
      ),
  );
  const inForce = draft.stems.has("@force")
    ? running.filter(({ stems }) => stems.has("@force"))
    : [];
  const told = known
    .filter(({ reported, sentence, start }) => {
      return reported && sentence === draft.sentence && start < draft.spot.start;
    })
    .toSorted((x, y) => apart(x, published) - apart(y, published) || y.start - x.start)
    .slice(0, 1);
  const signed = ownDay(known, published);
  const own = signed && (signed.own || signed.n === 0) ? signed : null;
  const named = known.filter(({ n }) => n === 0);
  // A treaty that takes effect on another day than it is signed leaves open from which of the two a
  // span runs.
  const other = candidates.some(({ stems, date, own, deadline }) => {
    return stems.has("@force") && (own || deadline) && date !== signed?.date;
  });
  // "Elected at the first session for four years" runs from the election, which has a day of its
  // own.
  const term = draft.time.kind === "counted" && draft.time.span.limit === "for";
  const begins =
    term &&
    [...draft.stems].some(
      (stem) => stem.startsWith("@") && !/^@(?:force|start|signing|expiry)$/.test(stem),
    );
  const given = draft.time.kind === "counted" && draft.time.span.limit === "have";
  for (const choice of given
    ? [told]
    : [inForce, fitting, told, named, own && !other && !begins ? [own] : []]) {
    const best = choice.toSorted(
      (a, b) => rank(draft, new Set(), b) - rank(draft, new Set(), a),
    )[0];
    if (best)
      return {
        date: best.date,
        note: `counted from ${plainDate(best.date)}, “${shortName(best.name)}”, as no start is named`,
      };
  }
  return null;
}

function shortName(name: string): string {
  return name.length <= LONGEST_NAME
    ? name
    : `${name.slice(0, LONGEST_NAME).replace(/\s+\S*$/, "")} …`;
}
