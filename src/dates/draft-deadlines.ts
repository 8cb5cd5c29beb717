import { findPlaces, type Gazetteer } from "../knowledge/gazetteer.ts";
import type { Draft, Happening } from "./draft.ts";
import { isWhole } from "./find-dates.ts";
import { boundOf, verdictOn, type Bound, type Verdict } from "./limits.ts";
import type { Mention } from "./mentions.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { resolveDate, type DateContext, type ResolvedDate } from "./resolve-date.ts";
import type { Span } from "./spans.ts";
import { stemsOf } from "./stems.ts";
import { clauseAround, subjectOf, trimmed, type Range } from "./subject.ts";
import { evidenceAround, infinitiveAt } from "./verdict.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What one sentence sets and what it reports. */
export type SentenceReading = {
  readonly drafts: readonly Draft[];
  readonly happenings: readonly Happening[];
};

type Context = (mention: Mention) => DateContext;

/** A date or a span of the sentence that is bound by words of time, in the sentence's order. */
type Timed =
  | {
      readonly kind: "date";
      readonly from: number;
      readonly to: number;
      readonly mention: Mention;
      readonly bound: Bound;
    }
  | { readonly kind: "span"; readonly from: number; readonly to: number; readonly span: Span }
  | {
      readonly kind: "loose";
      readonly from: number;
      readonly to: number;
      readonly mention: Mention;
    };

/** Kinds of places that act in a text more often than they are acted on. */
const ACTORS = /^(?:state|capital)\b/;
/** "The former Nagorno-Karabakh autonomous oblast" and shorter: in tokens. */
const LONGEST_PLACE = 7;
/** How near a "not" must stand to deny what is done within a span. */
const DENIED_WITHIN = 4;
/** How many tokens may lie between a span and the date that explains it: ", that is by". */
const EXPLAINED_WITHIN = 4;

/** Reads the deadlines and the dated happenings of a sentence. */
export function draftDeadlines(
  at: TimedSentence,
  context: Context,
  gazetteer: Gazetteer,
  words: Vocabulary,
): SentenceReading {
  const drafts: Draft[] = [];
  const happenings: Happening[] = [];
  if (at.tokens.some((_, i) => phraseAt(words.lists.recurring, at.tokens, i)))
    return { drafts, happenings };
  const timed = timedParts(at, words);
  const around = stemsOf(at.tokens, words);
  let claimed = 0;
  let told = 0;
  let inherited: Verdict | null = null;
  for (const [index, part] of timed.entries()) {
    const next = timed[index + 1]?.from ?? at.tokens.length;
    const given =
      part.kind === "span"
        ? part.span.limit === "have"
        : part.kind === "date" && ["until", "firm"].includes(part.bound.limit);
    const subject = subjectOf(
      at.tokens,
      part,
      Math.max(claimed, told),
      next,
      words,
      given,
      claimed,
    );
    const clause = clauseAround(at.tokens, part, Math.max(claimed, told), next, words);
    const beside = [
      ...at.tokens.slice(clause.from, part.from),
      ...at.tokens.slice(part.to, clause.to),
    ];
    const stems = stemsOf(beside, words);
    const frame: Frame = {
      at,
      words,
      part,
      clause,
      stems,
      around,
      context,
      subject: subject.words,
    };
    const verdict: Verdict | null =
      part.kind === "date" ? verdictOn(at.tokens, part.bound, words, inherited) : null;
    const move = part.kind === "date" ? moveBefore(at, part, Math.max(claimed, told), words) : null;
    const draft =
      move !== null || verdict?.binding || part.kind === "span"
        ? draftOf(frame, verdict, move, gazetteer)
        : null;
    if (draft) drafts.push(draft);
    else happenings.push(...happeningOf(frame, verdict, gazetteer));
    if (draft) claimed = subject.usedTo;
    else if (part.kind !== "span") told = part.to;
    inherited = verdict ?? inherited;
  }
  return { drafts, happenings };
}

type Frame = {
  readonly at: TimedSentence;
  readonly words: Vocabulary;
  readonly part: Timed;
  readonly clause: Range;
  readonly stems: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly context: Context;
  readonly subject: Range;
};

/** Dates and spans of a sentence in order, each with its bounds; a span's anchor keeps its dates to itself. */
function timedParts(
  { tokens, mentions, spans }: TimedSentence,
  words: Vocabulary,
): readonly Timed[] {
  const parts: Timed[] = [];
  for (const mention of mentions) {
    if (spans.some(({ from, to }) => mention.from >= from && mention.to <= to)) continue;
    const bound = boundOf(tokens, mention, words);
    if (bound && mayBind(tokens, mention, bound, words)) {
      parts.push({ kind: "date", from: bound.from, to: bound.to, mention, bound });
    } else if (isWhole(mention) || endsRange(tokens, mention, mentions, words))
      parts.push({ kind: "loose", from: mention.from, to: mention.to, mention });
  }
  for (const span of spans) {
    if (spanBinds(tokens, span, words))
      parts.push({ kind: "span", from: span.from, to: span.to, span });
  }
  const inOrder = parts.toSorted((a, b) => a.from - b.from);
  return joinRanges(
    tokens,
    inOrder.filter((part, i) => !isExplained(part, inOrder[i + 1])),
    words,
  );
}

/** "1990" in "between 1975 and 1990". */
function endsRange(
  tokens: TimedSentence["tokens"],
  mention: Mention,
  mentions: readonly Mention[],
  words: Vocabulary,
): boolean {
  const and = phraseBefore(words.lists.and, tokens, mention.from);
  return and !== null && mentions.some(({ to }) => to === and.from);
}

/** A year or a month alone is a date only behind "by" and its like, and a year only where no counted thing follows. */
function mayBind(
  tokens: TimedSentence["tokens"],
  mention: Mention,
  bound: Bound,
  words: Vocabulary,
): boolean {
  if (mention.parts.day !== undefined || mention.parts.weekday !== undefined) return true;
  if (mention.parts.shift !== undefined || mention.parts.end) return true;
  if (bound.limit === "on" || bound.limit === "from") return false;
  if (isWhole(mention)) return true;
  if (mention.parts.month !== undefined) return true;
  const next = tokens[mention.to];
  return (
    next === undefined ||
    next.kind === "mark" ||
    [words.lists.determiners, words.lists.obliges, words.lists.and].some((list) =>
      phraseAt(list, tokens, mention.to),
    )
  );
}

/** "Within one year, by 24 November 2014 at the latest": the date says what the span means. */
function isExplained(part: Timed, next: Timed | undefined): boolean {
  if (part.kind !== "span" || part.span.relation !== null || next?.kind !== "date") return false;
  return next.bound.limit !== "from" && next.from - part.to <= EXPLAINED_WITHIN;
}

/** "Between 1 March and 30 April" and "from 1 March until 30 April" are one time with an end. */
function joinRanges(
  tokens: TimedSentence["tokens"],
  parts: readonly Timed[],
  words: Vocabulary,
): readonly Timed[] {
  const joined: Timed[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const opens =
      last?.kind === "date" && (last.bound.limit === "from" || last.bound.limit === "until")
        ? last
        : null;
    const follows = opens !== null && part.kind !== "span" && part.from - opens.to <= 1;
    const and =
      follows && part.kind === "loose" && phraseAt(words.lists.and, tokens, opens.to) !== null;
    const until =
      follows && part.kind === "date" && part.bound.limit === "until" && part.from === opens.to;
    if (opens && and && part.kind === "loose") {
      joined[joined.length - 1] = {
        ...opens,
        to: part.to,
        mention: part.mention,
        bound: { ...opens.bound, limit: "until", to: part.to },
      };
    } else if (opens && until && !movesBefore(tokens, opens.from, words))
      joined[joined.length - 1] = part;
    else joined.push(part);
  }
  return joined;
}

function movesBefore(tokens: TimedSentence["tokens"], from: number, words: Vocabulary): boolean {
  for (let i = from; i > Math.max(0, from - 12); i--) {
    if (phraseBefore(words.lists.moves, tokens, i)) return true;
  }
  return false;
}

/** Whether the words around a span make it an obligation. */
function spanBinds(tokens: TimedSentence["tokens"], span: Span, words: Vocabulary): boolean {
  const evidence = evidenceAround(tokens, span.from, span.to, words);
  const past = evidence?.kind === "report" || evidence?.kind === "said";
  const obliged = evidence?.kind === "obliges";
  switch (span.limit) {
    case "have":
      return infinitiveAt(tokens, span.to, words) || (span.relation !== null && !past);
    case "loose":
      return obliged;
    case "for":
      return !past && (obliged || hasTerm(tokens, span, words));
    case "lead":
      return span.relation === "before" && !past;
    case "within":
      return !past && (obliged || !isDenied(tokens, span, words));
    case null: {
      const unsaid = span.relation === "before" && span.anchorFrom === span.anchorTo;
      return span.relation !== null && !past && (obliged || !unsaid);
    }
    default:
      return span.limit satisfies never;
  }
}

/** "Disputes that are not settled within six months" says when something else begins. */
function isDenied(tokens: TimedSentence["tokens"], span: Span, words: Vocabulary): boolean {
  const from = Math.max(0, span.from - DENIED_WITHIN);
  const before = tokens.slice(from, span.from);
  return before.some((_, i) => phraseAt(words.lists.negations, tokens, from + i));
}

function hasTerm(tokens: TimedSentence["tokens"], span: Span, words: Vocabulary): boolean {
  const from = Math.max(0, span.from - 12);
  return tokens
    .slice(from, span.from + 1)
    .some((_, i) => phraseAt(words.lists.terms, tokens, from + i));
}

/** "Was moved from 15 to 25 November", "extended until 1 May": the day that it is moved from, where the text says it. */
function moveBefore(
  at: TimedSentence,
  part: Timed & { kind: "date" },
  taken: number,
  words: Vocabulary,
): { readonly part: Timed & { kind: "date" }; readonly verb: number } | null {
  const ranged = part.mention.parts.dayTo !== undefined && part.bound.limit === "from";
  if (part.bound.limit !== "until" && !ranged) return null;
  for (let i = part.from; i > Math.max(0, Math.min(taken, part.from) - 12, part.from - 14); i--) {
    const verb = phraseBefore(words.lists.moves, at.tokens, i);
    if (verb) return { part, verb: verb.from };
  }
  return null;
}

function draftOf(
  frame: Frame,
  verdict: Verdict | null,
  move: ReturnType<typeof moveBefore>,
  gazetteer: Gazetteer,
): Draft | null {
  const { at, part, words, stems, around } = frame;
  if (part.kind === "loose") return null;
  const date = part.kind === "date" ? part : null;
  const subject = move ? movedSubject(at, move.verb, part.from, words) : frame.subject;
  const subjectText = slice(at, placePhrase(at, subject, gazetteer, words));
  const time =
    part.kind === "span"
      ? counted(frame, part.span)
      : stated(frame, part, move ? "near" : (verdict?.direction ?? "near"));
  const first = part.kind === "date" && move ? time.resolved?.first : null;
  const wordsFrom = part.kind === "span" ? part.span.from : move ? move.verb : part.bound.wordsFrom;
  const wordsTo = part.kind === "span" ? part.span.wordsTo : part.bound.wordsTo;
  const spotFrom = part.kind === "span" ? part.span : part.mention;
  const range = { from: spotFrom.from, to: spotFrom.to };
  return {
    passage: at.passage,
    sentence: at.sentence,
    spot: spotOf(at, range),
    wording: lowerFirst(slice(at, { from: wordsFrom, to: Math.max(wordsTo, wordsFrom + 1) })),
    subject: subjectText,
    places: placesIn(subjectText, gazetteer),
    stems,
    around,
    hour: part.kind === "date" ? part.mention.hour : null,
    zone: part.kind === "date" ? part.mention.zone : null,
    time: time.time,
    moved: move && date ? { from: movedFrom(frame, date, first ?? null) } : null,
  };
}

function stated(
  { context }: Frame,
  part: Timed & { kind: "date" },
  direction: Verdict["direction"],
): { readonly time: Draft["time"]; readonly resolved: ResolvedDate | null } {
  const resolved = resolveDate(part.mention.parts, context(part.mention), direction);
  const { day, weekday, shift } = part.mention.parts;
  const wholeDay = day !== undefined || weekday !== undefined || shift !== undefined;
  const due = (part.bound.limit === "before" ? resolved?.first : resolved?.last) ?? null;
  return { time: { kind: "stated", resolved, due, wholeDay }, resolved };
}

function counted(
  { at, words, context }: Frame,
  span: Span,
): { readonly time: Draft["time"]; readonly resolved: null } {
  const range = { from: span.anchorFrom, to: span.anchorTo };
  const plan = phraseAt(words.lists.planDay, at.tokens, range.from)?.to === range.to;
  const inside = at.mentions.find(
    ({ from, to }) => from >= range.from && to <= range.to && from < to,
  );
  const anchorDate =
    inside && isWhole(inside)
      ? (resolveDate(inside.parts, context(inside), "near")?.last ?? null)
      : null;
  const time = {
    kind: "counted" as const,
    span,
    spanWords: slice(at, { from: span.from, to: span.to }),
    anchor: slice(at, range),
    anchorStems: plan
      ? new Set(["@planday"])
      : stemsOf(at.tokens.slice(range.from, range.to), words),
    anchorDate,
    obliged: evidenceAround(at.tokens, span.from, span.to, words)?.kind === "obliges",
    headStems: stemsOf(at.tokens.slice(range.from, headEnd(at, range, words)), words),
    sameDay: phraseAt(words.lists.sameDay, at.tokens, range.from)?.to === range.to,
  };
  return { time, resolved: null };
}

/** The first noun of an anchor: "the elections | the interim constitution lapses". */
function headEnd(at: TimedSentence, { from, to }: Range, words: Vocabulary): number {
  for (let end = from + 2; end < to; end++) {
    const opens =
      phraseAt(words.lists.determiners, at.tokens, end) ??
      phraseAt(words.lists.and, at.tokens, end);
    if (
      opens &&
      !phraseBefore(words.lists.determiners, at.tokens, end) &&
      !isPreposition(at, end, words)
    )
      return end;
  }
  return to;
}

/** A word that ties the next noun to the one before it, not one that opens another. */
function isPreposition(at: TimedSentence, index: number, words: Vocabulary): boolean {
  return (
    phraseAt(words.lists.joins, at.tokens, index) !== null &&
    !phraseAt(words.lists.articles, at.tokens, index)
  );
}

function happeningOf(
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
  const text = {
    name,
    stems,
    around,
    deadline: false,
    reported,
    met,
    places: placesIn(name, gazetteer),
  };
  const spot = spotOf(at, part.mention);
  return [
    { ...place, ...text, date: resolved.last, passage: at.passage, sentence: at.sentence, spot },
  ];
}

function holds(
  { tokens }: TimedSentence,
  { from, to }: Range,
  words: Vocabulary,
  list: "meets" | "negations",
): boolean {
  return tokens.slice(from, to).some((_, i) => phraseAt(words.lists[list], tokens, from + i));
}

/** The matter of a move stands before its verb: "The deadline for Kalbajar was | moved". */
function movedSubject(at: TimedSentence, verb: number, end: number, words: Vocabulary): Range {
  const active = trimmed(at.tokens, { from: verb + 1, to: end }, words);
  if (active.to - active.from > 1 && !at.mentions.some(({ from }) => from >= verb && from < end))
    return active;
  const be =
    phraseBefore(words.lists.reports, at.tokens, verb) ??
    phraseBefore(words.lists.obliges, at.tokens, verb);
  const to = be?.from ?? verb;
  const subject = subjectOf(at.tokens, { from: to, to: verb }, 0, verb, words, false).words;
  return subject.to > subject.from && to > 0 ? subject : { from: verb, to: at.tokens.length };
}

function movedFrom(
  frame: Frame,
  part: Timed & { kind: "date" },
  first: string | null,
): string | null {
  if (part.mention.parts.dayTo !== undefined) return first;
  const earlier = frame.at.mentions.findLast(({ to }) => to <= part.from);
  if (!earlier || !isWhole(earlier)) return null;
  return resolveDate(earlier.parts, frame.context(earlier), "near")?.last ?? null;
}

/** A place that stands at the end as what is handed over is the subject: "it go the Aghdam district" → "the Aghdam district". */
function placePhrase(
  at: TimedSentence,
  range: Range,
  gazetteer: Gazetteer,
  words: Vocabulary,
): Range {
  for (let from = range.to - 2; from > Math.max(range.from, range.to - LONGEST_PLACE); from--) {
    if (!phraseAt(words.lists.articles, at.tokens, from)) continue;
    const phrase = { from, to: pastName(at, from, range.to, words) };
    const hangs = phraseBefore(words.lists.determiners, at.tokens, from) !== null;
    return !hangs && placesIn(slice(at, phrase), gazetteer).length > 0 ? phrase : range;
  }
  return range;
}

/** The name that begins with an article ends where a preposition leads on: "the Kalbajar district | to Azerbaijan". */
function pastName(at: TimedSentence, from: number, end: number, words: Vocabulary): number {
  for (let to = from + 2; to < end; to++) {
    if (
      phraseAt(words.lists.determiners, at.tokens, to) &&
      !phraseAt(words.lists.and, at.tokens, to)
    )
      return to;
  }
  return end;
}

/** The places that a subject names: those that are acted on before those that act, several only where "and" joins them. */
function placesIn(subject: string, gazetteer: Gazetteer): readonly string[] {
  const spots = findPlaces(gazetteer, subject).filter(
    ({ place }) => !ACTORS.test(place.kind ?? ""),
  );
  const joined = spots.filter((spot, i) => {
    const before = spots[i - 1];
    return (
      i === 0 ||
      (before &&
        subject.slice(before.end, spot.start).length <= 10 &&
        /,|&|\p{L}/u.test(subject.slice(before.end, spot.start)) &&
        !/\b(?:of|in|to|between|from)\b/.test(subject.slice(before.end, spot.start)))
    );
  });
  return [...new Set(joined.map(({ place }) => place.name))];
}

function spotOf(at: TimedSentence, range: Range): Draft["spot"] {
  const start = at.sentence.start + (at.tokens[range.from]?.start ?? 0);
  const end = at.sentence.start + (at.tokens[range.to - 1]?.end ?? 0);
  return { passage: at.passage.id, start, end, text: at.passage.text.slice(start, end) };
}

function slice(at: TimedSentence, { from, to }: Range): string {
  if (to <= from) return "";
  return at.sentence.text.slice(at.tokens[from]?.start ?? 0, at.tokens[to - 1]?.end ?? 0);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
