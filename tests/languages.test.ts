import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { english } from "../src/languages/en.ts";
import { fold } from "../src/languages/fold.ts";
import { guessLanguage } from "../src/languages/guess-language.ts";
import { languageOf, languages } from "../src/languages/languages.ts";
import { meaningsOf } from "../src/search/meanings.ts";
import { analyse } from "../src/search/analyse.ts";
import { openNames } from "../src/search/names.ts";
import { shippedGazetteer } from "./shipped.ts";

const folder = fileURLToPath(new URL("../src/languages", import.meta.url));
const named = languages.map((language) => [language.name, language] as const);
const others = named.filter(([, { code }]) => code !== "en");

test("every file of a language is one that the bot knows", () => {
  const files = readdirSync(folder).filter((file) => /^[a-z]{2}\.ts$/.test(file));
  expect(files.map((file) => file.slice(0, 2))).toEqual(
    languages.map((language) => language.code).toSorted(),
  );
});

describe.each(named)("%s", (_, language) => {
  const { dates, questions, search, quantities, sayings } = language;

  test("has twelve months and seven weekdays", () => {
    expect(dates.months.map((forms) => forms.length > 0)).toEqual(Array(12).fill(true));
    expect(dates.weekdays.map((forms) => forms.length > 0)).toEqual(Array(7).fill(true));
    expect(new Set(dates.months.flat()).size).toBe(dates.months.flat().length);
  });

  test("can ask for everything that can be asked for", () => {
    for (const [asked, phrases] of Object.entries(questions.asks)) {
      expect(phrases, asked).not.toEqual([]);
      expect(new Set(phrases).size, asked).toBe(phrases.length);
    }
  });

  test("asks for one thing with one phrase", () => {
    const phrases = Object.values(questions.asks).flat();
    const folded = phrases.map(fold);
    expect(folded.filter((phrase, at) => folded.indexOf(phrase) !== at)).toEqual([]);
  });

  test.each([
    ["function words", search.stopWords],
    ["endings of names", language.names.endings],
    ["negations", questions.negations],
    ["reasons", questions.reasons],
    ["pronouns", questions.pronouns],
    ["nouns of places", questions.nouns.where ?? []],
    ["nouns of persons", questions.nouns.who ?? []],
    ["words around numbers", quantities.around],
    ["measures", quantities.measures],
    ["words of the present", quantities.now],
  ])("has %s", (_name, words) => {
    expect(words).not.toEqual([]);
    expect(words.filter((word) => word !== word.trim() || word === "")).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  test("has something to say", () => {
    for (const saying of Object.values(sayings)) expect(saying).toMatch(/\p{L}{3}.*[.։:՝]$/u);
  });

  test("drops no word that has a meaning", () => {
    const stops = new Set(search.stopWords.map(fold));
    const units = new Set(Object.values(dates.units).flat().map(fold));
    const numbers = new Set(Object.keys(dates.numbers).map(fold));
    const content = meaningsOf(language)
      .map(([, word]) => fold(word))
      .filter((word) => !numbers.has(word) && !units.has(word));
    expect(content.filter((word) => stops.has(word))).toEqual([]);
  });
});

describe.each(others)("the everyday words of %s", (_, language) => {
  const names = openNames(shippedGazetteer());

  test("mean the same in any place of a question", () => {
    const lost = meaningsOf(language).filter(([, word]) =>
      analyse(word, language, names).every((token) => !token.standIn && !token.stop),
    );
    expect(lost).toEqual([]);
  });
});

describe("the language of a question", () => {
  test.each([
    ["ru", "Лачин?"],
    ["ru", "когда передадут Лачин"],
    ["ru", "Лачин срок"],
    ["ru", "kогда Laçın вернут"],
    ["tr", "Laçın ne zaman teslim edilecek?"],
    ["tr", "Kaç barış gücü askeri var?"],
    ["tr", "lacin ne zaman iade edilecek"],
    ["tr", "ateşkes hangi gün başladı"],
    ["tr", "Ağdam için son tarih nedir"],
    ["az", "Laçın nə vaxt qaytarılacaq?"],
    ["tr", "Kelbecer valisi kim"],
    ["az", "Kəlbəcər"],
    ["az", "neçə sülhməramlı"],
    ["az", "kelbecer ne vaxt qaytarilacaq"],
    ["az", "Xankəndi haradadır"],
    ["az", "Şuşanın meri kimdir?"],
    ["hy", "Քարվաճառ"],
    ["hy", "ե՞րբ կհանձնվի Լաչինը"],
    ["hy", "քանի՞ դիտակետ"],
    ["en", "when is Laçın due"],
    ["en", "Kəlbəcər deadline"],
    ["en", "Kəlbəcər handover date"],
    ["en", "when must Լաչին be handed over?"],
    ["en", "who got Лачин"],
    ["en", "Qubadli"],
    ["en", "Lachin"],
    ["en", "next exchange of prisoners"],
    ["en", "is Xankəndi in Qarabağ"],
    ["en", "how many peacekeepers"],
    ["en", ""],
  ])("%s: %s", (code, text) => {
    expect(guessLanguage(text).code).toBe(code);
  });

  test("a name that two languages write alike is one of theirs", () => {
    expect(["tr", "az"]).toContain(guessLanguage("Laçın").code);
  });
});

describe("a name or term is found in the forms that a language gives it", () => {
  const names = openNames(shippedGazetteer());
  test.each([
    ["ru", "Лачина", "lachin"],
    ["ru", "Кельбаджаром", "kalbajar"],
    ["ru", "Карабахе", "nagorno karabakh"],
    ["ru", "передана", "return"],
    ["ru", "вернуть", "return"],
    ["ru", "возвращения", "return"],
    ["ru", "миротворцев", "peacekeep"],
    ["tr", "teslim", "return"],
    ["tr", "iade", "return"],
    ["tr", "barış güçleri", "peacekeep"],
    ["tr", "Laçının", "lachin"],
    ["az", "Laçının", "lachin"],
    ["az", "Ağdama", "aghdam"],
    ["az", "Kəlbəcərin", "kalbajar"],
    ["az", "qaytarılmalıdır", "return"],
    ["az", "təhvil veriləcək", "return"],
    ["az", "sülhməramlıların", "peacekeep"],
    ["hy", "Քարվաճառը", "kalbajar"],
    ["hy", "Լաչինի", "lachin"],
    ["hy", "Լաչինի միջանցքի", "lachin corridor"],
    ["hy", "Ակնան", "aghdam"],
    ["hy", "հանձնվի", "return"],
    ["hy", "վերադարձնել", "return"],
    ["hy", "խաղաղապահների", "peacekeep"],
    ["hy", "խաղաղության", "peac"],
  ])("%s: %s", (code, typed, terms) => {
    const tokens = analyse(typed, languageOf(code), names);
    expect(tokens.map((token) => token.term).join(" ")).toBe(terms);
  });

  test.each([["hand overs"], ["Lachina"], ["time limits"]])(
    "English stays as strict: %s",
    (typed) => {
      expect(analyse(typed, languageOf("en"), names).some((token) => token.standIn)).toBe(false);
    },
  );
});

describe("the groups of like words", () => {
  const groups = english.search.synonyms.map((group) => new Set(group));

  test("stand once each: none is another's part", () => {
    const twins = groups.filter((group, at) =>
      groups.some((other, place) => place !== at && [...group].every((word) => other.has(word))),
    );
    expect(twins.map((group) => [...group].join(" | "))).toEqual([]);
  });

  test("have two words at least, and none twice", () => {
    for (const [at, group] of english.search.synonyms.entries()) {
      expect(group.length, group.join(" | ")).toBeGreaterThan(1);
      expect(groups[at]?.size, group.join(" | ")).toBe(group.length);
    }
  });
});
