import { capitalised } from "../languages/words.ts";
import { Temporal } from "temporal-polyfill";
import type { Block, Piece, Reply } from "../command.ts";
import { longDate, plainDate } from "../dates/calendar.ts";
import type { Deadline } from "../dates/deadline.ts";
import type { DeadlineState } from "../dates/status.ts";
import type { Document } from "../knowledge/document.ts";
import {
  dueVerb,
  dueWords,
  endsAsDayBegins,
  ruleWords,
  movedVerb,
} from "../answer/deadlines/deadline-words.ts";
import { citationBlocks, type CitationBlock } from "./citation-blocks.ts";
import { cutText } from "./cut-pieces.ts";
import { oneLine } from "./escape-markdown.ts";

/**
 * A reply laid out: everything that a card shows, in its order, as plain data that any host can
 * draw.
 */
export type Layout = {
  readonly title: string;
  readonly body: readonly Block[];
  readonly citations: readonly CitationBlock[];
  /** Says how old what is cited is; null when nothing is cited. */
  readonly note: string | null;
};

/** Characters of a related passage that are shown. */
const EXCERPT = 140;
/** Documents that are dated by name below a card, and characters of each one's title. */
const NAMED = 3;
const TITLE = 70;

/**
 * Lays out a reply: its own body, its deadlines, its citations and the line that dates its
 * documents. `pages` says whether its host can turn pages: one that cannot gets all deadlines at
 * once.
 */
export function layOut(reply: Reply, pages: boolean): Layout {
  const shown = pages ? reply.shownDeadlines : undefined;
  const body = [
    ...reply.body,
    ...deadlinesOf(reply, shown ?? reply.answer.deadlines),
    ...(reply.after ?? []),
    ...relatedBlocks(reply),
  ];
  const all = reply.answer.citations;
  const cited = shown && citedIn(body);
  const citations = cited ? all.filter(({ n }) => cited.has(n)) : all;
  return {
    title: reply.title,
    body,
    citations: reply.showCitations ? citationBlocks(citations, body) : [],
    note: noteOf([...new Set(citations.map((citation) => citation.document))]),
  };
}

/** Numbers of the citations that a body rests on. */
function citedIn(body: readonly Block[]): ReadonlySet<number> {
  const pieces = body.flatMap((block) => {
    if (block.kind === "list") return block.items.flat();
    return "pieces" in block ? block.pieces : [];
  });
  const cites = pieces.flatMap((each) =>
    typeof each === "object" && "cite" in each ? each.cite : [],
  );
  return new Set(cites);
}

function deadlinesOf({ deadlinesAs }: Reply, deadlines: readonly DeadlineState[]): Block[] {
  if (deadlinesAs === "none") return [];
  if (deadlinesAs === "cards") return deadlines.flatMap(deadlineBlocks);
  const items = deadlines.map((state) => [
    { bold: capitalised(state.deadline.subject) },
    ": ",
    ...lifePieces(state).flatMap((pieces, index) => (index > 0 ? ["; ", ...pieces] : pieces)),
  ]);
  return items.length > 0 ? [{ kind: "list", items }] : [];
}

function relatedBlocks({ answer }: Reply): Block[] {
  if (answer.related.length === 0) return [];
  const items = answer.related.map((passage) => [
    `${passage.id}: `,
    cutText(oneLine(passage.text), EXCERPT),
  ]);
  return [
    { kind: "heading", text: "Related passages, which do not answer this" },
    { kind: "list", items },
  ];
}

function deadlineBlocks(state: DeadlineState): Block[] {
  const rule = ruleWords(state.deadline);
  const heading: Block = { kind: "heading", text: capitalised(state.deadline.subject) };
  const list: Block = { kind: "list", items: lifePieces(state) };
  return rule ? [heading, list, { kind: "small", pieces: [capitalised(rule)] }] : [heading, list];
}

/** What was set, moved and reported of a deadline. */
function lifePieces(state: DeadlineState): Piece[][] {
  const { revised, outcome } = state;
  const items: Piece[][] = [duePieces(state)];
  if (revised) {
    const day = { bold: longDate(revised.due) };
    items.push([
      `${movedVerb(state.deadline, revised)} `,
      day,
      ": ",
      revised.words,
      " ",
      { cite: revised.citation },
    ]);
  }
  if (outcome) {
    const day = { bold: longDate(outcome.date) };
    const reported = outcome.later ? "Later reported" : "Reported";
    items.push([`${reported} as done on `, day, " ", { cite: outcome.citation }]);
  }
  return items;
}

function duePieces({ deadline, words, live, citation, also }: DeadlineState): Piece[] {
  const cites = [...new Set([citation, ...also])].map((n) => ({ cite: n }));
  const told = dueWords(deadline);
  const verb = capitalised(dueVerb(deadline));
  const due: Piece[] = told === "" ? [verb] : [`${verb} `, { bold: told }];
  if (words === null || deadline.due === null) return [...due, " ", ...cites];
  const clock: Piece[] = live ? [" (", { relative: endOf(deadline, deadline.due) }, ")"] : [];
  return [...due, ": ", { bold: words }, ...clock, " ", ...cites];
}

/**
 * The instant at which a deadline is over: its hour where it has one, else the end of its day, or
 * the start for "before".
 */
function endOf(deadline: Deadline, due: string): Temporal.Instant {
  const day = Temporal.PlainDate.from(due);
  const time = deadline.hour ? Temporal.PlainTime.from(deadline.hour) : undefined;
  const last = time || endsAsDayBegins(deadline) ? day : day.add({ days: 1 });
  return last.toZonedDateTime({ timeZone: deadline.zone, plainTime: time ?? "00:00" }).toInstant();
}

/**
 * "Peace deal: known up to 13 November 2020 · What became …: known up to 8 August 2025 · not a live
 * feed".
 */
function noteOf(documents: readonly Document[]): string | null {
  if (documents.length === 0) return null;
  const known = documents.slice(0, NAMED).map((document) => {
    const day = document.knownTo ?? document.published;
    const title = cutText(document.title, TITLE);
    return day ? `${title}: known up to ${plainDate(day)}` : `${title}: undated`;
  });
  const left = documents.length - known.length;
  const others = left > 0 ? [`${left} more ${left === 1 ? "document" : "documents"}`] : [];
  return [...known, ...others, "not a live feed"].join(" · ");
}
