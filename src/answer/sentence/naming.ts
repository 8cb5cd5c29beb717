import type { Language } from "../../languages/language.ts";
import { wordsAsking } from "../question/asked.ts";
import type { Question } from "../question/question.ts";

/** Whether a question asks what something is called: "what is the name of the route", "route name". */
export function asksName({ asked, focus, tokens, repaired, language }: Question): boolean {
  const isKeywords = wordsAsking(repaired, language).length === 0;
  const asking = tokens.filter(({ term }, at) => {
    return term === focus[0] || (isKeywords && (at === 0 || at === tokens.length - 1));
  });
  return asked === "what" && asking.some(({ word }) => language.questions.nameNouns.includes(word));
}

/** Whether a text gives a name to something: a word that does so with a capital or a quotation mark behind it. */
export function givesName(text: string, { questions }: Language): boolean {
  const words = questions.naming.join("|");
  if (words === "") return true;
  return new RegExp(`(?<!\\p{L})(?:${words})\\s+(?:the\\s+)?[“"«„']?\\p{Lu}`, "u").test(text);
}
