import type { LibraryView, PublishedCommand } from "../wire.ts";
import { createChannel } from "./channel.ts";
import { createComposer } from "./composer.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import { discordLocale } from "./interaction-json.ts";
import { createLibraryPage } from "./library-page.ts";
import { createRawView } from "./raw-view.ts";
import { COMMAND_TYPE, showCommands } from "./shown-command.ts";
import { mark } from "./shown-message.ts";
import { createSidePanel } from "./side-panel.ts";
import { createThemeSwitch } from "./theme.ts";
import { keepTimestampsLive } from "./timestamps.ts";
import { createTodayControl } from "./today-control.ts";
import { drawWelcome, findExamples } from "./welcome.ts";

/** How long a notice stays: long enough to be read twice. */
const NOTICE_MS = 6_000;

async function open(): Promise<void> {
  const [published, library] = await Promise.all([
    fetchJson<readonly PublishedCommand[]>("/commands"),
    fetchJson<LibraryView>("/library"),
  ]);
  const commands = showCommands(published, discordLocale(navigator.language));
  const libraryPage = createLibraryPage();
  const today = createTodayControl();
  const panel = createSidePanel([
    { key: "library", title: "Library", element: libraryPage.element },
    { key: "raw", title: "Raw JSON", element: createRawView() },
  ]);
  const slashCommands = commands.filter(({ type }) => type === COMMAND_TYPE.slash);
  const menuCommands = commands.filter(({ type }) => type === COMMAND_TYPE.message);
  const channel = createChannel(menuCommands, () => {
    panel.open("raw");
  });
  const composer = createComposer(slashCommands, {
    say: channel.say,
    run: (name, options, typed) => void channel.run(name, options, typed),
  });
  const stream = element("main", { class: "stream", tabindex: -1 }, channel.element);
  const notices = element("div", { class: "notices", role: "status" });
  document.body.replaceChildren(
    drawTop([today.element, ...panel.buttons, createThemeSwitch()]),
    element(
      "div",
      { class: "middle" },
      element("div", { class: "talk" }, stream, composer.element),
      panel.element,
    ),
    notices,
  );
  libraryPage.show(library);
  today.offer(library);
  keepTimestampsLive();
  composer.focus();
  document.documentElement.dataset["ready"] = performance.now().toFixed(0);
  const examples = await findExamples(slashCommands, library);
  stream.prepend(
    drawWelcome(examples, library, (example) => {
      composer.put(example.name, example.values, true);
    }),
  );
  followLibrary((next) => {
    libraryPage.show(next);
    today.offer(next);
    notify(notices, next);
  });
}

function drawTop(controls: readonly HTMLElement[]): HTMLElement {
  return element(
    "header",
    { class: "top" },
    element("div", { class: "brand" }, mark(), element("span", {}, "Handover")),
    element("div", { class: "channel-name" }, icon("hash"), element("span", {}, "playground")),
    element("nav", { class: "controls", "aria-label": "Settings and panels" }, ...controls),
  );
}

/**
 * Calls `changed` with the library each time the server has read it anew. A page that nobody looks
 * at does not listen: a browser keeps few connections to one server, and each open page would hold
 * one.
 */
function followLibrary(changed: (library: LibraryView) => void): void {
  let changes: EventSource | null = null;
  const listen = (): void => {
    changes?.close();
    changes = null;
    if (document.hidden) return;
    changes = new EventSource("/changes");
    changes.addEventListener("library", () => {
      void fetchJson<LibraryView>("/library").then(changed);
    });
  };
  document.addEventListener("visibilitychange", listen);
  listen();
}

function notify(notices: HTMLElement, { documents, problems }: LibraryView): void {
  const errors = problems.filter(({ level }) => level === "error");
  const notice = element(
    "p",
    { class: errors.length > 0 ? "notice error" : "notice" },
    errors[0] === undefined
      ? `The documents were read again: ${String(documents.length)} documents.`
      : `${errors[0].file}:${String(errors[0].line)}: ${errors[0].message}`,
  );
  notices.replaceChildren(notice);
  setTimeout(() => {
    notice.remove();
  }, NOTICE_MS);
}

async function fetchJson<Shape>(path: string): Promise<Shape> {
  const got = await fetch(path);
  if (!got.ok) throw new Error(`${path} answered ${String(got.status)}`);
  return (await got.json()) as Shape; // our own server's answer, of the type that its route declares
}

open().catch((fault: unknown) => {
  document.body.append(
    element("p", { role: "alert" }, `The page could not open: ${String(fault)}`),
  );
});
