import { openEnvLibrary } from "../open-house.ts";
import { start, startEnv } from "../start.ts";
import { describeLibrary } from "../reply/describe-library.ts";
import { printLibrary } from "./print-library.ts";

await start(() => {
  const args = process.argv.slice(2);
  const unknown = args.find((each) => each !== "--json");
  if (unknown) throw new Error(`There is no argument "${unknown}": known is --json.`);
  const library = openEnvLibrary(startEnv());
  console.log(
    args.includes("--json") ? JSON.stringify(describeLibrary(library)) : printLibrary(library),
  );
  const stopping = library.problems.some((problem) => problem.level === "error");
  process.exitCode = stopping ? 1 : 0;
});
