/** Tells of each place in a text in which of its parts it lies, from 0, where some marks cut it: `/;\s/gu` for its halves. */
export function partAt(text: string, marks: RegExp): (at: number) => number {
  const cuts = [...text.matchAll(marks)].map(({ index }) => index);
  return (at) => cuts.filter((cut) => cut < at).length;
}
