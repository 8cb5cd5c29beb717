import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startBot, type Bot } from "./stand-in/bot.ts";
import { slash } from "./stand-in/interactions.ts";
import { openSigner } from "./stand-in/signed.ts";

const BOT = fileURLToPath(new URL("../src/main.ts", import.meta.url));
/** Debian puts it where only the administrator looks. */
const NGINX = ["nginx", "/usr/sbin/nginx"].find((name) => spawnSync(name, ["-v"]).status === 0);
const CALLS = 300;
const AT_ONCE = 8;
const SLOW = 90_000;

if (!NGINX) console.warn("nginx is not installed (Debian: nginx-light): two copies are not tested");

test.skipIf(!NGINX)(
  "two copies behind nginx: one is killed under load, and every interaction is answered",
  async () => {
    const signer = openSigner();
    const copies = [await startCopy(signer.publicKey), await startCopy(signer.publicKey)];
    const proxy = await startProxy(copies.map(({ port }) => port));
    try {
      let sent = 0;
      const statuses: number[] = [];
      const caller = async (): Promise<void> => {
        while (sent < CALLS) {
          sent += 1;
          if (sent === CALLS / 3) copies[0]?.bot.kill("SIGKILL");
          const body = JSON.stringify(slash("about"));
          const headers = signer.headers(body);
          const response = await fetch(`${proxy.url}/interactions`, {
            method: "POST",
            headers,
            body,
          });
          statuses.push(response.status);
          expect(await response.json()).toMatchObject({ type: 4 });
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, caller));
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(statuses.length).toBeGreaterThanOrEqual(CALLS);
    } finally {
      for (const { bot } of copies) bot.kill("SIGKILL");
      proxy.stop();
    }
  },
  SLOW,
);

async function startCopy(publicKey: string): Promise<{ readonly bot: Bot; readonly port: number }> {
  const bot = startBot(BOT, { DISCORD_PUBLIC_KEY: publicKey, PORT: "0" });
  return { bot, port: Number((await bot.says("serving HTTP interactions"))["port"]) };
}

async function startProxy(
  ports: readonly number[],
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "two-copies-"));
  const port = await freePort();
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port, ports));
  const child = spawn(NGINX ?? "", ["-p", folder, "-c", join(folder, "nginx.conf")], {
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    const response = await fetch(`${url}/healthz`).catch(() => null);
    if (response?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    stop: () => {
      child.once("exit", () => rmSync(folder, { recursive: true, force: true }));
      child.kill("SIGTERM");
    },
  };
}

/** As the README shows it: an interaction may be sent again, for it is answered only once. */
function configuration(folder: string, port: number, ports: readonly number[]): string {
  const servers = ports.map((each) => `server 127.0.0.1:${each} max_fails=1 fail_timeout=5s;`);
  return `
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream handover { ${servers.join(" ")} }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://handover;
      proxy_connect_timeout 500ms;
      proxy_next_upstream error timeout non_idempotent;
    }
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on a port
  await new Promise((resolve) => server.close(resolve));
  return port;
}
