import type { Problem } from "../knowledge/document.ts";

/** A problem on one line: "knowledge/a.md:3 error: has …". */
export function problemLine({ file, line, level, message }: Problem): string {
  return `${file}:${line} ${level}: ${message}`;
}

/**
 * Tells on standard error which documents could not be read, so that none is missed in silence.
 * Warnings are `npm run knowledge`'s.
 */
export function tellProblems(problems: readonly Problem[]): void {
  for (const problem of problems) {
    if (problem.level === "error") console.error(problemLine(problem));
  }
}
