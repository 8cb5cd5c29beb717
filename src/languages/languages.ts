import { armenian } from "./hy.ts";
import { azerbaijani } from "./az.ts";
import { english } from "./en.ts";
import { fold } from "./fold.ts";
import type { Language } from "./language.ts";
import { remember } from "./remember.ts";
import { russian } from "./ru.ts";
import { turkish } from "./tr.ts";

/**
 * Every language whose words are known. English comes first: it stands in where a language is not
 * known. Words of questions are folded, as the words of what people type are.
 */
export const languages: readonly [Language, ...Language[]] = [
  foldingQuestions(english),
  foldingQuestions(russian),
  foldingQuestions(turkish),
  foldingQuestions(azerbaijani),
  foldingQuestions(armenian),
];

/** Tags whose languages are kept: documents have few, and are asked for theirs again and again. */
const KEPT = 100;

/** The language with that BCP 47 tag ("en", "en-GB"), or English. */
export const languageOf: (tag: string) => Language = remember(findLanguage, KEPT);

function findLanguage(tag: string): Language {
  const code = tag.toLowerCase().split("-")[0];
  return languages.find((language) => language.code === code) ?? languages[0];
}

function foldingQuestions(language: Language): Language {
  return { ...language, questions: folded(language.questions) };
}

/**
 * The same value with each word of its lists folded, however deep they lie; what stands in no list
 * is to be written, and stays as it is.
 */
function folded<Value>(value: Value): Value;
function folded(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each: unknown) => (typeof each === "string" ? fold(each) : folded(each)));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, folded(each)]));
}
