import type { Language } from "../../languages/language.ts";
import type { Question } from "../question/question.ts";

/** Whether a question asks what something is called: "what is the name of the route". */
export function asksName({ asked, focus, tokens, language }: Question): boolean {
  const noun = tokens.find(({ term }) => term === focus[0])?.word ?? "";
  return asked === "what" && language.questions.nameNouns.includes(noun);
}

/** Whether a text gives a name to something: a word that does so with a capital or a quotation mark behind it. */
export function givesName(text: string, { questions }: Language): boolean {
  const words = questions.naming.join("|");
  if (words === "") return true;
  return new RegExp(`(?<!\\p{L})(?:${words})\\s+(?:the\\s+)?[“"«„']?\\p{Lu}`, "u").test(text);
}
