import { describe, expect, test } from "vitest";
import { findPlaces, nearestPlaces, resolvePlace } from "../src/knowledge/gazetteer.ts";
import { shippedGazetteer } from "./shipped.ts";

const gazetteer = shippedGazetteer();

describe("a name resolves to its place", () => {
  test.each([
    ["English", "Lachin", "Lachin"],
    ["Armenian name in Latin letters", "Berdzor", "Lachin"],
    ["Azerbaijani", "Laçın", "Lachin"],
    ["Russian", "Лачин", "Lachin"],
    ["Armenian", "Բերձոր", "Lachin"],
    ["listed misspelling", "latchin", "Lachin"],
    ["typing error", "lchin", "Lachin"],
    ["swapped letters", "Lahcin", "Lachin"],
    ["district spelt out", "the Lachin district", "Lachin"],
    ["capitals with dotted I", "LAÇIN", "Lachin"],
    ["corridor, not town", "Laçın dəhlizi", "Lachin corridor"],
    ["corridor in Russian, inflected", "в Лачинском коридоре", "Lachin corridor"],
    ["Azerbaijani with ə", "Kəlbəcər", "Kalbajar"],
    ["the same without marks", "Kelbecer", "Kalbajar"],
    ["Armenian script", "Քարվաճառ", "Kalbajar"],
    ["Turkish with a case ending", "Ağdam'ın", "Aghdam"],
    ["Russian with a case ending", "Агдама", "Aghdam"],
    ["Armenian with a case ending", "Լաչինի", "Lachin"],
    ["hashtag", "#NagornoKarabakh", "Nagorno-Karabakh"],
    ["short name in capitals", "NK", "Nagorno-Karabakh"],
    ["other side's name", "Artsakh", "Nagorno-Karabakh"],
    ["two names of one city", "Xankəndi (Stepanakert)", "Stepanakert"],
  ])("%s: %s", (_, typed, name) => {
    expect(resolvePlace(gazetteer, typed)?.name).toBe(name);
  });
});

describe("what only looks like a name is none", () => {
  test.each([
    ["the hour", "at 8 am"],
    ["the verb", "I am here"],
    ["part of a word", "aknaxyzq"],
    ["another short word", "agate"],
    ["nothing at all", ""],
  ])("%s: %s", (_, typed) => {
    expect(findPlaces(gazetteer, typed)).toEqual([]);
  });
});

test("the longest name wins, and each keeps its place in the text", () => {
  const text = "From Stepanakert along the Lachin corridor to Lachin.";
  const spots = findPlaces(gazetteer, text);
  expect(spots.map((spot) => [spot.place.name, spot.text])).toEqual([
    ["Stepanakert", "Stepanakert"],
    ["Lachin corridor", "Lachin corridor"],
    ["Lachin", "Lachin"],
  ]);
  for (const { start, end, text: typed } of spots) expect(text.slice(start, end)).toBe(typed);
});

test("a name is not read across the end of a sentence", () => {
  expect(findPlaces(gazetteer, "He left Nagorno. Karabakh stayed.").map((s) => s.text)).toEqual([
    "Nagorno",
    "Karabakh",
  ]);
});

test("two places in one text are not one place", () => {
  expect(resolvePlace(gazetteer, "Aghdam or Lachin")).toBeNull();
});

test("no place comes near to a word that is far from all", () => {
  expect(nearestPlaces(gazetteer, "xylophone")).toEqual([]);
});

test("every name of every place finds its own place, unless an earlier place has it too", () => {
  const claimed = new Map<string, string>();
  const lost: string[] = [];
  for (const place of gazetteer.places) {
    for (const name of [place.name, ...place.names, ...place.misspelt]) {
      const owner = claimed.get(name.toLowerCase()) ?? place.name;
      claimed.set(name.toLowerCase(), owner);
      const typed = name.length <= 2 ? name.toUpperCase() : name;
      const found = findPlaces(gazetteer, typed)[0];
      if (found?.place.name !== owner || found.end - found.start !== typed.length)
        lost.push(`${place.name}: ${name}`);
    }
  }
  expect(lost).toEqual([]);
});
