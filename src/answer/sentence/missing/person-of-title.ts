import type { Document, Passage } from "../../../knowledge/document.ts";
import { anyOf } from "../../../languages/any-of.ts";
import { isEnglishWord } from "../../../languages/english-words.ts";
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
  const nameIn = (heading: string): string | undefined =>
    namesOf(language).heading.exec(heading)?.groups?.["name"];
  // "Early Life" is nobody.
  const isNobody = (heading: string): boolean =>
    wordsOf(heading).every(({ folded }) => isEnglishWord(folded));
  const headings = [document.title, ...trail.filter((heading) => !isNobody(heading))];
  const name = headings.flatMap((heading) => nameIn(heading) ?? []).at(-1);
  return name !== undefined && isToldOfPerson(language)(document) ? name : null;
}

/** A heading that is a name, with what may stand behind it; and two words of a name. */
const namesOf = keptFor(({ questions }: Language) => {
  const particles = `(?:(?:${anyOf(questions.nameParticles)})\\s){0,2}`;
  const word = "\\p{Lu}[\\p{L}.’'-]*";
  return {
    heading: new RegExp(`^(?<name>${word}(?:\\s${particles}${word}){1,3})(?:\\s*[(–—|,].*)?$`, "u"),
    full: new RegExp(`\\p{Lu}\\p{Ll}[\\p{L}’'-]*\\s${particles}\\p{Lu}[\\p{L}’'-]+`, "u"),
  };
});

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
  const own = genderOf(language)(shelf.documentOf(passage));
  const words = wordsOf(sentence);
  const isOfGender = (word: string): boolean =>
    [subjects, objects, owners].some((all) => all[own] === word);
  const at = words.findIndex(({ folded }) => isOfGender(folded));
  const pronoun = words[at];
  if (pronoun === undefined) return false;
  const isOther = (text: string): boolean => {
    const other = namesOf(language).full.exec(text)?.[0];
    return other !== undefined && !wordsOf(name).some(({ folded }) => hasPhrase(other, [folded]));
  };
  // "Accused her of it", but not "sold her house".
  const next = words[at + 1]?.folded;
  const isObject =
    objects[own] === pronoun.folded &&
    (owners[own] !== pronoun.folded || next === undefined || isSmall(next, language));
  // "Her teacher, Ivo Stern, left": whose he is tells of him.
  const isOwner = !isObject && owners[own] === pronoun.folded;
  if (isOwner && isOther(sentence.slice(pronoun.end))) return false;
  if (!isObject && isOther(sentence.slice(0, pronoun.start))) return false;
  // "Oskar Thiem had been chosen. He declined."
  const [opening = ""] = openingOf(language).exec(sentenceBefore(shelf, passage, sentence)) ?? [];
  return !isOther(opening);
}

/** Which of the pronouns for a person a document has most: that of whom it is about. */
const genderOf = keptFor((language: Language) =>
  keptFor(({ passages }: Document): number => {
    const { subjects } = language.questions.personal;
    const words = passages.flatMap(({ text }) => wordsOf(text).map(({ folded }) => folded));
    const counts = subjects.map((each) => words.filter((word) => word === each).length);
    return counts.indexOf(Math.max(...counts));
  }),
);

/** What a sentence begins with that may be the name of whom it tells of. */
const openingOf = keptFor(({ dates }: Language): RegExp => {
  const articles = anyOf(dates.phrases.articles.map((word) => capitalised(fold(word))));
  return new RegExp(
    `^(?:(?:${articles})\\s(?:\\p{Ll}+\\s){0,3})?\\p{Lu}[\\p{L}’'-]*(?:\\s(?:\\p{Ll}{2,3}\\s)?\\p{Lu}[\\p{L}’'-]*){0,3}`,
    "u",
  );
});
