import type { Document, Passage } from "../../../knowledge/document.ts";
import { anyOf } from "../../../languages/any-of.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { capitalised, hasPhrase, wordsOf } from "../../../languages/words.ts";
import { termsOf } from "../../question/common-terms.ts";
import { once } from "../../question/memo.ts";
import { sentenceBefore } from "../read-text.ts";
import { isSmall } from "../words/name-behind.ts";
import type { Setting } from "../setting.ts";
import { NO_TERM, type Excuse } from "./need-not-say.ts";

/** A title or a heading that may be a person's name, with what may stand behind it. */
const NAME =
  /^(?<name>\p{Lu}[\p{L}.’'-]*(?:\s(?:\p{Ll}{2,3}\s)?\p{Lu}[\p{L}.’'-]*){1,3})(?:\s*[(–—|,].*)?$/u;
/** Two words of a name. */
const FULL_NAME = /\p{Lu}\p{Ll}[\p{L}’'-]*\s(?:\p{Ll}{2,3}\s)?\p{Lu}[\p{L}’'-]+/u;
/** Who is told of in a text is meant by a pronoun at least so often. */
const FEWEST = 3;

/**
 * Whom a text is about need not be named where it says "he": "He died in Geneva" under the title
 * "Anselm Duvric". Of his father, or behind the name of somebody else, that is not told of him.
 */
export const isPersonOfTitle: Excuse = (setting) => {
  const { shelf, passage, language } = setting;
  const name = personAbove(shelf.documentOf(passage), passage, language);
  if (name === null) return NO_TERM;
  const terms = new Set(termsOf(shelf, name, language.code));
  const points = once(() => pointsAtPerson(setting, name));
  return ({ term }) => terms.has(term) && points();
};

/** The name that the heading nearest above a passage is, or the title; null where none is one. */
function personAbove(document: Document, { trail }: Passage, language: Language): string | null {
  const names = [document.title, ...trail].flatMap(
    (heading) => NAME.exec(heading)?.groups?.["name"] ?? [],
  );
  const name = names.at(-1);
  return name !== undefined && isToldOfPerson(language)(document) ? name : null;
}

/** Whether a document says "he" or "she" of somebody again and again. */
const isToldOfPerson = keptFor((language: Language) =>
  keptFor(({ passages }: Document): boolean => {
    const { subjects } = language.questions.personal;
    const words = passages.flatMap(({ text }) => wordsOf(text).map(({ folded }) => folded));
    return words.filter((word) => subjects.includes(word)).length >= FEWEST;
  }),
);

/** Whether "he" or its like stands in a sentence for whom its text is about. */
function pointsAtPerson({ shelf, passage, sentence, language }: Setting, name: string): boolean {
  const { subjects, objects, owners } = language.questions.personal;
  const words = wordsOf(sentence);
  const at = words.findIndex(({ folded }) => [...subjects, ...objects, ...owners].includes(folded));
  const pronoun = words[at];
  if (pronoun === undefined) return false;
  const isOther = (text: string): boolean => {
    const other = FULL_NAME.exec(text)?.[0];
    return other !== undefined && !wordsOf(name).some(({ folded }) => hasPhrase(other, [folded]));
  };
  // "Accused her of it", but not "sold her house".
  const next = words[at + 1]?.folded;
  const isObject =
    objects.includes(pronoun.folded) ||
    (owners.includes(pronoun.folded) && (next === undefined || isSmall(next, language)));
  if (!isObject && isOther(sentence.slice(0, pronoun.start))) return false;
  // "Oskar Thiem had been chosen. He declined."
  const [opening = ""] = openingOf(language).exec(sentenceBefore(shelf, passage, sentence)) ?? [];
  return !isOther(opening);
}

/** What a sentence begins with that may be the name of whom it tells of. */
const openingOf = keptFor(({ dates }: Language): RegExp => {
  const articles = anyOf(dates.phrases.articles.map((word) => capitalised(fold(word))));
  return new RegExp(
    `^(?:(?:${articles})\\s(?:\\p{Ll}+\\s){0,3})?\\p{Lu}[\\p{L}’'-]*(?:\\s(?:\\p{Ll}{2,3}\\s)?\\p{Lu}[\\p{L}’'-]*){0,3}`,
    "u",
  );
});
