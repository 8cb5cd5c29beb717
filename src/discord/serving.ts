import type { Log } from "./open-log.ts";

/** A host that serves: `stop` lets what is under way end, then ends the host. */
export type Serving = { readonly stop: () => Promise<void> };

/** Greatest time for what is under way at the end; Discord takes no answer after three seconds. */
const GRACE = 3_000;

/**
 * Stops a host at SIGINT or SIGTERM, and the process with it; a second signal ends it at once. A
 * shard stops too when the process that started it is gone.
 */
export function stopOnSignals(serving: Serving, log: Log): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals | "disconnect"): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, "stopping");
    serving.stop().then(
      () => process.exit(),
      (error: unknown) => {
        log.error({ err: error }, "did not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.once("disconnect", () => stop("disconnect"));
}

/**
 * Work under way: `add` takes note of it, `end` waits for all of it, but not longer than an answer
 * would be taken.
 */
export function openWork(): {
  readonly add: (work: Promise<void>) => void;
  readonly end: () => Promise<void>;
} {
  const underWay = new Set<Promise<void>>();
  return {
    add: (work) => {
      const noted = work.finally(() => underWay.delete(noted));
      underWay.add(noted);
    },
    end: async () => {
      const patience = new Promise((resolve) => setTimeout(resolve, GRACE).unref());
      await Promise.race([Promise.allSettled(underWay), patience]);
    },
  };
}
