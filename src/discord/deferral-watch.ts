/** A handler under way, for the thread that watches it. */
export type Watched = {
  readonly id: string;
  readonly token: string;
  /** Of the promised answer: private or not. */
  readonly flags: number;
  /** One cell: which of `HANDLER` holds. */
  readonly state: SharedArrayBuffer;
};

/** Where a handler under watch stands. Whoever takes it out of `running` answers Discord first. */
export const HANDLER = { running: 0, ended: 1, promising: 2 } as const;
