/** A request that the bot made. */
export type Request = {
  readonly route: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: unknown;
};

type Interaction = { readonly token: string; responses: unknown[] };

/**
 * What the stand-in knows: requests, interactions with their responses, and the commands that were
 * published.
 */
export type Records = {
  readonly requests: readonly Request[];
  readonly note: (request: Request) => void;
  readonly open: (id: string, token: string) => void;
  /**
   * Takes a response: "unknown" for an interaction that is not or no longer open, "answered" for a
   * second one.
   */
  readonly respond: (
    id: string,
    token: string,
    response: unknown,
  ) => "taken" | "answered" | "unknown";
  readonly isAnswered: (token: string) => boolean;
  /** Discord no longer takes responses to this interaction. */
  readonly expire: (id: string) => void;
  readonly responses: (id: string) => readonly unknown[];
  /** The first response to an interaction, once it is there. */
  readonly response: (id: string) => Promise<unknown>;
  /** Waits for the next request of a route that is not yet there. */
  readonly next: (route: string) => Promise<Request>;
  commands: readonly unknown[];
};

/** Empty records. */
export function openRecords(): Records {
  const requests: Request[] = [];
  const interactions = new Map<string, Interaction>();
  const waiting = new Map<string, (response: unknown) => void>();
  const watching: { readonly route: string; readonly tell: (request: Request) => void }[] = [];
  return {
    requests,
    note: (request) => {
      requests.push(request);
      const at = watching.findIndex(({ route }) => route === request.route);
      if (at >= 0) watching.splice(at, 1)[0]?.tell(request);
    },
    open: (id, token) => interactions.set(id, { token, responses: [] }),
    respond: (id, token, response) => {
      const interaction = interactions.get(id);
      if (!interaction || interaction.token !== token) return "unknown";
      if (interaction.responses.length > 0) return "answered";
      interaction.responses.push(response);
      waiting.get(id)?.(response);
      return "taken";
    },
    isAnswered: (token) =>
      [...interactions.values()].some((each) => each.token === token && each.responses.length > 0),
    expire: (id) => interactions.delete(id),
    responses: (id) => interactions.get(id)?.responses ?? [],
    response: (id) => new Promise((resolve) => waiting.set(id, resolve)),
    next: (route) => new Promise((tell) => watching.push({ route, tell })),
    commands: [],
  };
}
