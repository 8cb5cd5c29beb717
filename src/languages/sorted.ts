/**
 * The first of so many places, in order, of which `isBefore` no longer holds; `length` where it
 * holds of all. Halves what is left at each step.
 */
export function firstNotBefore(length: number, isBefore: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
