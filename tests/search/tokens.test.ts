import { describe, expect, test } from "vitest";
import { fold } from "../../src/languages/fold.ts";
import { tokensOf } from "../../src/search/tokens.ts";

describe("words of a text", () => {
  test.each([
    ["back-ticks", "run `npm` install", ["run", "npm", "install"]],
    ["equals signs", "PORT=3000", ["port", "3000"]],
    ["tabs", "alpha\tbeta", ["alpha", "beta"]],
    ["angle brackets", "<@123456>", ["123456"]],
    ["a zero-width space", "one\u200btwo", ["one", "two"]],
    ["a soft hyphen", "hand\u00adover", ["handover"]],
    ["thousands", "1,960 men, 12\u00a0000 refugees", ["1960", "men", "12000", "refugees"]],
    ["a list of numbers", "15, 20", ["15", "20"]],
    ["a decimal", "4.5 km", ["4.5", "km"]],
    ["a date with full stops", "20.11.2020", ["20", "11", "2020"]],
    ["an ordinal", "the 20th", ["the", "20"]],
    ["initials", "the U.S. army", ["the", "us", "army"]],
    ["a Turkish suffix", "Laçın'da", ["lacin", "da"]],
    ["an Armenian question mark", "ե՞րբ", ["երբ"]],
    ["a hashtag", "#NagornoKarabakh", ["nagorno", "karabakh"]],
    ["Hindi vowel signs", "हिन्दी भाषा", ["हिन्दी", "भाषा"].map(fold)],
  ])("%s", (_, text, words) => {
    expect(tokensOf(text).map(({ word }) => word)).toEqual(words);
  });

  test.each([
    ["IŞIQ", "ışıq"],
    ["İSTANBUL", "istanbul"],
    ["Kəlbəcər", "KELBECER"],
    ["café", "cafe\u0301"],
    ["Объём", "объем"],
    ["և", "եւ"],
  ])("%s meets %s", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});
