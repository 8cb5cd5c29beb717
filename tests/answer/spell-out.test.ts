import { expect, test } from "vitest";
import { spellOut, withoutContrasts } from "../../src/answer/question/rewrite/spell-out.ts";

test.each([
  ["y was it moved", "why was it moved"],
  ["Y was it moved", "Y was it moved"],
  ["do u know b4 when", "do you know before when"],
  ["didn't they sign", "did not they sign"],
  ["what’s the deadline", "what is the deadline"],
  ["who signed the nov 2020 deal", "who signed the november 2020 deal"],
  ["did Jan sign it", "did Jan sign it"],
  ["in the nineties", "in the 1990s"],
  ["who got Lachin in the end?", "who got Lachin?"],
  ["in the end", "in the end"],
  ["were was it signed", "where was it signed"],
  ["who signed on behalf of Russia", "who signed for Russia"],
  ["U.S. troops", "U.S. troops"],
  ["скока постов", "сколько постов"],
])("%s → %s", (typed, whole) => {
  expect(spellOut(typed)).toBe(whole);
});

test.each([
  ["Lachin town (not the whole district), when", "Lachin town, when"],
  ["which were won by force instead of by the deal?", "which were won by force?"],
  ["won by fighting and not by the deal", "won by fighting"],
  ["why did Armenia and not Azerbaijan ask", "why did Armenia and not Azerbaijan ask"],
  ["instead of Lachin", "instead of Lachin"],
  [
    "Is it UNHCR instead of Russia that controls it?",
    "Is it UNHCR instead of Russia that controls it?",
  ],
  ["Did Armenia and not the others attack?", "Did Armenia and not the others attack?"],
  ["кто вместо Армении?", "кто?"],
  ["почему Баку, а не Ереван построил дорогу", "почему Баку, а не Ереван построил дорогу"],
])("what is not meant is left out: %s → %s", (typed, meant) => {
  expect(withoutContrasts(typed)).toBe(meant);
});
