import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHROMIUM, openChromium } from "./chromium.ts";
import { openStage, send, type Stage, visit } from "./playground-stage.ts";
import { fixture } from "./shipped.ts";

const PHONE = { width: 360, height: 740 };

/** What the page is made to say about itself if text of a stranger ever runs. */
const HOSTILE = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script> [go](javascript:document.title='owned')`;

describe.skipIf(CHROMIUM === null)("what the playground draws", () => {
  let browser: Browser;
  let stage: Stage;
  let everyComponent: string;
  let modal: string;

  beforeAll(async () => {
    [browser, stage, everyComponent, modal] = await Promise.all([
      openChromium(),
      openStage(),
      readFile(fixture("playground/every-component.json"), "utf8"),
      readFile(fixture("playground/modal.json"), "utf8"),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await stage.stop();
  });

  /**
   * Answers commands with the message of every component, presses with the modal; keeps what the
   * page sent.
   */
  async function answerWithEverything(page: Page): Promise<unknown[]> {
    const sent: unknown[] = [];
    await page.route("**/interactions", async (route) => {
      const interaction: unknown = route.request().postDataJSON();
      sent.push(interaction);
      const isPress = JSON.stringify(interaction).includes('"component_type":2');
      await route.fulfill({
        contentType: "application/json",
        body: isPress ? modal : everyComponent,
      });
    });
    return sent;
  }

  test("every kind of component and mark of Markdown", async () => {
    const { page, complaints } = await visit(browser, stage.url);
    const sent = await answerWithEverything(page);
    await send(page, "/about");
    const card = page.getByRole("article").last();
    await card.locator(".container").waitFor();
    const found = {
      heading: await card.getByRole("heading", { name: "A heading" }).count(),
      small: await card.locator("small").allTextContents(),
      marks: await card
        .locator("strong, em, u, s, code:not(pre code, .used code)")
        .allTextContents(),
      quotation: await card.locator("blockquote").textContent(),
      lists: await card.locator(".text > ul > li, .text > ol > li").count(),
      links: await hrefs(page),
      pictures: await card.locator("img").count(),
      mention: await card.locator(".mention").textContent(),
      rule: await card.getByRole("separator").count(),
      select: await card.getByRole("combobox").count(),
      off: await card.getByRole("button", { name: "Off" }).isDisabled(),
      fenced: await card.locator("pre").textContent(),
      emoji: await card.getByText("a section 👩‍👩‍👧 in Աղդամ", { exact: true }).count(),
      unknown: await card.getByText("component of type 99").count(),
    };
    expect(found).toMatchObject({
      heading: 1,
      small: ["a small line", "its source"],
      marks: ["bold", "slanted", "under", "struck", "code"],
      quotation: "a quotation",
      lists: 4,
      pictures: 3,
      mention: "@You",
      rule: 2,
      select: 1,
      off: true,
      fenced: "fenced <b>code</b>",
      emoji: 1,
      unknown: 1,
    });
    expect(found.links.filter((link) => !link.startsWith("blob:")).toSorted()).toEqual([
      "https://example.org/a",
      "https://example.org/b",
      "https://example.org/c",
      "https://example.org/far.png",
    ]);
    expect(await card.getByRole("link", { name: /^Download/ }).count()).toBe(2);
    await card.getByRole("combobox").press("ArrowDown");
    await card.getByRole("combobox").press("ArrowDown");
    await card.getByRole("combobox").press("Enter");
    const data = { component_type: 3, custom_id: "pick", values: ["2"] };
    await expect.poll(() => sent.at(-1)).toMatchObject({ type: 3, data });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("every kind of field of a modal, and sends what was filled in", async () => {
    const { page } = await visit(browser, stage.url);
    const sent = await answerWithEverything(page);
    await send(page, "/about");
    await page.getByRole("button", { name: "Primary" }).click();
    const form = page.getByRole("dialog", { name: "A form" });
    await form.getByRole("button", { name: "Submit" }).click();
    expect(await form.isVisible()).toBe(true);
    await form.getByRole("radio", { name: "Wrong place" }).check();
    await form.getByRole("textbox", { name: "Details" }).fill("so");
    await form.getByRole("combobox", { name: "Which" }).selectOption("Second");
    await form.getByRole("checkbox", { name: "That" }).check();
    await form.getByRole("checkbox", { name: "Tell me" }).check();
    await form.getByRole("button", { name: "Submit" }).click();
    await form.waitFor({ state: "detached" });
    const fields = [
      { type: 21, custom_id: "reason", value: "place" },
      { type: 4, custom_id: "details", value: "so" },
      { type: 3, custom_id: "which", values: ["2"] },
      { type: 22, custom_id: "also", values: ["that"] },
      { type: 23, custom_id: "tell", value: true },
    ];
    const components = [{ type: 10 }, ...fields.map((component) => ({ type: 18, component }))];
    await expect
      .poll(() => sent.at(-1))
      .toMatchObject({ type: 5, data: { custom_id: "form", components } });
    await page.context().close();
  });

  test("hostile text of a reader, an option and a document as text", async () => {
    const file = join(stage.folder, "hostile.md");
    const { page, complaints } = await visit(browser, stage.url);
    const title = await page.title();
    await writeFile(file, `---\ntitle: "${"<b>bold</b>"} and more"\n---\n\n${HOSTILE} zebra\n`);
    await page.getByText(/documents were read again/).waitFor();
    await send(page, HOSTILE);
    await send(page, `/search words:${HOSTILE} zebra`);
    await send(page, "/passage id:hostile:1");
    await send(page, "x<b>".repeat(2_500));
    await expect.poll(() => page.getByRole("article").count()).toBe(4);
    await page.getByRole("button", { name: "Library" }).click();
    await page.getByRole("complementary").getByText("<b>bold</b> and more").click();
    await page.getByRole("complementary").getByText(HOSTILE).waitFor();
    expect(await page.title()).toBe(title);
    expect(
      await page.locator("script, [onerror], [href^='javascript:'], main b, main img").count(),
    ).toBe(1); // the page's own script
    expect((await page.getByRole("article").last().locator(".text").textContent())?.length).toBe(
      10_000,
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each(["light", "dark"] as const)("everything on a phone, %s", async (colorScheme) => {
    const { page } = await visit(browser, stage.url, { viewport: PHONE, colorScheme });
    await answerWithEverything(page);
    await send(page, "/about");
    await page.getByRole("article").last().waitFor();
    await send(page, "an unbroken word ".concat("w".repeat(300)));
    for (const name of ["Library", "Raw JSON"]) {
      await page.getByRole("button", { name }).click();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.width);
      await page.getByRole("button", { name: "Close the panel" }).click();
    }
    const wide = await page.evaluate(`[...document.querySelectorAll(".messages *")]
      .filter((drawn) => drawn.getBoundingClientRect().right > innerWidth + 1)
      .map((drawn) => drawn.outerHTML)`);
    expect(wide).toEqual([]);
    await page.context().close();
  });

  test("follows the computer's colours until the switch is used, and remembers the switch", async () => {
    const { page } = await visit(browser, stage.url, { colorScheme: "dark" });
    const ground = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const dark = await ground();
    await page.getByRole("button", { name: "Switch to light" }).click();
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    await page.getByRole("button", { name: "Switch to dark" }).waitFor();
    expect(await ground()).toBe(light);
    await page.context().close();
  });

  test.each(["light", "dark"] as const)(
    "nothing that axe calls serious, %s",
    async (colorScheme) => {
      const { page } = await visit(browser, stage.url, { colorScheme });
      await page.evaluate(axe.source);
      expect(await seriousFaults(page)).toEqual([]);
      await send(page, "/deadline place:Lachin");
      await send(page, "an ordinary message");
      await page.locator(".container").first().waitFor();
      await answerWithEverything(page);
      await send(page, "/about");
      await page.getByText("component of type 99").waitFor();
      await page.getByRole("combobox", { name: "Type / for commands" }).fill("/");
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press("Enter");
      for (const name of ["Library", "Raw JSON"]) {
        await page.getByRole("button", { name }).click();
        expect(await seriousFaults(page)).toEqual([]);
      }
      await page.getByRole("button", { name: "Primary" }).click();
      await page.getByRole("dialog").waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.context().close();
    },
  );
});

/** Where the links of the messages lead. */
async function hrefs(page: Page): Promise<readonly string[]> {
  const links = await page.getByRole("log").getByRole("link").all();
  return Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
}

/** Names of serious faults with the places where they are. */
async function seriousFaults(page: Page): Promise<unknown> {
  return page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html)]))`);
}
