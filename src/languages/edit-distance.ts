/**
 * Number of letters to add, drop, change or swap with their neighbour to get from one word to the
 * other (optimal string alignment), or `most + 1` as soon as it is certain to be more than `most`.
 * ("lachin", "lahcin") → 1.
 */
export function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  if (most === 1) return from === to ? 0 : isOneError(from, to) ? 1 : 2;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped && column > 1 && row > 1 ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = current;
  }
  return Math.min(above[to.length] ?? 0, most + 1);
}

/**
 * Whether two words that differ do so by a single error: behind the place where they first do, all
 * is the same.
 */
function isOneError(from: string, to: string): boolean {
  let at = 0;
  while (at < from.length && from[at] === to[at]) at += 1;
  if (from.length > to.length) return from.slice(at + 1) === to.slice(at);
  if (from.length < to.length) return from.slice(at) === to.slice(at + 1);
  const isSwapped = from[at] === to[at + 1] && from[at + 1] === to[at];
  return (
    from.slice(at + 1) === to.slice(at + 1) ||
    (isSwapped && from.slice(at + 2) === to.slice(at + 2))
  );
}

/**
 * Of some words the one nearest to a misspelt one, within two errors; undefined where none is near.
 * ("dedline", ["ask", "deadline"]) → "deadline".
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((each) => ({ each, distance: editDistance(each, word, NEAR) }))
    .filter(({ distance }) => distance <= NEAR)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.each;
}

const NEAR = 2;
