import { Temporal } from "temporal-polyfill";
import { openHouse } from "../open-house.ts";
import { start, startEnv } from "../start.ts";
import { readArguments, USAGE } from "./read-arguments.ts";
import { answerLine, serveTerminal } from "./serve-terminal.ts";
import { openWrap } from "./terminal-style.ts";
import { tellProblems } from "./tell-problems.ts";

void start(async () => {
  if (process.argv[2] === "--help") return console.log(USAGE);
  const env = startEnv();
  const { json, now, line } = readArguments(process.argv.slice(2), env.timezone);
  const { house } = await openHouse(env);
  tellProblems(house.library().problems);
  const wrap = await openWrap(process.stdout);
  const settings = { json, now: () => now ?? Temporal.Now.instant(), wrap };
  process.exitCode =
    line === null ? await serveTerminal(house, settings) : answerLine(line, house, settings);
});
