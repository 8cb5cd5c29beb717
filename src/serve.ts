import { fileURLToPath } from "node:url";
import type { Env } from "./env.ts";
import type { House } from "./interaction/house.ts";
import type { LibraryWatch } from "./library-watch.ts";
import { folderOf, openHouse } from "./open-house.ts";
import { tellProblems } from "./terminal/tell-problems.ts";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));

/**
 * Serves the bot as the environment says: on Discord's HTTP interactions, its gateway, or, without
 * a token, on a page of this computer. `once` serves that page for a self-check only. Hosts are
 * loaded as they are needed, as discord.js alone takes most of a start.
 */
export async function serve(env: Env, once: boolean): Promise<void> {
  const { token, publicKey, shards } = env;
  if (once || (token === null && publicKey === null)) return servePage(env, once);
  const { openLog } = await import("./discord/open-log.ts");
  const log = openLog(env);
  if (publicKey === null && shards !== null) {
    const { serveShards } = await import("./discord/shards.ts");
    await serveShards(MAIN, { ...env, shards }, log);
    return;
  }
  const { house, watch } = await openHouse(env);
  for (const problem of watch.problems()) log.warn(problem, "a document needs mending");
  process.on("SIGHUP", () => {
    watch.reload();
    log.info({ problems: watch.problems() }, "documents read again");
  });
  if (publicKey !== null) {
    const { serveHttp } = await import("./discord/http.ts");
    await serveHttp({ ...env, publicKey }, house, log);
  } else {
    const { serveGateway } = await import("./discord/gateway.ts");
    await serveGateway(env, house, log);
  }
}

async function servePage(env: Env, once: boolean): Promise<void> {
  const { house, watch } = await openHouse(env);
  tellProblems(watch.problems());
  watch.onReload(() => tellProblems(watch.problems()));
  const page = await openPage(env, house, watch);
  if (once) {
    const { checkPlayground } = await import("./playground/self-check.ts");
    const check = await checkPlayground(page.url);
    for (const line of check.lines) console.log(line);
    await page.stop();
    process.exitCode = check.isWell ? 0 : 1;
    return;
  }
  console.log(`No DISCORD_TOKEN is set, so the bot answers on this computer: open ${page.url}`);
  console.log(
    "To connect Discord, put the bot's token into .env (README.md, Connect Discord). Ctrl+C stops.",
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void page.stop().then(() => process.exit(0)));
  }
  process.on("SIGHUP", watch.reload);
}

async function openPage(env: Env, house: House, watch: LibraryWatch) {
  const { servePlayground } = await import("./playground/serve.ts");
  const { host, port } = env;
  const onFault = (fault: unknown): void => console.error(fault);
  return servePlayground({ host, port, house, watch, folder: folderOf(env), onFault });
}
