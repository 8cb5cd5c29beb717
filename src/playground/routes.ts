import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { Temporal } from "temporal-polyfill";
import { answerSafely } from "../interaction/answer-interaction.ts";
import { applicationCommands } from "../interaction/application-commands.ts";
import type { House } from "../interaction/house.ts";
import type { InteractionOutcome } from "../interaction/interaction-outcome.ts";
import { readInteraction } from "../interaction/read-interaction.ts";
import type { LibraryWatch } from "../library-watch.ts";
import { describeLibrary } from "../reply/describe-library.ts";
import type { Assets } from "./assets.ts";
import { guard } from "./guard.ts";
import { type LibraryView, NOW_HEADER, type PublishedCommand } from "./wire.ts";

/** What the routes serve. */
export type RouteSetting = {
  readonly house: House;
  readonly watch: LibraryWatch;
  readonly assets: Assets;
  readonly boundTo: string;
  readonly onFault: (fault: unknown) => void;
};

/**
 * An interaction carries the message that was clicked, which is some ten thousand letters at most.
 */
const BODY_LIMIT = 1_048_576;
/**
 * Reports are shown on the page itself, so that the button for them can be tried; they go nowhere.
 */
const REPORTS = "100000000000000012";

/**
 * Makes the routes of the playground: the page, the commands, the library, and the interactions as
 * Discord sends them.
 */
export function playgroundRoutes(setting: RouteSetting): Hono {
  const { house, watch, assets, boundTo, onFault } = setting;
  const routes = new Hono();
  routes.use(guard(boundTo));
  for (const [path, asset] of assets) {
    routes.get(path, (context) => context.body(asset.body, 200, { "content-type": asset.type }));
  }
  routes.get("/commands", (context) => {
    const published: readonly PublishedCommand[] = applicationCommands(house.commands);
    return context.json(published);
  });
  routes.get("/library", (context) => {
    const view: LibraryView = { ...describeLibrary(watch.library()), problems: watch.problems() };
    return context.json(view);
  });
  routes.get("/changes", (context) => streamSSE(context, (stream) => tellReloads(stream, watch)));
  routes.post(
    "/interactions",
    bodyLimit({ maxSize: BODY_LIMIT, onError: refuseLength }),
    async (context) => {
      if (context.req.header("content-type") !== "application/json") {
        return context.json({ error: "send an interaction as application/json" }, 415);
      }
      const interaction = readInteraction(await context.req.json().catch(() => null));
      const now = readNow(context.req.header(NOW_HEADER));
      if (!interaction || now === "wrong") {
        return context.json({ error: "this is no interaction as Discord sends it" }, 400);
      }
      const asked: House = {
        ...house,
        now: now === null ? house.now : () => now,
        reportChannel: house.reportChannel ?? REPORTS,
      };
      return context.json(toWire(answerSafely(interaction, asked, onFault)));
    },
  );
  routes.onError((fault, context) => {
    onFault(fault);
    return context.json({ error: "something went wrong in the playground" }, 500);
  });
  return routes;
}

function tellReloads(
  stream: {
    writeSSE(message: { event: string; data: string }): Promise<void>;
    onAbort(listener: () => void): void;
  },
  watch: LibraryWatch,
): Promise<void> {
  return new Promise((resolve) => {
    const end = watch.onReload(() => void stream.writeSSE({ event: "library", data: "" }));
    stream.onAbort(() => {
      end();
      resolve();
    });
    void stream.writeSSE({ event: "open", data: "" });
  });
}

function toWire({ response, files = [], afterwards }: InteractionOutcome): unknown {
  return {
    response,
    files: files.map(({ name, type, content }) => ({
      name,
      type,
      base64: Buffer.from(content, "utf8").toString("base64"),
    })),
    ...(afterwards === undefined ? {} : { afterwards }),
  };
}

function refuseLength(context: Context): Response {
  return context.json({ error: `an interaction has at most ${BODY_LIMIT} bytes` }, 413);
}

function readNow(header: string | undefined): Temporal.Instant | null | "wrong" {
  if (header === undefined) return null;
  try {
    return Temporal.Instant.from(header);
  } catch {
    return "wrong";
  }
}
