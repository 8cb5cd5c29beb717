import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, openVocabulary, repairWord } from "../../src/search/vocabulary.ts";

const counts = {
  2020: 9,
  corridor: 1,
  harbour: 1,
  lachin: 5,
  observation: 1,
  peacekeepers: 1,
  posts: 1,
  trace: 1,
  truce: 3,
};
const words = Object.keys(counts);
const vocabulary = openVocabulary(countWords(new Map(Object.entries(counts))));

describe("repairing a word", () => {
  test.each([
    ["a letter left out", "coridor", "corridor"],
    ["two letters swapped", "lahcin", "lachin"],
    ["two errors in a long word", "peecekepers", "peacekeepers"],
    ["the more frequent of two", "trxce", "truce"],
    ["words written together", "observationposts", "observation posts"],
    ["a year is never changed", "2021", null],
    ["a short word is left alone", "pst", null],
    ["what comes near nothing", "zebra", null],
  ])("%s: %s", (_, typed, meant) => {
    expect(repairWord({ names: vocabulary }, typed)).toBe(meant);
  });

  test("the word that fits the question is meant, not the more frequent one", () => {
    const fits = (word: string) => (word === "trace" ? 1 : 0);
    expect(repairWord({ names: vocabulary }, "trxce", fits)).toBe("trace");
  });

  test("a letter left out is likelier than one put in or changed, though the other word is more frequent", () => {
    const counted = openVocabulary(countWords(new Map(Object.entries({ day: 40, delays: 1 }))));
    expect(repairWord({ names: counted }, "dlays")).toBe("delays");
  });

  test("a word of four letters is only repaired to one that fits, a likely error sooner", () => {
    expect(repairWord({ names: vocabulary }, "pots", () => 0.25)).toBe("posts");
    expect(repairWord({ names: vocabulary }, "truc", () => 0.1)).toBe(null);
    expect(repairWord({ names: vocabulary }, "psts", () => 1)).toBe("posts");
    expect(repairWord({ names: vocabulary }, "psts")).toBe(null);
  });

  test("common words are repaired too, short ones where a letter was lost or two were swapped", () => {
    const common = openVocabulary(countWords(new Map(Object.entries({ exactly: 9, when: 9 }))));
    const names = openVocabulary(countWords(new Map(Object.entries({ men: 9 }))));
    expect(repairWord({ names, common }, "wen")).toBe("when");
    expect(repairWord({ names, common }, "hwen")).toBe("when");
    expect(repairWord({ names, common }, "exacly")).toBe("exactly");
    expect(repairWord({ names, common }, "whip")).toBe(null);
  });

  test("a letter lost from any long word comes back", () => {
    const long = words.filter((word) => word.length > 6);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), (word, at) => {
        const place = at % word.length;
        const typed = word.slice(0, place) + word.slice(place + 1);
        expect(repairWord({ names: vocabulary }, typed)).toBe(word);
      }),
    );
  });
});
