import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";

/** All that joins two members of a list, wherever it stands in a text. */
export const listJoints = keptFor((language: Language): RegExp => {
  return new RegExp(jointIn(language), "giu");
});

/** Whether some words are only what joins two members of a list: ", ", " and ", ", and ". */
export function isListJoint(text: string, language: Language): boolean {
  return jointOf(language).test(text);
}

const jointOf = keptFor(
  (language: Language): RegExp => new RegExp(`^(?:${jointIn(language)})$`, "iu"),
);

function jointIn({ dates }: Language): string {
  return `,?\\s(?:${anyOf(dates.phrases.and)})\\s|,\\s`;
}
