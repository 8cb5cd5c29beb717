import type { LibraryView } from "../wire.ts";
import { button, element } from "./element.ts";
import { icon } from "./icon.ts";
import { askChoices } from "./interactions.ts";
import type { Filled } from "./filled.ts";
import { OPTION_TYPE, type ShownCommand } from "./shown-command.ts";
import { mark } from "./shown-message.ts";

/** A command that a newcomer can run with one click. */
export type Example = {
  readonly name: string;
  readonly values: Readonly<Record<string, Filled>>;
  readonly why: string;
};

/** Examples shown: enough to see that commands differ, few enough to be read. */
const EXAMPLES = 3;
/** A newcomer waits no longer than this for the examples. */
const PATIENCE_MS = 2_000;

/** Greets a newcomer: what this is, and commands to try. */
export function drawWelcome(
  examples: readonly Example[],
  library: LibraryView,
  run: (example: Example) => void,
): HTMLElement {
  const { documents, deadlines } = library;
  return element(
    "section",
    { class: "welcome", "aria-label": "Welcome" },
    element("div", { class: "welcome-mark" }, mark()),
    element("h1", {}, "Ask what the documents say"),
    element(
      "p",
      {},
      "Handover answers from what it has read, quotes the passage, and counts the days to each deadline. ",
      `It has read ${String(documents.length)} documents with ${String(deadlines.length)} deadlines. `,
      "This page stands in for Discord: the same commands, on this computer only.",
    ),
    element(
      "p",
      { class: "welcome-how" },
      "Type ",
      element("kbd", {}, "/"),
      " for all commands, or try one:",
    ),
    element(
      "div",
      { class: "examples" },
      ...examples.map((example) =>
        button(
          { class: "example" },
          [
            element("code", { dir: "auto" }, typedLine(example)),
            element("small", {}, example.why),
            icon("chevron"),
          ],
          () => {
            run(example);
          },
        ),
      ),
    ),
  );
}

/**
 * Finds commands that work on the library at hand: each gets for its first option what the bot
 * itself offers for a place that has a deadline, or a question about that place where nothing is
 * offered.
 */
export async function findExamples(
  commands: readonly ShownCommand[],
  library: LibraryView,
): Promise<readonly Example[]> {
  const asked = await Promise.all(commands.map((command) => exampleOf(command, library)));
  const found = asked.filter((example) => example !== null);
  const filled = found.filter(({ values }) => Object.keys(values).length > 0);
  const bare = found.filter(({ values }) => Object.keys(values).length === 0);
  return [...filled, ...bare].slice(0, EXAMPLES);
}

async function exampleOf(command: ShownCommand, library: LibraryView): Promise<Example | null> {
  const { name, sentAs, description: why } = command;
  const [option] = command.options;
  if (option?.type !== OPTION_TYPE.text) return { name, values: {}, why };
  const place = placeOf(library);
  const filled = (value: string, label: string): Example => ({
    name,
    values: { [option.name]: { value, label } },
    why,
  });
  if (option.autocomplete) {
    const focused = { name: option.sentAs, type: option.type, value: place ?? "", focused: true };
    const [choice] = await askChoices(sentAs, [focused], null, AbortSignal.timeout(PATIENCE_MS));
    return choice === undefined ? null : filled(String(choice.value), choice.name);
  }
  if (place === null) return option.required ? null : { name, values: {}, why };
  const question = `What is the deadline for ${place}?`;
  return filled(question, question);
}

/**
 * A place with a day of its own in the library: one whose day was never moved, if there is one, has
 * the plainest answer.
 */
function placeOf({ deadlines }: LibraryView): string | null {
  const moved = new Set(deadlines.flatMap(({ revised, place }) => (revised ? [place] : [])));
  const dated = deadlines.filter(({ due, place }) => due !== null && place !== null);
  const stood = dated.find(({ place }) => !moved.has(place));
  return (stood ?? dated[0])?.place ?? null;
}

function typedLine({ name, values }: Example): string {
  const filled = Object.entries(values).map(([option, { label }]) => `${option}:${label}`);
  return [`/${name}`, ...filled].join(" ");
}
