import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHROMIUM, openChromium } from "./chromium.ts";
import { openStage, send, type Stage, visit } from "./playground-stage.ts";

if (CHROMIUM === null) {
  console.warn(
    "No chromium on this machine: the playground's browser tests are skipped (apt-get install chromium).",
  );
}

describe.skipIf(CHROMIUM === null)("the playground in a browser", () => {
  let browser: Browser;
  let stage: Stage;

  beforeAll(async () => {
    [browser, stage] = await Promise.all([openChromium(), openStage()]);
  });
  afterAll(async () => {
    await browser.close();
    await stage.stop();
  });

  const reply = (page: Page) => page.getByRole("log").getByRole("article").last();
  const typing = (page: Page) => page.getByRole("combobox", { name: "Type / for commands" });

  test("greets a newcomer with commands that work on the library at hand", async () => {
    const { page, complaints } = await visit(browser, stage.url);
    const examples = page.getByRole("region", { name: "Welcome" }).getByRole("button");
    expect(await examples.count()).toBe(3);
    for (const line of await examples.locator("code").allTextContents()) {
      await page.getByRole("button", { name: line }).click();
      await page.getByText(line).nth(1).waitFor();
    }
    expect(await page.locator(".container").count()).toBe(3);
    expect(complaints).toEqual([]);
    expect(stage.faults).toEqual([]);
    await page.context().close();
  });

  test("runs /deadline by keyboard alone, with autocomplete, and gives the focus back", async () => {
    const { page } = await visit(browser, stage.url);
    await page.keyboard.type("/dead");
    await page.getByRole("option", { name: "/deadline" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "place" }).waitFor();
    await page.keyboard.type("agh");
    // Until the answer to the last key is there, the list is that of an earlier one, from which
    // nothing can be chosen.
    await page.locator("input[aria-busy]").waitFor({ state: "detached" });
    const choice = page.getByRole("option").first();
    await expect.poll(() => choice.textContent()).toContain("Aghdam");
    const name = (await choice.textContent()) ?? "";
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".container").waitFor();
    expect(await reply(page).locator(".used").textContent()).toBe(
      `You used /deadline place:${name}`,
    );
    expect(await reply(page).textContent()).toContain("20 November 2020");
    await page.keyboard.type("next");
    expect(await typing(page).inputValue()).toBe("next");
    await page.context().close();
  });

  test("drops the answer to an earlier key that comes after that to a later one", async () => {
    const { page } = await visit(browser, stage.url);
    let first = true;
    await page.route("**/interactions", async (route) => {
      const isEarly = first;
      first = false;
      if (isEarly) await new Promise((resolve) => void setTimeout(resolve, 600));
      await route.continue().catch(() => undefined);
    });
    await typing(page).fill("/passage ");
    const field = page.getByRole("combobox", { name: "id" });
    await field.fill("peace-deal:2");
    await page.getByRole("option", { name: "peace-deal:2" }).first().waitFor();
    await page.waitForTimeout(900);
    expect(await page.getByRole("option").first().textContent()).toContain("peace-deal:2");
    await page.context().close();
  });

  test("does not send a command whose required option is empty, and says which", async () => {
    const { page } = await visit(browser, stage.url);
    await typing(page).fill("/ask ");
    await page.keyboard.press("Enter");
    await page.getByText("question is needed").waitFor();
    expect(await page.getByRole("article").count()).toBe(0);
    expect(
      await page.getByRole("combobox", { name: "question" }).getAttribute("aria-invalid"),
    ).toBe("true");
    await page.context().close();
  });

  test("brings earlier commands back with the up key and runs them again", async () => {
    const { page } = await visit(browser, stage.url);
    await send(page, "/search words:corridor");
    await page.locator(".container").waitFor();
    await send(page, "hello there");
    await page.keyboard.press("ArrowUp");
    expect(await typing(page).inputValue()).toBe("hello there");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.locator(".container").nth(1).waitFor();
    expect(await reply(page).locator(".used").textContent()).toContain("corridor");
    await page.context().close();
  });

  test("turns the page of a card in its place and keeps the focus on the arrow", async () => {
    const { page } = await visit(browser, stage.url);
    await send(page, "/passage id:peace-deal:2");
    const next = reply(page).getByRole("button", { name: "Next ›" });
    await next.focus();
    const before = await reply(page).locator(".container").textContent();
    await page.keyboard.press("Enter");
    await expect.poll(() => reply(page).locator(".container").textContent()).not.toBe(before);
    expect(await page.getByRole("article").count()).toBe(1);
    expect(await page.locator(":focus").textContent()).toBe("Next ›");
    await page.context().close();
  });

  test("answers a button with a message of its own, which only the reader sees until it is dismissed", async () => {
    const { page } = await visit(browser, stage.url);
    await send(page, "/passage id:peace-deal:2");
    await reply(page).getByRole("button", { name: "Plain text" }).click();
    await expect.poll(() => page.getByRole("article").count()).toBe(2);
    await reply(page).getByText("Only you can see this").waitFor();
    await reply(page).getByRole("button", { name: "Dismiss message" }).click();
    await expect.poll(() => page.getByRole("article").count()).toBe(1);
    await reply(page).getByRole("button", { name: "Dismiss", exact: true }).click();
    await expect.poll(() => page.getByRole("article").count()).toBe(0);
    await page.context().close();
  });

  test("fills in a report's form and shows what would be sent", async () => {
    const { page } = await visit(browser, stage.url);
    await send(page, "/passage id:peace-deal:2");
    await reply(page).getByRole("button", { name: "Report" }).click();
    const form = page.getByRole("dialog");
    await form.getByRole("radio").first().check();
    await form.getByRole("textbox").fill("the *day* is another");
    await form.getByRole("button", { name: "Submit" }).click();
    await expect.poll(() => page.getByRole("article").count()).toBe(3);
    expect(await page.getByRole("article").nth(1).textContent()).toContain("the *day* is another");
    await page.context().close();
  });

  test("saves a calendar file", async () => {
    const { page } = await visit(browser, stage.url);
    await send(page, "/deadline place:Lachin");
    await reply(page)
      .getByRole("button", { name: /Calendar file/ })
      .first()
      .click();
    const link = page.getByRole("link", { name: /Download .*\.ics/ });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(await readFile(await download.path(), "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n/);
    await page.context().close();
  });

  test("finds what an ordinary message says in the documents, from its menu, by keys", async () => {
    const { page } = await visit(browser, stage.url);
    await send(page, "Who holds the Lachin corridor?");
    await reply(page).focus();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Find in the documents" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".container").waitFor();
    expect(await reply(page).textContent()).toContain("corridor");
    await page.context().close();
  });

  test("runs commands on the day that is set, and counts live times from it", async () => {
    const { page } = await visit(browser, stage.url);
    await page.getByRole("button", { name: /^Today/ }).click();
    await page.getByRole("button", { name: /^13 November 2020/ }).click();
    await send(page, "/deadline place:Aghdam");
    await page.locator(".container").waitFor();
    expect(await reply(page).textContent()).toContain("as of 13 Nov 2020");
    const countdown = await reply(page).locator("time.stamp").first().textContent();
    expect(countdown).toMatch(/^in [78] days$/);
    await page.getByRole("button", { name: /^Today is set/ }).click();
    await page.getByRole("button", { name: /clock/ }).click();
    await send(page, "/deadline place:Aghdam");
    await expect.poll(() => page.locator(".container").count()).toBe(2);
    expect(await reply(page).textContent()).toMatch(/passed \d+ years?/);
    expect(await reply(page).locator("time.stamp").count()).toBe(0);
    await page.context().close();
  });

  test("shows the JSON that went over the wire and copies it", async () => {
    const { page } = await visit(browser, stage.url, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await send(page, "/about");
    await page.locator(".container").waitFor();
    await page.getByRole("button", { name: "Raw JSON" }).click();
    const shown = await page.getByLabel("JSON sent").first().textContent();
    await page.getByRole("button", { name: "Copy the JSON that was sent" }).first().click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(shown);
    expect(JSON.parse(shown ?? "")).toMatchObject({ type: 2, data: { name: "about" } });
    await page.context().close();
  });

  test("lists documents, passages and deadlines, and keeps answering when a saved file is broken", async () => {
    const { page } = await visit(browser, stage.url);
    await page.getByRole("button", { name: "Library" }).click();
    const panel = page.getByRole("complementary");
    await panel.getByText("Peace deal").first().click();
    await panel.getByText("peace-deal:1", { exact: true }).waitFor();
    const file = join(stage.folder, "peace-deal.md");
    const good = await readFile(file, "utf8");
    await writeFile(file, good.replace(/^published: .*$/m, "published: someday"));
    await panel.getByText(/peace-deal\.md:\d+$/).waitFor();
    await send(page, "/passage id:peace-deal:2");
    await page.locator(".container").waitFor();
    await writeFile(file, `${good}\nA paragraph that was added while the page was open.\n`);
    await panel.getByText("A paragraph that was added").waitFor({ state: "attached" });
    await writeFile(file, good);
    await page.context().close();
  });

  test("shows commands in the reader's language and sends them by the names that the bot knows", async () => {
    const { page } = await visit(browser, stage.url, { locale: "ru-RU" });
    await page.keyboard.type("/отр");
    await page.getByRole("option", { name: "/отрывок" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "номер" }).fill("peace-deal:2");
    const [asked] = await Promise.all([
      page.waitForRequest((request) => request.postDataJSON()?.type === 2),
      page.getByRole("button", { name: "Send" }).click(),
    ]);
    expect(asked.postDataJSON()).toMatchObject({
      locale: "ru",
      data: { name: "passage", options: [{ name: "id", value: "peace-deal:2" }] },
    });
    expect(await reply(page).locator(".used").textContent()).toContain("/отрывок номер:");
    await page.context().close();
  });

  test("says so when the server is gone, and works again when it is back", async () => {
    const { page } = await visit(browser, stage.url);
    await page.route("**/interactions", (route) => route.abort());
    await send(page, "/about");
    await page.getByRole("alert").getByText("This interaction failed").waitFor();
    await page.unroute("**/interactions");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.locator(".container").waitFor();
    await page.context().close();
  });

  test("asks nothing of any other machine", async () => {
    const { page, asked } = await visit(browser, stage.url);
    await send(page, "/passage id:afterwards:3");
    await page.locator(".container").waitFor();
    await page.getByRole("button", { name: "Library" }).click();
    const foreign = asked.filter((address) => !address.startsWith(`${stage.url}/`));
    expect(foreign.filter((address) => !address.startsWith("blob:"))).toEqual([]);
    await page.context().close();
  });
});
