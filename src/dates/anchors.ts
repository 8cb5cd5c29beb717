import { addDays } from "./days.ts";
import type { CountedTime, Draft, Happening } from "./draft.ts";
import { type Candidate, bestMatch, meant, within } from "./match-anchor.ts";
import { shift } from "./shift-date.ts";
import {
  type Surroundings,
  type Worked,
  dated,
  lastNamed,
  ownAnchor,
  unnamed,
} from "./span-start.ts";
import type { Anchor } from "./unnamed-start.ts";

/**
 * A chain is no longer than this: the signing, the entry into force, the withdrawal, the report,
 * its review.
 */
const LONGEST_CHAIN = 6;

/**
 * Works out each draft's day. Spans are counted from what the document itself dates: a reported
 * happening, an event of its front matter, or another of its deadlines, in as many rounds as the
 * chain has links.
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
    starts: draft.starts || draft.stems.has("@start"),
    reported: false,
    own: false,
    denied: draft.denied,
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

/** So many days before its publication nothing of a document itself has been. */
const OF_ITS_TIME = 366;

function isLongBefore(date: string | null, published: string | null): boolean {
  return date !== null && published !== null && date < addDays(published, -OF_ITS_TIME);
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
    case "event": {
      // "This meeting" is none that another deadline foresees.
      const { candidates } = around;
      const possible = candidates.filter(
        ({ deadline, starts, stems, date, own }) =>
          !(anchor.points && deadline) &&
          // The end of the lease is not the day on which it starts.
          !(anchor.edge && starts && !stems.has("@expiry")) &&
          // "The entry into force of this Convention" is none of an agreement of long ago.
          !(anchor.self && !own && isLongBefore(date, around.published)),
      );
      return dated(meant(draft, anchor, possible)?.date);
    }
    case "none":
      return unnamed(draft, time, index, around);
    default:
      return anchor.kind satisfies never;
  }
}
