import { plainDate } from "./calendar.ts";
import type { CountedTime, Draft, Happening } from "./draft.ts";
import { bestMatch, within } from "./match-anchor.ts";
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
    const known = [
      ...happenings,
      ...drafts.flatMap((draft, i) => asHappening(draft, worked[i])),
    ].toSorted((a, b) => a.n - b.n);
    const next = drafts.map((draft, i) =>
      worked[i]?.due === null && draft.time.kind === "counted"
        ? count(draft, draft.time, i, drafts, worked, known, published)
        : (worked[i] ?? start(draft)),
    );
    const settled = next.every(({ due }, i) => due === worked[i]?.due);
    worked = next;
    if (settled) break;
  }
  return worked;
}

function start({ time }: Draft): Worked {
  if (time.kind === "counted") return { due: null, basis: open(time), anchorDate: null };
  return { due: time.due, basis: time.resolved?.basis ?? time.open, anchorDate: null };
}

function open({ spanWords, anchor, span }: CountedTime): string {
  if (span.working) return `not worked out: “${spanWords}” counts working days`;
  if (anchor === "") return `not worked out: “${spanWords}” names no start`;
  return `not worked out: the document gives “${anchor}” no date`;
}

function asHappening(draft: Draft, worked: Worked | undefined): readonly Happening[] {
  if (!worked || worked.due === null) return [];
  const term = draft.time.kind === "counted" && draft.time.span.limit === "for";
  const { passage, sentence, spot, subject, around } = draft;
  const stems = term || draft.ends ? new Set([...draft.stems, "@expiry"]) : draft.stems;
  const text = { name: subject, stems, around, passage, sentence, spot };
  return [
    {
      n: passage.n,
      start: spot.start,
      date: worked.due,
      deadline: true,
      reported: false,
      met: false,
      places: [],
      ...text,
    },
  ];
}

function count(
  draft: Draft,
  time: CountedTime,
  index: number,
  drafts: readonly Draft[],
  worked: readonly Worked[],
  known: readonly Happening[],
  published: string | null,
): Worked {
  const none = { due: null, basis: open(time), anchorDate: null };
  if (time.span.working) return none;
  const others = within(known, draft.passage.n).filter(({ spot }) => spot !== draft.spot);
  const anchor = anchorOf(draft, time, index, drafts, worked, others, published);
  const due = anchor && shift(anchor.date, time.span);
  if (!anchor || due === null) return none;
  return { due, basis: `${time.spanWords} (${anchor.note})`, anchorDate: anchor.date };
}

function anchorOf(
  draft: Draft,
  time: CountedTime,
  index: number,
  drafts: readonly Draft[],
  worked: readonly Worked[],
  known: readonly Happening[],
  published: string | null,
): Anchor | null {
  const { span } = time;
  const dated = (date: string): Anchor => ({ date, note: plainDate(date) });
  if (time.anchorDate !== null) return dated(time.anchorDate);
  if (span.relation === "later" || time.sameDay) {
    const at = drafts.findLastIndex((each, i) => i < index && !isRenewal(each));
    const before = drafts[at];
    const told = lastTold(draft, known);
    const nearer = told && (before?.passage !== draft.passage || told.start >= before.spot.start);
    if (nearer) return dated(told.date);
    if (!before || before.passage !== draft.passage) return null;
    const day = worked[at];
    const whole = before.time.kind === "counted" || before.time.wholeDay;
    const date = time.sameDay ? (day?.anchorDate ?? day?.due) : whole ? day?.due : null;
    return date ? dated(date) : null;
  }
  if (time.renewed) {
    const end = bestMatch(draft, new Set(["@expiry"]), known);
    return end && dated(end.date);
  }
  if (time.anchorStems.size > 0) {
    const happening =
      bestMatch(draft, time.anchorStems, known) ??
      (time.headStems.size > 0 ? bestMatch(draft, time.headStems, known) : null);
    if (!happening && time.self && time.anchorStems.has("@signing") && published) {
      return { date: published, note: `${plainDate(published)}, the date of the document` };
    }
    return happening && dated(happening.date);
  }
  const joined = drafts[index - 1];
  const shared = joined?.sentence === draft.sentence ? worked[index - 1]?.anchorDate : null;
  if (shared && span.relation === null) return dated(shared);
  if (span.relation === "before" || !(time.obliged || span.limit === "for")) return null;
  return unnamedStart(draft, known);
}

function isRenewal({ time }: Draft): boolean {
  return time.kind === "counted" && time.renewed;
}

/** What the passage reports last before a draft: "the vote was held on 1 October; the result follows 10 days thereafter". */
function lastTold(draft: Draft, known: readonly Happening[]): Happening | null {
  const before = known.filter(
    ({ passage, reported, spot, start }) =>
      passage === draft.passage && reported && spot !== null && start < draft.spot.start,
  );
  return before.toSorted((a, b) => a.start - b.start).at(-1) ?? null;
}
