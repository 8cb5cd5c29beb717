import { Temporal } from "temporal-polyfill";
import { plainDate } from "./calendar.ts";
import type { CountedTime, Draft, Happening } from "./draft.ts";
import type { Span } from "./spans.ts";

/** A deadline's day and how it was found; `due` is null where it stays open. */
export type Worked = {
  readonly due: string | null;
  readonly basis: string;
  readonly anchorDate: string | null;
};

/** A chain is no longer than this: the signing, the entry into force, the withdrawal, the report, its review. */
const LONGEST_CHAIN = 6;
/** What a basis quotes of the happening that it counts from. */
const LONGEST_NAME = 70;
/** So many happenings before and behind a span can be its anchor. */
const WINDOW = 100;
/** An anchor must share at least this part of its words with what it is taken for. */
const ENOUGH = 0.5;

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
  const basis =
    time.resolved?.basis ?? "not worked out: the document names no date that it could be told from";
  return { due: time.due, basis, anchorDate: null };
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
  const stems = term ? new Set([...draft.stems, "@expiry"]) : draft.stems;
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

/** The happenings of the front matter and those nearest to a passage: a book's worth of others is not asked. */
function within(known: readonly Happening[], n: number): readonly Happening[] {
  if (known.length <= 2 * WINDOW) return known;
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.n ?? 0) < n) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, low - WINDOW);
  const named = known.slice(0, Math.min(from, WINDOW)).filter((happening) => happening.n === 0);
  return [...named, ...known.slice(from, low + WINDOW)];
}

type Anchor = { readonly date: string; readonly note: string };

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
    const before = drafts[index - 1];
    if (!before || before.passage !== draft.passage) return null;
    const day = worked[index - 1];
    const whole = before.time.kind === "counted" || before.time.wholeDay;
    const date = time.sameDay ? (day?.anchorDate ?? day?.due) : whole ? day?.due : null;
    return date ? dated(date) : null;
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

/**
 * The happening that shares most of the anchor's words, rare ones counting more ("western" tells one quay from another, "quay" does not);
 * of equals, the one in the same passage, then a deadline, then the nearest before.
 */
function bestMatch(
  draft: Draft,
  stems: ReadonlySet<string>,
  known: readonly Happening[],
): Happening | null {
  const weights = weigh(stems, known);
  const scored = known
    .filter((happening) => overlap(stems, own(draft, happening), () => 1) >= ENOUGH)
    .filter((happening) => [...stems].some((stem) => happening.stems.has(stem)))
    .map((happening) => ({
      happening,
      score: overlap(stems, happening, (stem) => weights.get(stem) ?? 1),
    }))
    .toSorted(
      (a, b) =>
        b.score - a.score || rank(draft, stems, b.happening) - rank(draft, stems, a.happening),
    );
  return scored[0]?.happening ?? null;
}

/** The sentence of the span names its anchor itself, so only the clause of another date in it can match. */
function own(draft: Draft, happening: Happening): Happening {
  return happening.sentence === draft.sentence
    ? { ...happening, around: happening.stems }
    : happening;
}

function weigh(
  stems: ReadonlySet<string>,
  known: readonly Happening[],
): ReadonlyMap<string, number> {
  const count = (stem: string): number =>
    known.filter((happening) => happening.stems.has(stem)).length;
  return new Map([...stems].map((stem) => [stem, 1 / Math.max(1, count(stem))]));
}

/** How much of the anchor a happening's own clause speaks of; what only its sentence says counts half. */
function overlap(
  stems: ReadonlySet<string>,
  happening: Happening,
  weight: (stem: string) => number,
): number {
  let [sum, all] = [0, 0];
  for (const stem of stems) {
    all += weight(stem);
    if (happening.stems.has(stem)) sum += weight(stem);
    else if (happening.around.has(stem)) sum += weight(stem) / 2;
  }
  return sum / all;
}

function rank(draft: Draft, stems: ReadonlySet<string>, happening: Happening): number {
  const same = happening.passage === draft.passage ? 4000 : 0;
  const foreseen = happening.deadline && !stems.has("@signing") ? 2000 : 0;
  const distance = draft.passage.n - happening.n;
  return same + foreseen + (distance >= 0 ? 1000 - Math.min(distance, 900) : 0);
}

/** Where a span names no start, it runs from what the document begins with; the note says so. */
function unnamedStart(draft: Draft, known: readonly Happening[]): Anchor | null {
  const running = known.filter(({ stems }) => stems.has("@force") || stems.has("@start"));
  const fitting = running.filter(
    ({ stems, passage }) =>
      passage === draft.passage ||
      [...stems].some(
        (stem) => stem.startsWith("@") && !/^@(?:force|start)$/.test(stem) && draft.stems.has(stem),
      ),
  );
  const inForce = draft.stems.has("@force")
    ? running.filter(({ stems }) => stems.has("@force"))
    : [];
  const told = known.filter(({ reported, sentence }) => reported && sentence === draft.sentence);
  const signing = known.filter(({ stems, deadline }) => stems.has("@signing") && !deadline);
  const named = known.filter(({ n }) => n === 0);
  for (const choice of [inForce, fitting, told, named, signing]) {
    const best = choice.toSorted(
      (a, b) => rank(draft, new Set(), b) - rank(draft, new Set(), a),
    )[0];
    if (best)
      return {
        date: best.date,
        note: `counted from ${plainDate(best.date)}, “${shortName(best.name)}”, as no start is named`,
      };
  }
  return null;
}

function shortName(name: string): string {
  return name.length <= LONGEST_NAME
    ? name
    : `${name.slice(0, LONGEST_NAME).replace(/\s+\S*$/, "")} …`;
}

/** Days are days after the anchor; months and years go by the calendar and end on a month's last day where the day is missing. */
function shift(date: string, { count: n, unit, relation }: Span): string | null {
  const sign = relation === "before" ? -1 : 1;
  if (unit === "hour" && n % 24 !== 0) return null;
  const amount = sign * (unit === "hour" ? n / 24 : n);
  const key = unit === "hour" ? "days" : (`${unit}s` as const);
  return Temporal.PlainDate.from(date)
    .add({ [key]: amount })
    .toString();
}
