import { expect, test } from "vitest";
import { spellOut } from "../../src/answer/question/spell-out.ts";

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
  ["U.S. troops", "U.S. troops"],
  ["скока постов", "сколько постов"],
])("%s → %s", (typed, whole) => {
  expect(spellOut(typed)).toBe(whole);
});
