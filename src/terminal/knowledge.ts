import { CallError } from "../call-error.ts";
import { NoDocumentsError } from "../library.ts";
import { openEnvLibrary } from "../open-house.ts";
import { start, startEnv } from "../start.ts";
import { describeLibrary, type Described } from "../reply/describe-library.ts";
import { printLibrary } from "./print-library.ts";

void start(() => {
  const args = process.argv.slice(2);
  const unknown = args.find((each) => each !== "--json");
  if (unknown) throw new CallError(`There is no argument "${unknown}": known is --json.`);
  const read = readOrProblems();
  console.log(args.includes("--json") ? JSON.stringify(describeLibrary(read)) : printLibrary(read));
  const stopping = read.problems.some((problem) => problem.level === "error");
  process.exitCode = stopping ? 1 : 0;
});

/**
 * What has been read; where that is nothing, the reasons are told on standard error and stay as
 * problems.
 */
function readOrProblems(): Described {
  try {
    return openEnvLibrary(startEnv());
  } catch (error) {
    if (!(error instanceof NoDocumentsError)) throw error;
    console.error(error.message);
    return { documents: [], passages: [], deadlines: [], problems: error.problems };
  }
}
