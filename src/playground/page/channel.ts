import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { Wire } from "../wire.ts";
import { button, element } from "./element.ts";
import { messageJson, type OptionValue } from "./interaction-json.ts";
import {
  type Pressed,
  pressComponent,
  runCommand,
  runOnMessage,
  submitModal,
} from "./interactions.ts";
import { openMenu } from "./menu.ts";
import { showModal } from "./modal.ts";
import { BOT, nameOf, YOU } from "./people.ts";
import { setDay } from "./set-day.ts";
import type { ShownCommand } from "./shown-command.ts";
import { drawMessage, holdFiles, type ShownMessage } from "./shown-message.ts";

/** The channel: what is said in it, and what it can be told. */
export type Channel = {
  readonly element: HTMLElement;
  /** Says something as the reader: an ordinary message, which the menu's commands can read. */
  readonly say: (text: string) => void;
  /** Runs a slash command; `typed` is the line that is shown above the reply. */
  run(name: string, options: readonly OptionValue[], typed: string): Promise<void>;
};

type Place = { shown: ShownMessage; drawn: HTMLElement };

/** Makes an empty channel. `menuCommands` are the published commands of a message's menu. */
export function createChannel(menuCommands: readonly ShownCommand[], showRaw: () => void): Channel {
  const log = element("div", {
    class: "messages",
    role: "log",
    "aria-label": "Messages",
    "aria-live": "polite",
  });

  function add(shown: ShownMessage): void {
    const place: Place = { shown, drawn: element("article") };
    place.drawn = draw(place);
    log.append(place.drawn);
    reveal(place.drawn);
    for (const image of place.drawn.querySelectorAll("img")) {
      image.addEventListener("load", () => {
        reveal(place.drawn);
      });
    }
  }

  function draw(place: Place): HTMLElement {
    return drawMessage(place.shown, {
      press: (pressed, from) => void press(place, pressed, from),
      dismiss: () => {
        place.drawn.remove();
      },
      menu: (spot) => {
        openMenu("Message", menuOf(place), spot);
      },
    });
  }

  function update(place: Place, shown: ShownMessage): void {
    const at = focusable(place.drawn).findIndex((drawn) => drawn === document.activeElement);
    place.shown = shown;
    const drawn = draw(place);
    place.drawn.replaceWith(drawn);
    place.drawn = drawn;
    // A pager is pressed again and again: the focus stays on the button that stands in the same
    // place.
    if (at !== -1) (focusable(drawn)[at] ?? drawn).focus();
  }

  async function press(place: Place, pressed: Pressed, from: HTMLElement): Promise<void> {
    const { json, used, fixed } = place.shown;
    from.setAttribute("aria-busy", "true");
    await attempt(place, async () => {
      const wire = await pressComponent(pressed, json, fixed ?? setDay());
      await answer(wire, place, used, fixed ?? setDay());
    });
    from.removeAttribute("aria-busy");
  }

  async function answer(
    wire: Wire,
    place: Place | null,
    used: string | null,
    fixed: Date | null,
  ): Promise<void> {
    const { response, afterwards } = wire;
    const files = holdFiles(wire.files);
    if (response.type === 4) {
      add({ json: messageJson(BOT, { ...response.data }), by: BOT, used, fixed, files });
    } else if (response.type === 7 && place !== null) {
      const { json } = place.shown;
      const next = {
        ...json,
        ...response.data,
        content: response.data?.content ?? json.content,
        components: response.data?.components ?? [],
      };
      update(place, {
        ...place.shown,
        json: next,
        files: new Map([...place.shown.files, ...files]),
      });
    } else if (response.type === 9) {
      await fillIn(response.data, place, used, fixed);
    }
    if (afterwards?.kind === "delete") place?.drawn.remove();
    if (afterwards?.kind === "report") {
      // The channel for reports is this one: the report is shown as its readers would get it, then
      // what the sender is told.
      add({
        json: messageJson(BOT, { ...afterwards.body }),
        by: BOT,
        used: "Report",
        fixed,
        files,
      });
      add({ json: messageJson(BOT, { ...afterwards.delivered }), by: BOT, used, fixed, files });
    }
  }

  async function fillIn(
    modal: APIModalInteractionResponseCallbackData,
    place: Place | null,
    used: string | null,
    fixed: Date | null,
  ): Promise<void> {
    const components = await showModal(modal, { fixed, nameOf });
    if (components === null) return;
    const wire = await submitModal(modal.custom_id, components, place?.shown.json ?? null, fixed);
    await answer(wire, place, used, fixed);
  }

  function menuOf(place: Place): Parameters<typeof openMenu>[1] {
    return [
      ...menuCommands.map((command) => ({
        section: "Apps",
        label: command.name,
        icon: "apps" as const,
        run: () =>
          void attempt(null, async () => {
            const fixed = setDay();
            const wire = await runOnMessage(command.sentAs, place.shown.json, fixed);
            await answer(wire, null, command.name, fixed);
          }),
      })),
      {
        section: "Message",
        label: "Copy its text",
        icon: "copy",
        run: () =>
          void navigator.clipboard.writeText(
            place.drawn.querySelector(".message-body")?.textContent ?? "",
          ),
      },
      { section: "Message", label: "Show raw JSON", icon: "code", run: showRaw },
    ];
  }

  async function attempt(place: Place | null, deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault);
      const line = drawFailure(why);
      (place?.drawn.querySelector(".message-main") ?? log).append(line);
      reveal(line);
    }
  }

  return {
    element: log,
    say(text) {
      const json = messageJson(YOU, { content: text });
      add({ json, by: YOU, used: null, fixed: null, files: new Map() });
    },
    async run(name, options, typed) {
      const fixed = setDay();
      await attempt(null, async () => {
        await answer(await runCommand(name, options, fixed), null, typed, fixed);
      });
    },
  };
}

/** Brings a message into view: its end where it fits, else its beginning. */
function reveal(drawn: HTMLElement): void {
  const room = drawn.parentElement?.parentElement?.clientHeight ?? window.innerHeight;
  drawn.scrollIntoView({ block: drawn.offsetHeight > room ? "start" : "end" });
}

function focusable(drawn: HTMLElement): readonly HTMLElement[] {
  return [...drawn.querySelectorAll<HTMLElement>("button, a[href]")];
}

function drawFailure(why: string): HTMLElement {
  const line = element(
    "p",
    { class: "failure", role: "alert" },
    `This interaction failed. ${why} `,
  );
  line.append(
    button({ class: "as-link" }, ["Dismiss"], () => {
      line.remove();
    }),
  );
  return line;
}
