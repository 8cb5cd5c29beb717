import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { DateParts } from "./date-parts.ts";
import type { Frame } from "./draft-frame.ts";
import type { Happening } from "./draft.ts";
import type { Verdict } from "./limits.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { resolveDate } from "./resolve-date.ts";
import { slice, spotOf } from "./sentence-slice.ts";
import { standsIn } from "./stands.ts";
import { stemsOf } from "./stems.ts";
import { placesIn } from "./subject-places.ts";
import { trimmed } from "./trim-phrase.ts";
import type { Range } from "./clause.ts";
import { plainNumber } from "./quantities.ts";
import { evidenceAround } from "./evidence.ts";
import { infinitiveAt } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** "The ceasefire agreement of", in tokens. */
const NOUN_BEFORE = 4;

/** "“The Effective Date” of this Agreement means", in tokens. */
const NAME_BEFORE = 12;

/**
 * The happening that a date tells of when it sets no deadline; none where its day is not certain.
 */
export function happeningOf(
  frame: Frame,
  verdict: Verdict | null,
  gazetteer: Gazetteer,
): readonly Happening[] {
  const { at, part, words, clause, stems, around, context } = frame;
  if (part.kind === "span" || !isDay(part.mention.parts)) return [];
  if (part.kind === "date" && !["on", "from"].includes(part.bound.limit)) return [];
  const evidence = evidenceAround(at.tokens, part, false, words);
  // What may be done from a day on need not be done on it.
  if (evidence?.kind === "allowed") return [];
  // "SARNO (May 10) —" is the report's own day.
  const dateline = part.kind === "loose" && /^[)—–]$/.test(at.tokens[part.to]?.text ?? "");
  const reported = !dateline && (evidence?.kind === "report" || evidence?.kind === "said");
  const resolved = resolveDate(
    part.mention.parts,
    context(part.mention),
    reported ? "past" : (verdict?.direction ?? "past"),
  );
  if (!resolved) return [];
  const place = { n: at.passage.n, start: at.sentence.start + part.mention.start };
  const name = slice(at, trimmed(at.tokens, clause, words));
  const met =
    reported &&
    standsIn(words.lists.meets, at.tokens, clause) &&
    !standsIn(words.lists.negations, at.tokens, clause) &&
    !isOfPart(at, clause, words);
  const { told, near } =
    reported || part.kind !== "loose"
      ? { told: reported ? doneIn(at, clause, words) : stems, near: around }
      : namedBefore(at, part.from, words);
  const text = {
    name,
    stems: tellsOwnMaking(at, clause, words) ? new Set([...told, "@signing"]) : told,
    around: near,
    deadline: false,
    starts: told.has("@start"),
    reported,
    own: speaksOfItself(at, clause, words) && !isDefined(at, part.from, words),
    denied: standsIn(words.lists.negations, at.tokens, clause),
    met,
    places: placesIn(name, gazetteer),
  };
  const spot = spotOf(at, part.mention);
  return [
    { ...place, ...text, date: resolved.last, passage: at.passage, sentence: at.sentence, spot },
  ];
}

/**
 * What a report says was done: "they agreed on Thursday on a plan | to close the camp" tells of no
 * closing.
 */
function doneIn(
  { tokens }: TimedSentence,
  { from, to }: Range,
  words: Vocabulary,
): ReadonlySet<string> {
  const done = tokens.slice(from, to);
  const aim = done.findIndex((_, i) => infinitiveAt(tokens, from + i, words));
  return stemsOf(aim < 0 ? done : done.slice(0, aim), words);
}

function isDay({ day, weekday, shift }: DateParts): boolean {
  return day !== undefined || weekday !== undefined || shift !== undefined;
}

/** "“D-Day” is 12 July 1999", "Handover: 3 May": the day of what the clause names. */
function isDefined(at: TimedSentence, from: number, words: Vocabulary): boolean {
  return (
    at.tokens[from - 1]?.text === ":" ||
    [words.lists.be, words.lists.defines].some((list) => phraseBefore(list, at.tokens, from))
  );
}

/**
 * "Elections under the law of 16 September": a date that nothing reports belongs to the noun before
 * it, or to the name that it defines.
 */
function namedBefore(
  at: TimedSentence,
  from: number,
  words: Vocabulary,
): { readonly told: ReadonlySet<string>; readonly near: ReadonlySet<string> } {
  const reach = isDefined(at, from, words) ? NAME_BEFORE : NOUN_BEFORE;
  const told = stemsOf(at.tokens.slice(Math.max(0, from - reach), from), words);
  return { told, near: told };
}

/**
 * "Eleven prisoners were released", "part of the east was handed over": what was due is not done
 * with it.
 */
function isOfPart(at: TimedSentence, clause: Range, words: Vocabulary): boolean {
  const { from } = trimmed(at.tokens, clause, words);
  const article = phraseAt(words.lists.articles, at.tokens, from)?.to ?? from;
  const first = at.tokens[from];
  return (
    phraseAt(words.lists.partial, at.tokens, from) !== null ||
    phraseAt(words.lists.partial, at.tokens, article) !== null ||
    // "The seven villages" are all of them.
    (first !== undefined && (plainNumber(first, words) ?? 0) > 1)
  );
}

/**
 * "This Settlement is made at Ely on 17 November": the day of the document itself, and nothing that
 * is due.
 */
export function tellsOwnMaking(
  { tokens }: TimedSentence,
  { from, to }: Range,
  words: Vocabulary,
): boolean {
  const { lists, concepts } = words;
  const opens = phraseAt(lists.selfWords, tokens, from);
  if (!opens || !phraseAt(lists.documents, tokens, opens.to)) return false;
  return tokens.slice(from, to).some((_, i) => {
    const at = from + i;
    const isMade =
      phraseAt(lists.makings, tokens, at) !== null ||
      phraseAt(concepts, tokens, at)?.value === "signing";
    return (
      isMade &&
      [lists.be, lists.auxiliaries].some((list) => phraseBefore(list, tokens, at)) &&
      !phraseBefore(lists.obliges, tokens, at - 1)
    );
  });
}

/**
 * "Signed at Orlo on 4 March", "signed this protocol", "signed the protocol": not the accord of
 * another year.
 */
function speaksOfItself(at: TimedSentence, clause: Range, words: Vocabulary): boolean {
  const { from, to } = trimmed(at.tokens, clause, words);
  const { concepts, lists } = words;
  const signs = at.tokens.slice(from, to).some((_, i) => {
    const signing = phraseAt(concepts, at.tokens, from + i);
    const the = signing && phraseAt(lists.articles, at.tokens, signing.to);
    return signing?.value === "signing" && the && phraseAt(lists.documents, at.tokens, the.to);
  });
  const first = phraseAt(concepts, at.tokens, from)?.value;
  const opens = first === "signing" || first === "adoption";
  return opens || signs || standsIn(words.lists.selfWords, at.tokens, clause);
}
