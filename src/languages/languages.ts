import { armenian } from "./hy.ts";
import { azerbaijani } from "./az.ts";
import { english } from "./en.ts";
import type { Language } from "./language.ts";
import { russian } from "./ru.ts";
import { turkish } from "./tr.ts";

/** Every language whose words are known. English comes first: it stands in where a language is not known. */
export const languages: readonly [Language, ...Language[]] = [
  english,
  russian,
  turkish,
  azerbaijani,
  armenian,
];

/** The language with that BCP 47 tag ("en", "en-GB"), or English. */
export function languageOf(tag: string): Language {
  const code = tag.toLowerCase().split("-")[0];
  return languages.find((language) => language.code === code) ?? languages[0];
}
