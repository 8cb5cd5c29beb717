/** Prints a table for people: the first column to the left, figures to the right. */
export function printTable(title: string, head: readonly string[], rows: readonly string[][]) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? "").length)),
  );
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = widths.map((width, column) => {
      const cell = line[column] ?? "";
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(`  ${cells.join("  ")}`);
  }
}

/** A figure with so many digits behind the point, or a dash where there is none. */
export function show(figure: number | null | undefined, digits = 1): string {
  return figure === null || figure === undefined || Number.isNaN(figure)
    ? "–"
    : figure.toFixed(digits);
}

/** Says which peers are not there, and how they would be. */
export function printAbsent(names: readonly string[]): void {
  if (names.length === 0) return;
  console.log(`  skipped, as not installed (npm --prefix benchmarks ci): ${names.join("; ")}`);
}
