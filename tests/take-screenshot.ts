import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openChromium } from "./chromium.ts";
import { openStage, send, visit } from "./playground-stage.ts";
import { fixture } from "./shipped.ts";

/**
 * Takes the README's picture. With a folder as argument it writes there instead every component and
 * a modal, as desktop and phone show them in light and dark, for whoever changes the drawing.
 */
const [folder] = process.argv.slice(2);
const DOCS = fileURLToPath(new URL("../docs", import.meta.url));
/** Sharp on fine screens, and still small enough for a repository. */
const SHARPNESS = 1.5;
const SCREENS = {
  desktop: { width: 1120, height: 1240 },
  phone: { width: 360, height: 1400 },
};

const browser = await openChromium();
const stage = await openStage();
try {
  if (folder === undefined) await takeReadmePicture(join(DOCS, "playground.png"));
  else await takeEveryComponent(folder);
} finally {
  await browser.close();
  await stage.stop();
}

async function takeReadmePicture(path: string): Promise<void> {
  const { page } = await visit(browser, stage.url, {
    viewport: { width: 980, height: 960 },
    deviceScaleFactor: SHARPNESS,
    colorScheme: "light",
  });
  // The day on which the article came out: the countdown runs as its first readers would have seen
  // it.
  await page.getByRole("button", { name: /^Today/ }).click();
  await page.getByRole("button", { name: /“Peace deal” came out/ }).click();
  await send(page, "/deadline place:Lachin");
  await page.locator(".container").waitFor();
  await page.getByRole("combobox", { name: "Type / for commands" }).focus();
  await page.mouse.move(0, 0);
  await mkdir(DOCS, { recursive: true });
  await page.screenshot({ path });
  console.log(`Wrote ${path}`);
}

async function takeEveryComponent(into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const everything = await readFile(fixture("playground/every-component.json"), "utf8");
  const modal = await readFile(fixture("playground/modal.json"), "utf8");
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await visit(browser, stage.url, { viewport, colorScheme });
      const name = join(into, `${screen}-${colorScheme}`);
      await page.route("**/interactions", (route) =>
        route.fulfill({
          contentType: "application/json",
          body: route.request().postData()?.includes('"component_type":2') ? modal : everything,
        }),
      );
      await send(page, "/about");
      await page.getByText("component of type 99").waitFor();
      await page.getByRole("article").last().scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${name}-components.png` });
      await page.getByRole("button", { name: "Primary" }).click();
      await page.getByRole("dialog").waitFor();
      await page.screenshot({ path: `${name}-modal.png` });
      await page.context().close();
      console.log(`Wrote ${name}-components.png and ${name}-modal.png`);
    }
  }
}
