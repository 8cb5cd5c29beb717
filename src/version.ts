import manifest from "../package.json" with { type: "json" };

/** The bot's own version, as its package names it. */
export const version: string = manifest.version;
