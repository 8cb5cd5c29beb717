import { languages } from "../../src/languages/languages.ts";
import { stopWordsOf } from "../../src/search/analyse.ts";
import { loadPeer, MOST_FOUND, type Engine, type Peer, type Text } from "./peer.ts";

type Database = {
  exec(sql: string): void;
  prepare(sql: string): {
    run(...values: readonly unknown[]): void;
    all(...values: readonly unknown[]): { readonly rowid: number }[];
  };
  pragma(name: string, options: { simple: true }): number;
};
type DatabaseClass = new (file: string) => Database;

/**
 * SQLite's full-text search as it comes; its query language asks for all words by default, so a
 * question's are joined by OR.
 */
export const plainSqlite: Peer = {
  name: "SQLite FTS5, defaults, OR",
  open: (texts) => open(texts, "unicode61", new Set()),
};

/** SQLite's full-text search with its stemmer, stop words cut from the question. */
export const stemmedSqlite: Peer = {
  name: "SQLite FTS5, porter, stop words cut",
  open: (texts) => open(texts, "porter unicode61", stopWordsOf(languages[0])),
};

async function open(
  texts: readonly Text[],
  tokenizer: string,
  stops: ReadonlySet<string>,
): Promise<Engine | null> {
  const database = openDatabase();
  if (!database) return null;
  const before = sizeOf(database);
  database.exec(`create virtual table passages using fts5(text, tokenize = '${tokenizer}')`);
  const insert = database.prepare("insert into passages(rowid, text) values (?, ?)");
  database.exec("begin");
  for (const { id, text } of texts) insert.run(id, text);
  database.exec("commit");
  const find = database.prepare(
    `select rowid from passages where passages match ? order by rank limit ${MOST_FOUND}`,
  );
  return {
    find: (question) => {
      const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const content = words.filter((word) => !stops.has(word));
      const asked = (content.length > 0 ? content : words).map((word) => `"${word}"`);
      return asked.length > 0 ? find.all(asked.join(" OR ")).map(({ rowid }) => rowid) : [];
    },
    bytesOutside: () => sizeOf(database) - before,
  };
}

/** Null where the package is not there, or was not built for this machine. */
function openDatabase(): Database | null {
  const library = loadPeer<DatabaseClass>("better-sqlite3");
  try {
    return library && new library(":memory:");
  } catch {
    return null;
  }
}

/** With the texts, which the table keeps. */
function sizeOf(database: Database): number {
  return (
    database.pragma("page_count", { simple: true }) * database.pragma("page_size", { simple: true })
  );
}
