/** Some of many things, and which of how many pages they are. */
export type Page<Item> = {
  readonly items: readonly Item[];
  readonly page: { readonly at: number; readonly of: number };
};

/**
 * The page that is wanted of many things, from 1; none stands for the first, and one beyond the
 * last for the last.
 */
export function pageOf<Item>(
  all: readonly Item[],
  wanted: number | null,
  size: number,
): Page<Item> {
  const of = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(wanted ?? 1, of);
  return { items: all.slice((at - 1) * size, at * size), page: { at, of } };
}
