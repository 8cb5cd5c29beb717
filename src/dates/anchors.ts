import { plainDate } from "./calendar.ts";
import type { CountedTime, Draft, Happening } from "./draft.ts";
import { bestMatch, meant, within, type Candidate } from "./match-anchor.ts";
import { ownDay } from "./own-day.ts";
import { shift } from "./shift-date.ts";
import { type Anchor, unnamedStart } from "./unnamed-start.ts";

/** A deadline's day and how it was found; `due` is null where it stays open. */
export type Worked = {
  readonly due: string | null;
  readonly basis: string;
  readonly anchorDate: string | null;
};

/** A chain is no longer than this: the signing, the entry into force, the withdrawal, the report, its review. */
const LONGEST_CHAIN = 6;

/** All that a span's start is looked for among. */
type Surroundings = {
  readonly drafts: readonly Draft[];
  readonly worked: readonly Worked[];
  /** What has a day, and besides it what may get one in a later round. */
  readonly known: readonly Happening[];
  readonly candidates: readonly Candidate[];
  readonly published: string | null;
};

/**
 * Works out each draft's day. Spans are counted from what the document itself dates: a reported happening, an event of its front matter, or
 * another of its deadlines, in as many rounds as the chain has links.
 */
export function resolveAnchors(
  drafts: readonly Draft[],
  happenings: readonly Happening[],
  published: string | null,
): readonly Worked[] {
  let worked = drafts.map((draft) => start(draft));
  for (let round = 0; round < LONGEST_CHAIN; round++) {
    const around = surroundings(drafts, worked, happenings, published);
    const next = drafts.map((draft, i) =>
      worked[i]?.due === null && draft.time.kind === "counted"
        ? count(draft, draft.time, i, around)
        : (worked[i] ?? start(draft)),
    );
    const settled = next.every(({ due }, i) => due === worked[i]?.due);
    worked = next;
    if (settled) break;
  }
  return worked;
}

function surroundings(
  drafts: readonly Draft[],
  worked: readonly Worked[],
  happenings: readonly Happening[],
  published: string | null,
): Surroundings {
  const foreseen = drafts.map((draft, i) => asHappening(draft, worked[i]?.due ?? null));
  const candidates = [...happenings, ...foreseen].toSorted((a, b) => a.n - b.n);
  const known = candidates.flatMap((each) =>
    each.date === null ? [] : [{ ...each, date: each.date }],
  );
  return { drafts, worked, known, candidates, published };
}

function start({ time }: Draft): Worked {
  if (time.kind === "counted") return { due: null, basis: open(time), anchorDate: null };
  return { due: time.due, basis: time.resolved?.basis ?? time.open, anchorDate: null };
}

function open({ spanWords, anchor, span }: CountedTime): string {
  if (span.working) return `not worked out: “${spanWords}” counts working days`;
  if (anchor.kind === "none") return `not worked out: “${spanWords}” names no start`;
  return `not worked out: the document gives “${anchor.text}” no date`;
}

/** The happenings that a term begins with; its end is none of them. */
const BEGINNINGS = new Set(["@force", "@start", "@signing", "@formation", "@deployment"]);

function asHappening(draft: Draft, date: string | null): Candidate {
  const term = draft.time.kind === "counted" && draft.time.span.limit === "for";
  const { passage, sentence, spot, subject } = draft;
  const ofTerm = (stems: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...[...stems].filter((stem) => !BEGINNINGS.has(stem)), "@expiry"]);
  const ends = term || draft.ends;
  return {
    n: passage.n,
    start: spot.start,
    date,
    name: subject,
    stems: ends ? ofTerm(draft.stems) : draft.stems,
    around: ends ? ofTerm(draft.around) : draft.around,
    deadline: true,
    reported: false,
    own: false,
    denied: false,
    met: false,
    places: [],
    passage,
    sentence,
    spot,
  };
}

function count(draft: Draft, time: CountedTime, index: number, around: Surroundings): Worked {
  const none = { due: null, basis: open(time), anchorDate: null };
  if (time.span.working) return none;
  const others = <T extends Candidate>(all: readonly T[]): readonly T[] =>
    within(all, draft.passage.n).filter(({ spot }) => spot !== draft.spot);
  const anchor = anchorOf(draft, time, index, {
    ...around,
    known: others(around.known),
    candidates: others(around.candidates),
  });
  const due = anchor && shift(anchor.date, time.span);
  if (!anchor || due === null) return none;
  return { due, basis: `${time.spanWords} (${anchor.note})`, anchorDate: anchor.date };
}

function anchorOf(
  draft: Draft,
  time: CountedTime,
  index: number,
  around: Surroundings,
): Anchor | null {
  const { span, anchor } = time;
  if (span.relation === "later") return lastNamed(draft, time, index, around);
  if (time.renewed) return dated(bestMatch(draft, new Set(["@expiry"]), around.candidates)?.date);
  switch (anchor.kind) {
    case "date":
      return dated(anchor.date);
    case "same day":
      return lastNamed(draft, time, index, around);
    case "any":
      return null;
    case "own":
      return ownAnchor(draft, time, around);
    case "event":
      return dated(meant(draft, anchor, around.candidates)?.date);
    case "none":
      return unnamed(draft, time, index, around);
    default:
      return anchor.kind satisfies never;
  }
}

function dated(date: string | null | undefined): Anchor | null {
  return date ? { date, note: plainDate(date) } : null;
}

/** The document's own day, which is its date where it tells of no other; or the signing that it foresees. */
function ownAnchor(
  draft: Draft,
  { anchor }: CountedTime,
  { drafts, known, candidates, published }: Surroundings,
): Anchor | null {
  const day = ownDay(known, published);
  if (day) return dated(day.date);
  const foreseen = meant(draft, anchor, candidates);
  if (foreseen || published === null || !(anchor.self || isOwn(drafts)))
    return dated(foreseen?.date);
  return { date: published, note: `${plainDate(published)}, the date of the document` };
}

/** Whether a document speaks of itself: "this agreement". */
function isOwn(drafts: readonly Draft[]): boolean {
  return drafts.some(({ self }) => self);
}

/** "Ten days later", "from that date": counted from the day that the passage names last. */
function lastNamed(
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

/** Where no start is named: the one that the span before it in the sentence is counted from, or what the document begins with. */
function unnamed(
  draft: Draft,
  { span, obliged }: CountedTime,
  index: number,
  { drafts, worked, known, candidates, published }: Surroundings,
): Anchor | null {
  const joined = drafts[index - 1];
  const shared = joined?.sentence === draft.sentence ? worked[index - 1]?.anchorDate : null;
  if (shared && span.relation === null) return dated(shared);
  // "Shall cease on 12 September for 48 hours": a term runs from the day that the sentence names before it.
  const starts =
    joined?.sentence === draft.sentence && joined.time.kind === "stated" && joined.starts;
  if (starts && span.limit === "for" && span.relation === null)
    return dated(worked[index - 1]?.due);
  // "Not later than 15 January, failing which within 14 days": from which of the two is not said.
  if (span.limit !== "for" && joined?.sentence === draft.sentence && joined.time.kind === "stated")
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

/** What the passage reports last before a draft: "the vote was held on 1 October; the result follows 10 days thereafter". */
function lastTold(draft: Draft, known: readonly Happening[]): Happening | null {
  const before = known.filter(
    ({ passage, reported, spot, start: place }) =>
      passage === draft.passage && reported && spot !== null && place < draft.spot.start,
  );
  return before.toSorted((a, b) => a.start - b.start).at(-1) ?? null;
}
