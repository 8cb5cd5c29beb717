import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type Plugin, stop } from "esbuild";

/** A file of the page, ready to be sent. */
export type Asset = { readonly type: string; readonly body: string };

/** The files of the page by their path. */
export type Assets = ReadonlyMap<string, Asset>;

/** Browsers of the last few years: those with popovers, which the page opens its menus with. */
const TARGET = "es2022";

/**
 * The Markdown parser brings a table of all emoji, a fifth of the script, so that they can be drawn
 * as pictures. The page draws them with the reader's own font, as text, and needs no table.
 */
const withoutEmojiTable: Plugin = {
  name: "without-emoji-table",
  setup(bundling) {
    bundling.onLoad({ filter: /twemojiRegex\.js$/ }, () => ({
      contents: "exports.TwemojiRegex = /(?!)/;",
    }));
  },
};

/** Bundles the page's script and style and reads its other files. Nothing is written to disk. */
export async function openAssets(): Promise<Assets> {
  const [page, style, mark, script] = await Promise.all([
    readFile(inPage("index.html"), "utf8"),
    bundle(inPage("style.css")),
    readFile(inPage("mark.svg"), "utf8"),
    bundle(inPage("main.ts")),
  ]);
  // esbuild keeps a process of its own until it is told that there is nothing more to do.
  await stop();
  return new Map([
    ["/", { type: "text/html; charset=utf-8", body: page }],
    ["/app.js", { type: "text/javascript; charset=utf-8", body: script }],
    ["/app.css", { type: "text/css; charset=utf-8", body: style }],
    ["/mark.svg", { type: "image/svg+xml", body: mark }],
  ]);
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: TARGET,
    legalComments: "none",
    plugins: [withoutEmojiTable],
    logLevel: "silent",
  });
  const [bundled] = outputFiles;
  if (bundled === undefined) throw new Error(`${entry}: esbuild made nothing of it`);
  return bundled.text;
}

function inPage(file: string): string {
  return fileURLToPath(new URL(`page/${file}`, import.meta.url));
}
