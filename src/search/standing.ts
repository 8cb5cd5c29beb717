import type { Gazetteer } from "../knowledge/gazetteer.ts";
import { languages } from "../languages/languages.ts";
import { analyseAnew } from "./analyse.ts";
import type { Names } from "./names.ts";

/** The gazetteer's terms are stood for by English ones. */
const [english] = languages;

/**
 * Terms of names that act for another name: "baku" → "azerbaijan", where `terms.yaml` puts them in
 * one group.
 */
export function readStanding({ terms }: Gazetteer, names: Names): ReadonlyMap<string, string> {
  const named = terms.filter(([first]) => /^\p{Lu}/u.test(first ?? ""));
  // Of a name of several words none stands for the whole: "states" acts for no United States.
  const termOf = (name: string): string[] => {
    const terms = analyseAnew(name, english, names).map(({ term }) => term);
    return terms.length === 1 ? terms : [];
  };
  return new Map(
    named.flatMap(([first = "", ...others]) => {
      const [term] = termOf(first);
      return term === undefined ? [] : others.flatMap(termOf).map((each) => [each, term] as const);
    }),
  );
}
