import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { Frame } from "./draft-frame.ts";
import type { Happening } from "./draft.ts";
import type { Verdict } from "./limits.ts";
import { phraseAt } from "./phrase-book.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { resolveDate } from "./resolve-date.ts";
import { slice, spotOf } from "./sentence-slice.ts";
import { stemsOf } from "./stems.ts";
import { placesIn } from "./subject-places.ts";
import { trimmed } from "./trim-phrase.ts";
import type { Range } from "./clause.ts";
import { evidenceAround } from "./verdict.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** "The ceasefire agreement of", in tokens. */
const NOUN_BEFORE = 4;

/** The happening that a date tells of when it sets no deadline; none where its day is not certain. */
export function happeningOf(
  frame: Frame,
  verdict: Verdict | null,
  gazetteer: Gazetteer,
): readonly Happening[] {
  const { at, part, words, clause, stems, around, context } = frame;
  if (
    part.kind === "span" ||
    (part.mention.parts.day === undefined && part.mention.parts.weekday === undefined)
  )
    return [];
  if (part.kind === "date" && !["on", "from"].includes(part.bound.limit)) return [];
  const evidence = evidenceAround(at.tokens, part.from, part.to, words);
  const reported = evidence?.kind === "report" || evidence?.kind === "said";
  const resolved = resolveDate(
    part.mention.parts,
    context(part.mention),
    reported ? "past" : (verdict?.direction ?? "past"),
  );
  if (!resolved) return [];
  const place = { n: at.passage.n, start: at.sentence.start + part.mention.start };
  const name = slice(at, trimmed(at.tokens, clause, words));
  const met =
    reported && holds(at, clause, words, "meets") && !holds(at, clause, words, "negations");
  const { told, near } =
    reported || part.kind !== "loose"
      ? { told: stems, near: around }
      : namedBefore(at, part.from, words);
  const text = {
    name,
    stems: told,
    around: near,
    deadline: false,
    reported,
    own: speaksOfItself(at, clause, words),
    denied: holds(at, clause, words, "negations"),
    met,
    places: placesIn(name, gazetteer),
  };
  const spot = spotOf(at, part.mention);
  return [
    { ...place, ...text, date: resolved.last, passage: at.passage, sentence: at.sentence, spot },
  ];
}

/** "Elections under the law of 16 September": a date that nothing reports belongs to the noun before it alone. */
function namedBefore(
  at: TimedSentence,
  from: number,
  words: Vocabulary,
): { readonly told: ReadonlySet<string>; readonly near: ReadonlySet<string> } {
  const told = stemsOf(at.tokens.slice(Math.max(0, from - NOUN_BEFORE), from), words);
  return { told, near: told };
}

function holds(
  { tokens }: TimedSentence,
  { from, to }: Range,
  words: Vocabulary,
  list: "meets" | "negations" | "selfWords",
): boolean {
  return tokens.slice(from, to).some((_, i) => phraseAt(words.lists[list], tokens, from + i));
}

/** "Signed at Orlo on 4 March", "the parties signed this protocol on 4 March": not the accord of another year. */
function speaksOfItself(at: TimedSentence, clause: Range, words: Vocabulary): boolean {
  const { from } = trimmed(at.tokens, clause, words);
  const concept = phraseAt(words.concepts, at.tokens, from)?.value;
  return concept === "signing" || concept === "adoption" || holds(at, clause, words, "selfWords");
}
