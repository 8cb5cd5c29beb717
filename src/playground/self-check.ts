/** What a self-check found: a line to print for each thing that was asked. */
export type SelfCheck = { readonly isWell: boolean; readonly lines: readonly string[] };

/** Asks a playground for its page, its commands, and one command's answer, as a browser would. */
export async function checkPlayground(url: string): Promise<SelfCheck> {
  const page = await fetch(url);
  const commands = await askNames(url);
  const [first] = commands;
  const answer = first === undefined ? null : await ask(url, first);
  return {
    isWell: page.ok && answer?.ok === true,
    lines: [
      `GET / → ${page.status}`,
      `GET /commands → ${commands.map((name) => `/${name}`).join(" ")}`,
      `POST /interactions /${first ?? ""} → ${answer?.status ?? "not asked"} ${(await answer?.text()) ?? ""}`,
    ],
  };
}

/** Names of the slash commands that run without any option. */
async function askNames(url: string): Promise<readonly string[]> {
  const commands: unknown = await (await fetch(`${url}/commands`)).json();
  return Array.isArray(commands) ? commands.filter(needsNothing).map(({ name }) => name) : [];
}

function ask(url: string, name: string): Promise<Response> {
  const user = { id: "100000000000000001", username: "check", discriminator: "0", avatar: null };
  const interaction = {
    id: "100000000000000020",
    application_id: "100000000000000002",
    type: 2,
    token: "check",
    version: 1,
    locale: "en-GB",
    user,
    data: { id: "1", name, type: 1, options: [] },
  };
  return fetch(`${url}/interactions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(interaction),
  });
}

function needsNothing(command: unknown): command is { readonly name: string } {
  if (typeof command !== "object" || command === null) return false;
  const { name, type, options } = command as { name?: unknown; type?: unknown; options?: unknown };
  const free = Array.isArray(options) && !options.some(isRequired);
  return typeof name === "string" && type === 1 && free;
}

function isRequired(option: unknown): boolean {
  return (
    typeof option === "object" &&
    option !== null &&
    "required" in option &&
    option.required === true
  );
}
