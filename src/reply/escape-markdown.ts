/**
 * Marks with a meaning anywhere in a line: emphasis, code, spoilers, links, mentions, headings,
 * quotes.
 */
const INLINE = /[\\*_~`|[\]<>#]/g;
/** A list's mark, which means something only where a line begins: "- ", "+ ", "6. ". */
const LIST = /^(\s*\d*)([-+.])/gm;
/**
 * Discord makes a link of every web address and an emoji of every ":name:"; a colon that is escaped
 * stops both.
 */
const COLON = /:(?=\/\/|[\w+-]+:)/g;
/**
 * The stroke after a web address without "https", of which Discord makes an invitation:
 * "discord.gg/x".
 */
const INVITATION = /\/(?<=(?<!\/\S*)[\p{L}\p{N}]\.\p{L}{2,24}\/)(?=\S)/gu;
const EVERYBODY = /@(?=everyone|here)/gi;
/**
 * What cannot be seen: control characters other than the tab and the line's end, marks of
 * direction, spaces without width. The joiners U+200C and U+200D stay: Persian words and emoji are
 * made with them.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- these are what is to be removed
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/**
 * No language puts more marks on a letter; those beyond would grow over the lines above and below.
 */
const PILED_MARKS = /(\p{M}{6})\p{M}+/gu;
/** Most texts hold nothing but these, which need no slow look. */
const HARMLESS = /^[\n\t\x20-\x7E\xA0-\xAC\xAE-\u02FF\u0370-\u0482\u048A-\u058F\u2010-\u2027]*$/;

/**
 * Makes Discord show a text as it stands: nothing in it is formatted, linked or pinged, and nothing
 * in it can turn the writing direction of the card or run over its lines. "**a** <@1>" → "\*\*a\*\*
 * \<@1\>".
 */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(INLINE, "\\$&")
    .replace(LIST, "$1\\$2")
    .replace(COLON, "\\:")
    .replace(INVITATION, "\\/")
    .replace(EVERYBODY, "\\@");
}

/** A text without characters that cannot be seen but would break what stands around them. */
export function cleanText(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text.replace(UNSEEN, "").replace(LONE_SURROGATE, "\u{FFFD}").replace(PILED_MARKS, "$1");
}

/** A text on one line, with single spaces. */
export function oneLine(text: string): string {
  return cleanText(text.replace(/\s+/gu, " ")).trim();
}

/** A link that a card makes of a name and an address. */
const LINK = /(?<!\\)\[((?:\\.|[^\]\\])+)\]\((<[^>]+>)\)/g;

/**
 * A card's Markdown without headings, quote marks, small print and bold, with links spelt out; what
 * was escaped stays so. "### **a** \\*" → "a \\*".
 */
export function stripMarkup(markdown: string): string {
  return markdown
    .replace(LINK, "$1: $2")
    .replace(/^(?:#{1,3}|-#|>) /gm, "")
    .replace(/(\\[^0-9A-Za-z\s])|\*\*/g, (_, escaped: string | undefined) => escaped ?? "");
}
