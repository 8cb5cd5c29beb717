/** One question to the server and its answer, as they went over the wire. */
export type Exchange = {
  readonly title: string;
  readonly sent: unknown;
  readonly received: unknown;
  readonly ms: number;
};

/** How many exchanges are kept; autocomplete makes one a key. */
const KEPT = 60;

let kept: readonly Exchange[] = [];
const listeners = new Set<() => void>();

/** Keeps an exchange and tells whoever watches. */
export function log(exchange: Exchange): void {
  kept = [exchange, ...kept].slice(0, KEPT);
  for (const listener of listeners) listener();
}

/** The exchanges so far, newest first. */
export function exchanges(): readonly Exchange[] {
  return kept;
}

/** Calls `listener` at each new exchange. */
export function watchExchanges(listener: () => void): void {
  listeners.add(listener);
}
