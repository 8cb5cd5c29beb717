/**
 * A pattern of any of some words as they stand, the longest first; of nothing at all where there
 * are none.
 */
export function anyOf(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return escaped.join("|") || "(?!)";
}
