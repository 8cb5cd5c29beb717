import { plainDate } from "../dates/calendar.ts";
import type { Document } from "../knowledge/document.ts";
import type { Line } from "./answer.ts";
import { withLeadIn } from "./shown/lead-in.ts";
import type { Citations } from "./cite.ts";
import { languageOfPassage } from "./sentence/read-text.ts";
import { claimBefore } from "./sentence/words/reported.ts";
import type { Saying } from "./sentence/sayings.ts";
import type { Shelf } from "./shelf.ts";

/** How an answer is told besides its words. */
export type Telling = {
  /** Whether the closest passage is given for want of an answer. */
  readonly unsure: boolean;
  /** Whether the question is about the present day: then each document's own day goes first. */
  readonly now: boolean;
};

const CLOSEST = "The closest passage, which may not answer this:";

/**
 * The short lines of a card: the words that answer, whose they are where that must be said, and
 * their citations.
 */
export function linesOf(
  shelf: Shelf,
  sayings: readonly Saying[],
  telling: Telling,
  citations: Citations,
): readonly Line[] {
  const lines = sayings.map((saying) => {
    const { evidence, quote, spans, words } = saying;
    const n = citations.cite(evidence.passage, quote, spans);
    const document = shelf.documentOf(evidence.passage);
    const claim = claimOf(shelf, saying);
    return lineOf(document, { words: words.join(", "), claim }, n, sayings.length > 1, telling);
  });
  return telling.unsure ? [{ words: "", rest: CLOSEST, cites: [] }, ...lines] : lines;
}

/** The same as a person would read it aloud, quotations and all. */
export function textOf(shelf: Shelf, sayings: readonly Saying[], telling: Telling): string {
  const texts = sayings.map((saying) => {
    const document = shelf.documentOf(saying.evidence.passage);
    const words = saying.words.join(", ");
    const front = telling.now ? asOfDocument(document) : "";
    const quote = `${titleAndDate(document)}: “${withLeadIn(saying.evidence.passage, saying.quote)}”`;
    if (words === "") return `${front}${quote}`;
    const claim = claimOf(shelf, saying);
    // "1 p.m." has its full stop.
    const end = claim === "" && /[.…]$/u.test(words) ? "" : ".";
    return `${front}${words}${claim}${end} ${quote}`;
  });
  return [...(telling.unsure ? [CLOSEST] : []), ...texts].join(" ");
}

/**
 * Whose claim the words of an answer are, for behind them: " (Baku says)"; empty where a document
 * tells them as they are.
 */
function claimOf(shelf: Shelf, { evidence, quote, spans, words }: Saying): string {
  const language = languageOfPassage(shelf, evidence.passage);
  // The quotation may begin with the sentence before.
  const shift = quote.length - evidence.sentence.length;
  const claims = spans.map(([start, end]) =>
    claimBefore(evidence.sentence, [start - shift, end - shift], language),
  );
  const [claim = null] = claims;
  // "Armenia told the United Nations that Azerbaijan …" has it in its words.
  const isSaid =
    claim === null || words.some((each) => each.includes(claim) || claim.includes(each));
  return isSaid || claims.some((other) => other !== claim) ? "" : ` (${claim})`;
}

function lineOf(
  document: Document,
  { words, claim }: { readonly words: string; readonly claim: string },
  n: number,
  several: boolean,
  { now }: Telling,
): Line {
  const title = titleAndDate(document);
  if (now) {
    const known = `known up to ${knownTo(document)}`;
    return {
      words,
      rest: words ? `${claim}, ${known}` : `${known.charAt(0).toUpperCase()}${known.slice(1)}:`,
      cites: [n],
    };
  }
  if (words === "") return { words, rest: `${title}:`, cites: [n] };
  return { words, rest: several ? `${claim}: ${title}` : claim, cites: [n] };
}

function asOfDocument(document: Document): string {
  return `Known up to ${knownTo(document)}: `;
}

function knownTo(document: Document): string {
  const day = document.knownTo ?? document.published;
  return day ? plainDate(day) : `${document.title}, which has no date`;
}

function titleAndDate({ title, published }: Document): string {
  return published ? `${title} (${plainDate(published)})` : title;
}
