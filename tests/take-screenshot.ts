import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openChromium } from "./chromium.ts";
import { openStage, send, visit } from "./playground-stage.ts";

/** Where the README looks for the picture. */
const FILE = fileURLToPath(new URL("../docs/playground.png", import.meta.url));
/** Sharp on fine screens, and still small enough for a repository. */
const SHARPNESS = 1.5;

const browser = await openChromium();
const stage = await openStage();
try {
  const { page } = await visit(browser, stage.url, {
    viewport: { width: 1120, height: 900 },
    deviceScaleFactor: SHARPNESS,
    colorScheme: "light",
  });
  // The day on which the first document with a date came out: the countdown runs as its first readers would have seen it.
  await page.getByRole("button", { name: /^Today/ }).click();
  await page.getByRole("button", { name: /“Peace deal” came out/ }).click();
  await send(page, "/deadline place:Lachin");
  await page.locator(".container").waitFor();
  await page.getByRole("combobox", { name: "Type / for commands" }).focus();
  await page.mouse.move(0, 0);
  await mkdir(fileURLToPath(new URL("../docs", import.meta.url)), { recursive: true });
  await page.screenshot({ path: FILE });
  console.log(`Wrote ${FILE}`);
} finally {
  await browser.close();
  await stage.stop();
}
