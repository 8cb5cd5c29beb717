import type { Document } from "../../../knowledge/document.ts";
import { isEnglishWord } from "../../../languages/english-words.ts";
import type { Language } from "../../../languages/language.ts";
import { languages } from "../../../languages/languages.ts";
import { keptFor } from "../../../languages/remember.ts";
import { endsWithPhrase, isCapitalAt, wordsOf, type Word } from "../../../languages/words.ts";
import type { Shelf } from "../../shelf.ts";

/**
 * A question without the source by which it is to be told, and the documents that are meant; none
 * where it names no source so.
 */
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
/** So many first letters are hardly ever typed wrongly; what has fewer others may be any word. */
const SURE = 3;
const FEWEST_OTHERS = 2;
/** What ends a name that has something, in English: "TRT's article". */
const POSSESSIVE = "s";

/**
 * Takes the publisher or the title out of a question that asks what its documents tell: no passage
 * says who published it or how it is called. "According to the TRT World piece, how many posts were
 * there" → "how many posts were there"; "does TRT say that they left" → "does the text say that
 * they left". What is asked of a publisher itself ("when was TRT World founded") stays as it is.
 */
export function toldBySource(shelf: Shelf, text: string, language: Language): ToldBy {
  const words = wordsOf(text);
  for (const named of sourcesOf(shelf)) {
    const spot = placeOf(words, named.names);
    const rest = spot && withoutName({ text, words, language }, spot, named);
    if (rest !== null) return { text: rest, documents: named.documents };
  }
  return { text, documents: [] };
}

/**
 * A publisher or a title: the names by which it goes, its documents, and the words of their titles.
 */
type Source = {
  readonly names: readonly (readonly string[])[];
  /**
   * Whether it is a title, which is one only beside a noun for texts: not "the peace deal", but
   * "the Peace deal article".
   */
  readonly isTitle: boolean;
  readonly documents: readonly Document[];
  readonly titles: ReadonlySet<string>;
};

const sourcesOf = keptFor((shelf: Shelf): readonly Source[] => [
  ...byPublisher(shelf),
  ...shelf.documents.flatMap((document) => {
    const title = wordsOf(document.title).map(({ folded }) => folded);
    if (title.length < 2) return [];
    return { names: [title], isTitle: true, documents: [document], titles: new Set(title) };
  }),
]);

/** The documents by whoever published them first, whoever else passed them on. */
function byPublisher({ documents }: Shelf): readonly Source[] {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const [publisher = ""] = (document.publisher ?? "").split(",", 1);
    if (publisher !== "") groups.set(publisher, [...(groups.get(publisher) ?? []), document]);
  }
  return [...groups.values()].map((own) => ({
    names: namesIn(own.map(({ publisher }) => publisher ?? "")),
    isTitle: false,
    documents: own,
    titles: new Set(own.flatMap(({ title }) => wordsOf(title).map(({ folded }) => folded))),
  }));
}

/**
 * The names in some publishers' lines, the longest first: "TRT World, reposted by Echo Turkey" →
 * TRT World, Echo Turkey, TRT.
 */
function namesIn(publishers: readonly string[]): readonly (readonly string[])[] {
  const full = publishers
    .flatMap((line) => line.split(","))
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

/** A question and its words. */
type Asking = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly language: Language;
};

/**
 * A question without a source's name and all that goes with it; null where nothing shows that the
 * source is to tell something.
 */
function withoutName(asking: Asking, { from, to }: Spot, source: Source): string | null {
  const { text, words, language } = asking;
  const { texts } = language.questions;
  const { articles } = language.dates.phrases;
  const behind = textBehind(asking, to, source.titles);
  // "The article “Peace deal”".
  const isCalled = texts.nouns.includes(words[from - 1]?.folded ?? "");
  const noun = isCalled ? from - 1 : from;
  const first = articles.includes(words[noun - 1]?.folded ?? "") ? noun - 1 : noun;
  const before = text.slice(0, words[first]?.start);
  const after = text.slice(words[behind - 1]?.end).replace(/^["”»]/u, "");
  const isText = behind > to || isCalled;
  if (!isText && (source.isTitle || isPlain(asking, { from, to }))) return null;
  const rest = withoutOpening(asking, first, after, isText);
  if (rest !== null) return rest;
  // "TRT article: when did they move?"
  if (isText && before.trim() === "" && /^\s*[:,–—-]/u.test(after)) return joined("", after);
  if (!isText && !texts.verbs.includes(wordsOf(after)[0]?.folded ?? "")) return null;
  const beside = [...words.slice(first, from), ...words.slice(to, behind)];
  const typed = beside.find(({ folded }) => texts.nouns.includes(folded))?.folded;
  const parts = [before.trim(), articles[0], typed ?? texts.nouns[0], after.trim()];
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}

/** Whether a name is typed as everyday words are: "union press", "who". */
function isPlain({ text, words }: Asking, { from, to }: Spot): boolean {
  return words
    .slice(from, to)
    .every(({ start, folded }) => isEnglishWord(folded) && !isCapitalAt(text, start));
}

/**
 * A question without what opens with "according to" and ends with a name; null where nothing does
 * so.
 */
function withoutOpening(
  { text, words, language }: Asking,
  first: number,
  after: string,
  isText: boolean,
): string | null {
  const { texts, roles } = language.questions;
  const before = text.slice(0, words[first]?.start);
  const sources = [...texts.according.before, ...texts.sources];
  // "How many were there, says the TRT article": nothing else is asked of it.
  const isEnd = before.trim() !== "" && !/[\p{L}\p{N}]/u.test(after);
  const verbs = isText && isEnd ? texts.verbs : [];
  const openings = isText ? [...sources, ...verbs, ...texts.before, ...(roles?.by ?? [])] : sources;
  const opening = openings.find((phrase) => endsWithPhrase(before, [phrase]));
  if (opening !== undefined) {
    const start = words[first - opening.split(" ").length]?.start ?? 0;
    return joined(text.slice(0, start), after);
  }
  const [next] = wordsOf(after);
  return next !== undefined && texts.according.behind.includes(next.folded)
    ? joined(before, after.slice(next.end))
    : null;
}

/**
 * Where the words end that tell of a source's text, behind its name: "'s article", "peace deal
 * piece"; right there where none does.
 */
function textBehind(
  { text, words, language }: Asking,
  to: number,
  titles: ReadonlySet<string>,
): number {
  const { nouns, accounts } = language.questions.texts;
  const known = [...nouns, ...accounts];
  // "Artical" is no other word.
  const isTypedWrong = (word: string): boolean =>
    language === languages[0] &&
    word.length >= SURE + FEWEST_OTHERS &&
    !isEnglishWord(word) &&
    known.some((noun) => noun.startsWith(word.slice(0, SURE)));
  let end = to;
  for (let at = to; at < to + MOST_BEHIND; at++) {
    const word = words[at];
    const gap = text.slice(words[at - 1]?.end, word?.start);
    if (word === undefined || /[^\s'’“”"-]/u.test(gap)) break;
    // A possessive, or a word of the title, may stand between.
    const isBetween = word.folded === POSSESSIVE || titles.has(word.folded);
    if (known.includes(word.folded) || (!isBetween && isTypedWrong(word.folded))) end = at + 1;
    else if (!isBetween) break;
  }
  return end;
}

/** Two parts of a text without the marks at which something between them was cut out. */
function joined(before: string, after: string): string {
  const left = before.replace(/[\s,(–—-]+$/u, "");
  const right = after.replace(/^[\s,:)–—-]+/u, "");
  return `${left} ${right}`.trim();
}
