import type { Passage } from "../../../knowledge/document.ts";
import type { Asked } from "../../../languages/language.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import { ofQuestion, once } from "../../question/memo.ts";
import { NO_TERM, type Excuse } from "./need-not-say.ts";
import { numberedParts } from "../numbered-parts.ts";
import { passagesOfParts } from "../passages-of-parts.ts";
import { languageOfPassage } from "../read-text.ts";
import type { Shelf } from "../../shelf.ts";
import { says, toldIn, type Told } from "../told.ts";

/** What a part says of its own numbers and doers, whoever only points at it does not repeat. */
const NOT_TOLD: readonly Asked[] = ["who", "how many", "how long"];

/**
 * "A working group on clause 9": on whatever that clause is about, "the group on unblocking
 * transport". Only what tells more of a thing that the sentence itself names; where several
 * documents have such a part, none is meant.
 */
export const isOfPartPointedAt: Excuse = (setting) => {
  const { shelf, question, passage, itself, headings } = setting;
  if (NOT_TOLD.includes(question.asked)) return NO_TERM;
  const told = once(() =>
    passagesPointedAt(shelf, passage, setting.told).map((each): Told =>
      toldIn(shelf, each.text, shelf.documentOf(each).language),
    ),
  );
  return (term) => {
    const thing = thingsTold(question).get(term.term);
    return (
      thing !== undefined &&
      says(shelf, question, thing, [itself(), ...headings()]) &&
      told().length > 0 &&
      says(shelf, question, term, told())
    );
  };
};

/**
 * The passages of the parts that a text of a passage points at ("clause 9"): of its own document,
 * or else of the only one that has them.
 */
export function passagesPointedAt(
  shelf: Shelf,
  passage: Passage,
  text: string,
): readonly Passage[] {
  const named = numberedParts(text, languageOfPassage(shelf, passage));
  if (named.length === 0) return [];
  const parts = passagesOfParts(shelf).filter(
    ({ part, passage: { id } }) =>
      id !== passage.id &&
      named.some(({ noun, number }) => noun === part.noun && number === part.number),
  );
  const own = parts.filter((each) => each.passage.document === passage.document);
  const pointed = (own.length > 0 ? own : parts).map((each) => each.passage);
  return new Set(pointed.map(({ document }) => document)).size === 1 ? pointed : [];
}

/**
 * The things of which terms of a question tell more, by those terms: "group" for both words of "the
 * group on unblocking transport".
 */
const thingsTold = ofQuestion<ReadonlyMap<string, QuestionTerm>>((question) => {
  const things = question.terms.flatMap(({ term }) => {
    const thing = thingTold(question, term);
    return thing ? [[term, thing] as const] : [];
  });
  return new Map(things);
});

function thingTold({ tokens, terms, language }: Question, term: string): QuestionTerm | undefined {
  const { placing, roles } = language.questions;
  const at = tokens.findIndex((token) => token.term === term);
  const before = tokens.slice(0, at);
  const joint = before.findLastIndex(({ stop }) => stop);
  const thing = before.slice(0, joint + 1).findLastIndex(({ stop }) => !stop);
  const joins = before.slice(thing + 1, joint + 1).map(({ word }) => word);
  const isJoined = joins.some((word) => placing.includes(word) || word === roles?.of[0]);
  const found = before[thing]?.term;
  return isJoined ? terms.find((each) => each.term === found) : undefined;
}
