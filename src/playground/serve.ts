import type { AddressInfo } from "node:net";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import type { House } from "../interaction/house.ts";
import { followFolder, type LibraryWatch } from "../library-watch.ts";
import { openAssets } from "./assets.ts";
import { playgroundRoutes } from "./routes.ts";

/** What the playground needs: where to listen, what to serve, and where faults go. */
export type PlaygroundSetting = {
  readonly host: string;
  /** The port that is tried first; 0 takes any free one. */
  readonly port: number;
  readonly house: House;
  readonly watch: LibraryWatch;
  /** Folder that is read again when a file in it is saved. */
  readonly folder: string;
  readonly onFault: (fault: unknown) => void;
};

/** A playground that is being served. */
export type Playground = {
  /** The address to open: "http://127.0.0.1:3000". */
  readonly url: string;
  /** Ends it: open pages are cut off and the port is free again. */
  readonly stop: () => Promise<void>;
};

/** Ports that are tried one after the other before giving up. */
const PORTS_TRIED = 20;

/** Serves the playground on the first free port from `port` on. */
export async function servePlayground(setting: PlaygroundSetting): Promise<Playground> {
  const { host, port, house, watch, folder, onFault } = setting;
  const assets = await openAssets();
  const routes = playgroundRoutes({ house, watch, assets, boundTo: host, onFault });
  const server = createAdaptorServer({ fetch: routes.fetch });
  const { port: taken } = await listen(server, host, port);
  const unfollow = followFolder(folder, watch.reload);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    stop() {
      unfollow();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    },
  };
}

async function listen(server: ServerType, host: string, port: number): Promise<AddressInfo> {
  const last = port === 0 ? 0 : Math.min(port + PORTS_TRIED - 1, 65_535);
  for (let next = port; next <= last; next += 1) {
    const address = await tryPort(server, host, next);
    if (address !== null) return address;
  }
  throw new Error(
    `Ports ${port} to ${last} on ${host} are all taken: set PORT to a free one, or to 0 for any.`,
  );
}

/**
 * The address that the server now listens on, or null where the port is taken; any other fault is
 * thrown.
 */
function tryPort(server: ServerType, host: string, port: number): Promise<AddressInfo | null> {
  return new Promise((resolve, reject) => {
    const onError = (fault: NodeJS.ErrnoException): void => {
      if (fault.code === "EADDRINUSE") resolve(null);
      else reject(fault);
    };
    server.once("error", onError);
    server.listen(port, host, () => {
      server.off("error", onError);
      const address = server.address();
      if (typeof address === "object" && address !== null) resolve(address);
      else reject(new Error(`Listening on ${host}:${port} gave no address`));
    });
  });
}
