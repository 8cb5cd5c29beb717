import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import { datelineOf } from "./dateline.ts";
import type { Passage } from "./document.ts";
import { splitAnew } from "./sentences.ts";
import { LIST_ITEM, type Paragraph } from "./paragraph.ts";

const URL_RUN = /(?:\s*\(?(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+)+\s*$/iu;
const ATTRIBUTION = /^[—–]\s*\S/u;
const QUOTATION = /^["'“‘«„]/u;
/**
 * A quotation's attribution stands at most this many paragraphs below it: between them, a tweet may
 * point to its link.
 */
const ATTRIBUTION_REACH = 2;
/** A longer sentence that ends with a colon is more than what leads in a list. */
const LONGEST_LEAD_IN = 200;

/**
 * Makes passages of a document's paragraphs: ways to other pages, widgets of the site and lone
 * addresses are left out, addresses at a paragraph's end are cut, a quotation is kept together with
 * the line that says whose it is, and what stands under a heading that is a day alone with that
 * day.
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
  const whole = joinAttributions(texts).map((each) => underDay(each, language));
  return underLeadIns(whole, language).map((paragraph, index) => ({
    id: `${document}:${index + 1}`,
    document,
    n: index + 1,
    line: paragraph.line,
    trail: paragraph.trail.filter((heading) => !isNavigation(heading, language)),
    text: paragraph.text,
    sources: paragraph.sources,
  }));
}

/**
 * A paragraph with the day before it that is all of a heading above; a numbered item keeps its
 * number first.
 */
function underDay(paragraph: Paragraph, language: Language): Paragraph {
  const day = paragraph.trail.findLast((heading) => datelineOf(heading, language) === heading);
  return day === undefined || LIST_ITEM.test(paragraph.text)
    ? paragraph
    : { ...paragraph, text: `${day}\n${paragraph.text}` };
}

/**
 * The sentence that leads in the list which a passage is an item of, with its colon: "The Tenant
 * shall not:"; empty where there is none.
 */
export function leadIn({ trail }: Passage): string {
  const last = trail.at(-1) ?? "";
  return last.endsWith(":") ? last : "";
}

/**
 * Paragraphs with the sentence that leads in a list in the trail of its items, as the last heading
 * above them.
 */
function underLeadIns(paragraphs: readonly Paragraph[], language: Language): readonly Paragraph[] {
  let open: readonly { readonly level: number; readonly text: string }[] = [];
  return paragraphs.map((paragraph) => {
    const { text, trail } = paragraph;
    const level = paragraph.level > 0 ? paragraph.level : LIST_ITEM.test(text) ? 1 : 0;
    open = open.filter((lead) => lead.level < level);
    const leads = open.map((lead) => lead.text);
    const last = text.endsWith(":") ? (splitAnew(text, language).at(-1)?.text ?? text) : "";
    if (last !== "" && last.length <= LONGEST_LEAD_IN) open = [...open, { level, text: last }];
    return { ...paragraph, trail: [...trail, ...leads] };
  });
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
