import type { Language } from "../../languages/language.ts";

/** Whether a word, folded, may be a past participle: "signed", "withdrawn", "put". */
export function isParticiple(word: string, { dates, search }: Language): boolean {
  const { pastEnding, invariable } = dates.phrases;
  return (
    (pastEnding !== null && word.endsWith(pastEnding)) ||
    word in search.irregular ||
    invariable.includes(word)
  );
}
