import { openHouse } from "./open-house.ts";
import { start, startEnv } from "./start.ts";
import { serveTerminal } from "./terminal/serve-terminal.ts";
import { tellProblems } from "./terminal/tell-problems.ts";

await start(async () => {
  const env = startEnv();
  const house = await openHouse(env);
  tellProblems(house.library().problems);
  console.log("No DISCORD_TOKEN is set, so the bot answers here: try /deadline place:Lachin");
  process.exitCode = await serveTerminal(house, { json: false, now: house.now });
});
