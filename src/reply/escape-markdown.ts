/** Marks with a meaning anywhere in a line: emphasis, code, spoilers, links, mentions, headings, quotes. */
const INLINE = /[\\*_~`|[\]<>#]/g;
/** A list's mark, which means something only where a line begins: "- ", "+ ", "6. ". */
const LIST = /^(\s*\d*)([-+.])/gm;
/** Discord makes a link of every web address and an emoji of every ":name:"; a colon that is escaped stops both. */
const COLON = /:(?=\/\/|[\w+-]+:)/g;
const EVERYBODY = /@(?=everyone|here)/gi;
/** Marks that turn the direction of all that follows them, and control characters other than the tab and the line's end. */
// oxlint-disable-next-line no-control-regex -- these are what is to be removed
const UNSEEN = /[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B-\u001F\u007F]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Nearly no text holds any of them: one quick look, halves of surrogate pairs included, spares two slow ones. */
// oxlint-disable-next-line no-control-regex -- as above
const DOUBTFUL = /[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF]/;

/**
 * Makes Discord show a text as it stands: nothing in it is formatted, linked or pinged, and nothing in it can turn the writing
 * direction of the card. "**a** <@1>" → "\*\*a\*\* \<@1\>".
 */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(INLINE, "\\$&")
    .replace(LIST, "$1\\$2")
    .replace(COLON, "\\:")
    .replace(EVERYBODY, "\\@");
}

/** A text without characters that cannot be seen but would break what stands around them. */
export function cleanText(text: string): string {
  if (!DOUBTFUL.test(text)) return text;
  return text.replace(UNSEEN, "").replace(LONE_SURROGATE, "\u{FFFD}");
}

/** A text on one line, with single spaces. */
export function oneLine(text: string): string {
  return cleanText(text.replace(/\s+/gu, " ")).trim();
}

/** A card's Markdown without headings, quote marks, small print and bold; what was escaped stays so. "### **a** \\*" → "a \\*". */
export function stripMarkup(markdown: string): string {
  return markdown
    .replace(/^(?:#{1,3}|-#|>) /gm, "")
    .replace(/(\\[^0-9A-Za-z\s])|\*\*/g, (_, escaped: string | undefined) => escaped ?? "");
}
