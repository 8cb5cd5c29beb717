import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import type { Token } from "../../search/analyse.ts";

/**
 * Whether a verb may be a past participle as it is written, whatever stands for it: "signed",
 * "withdrawn", "handed over".
 */
export function isParticiple(
  text: string,
  { start, end }: Pick<Token, "start" | "end">,
  { dates, search }: Language,
): boolean {
  const [word = ""] = fold(text.slice(start, end)).split(" ");
  const { pastEnding, invariable } = dates.phrases;
  return (
    (pastEnding !== null && word.endsWith(pastEnding)) ||
    Object.hasOwn(search.pasts, word) ||
    invariable.includes(word)
  );
}
