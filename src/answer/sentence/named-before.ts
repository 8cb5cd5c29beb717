import type { Passage } from "../../knowledge/document.ts";
import { isPlain } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { firstWordsOf, foldedOf, wordsOf } from "../../languages/words.ts";
import type { Shelf } from "../shelf.ts";

/** A thing is named at most so many passages before it is called by its kind alone. */
export const PASSAGES_BACK = 3;
const NAME = /(?:\p{Lu}[\p{L}\p{M}’'-]*\s+)+$/u;

/**
 * The full name of a thing that a sentence begins with by its kind alone, where a passage before
 * named it: "Talvik strait" for "The strait is 9 km wide". Empty where there is none.
 */
export function namedBefore(
  shelf: Shelf,
  { document, n }: Passage,
  sentence: string,
  language: Language,
): string {
  const [article, kind] = firstWordsOf(sentence, 2);
  if (kind === undefined || !foldedOf(language.dates.phrases.articles).has(article ?? ""))
    return "";
  for (let back = 1; back <= PASSAGES_BACK; back++) {
    const text = shelf.passage(`${document}:${n - back}`)?.text ?? "";
    if (!mayHold(text, kind)) continue;
    const words = wordsOf(text).filter(({ folded }) => folded === kind);
    const word = words.find(({ start }) => NAME.test(text.slice(0, start)));
    if (word) return `${NAME.exec(text.slice(0, word.start))?.[0] ?? ""}${kind}`;
    const rest = restOf(language);
    const named = words.find(({ end }) => rest.test(text.slice(end)));
    if (named) return `${kind}${rest.exec(text.slice(named.end))?.[0] ?? ""}`;
  }
  return "";
}

/**
 * Most passages have no such word, and to part one into words takes long. What is written plainly
 * is folded by its small letters.
 */
function mayHold(text: string, kind: string): boolean {
  return !isPlain(text) || text.toLowerCase().includes(kind);
}

/** What a name goes on with behind its kind: "of Masheri Cultivators" behind "Union". */
const restOf = keptFor(({ questions, dates }: Language): RegExp => {
  const [of = "(?!)"] = questions.roles?.of ?? [];
  const article = dates.phrases.articles.join("|");
  return new RegExp(
    `^ ${of} (?:(?:${article}) )?(?:\\p{Lu}[\\p{L}\\p{M}’'-]*(?: (?=\\p{Lu}))?)+`,
    "u",
  );
});
