import { describe, expect, test } from "vitest";
import { readQuestion } from "../../src/answer/question/question.ts";
import { guessLanguage } from "../../src/languages/guess-language.ts";
import { languages } from "../../src/languages/languages.ts";
import { libraryOf } from "../shipped.ts";

const { index } = libraryOf();

describe("what a question asks for", () => {
  test.each([
    ["how many peacekeepers", "how many"],
    ["how many days did the clashes last", "how long"],
    ["in what year did the war begin?", "when"],
    ["which two districts were returned", "where"],
    ["why was the Kalbajar deadline moved?", "why"],
    ["when is the deadline for Lachin", "deadline"],
    ["Aghdam deadline", "deadline"],
    ["who signed the statement?", "who"],
    ["did Russia send troops", "yes/no"],
    ["what did Lavrov say", "what"],
    ["когда передадут Лачин", "when"],
    ["Laçın ne zaman teslim edilecek?", "when"],
    ["Ağdam nə vaxt qaytarılmalıdır?", "when"],
    ["ե՞րբ պետք է հանձնվի Քարվաճառը", "when"],
    ["сколько миротворцев в Карабахе", "how many"],
  ])("%s → %s", (text, asked) => {
    expect(readQuestion(text, index).asked).toBe(asked);
  });

  test("the thing that is counted or measured is known", () => {
    expect(readQuestion("how wide is the Lachin corridor?", index).focus).toEqual(["wide"]);
    expect(readQuestion("how many observation posts are there", index).focus).toContain("post");
  });
});

describe("words that are not known", () => {
  test("typing errors are repaired and said", () => {
    const { repairs, terms } = readQuestion("lachn coridor", index);
    expect(repairs).toEqual([
      { typed: "lachn", taken: "lachin" },
      { typed: "coridor", taken: "corridor" },
    ]);
    expect(terms.map(({ term }) => term)).toEqual(["lachin", "corridor"]);
  });

  test.each(["when was 2031", "Shusha 1991", "what is due"])(
    "nothing is changed in: %s",
    (text) => {
      expect(readQuestion(text, index).repairs).toEqual([]);
    },
  );

  test.each([
    ["when was aghdam retuned", "retuned", "returned"],
    ["must the corridor not tuoch shusha", "tuoch", "touching"],
    ["how many armord vehicles", "armord", "armored"],
    ["when did the center oppen", "oppen", "opened"],
    ["the FSS controls what", "FSS", "Federal Security Service"],
    ["when did the peace keepers leave", "peace keepers", "peacekeepers"],
  ])("%s", (text, typed, taken) => {
    expect(readQuestion(text, index).repairs).toContainEqual({ typed, taken });
  });

  test.each(["what currency is used", "who won the gold", "is there a canal"])(
    "what English has is left as it is: %s",
    (text) => {
      expect(readQuestion(text, index).repairs).toEqual([]);
    },
  );

  test("words of a language without documents are named as unread", () => {
    expect(readQuestion("Кто архитектор Шуши?", index).unread).toEqual(["архитектор"]);
    expect(readQuestion("who is the mayor of Shusha", index).unread).toEqual([]);
  });
});

describe("languages", () => {
  test.each([
    ["When is Lachin due?", "en"],
    ["prisoner exchange", "en"],
    ["когда вывод войск", "ru"],
    ["Laçın ne zaman teslim edilecek", "tr"],
    ["Laçın nə vaxt qaytarılır", "az"],
    ["որտեղ է միջանցքը", "hy"],
  ])("%s is taken for %s", (text, code) => {
    expect(guessLanguage(text).code).toBe(code);
  });

  test.each(languages.map((language) => [language.name, language] as const))(
    "%s is whole",
    (_, language) => {
      expect(language.dates.months).toHaveLength(12);
      expect(language.dates.weekdays).toHaveLength(7);
      expect(Object.values(language.questions.asks).every((phrases) => phrases.length > 0)).toBe(
        true,
      );
      expect(language.search.stopWords.length).toBeGreaterThan(40);
      expect(Object.values(language.sayings).every((saying) => saying.length > 10)).toBe(true);
    },
  );
});
