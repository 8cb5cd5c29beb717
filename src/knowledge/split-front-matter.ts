/**
 * A file's text cut into its YAML front matter and the rest, with the line of the file on which
 * each begins.
 */
export type SplitText = {
  readonly yaml: string | null;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
  /** Whether the front matter, where there is any, has its closing line. */
  readonly closed: boolean;
};

const FENCE = /^---[ \t]*$/;

/**
 * Cuts a text that begins with a line `---` at the next line `---`. A text that does not begin so
 * is all body; one that begins so and has no second fence is all front matter, not closed.
 */
export function splitFrontMatter(text: string): SplitText {
  const lines = text.split("\n");
  if (!FENCE.test(lines[0] ?? "")) {
    return { yaml: null, yamlLine: 1, body: text, bodyLine: 1, closed: true };
  }
  const close = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  const end = close === -1 ? lines.length : close;
  return {
    yaml: lines.slice(1, end).join("\n"),
    yamlLine: 2,
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
    closed: close !== -1,
  };
}
