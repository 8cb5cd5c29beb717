import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian, Ubuntu and Fedora put a browser that the tests can drive. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine, or null where there is none. */
export const CHROMIUM = PLACES.find((place) => existsSync(place)) ?? null;

/**
 * Starts it without a window, with a profile of its own that is thrown away, and without anything
 * that asks the network by itself.
 */
export function openChromium(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error("There is no chromium on this machine");
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
