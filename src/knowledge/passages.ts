import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import type { Passage } from "./document.ts";
import type { Paragraph } from "./paragraph.ts";

const URL_RUN = /(?:\s*\(?(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+)+\s*$/iu;
const ATTRIBUTION = /^[—–]\s*\S/u;
const QUOTATION = /^["'“‘«„]/u;
/**
 * A quotation's attribution stands at most this many paragraphs below it: between them, a tweet may
 * point to its link.
 */
const ATTRIBUTION_REACH = 2;

/**
 * Makes passages of a document's paragraphs: ways to other pages, widgets of the site and lone
 * addresses are left out, addresses at a paragraph's end are cut, and a quotation is kept together
 * with the line that says whose it is.
 */
export function makePassages(
  document: string,
  paragraphs: readonly Paragraph[],
  language: Language,
): readonly Passage[] {
  const texts = paragraphs
    .filter((paragraph) => !paragraph.lone && !isNavigation(paragraph.text, language))
    .map((paragraph) => ({ ...paragraph, text: paragraph.text.replace(URL_RUN, "").trim() }))
    .filter((paragraph) => paragraph.text !== "");
  return joinAttributions(texts).map((paragraph, index) => ({
    id: `${document}:${index + 1}`,
    document,
    n: index + 1,
    line: paragraph.line,
    trail: paragraph.trail.filter((heading) => !isNavigation(heading, language)),
    text: paragraph.text,
    sources: paragraph.sources,
  }));
}

function isNavigation(text: string, language: Language): boolean {
  const folded = fold(text);
  return language.documents.navigation.some((phrase) => {
    const rest = folded.startsWith(phrase) ? folded.slice(phrase.length).trimStart() : null;
    return rest !== null && (rest === "" || /^[:|→»>]/u.test(rest));
  });
}

function joinAttributions(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const from = ATTRIBUTION.test(paragraph.text) ? quotationAbove(joined) : -1;
    const quotation = joined[from];
    if (!quotation) {
      joined.push(paragraph);
      continue;
    }
    const parts = [...joined.splice(from), paragraph].map((part) => part.text);
    joined.push({ ...quotation, text: parts.join("\n") });
  }
  return joined;
}

function quotationAbove(paragraphs: readonly Paragraph[]): number {
  for (let back = 1; back <= ATTRIBUTION_REACH; back++) {
    if (QUOTATION.test(paragraphs.at(-back)?.text ?? "")) return paragraphs.length - back;
  }
  return -1;
}
