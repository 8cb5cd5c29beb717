import { anyOf } from "../../languages/any-of.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";

/** Whether some words are only what joins two members of a list: ", ", " and ", ", and ". */
export function isListJoint(text: string, language: Language): boolean {
  return jointOf(language).test(text);
}

const jointOf = keptFor(({ dates: { phrases } }: Language): RegExp => {
  return new RegExp(`^(?:,?\\s(?:${anyOf(phrases.and)})\\s|,\\s)$`, "iu");
});
