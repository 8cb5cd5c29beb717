import type { Document } from "../knowledge/document.ts";
import { isEnglishWord } from "../languages/english-words.ts";
import type { Language } from "../languages/language.ts";
import { keptFor } from "../languages/remember.ts";
import { endsWithPhrase, hasPhrase, wordsOf, type Word } from "../languages/words.ts";
import type { Shelf } from "./shelf.ts";

/** A question without the publisher by whom it is to be told, and the documents that are meant; none where it names no publisher so. */
export type ToldBy = {
  readonly text: string;
  readonly documents: readonly Document[];
};

/** A name of one word may well name something else in a question: "Independent", "Armenia". */
const NAME = /^\p{Lu}\S* \p{Lu}/u;
/** What is written in capitals alone hardly does: "TRT" of TRT World. */
const SHORT_NAME = /^\p{Lu}{2,}$/u;
/** Words behind the name that may tell of its text: "the TRT World peace deal article". */
const MOST_BEHIND = 4;
/** So many first letters are hardly ever typed wrongly. */
const SURE = 3;
/** What ends a name that has something: "TRT's article". */
const POSSESSIVE = "s";

/**
 * Takes the publisher out of a question that asks what its documents tell: no passage says who published it. "According to the TRT World piece, how many
 * posts were there" → "how many posts were there"; "does TRT say that they left" → "does the text say that they left". What is asked of a publisher itself
 * ("when was TRT World founded") stays as it is.
 */
export function toldByPublisher(shelf: Shelf, text: string, language: Language): ToldBy {
  const words = wordsOf(text);
  const unchanged = { text, documents: [] };
  // Most questions name none.
  const named = publishersOf(shelf).find(({ names }) => placeOf(words, names) !== null);
  if (named === undefined) return unchanged;
  const spot = placeOf(words, named.names);
  if (spot === null) return unchanged;
  const rest = withoutName(text, words, spot, named, language);
  return rest === null ? unchanged : { text: rest, documents: named.documents };
}

/** Documents of one publisher, the names by which it goes, and the words of their titles. */
type Publisher = {
  readonly names: readonly (readonly string[])[];
  readonly documents: readonly Document[];
  readonly titles: ReadonlySet<string>;
};

const publishersOf = keptFor(({ documents }: Shelf): readonly Publisher[] => {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const { publisher } = document;
    if (publisher) groups.set(publisher, [...(groups.get(publisher) ?? []), document]);
  }
  return [...groups].map(([publisher, own]) => ({
    names: namesIn(publisher),
    documents: own,
    titles: new Set(own.flatMap(({ title }) => wordsOf(title).map(({ folded }) => folded))),
  }));
});

/** The names in a publisher's line, the longest first: "TRT World, reposted by Echo Turkey" → TRT World, Echo Turkey, TRT. */
function namesIn(publisher: string): readonly (readonly string[])[] {
  const full = publisher
    .split(",")
    // "Reposted by" is no part of a name.
    .map((part) => part.trim().replace(/^(?:\p{Ll}+ )+/u, ""))
    .filter((name) => NAME.test(name))
    .map((name) => name.split(" "));
  const short = full.flatMap(([first = ""]) => (SHORT_NAME.test(first) ? [[first]] : []));
  return [...full, ...short].map((name) => wordsOf(name.join(" ")).map(({ folded }) => folded));
}

type Spot = { readonly from: number; readonly to: number };

/** The words of a text that are the first of some names which it has. */
function placeOf(words: readonly Word[], names: readonly (readonly string[])[]): Spot | null {
  for (const name of names) {
    const from = words.findIndex((_, at) =>
      name.every((word, behind) => words[at + behind]?.folded === word),
    );
    if (from !== -1) return { from, to: from + name.length };
  }
  return null;
}

/** A text without a publisher's name and all that goes with it; null where nothing shows that the publisher is to tell something. */
function withoutName(
  text: string,
  words: readonly Word[],
  { from, to }: Spot,
  { titles }: Publisher,
  language: Language,
): string | null {
  const { texts, utterances, helps, roles } = language.questions;
  const { articles } = language.dates.phrases;
  const behind = textBehind(text, words, to, titles, language);
  const first = articles.includes(words[from - 1]?.folded ?? "") ? from - 1 : from;
  const before = text.slice(0, words[first]?.start);
  const after = text.slice(words[behind - 1]?.end);
  const isText = behind > to;
  const source = [...texts.according.before, ...texts.sources].find((phrase) =>
    endsWithPhrase(before, [phrase]),
  );
  const within = [...texts.before, ...(roles?.by ?? [])].find((word) =>
    endsWithPhrase(before, [word]),
  );
  const opening = source ?? (isText ? within : undefined);
  if (opening !== undefined) {
    const count = opening.split(" ").length;
    const start = words[first - count]?.start ?? 0;
    return joined(text.slice(0, start), after);
  }
  const [next] = wordsOf(after);
  if (next !== undefined && texts.according.behind.includes(next.folded))
    return joined(before, after.slice(next.end));
  // "TRT article: when did they move?"
  if (isText && before.trim() === "" && /^\s*[:,–—-]/u.test(after)) return joined("", after);
  const isTelling =
    utterances.includes(next?.folded ?? "") ||
    (words.slice(0, first).some(({ folded }) => helps.includes(folded)) &&
      hasPhrase(after, utterances));
  if (!isText && !isTelling) return null;
  const [article = ""] = articles;
  const typed = words.slice(to, behind).find(({ folded }) => texts.nouns.includes(folded));
  const noun = typed?.folded ?? texts.nouns[0] ?? "";
  return `${before.trimEnd()} ${article} ${noun} ${after.trimStart()}`.trim();
}

/** Where the words end that tell of a publisher's text, behind its name: "'s article", "peace deal piece"; right there where none does. */
function textBehind(
  text: string,
  words: readonly Word[],
  to: number,
  titles: ReadonlySet<string>,
  { questions }: Language,
): number {
  const known = [...questions.texts.nouns, ...questions.texts.accounts];
  // "Artical" is no other word.
  const isText = ({ folded }: Word): boolean =>
    known.includes(folded) ||
    (!isEnglishWord(folded) && known.some((noun) => noun.startsWith(folded.slice(0, SURE))));
  let end = to;
  for (let at = to; at < to + MOST_BEHIND; at++) {
    const word = words[at];
    const gap = text.slice(words[at - 1]?.end, word?.start);
    if (word === undefined || /[^\s'’“”"-]/u.test(gap)) break;
    if (isText(word)) end = at + 1;
    // A possessive, or a word of the title, may stand between.
    else if (word.folded !== POSSESSIVE && !titles.has(word.folded)) break;
  }
  return end;
}

/** Two parts of a text without the marks at which something between them was cut out. */
function joined(before: string, after: string): string {
  const left = before.replace(/[\s,(–—-]+$/u, "");
  const right = after.replace(/^[\s,:)–—-]+/u, "");
  return `${left} ${right}`.trim();
}
