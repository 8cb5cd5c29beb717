import type { Draft, Happening } from "./draft.ts";

/** So many happenings before and behind a span can be its anchor. */
const WINDOW = 100;

/** An anchor must share at least this part of its words with what it is taken for. */
const ENOUGH = 0.5;

/** The happenings of the front matter and those nearest to a passage: a book's worth of others is not asked. */
export function within(known: readonly Happening[], n: number): readonly Happening[] {
  if (known.length <= 2 * WINDOW) return known;
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.n ?? 0) < n) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, low - WINDOW);
  const named = known.slice(0, Math.min(from, WINDOW)).filter((happening) => happening.n === 0);
  return [...named, ...known.slice(from, low + WINDOW)];
}

/**
 * The happening that shares most of the anchor's words, rare ones counting more ("western" tells one quay from another, "quay" does not);
 * of equals, the one in the same passage, then a deadline, then the nearest before.
 */
export function bestMatch(
  draft: Draft,
  stems: ReadonlySet<string>,
  known: readonly Happening[],
): Happening | null {
  const weights = weigh(stems, known);
  const scored = known
    .filter((happening) => overlap(stems, own(draft, happening), () => 1) >= ENOUGH)
    .filter((happening) => [...stems].some((stem) => happening.stems.has(stem)))
    .map((happening) => ({
      happening,
      score: overlap(stems, happening, (stem) => weights.get(stem) ?? 1),
    }))
    .toSorted(
      (a, b) =>
        b.score - a.score || rank(draft, stems, b.happening) - rank(draft, stems, a.happening),
    );
  return scored[0]?.happening ?? null;
}

/** The sentence of the span names its anchor itself, so only the clause of another date in it can match. */
function own(draft: Draft, happening: Happening): Happening {
  return happening.sentence === draft.sentence
    ? { ...happening, around: happening.stems }
    : happening;
}

function weigh(
  stems: ReadonlySet<string>,
  known: readonly Happening[],
): ReadonlyMap<string, number> {
  const count = (stem: string): number =>
    known.filter((happening) => happening.stems.has(stem)).length;
  return new Map([...stems].map((stem) => [stem, 1 / Math.max(1, count(stem))]));
}

/** How much of the anchor a happening's own clause speaks of; what only its sentence says counts half. */
function overlap(
  stems: ReadonlySet<string>,
  happening: Happening,
  weight: (stem: string) => number,
): number {
  let [sum, all] = [0, 0];
  for (const stem of stems) {
    all += weight(stem);
    if (happening.stems.has(stem)) sum += weight(stem);
    else if (happening.around.has(stem)) sum += weight(stem) / 2;
  }
  return sum / all;
}

/** How near a happening stands to a draft: its own passage first, then what is foreseen, then what stands before it. */
export function rank(draft: Draft, stems: ReadonlySet<string>, happening: Happening): number {
  const same = happening.passage === draft.passage ? 4000 : 0;
  const foreseen = happening.deadline && !stems.has("@signing") ? 2000 : 0;
  const distance = draft.passage.n - happening.n;
  return same + foreseen + (distance >= 0 ? 1000 - Math.min(distance, 900) : 0);
}
