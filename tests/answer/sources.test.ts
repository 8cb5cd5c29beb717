import { expect, test } from "vitest";
import { readQuestion } from "../../src/answer/question/question.ts";
import { sourceAsked, sourcesIn } from "../../src/answer/question/sources.ts";
import { languageOf } from "../../src/languages/languages.ts";
import { analyse } from "../../src/search/analyse.ts";
import { libraryOf } from "../shipped.ts";

const { index } = libraryOf();

test.each([
  [
    "According to Russian military officials, 16 posts follow.",
    "en",
    ["russia", "militari", "offici"],
  ],
  ["In the words of the union, nobody was told.", "en", ["union"]],
  ["The union reports 16 posts.", "en", []],
  ["Ermenistan'a göre saldırdı.", "tr", ["armenia"]],
])("whoever tells it is read out of: %s", (text, code, terms) => {
  const language = languageOf(code);
  const tokens = analyse(text, language, index.names);
  expect(sourcesIn(text, tokens, language).map(({ term }) => term)).toEqual(terms);
});

test.each([
  ["how many returned according to Russia", "russia"],
  ["Azərbaycana görə neçə kənd alındı", "azerbaijan"],
  ["ըստ Հայաստանի ով հարձակվեց", "armenia"],
  ["по словам Пашиняна когда закончился конфликт", "pashinyan"],
  ["how many returned", undefined],
])("%s", (text, term) => {
  expect(sourceAsked(readQuestion(text, index))?.term).toBe(term);
});
