import type { AnchorWords } from "./anchor-words.ts";
import type { Draft, Happening } from "./draft.ts";

/** A happening that a span may be counted from; its day may not be known yet. */
export type Candidate = Omit<Happening, "date"> & { readonly date: string | null };

/** So many happenings before and behind a span can be its anchor. */
const WINDOW = 100;

/**
 * An anchor must share more than this part of its words with what it is taken for: the completion
 * of the pipeline is not that of the survey.
 */
const ENOUGH = 0.5;

/**
 * So much of what an anchor begins with must be told of: "the camp has closed" is no other day of
 * the camp.
 */
const MOST = 0.6;

type Stems = ReadonlySet<string>;

/**
 * The happenings of the front matter and those nearest to a passage: a book's worth of others is
 * not asked.
 */
export function within<T extends Candidate>(known: readonly T[], n: number): readonly T[] {
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
 * The happening that an anchor means: its whole words, or those of its first noun where it runs
 * into the next clause.
 */
export function meant(
  draft: Draft,
  { stems, first, head, tellers, last }: AnchorWords,
  known: readonly Candidate[],
): Candidate | null {
  const likes = known.filter(
    (each) => !each.denied && !isAppointment(draft, each) && part(head, each.stems) >= MOST,
  );
  const told = likes.filter(({ stems: own }) => [...tellers].every((teller) => own.has(teller)));
  // What must be over by a day has its last part on it.
  const due = likes.filter(({ deadline }) => deadline);
  const possible = told.length === 0 && last && due.length === 1 ? due : told;
  // Which of its likes is meant is settled; what they are must agree.
  const without = (some: Stems): Stems => new Set([...some].filter((stem) => !tellers.has(stem)));
  const [all, noun] = [stems, first].map((some) =>
    part(tellers, some) < 1 ? some : without(some),
  );
  return bestMatch(draft, all ?? stems, possible) ?? bestMatch(draft, noun ?? first, possible);
}

/**
 * The happening that shares most of the anchor's words, rare ones counting more ("western" tells
 * one quay from another, "quay" does not); of equals, the one in the same passage, then a deadline,
 * then the nearest before.
 */
export function bestMatch(
  draft: Draft,
  stems: Stems,
  known: readonly Candidate[],
): Candidate | null {
  const weights = weigh(stems, known);
  const scored = known
    .filter((happening) => overlap(stems, own(draft, happening), () => 1) > ENOUGH)
    .filter((happening) => shares(stems, happening.stems))
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

/** "The group meets again on 4 June" is not what an earlier clause calls "the meeting". */
function isAppointment(draft: Draft, { n, deadline, reported }: Candidate): boolean {
  return !deadline && !reported && n > draft.passage.n;
}

/** The part of some words that others hold. */
function part(some: Stems, others: Stems): number {
  return [...some].filter((stem) => others.has(stem)).length / Math.max(1, some.size);
}

function shares(some: Stems, others: Stems): boolean {
  return [...some].some((stem) => others.has(stem));
}

/**
 * The sentence of the span names its anchor itself, so only the clause of another date in it can
 * match.
 */
function own(draft: Draft, happening: Candidate): Candidate {
  return happening.sentence === draft.sentence
    ? { ...happening, around: happening.stems }
    : happening;
}

function weigh(stems: Stems, known: readonly Candidate[]): ReadonlyMap<string, number> {
  const count = (stem: string): number =>
    known.filter((happening) => happening.stems.has(stem)).length;
  return new Map([...stems].map((stem) => [stem, 1 / Math.max(1, count(stem))]));
}

/**
 * How much of the anchor a happening's own clause speaks of; what only its sentence says counts
 * half.
 */
function overlap(stems: Stems, happening: Candidate, weight: (stem: string) => number): number {
  let [sum, all] = [0, 0];
  for (const stem of stems) {
    all += weight(stem);
    if (happening.stems.has(stem)) sum += weight(stem);
    else if (happening.around.has(stem)) sum += weight(stem) / 2;
  }
  return all === 0 ? 0 : sum / all;
}

/**
 * How near a happening stands to a draft: its own passage first, then what is foreseen, then what
 * stands before it.
 */
export function rank(draft: Draft, stems: Stems, happening: Candidate): number {
  const same = happening.passage === draft.passage ? 4000 : 0;
  const foreseen = happening.deadline && !stems.has("@signing") ? 2000 : 0;
  const distance = draft.passage.n - happening.n;
  return same + foreseen + (distance >= 0 ? 1000 - Math.min(distance, 900) : 0);
}
