import { Temporal } from "temporal-polyfill";
import { openHouse } from "../open-house.ts";
import { start, startEnv } from "../start.ts";
import { readArguments } from "./read-arguments.ts";
import { answerLine, serveTerminal } from "./serve-terminal.ts";
import { tellProblems } from "./tell-problems.ts";

await start(async () => {
  const env = startEnv();
  const { json, now, line } = readArguments(process.argv.slice(2), env.timezone);
  const { house } = await openHouse(env);
  tellProblems(house.library().problems);
  const settings = { json, now: () => now ?? Temporal.Now.instant() };
  process.exitCode =
    line === null ? await serveTerminal(house, settings) : answerLine(line, house, settings);
});
