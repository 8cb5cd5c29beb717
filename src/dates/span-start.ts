import { plainDate } from "./calendar.ts";
import type { CountedTime, Draft, Happening } from "./draft.ts";
import { type Candidate, meant } from "./match-anchor.ts";
import { ownDay } from "./own-day.ts";
import { type Anchor, unnamedStart } from "./unnamed-start.ts";

/** A deadline's day and how it was found; `due` is null where it stays open. */
export type Worked = {
  readonly due: string | null;
  readonly basis: string;
  readonly anchorDate: string | null;
};

/** All that a span's start is looked for among. */
export type Surroundings = {
  readonly drafts: readonly Draft[];
  readonly worked: readonly Worked[];
  /** What has a day, and besides it what may get one in a later round. */
  readonly known: readonly Happening[];
  readonly candidates: readonly Candidate[];
  readonly published: string | null;
};

/** A day as an anchor, which its basis names. */
export function dated(date: string | null | undefined): Anchor | null {
  return date ? { date, note: plainDate(date) } : null;
}

/**
 * The document's own day, which is its date where it tells of no other; or the signing that it
 * foresees.
 */
export function ownAnchor(
  draft: Draft,
  { anchor }: CountedTime,
  { drafts, known, candidates, published }: Surroundings,
): Anchor | null {
  // "The date of this Agreement" is not that on which another was signed.
  const own = anchor.self ? known.filter((each) => each.own || each.n === 0) : known;
  const day = ownDay(own, published);
  if (day) return dated(day.date);
  const foreseen = meant(draft, anchor, candidates);
  const isKnown = anchor.self || isOwn(drafts) || opensWith(known, published);
  if (foreseen || published === null || !isKnown) return dated(foreseen?.date);
  return { date: published, note: `${plainDate(published)}, the date of the document` };
}

/**
 * Whether a document begins with the day of its publication: "meeting at Port Aveline on 14 March,
 * have agreed".
 */
function opensWith(known: readonly Happening[], published: string | null): boolean {
  return known.some(({ n, date }) => n === 1 && date === published);
}

/** Whether a document speaks of itself: "this agreement". */
function isOwn(drafts: readonly Draft[]): boolean {
  return drafts.some(({ self }) => self);
}

/** "Ten days later", "from that date": counted from the day that the passage names last. */
export function lastNamed(
  draft: Draft,
  time: CountedTime,
  index: number,
  { drafts, worked, known }: Surroundings,
): Anchor | null {
  const at = drafts.findLastIndex((each, i) => i < index && !isRenewal(each));
  const before = drafts[at];
  const named = time.before;
  if (named && (before?.sentence !== draft.sentence || before.spot.start < named.start))
    return dated(named.date);
  const told = lastTold(draft, known);
  if (told && (before?.passage !== draft.passage || told.start >= before.spot.start))
    return dated(told.date);
  if (!before || !follows(draft, before, at, drafts)) return null;
  const day = worked[at];
  if (time.anchor.kind === "same day") return dated(day?.anchorDate ?? day?.due);
  const whole = before.time.kind === "counted" || before.time.wholeDay;
  return whole ? dated(day?.due) : null;
}

/**
 * Where no start is named: the one that the span before it in the sentence is counted from, or what
 * the document begins with.
 */
export function unnamed(
  draft: Draft,
  { span, obliged, conditional }: CountedTime,
  index: number,
  { drafts, worked, known, candidates, published }: Surroundings,
): Anchor | null {
  const joined = drafts[index - 1];
  if (conditional) return null;
  // "Within 48 hours of its discovery, and shall be judged within seven days": from what has no
  // day, nor has what follows it.
  const isOpen = joined?.time.kind === "counted" && worked[index - 1]?.due === null;
  if (joined?.sentence === draft.sentence && isOpen) return null;
  const shared = joined?.sentence === draft.sentence ? worked[index - 1]?.anchorDate : null;
  if (shared && span.relation === null) return dated(shared);
  // "Shall cease on 12 September for 48 hours": a term runs from the day that the sentence names
  // before it.
  const starts =
    joined?.sentence === draft.sentence && joined.time.kind === "stated" && joined.starts;
  if (starts && span.limit === "for" && span.relation === null)
    return dated(worked[index - 1]?.due);
  // "Not later than 15 January, failing which within 14 days": from which of the two is not said.
  if (span.limit !== "for" && joined?.sentence === draft.sentence && joined.time.kind === "stated")
    return null;
  // "Phase 2 begins thereafter and lasts 42 days": from its own beginning, which has no day here.
  if (
    span.limit === "for" &&
    draft.stems.has("@start") &&
    !candidates.some(({ sentence, stems }) => sentence === draft.sentence && stems.has("@start"))
  )
    return null;
  const binds = obliged || span.limit === "for" || span.limit === "have";
  if (span.relation === "before" || !binds) return null;
  return unnamedStart(draft, known, candidates, published);
}

/** Whether a draft goes on from one in its passage, or from the only one in the passage before. */
function follows(draft: Draft, before: Draft, at: number, drafts: readonly Draft[]): boolean {
  if (before.passage === draft.passage) return true;
  return before.passage.n === draft.passage.n - 1 && drafts[at - 1]?.passage !== before.passage;
}

function isRenewal({ time }: Draft): boolean {
  return time.kind === "counted" && time.renewed;
}

/**
 * What the passage reports last before a draft: "the vote was held on 1 October; the result follows
 * 10 days thereafter".
 */
function lastTold(draft: Draft, known: readonly Happening[]): Happening | null {
  const before = known.filter(
    ({ passage, reported, spot, start: place }) =>
      passage === draft.passage && reported && spot !== null && place < draft.spot.start,
  );
  return before.toSorted((a, b) => a.start - b.start).at(-1) ?? null;
}
