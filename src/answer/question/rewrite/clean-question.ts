/**
 * What Discord and browsers make of a text besides its words: mentions, timestamps, tags,
 * addresses, marks of bold and spoiler.
 */
const MARKUP = [
  /<(?:@[!&]?|#|a?:\w+:|t:)[\w:-]*>/g,
  /<\/?[a-z][^<>]{0,200}>/gi,
  /@(?:everyone|here)\b/g,
  /https?:\/\/\S+/g,
  /\*\*|__|~~|\|\||[*_`>#[\]()]/g,
];
/** Characters that are not seen: joiners, marks of direction, soft hyphens, controls. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const CONTROLS = /\p{Cc}+/gu;

/** Words between single marks, as a phone types them. */
const SINGLE_QUOTED = /(?<=^|\s)['‘’]([^'‘’]{1,60})['’](?=[\s?.,;:!]|$)/gu;

/**
 * A question without what is no word of it: "||**When** is Lachin due||?" → "When is Lachin due ?".
 */
export function cleanQuestion(text: string): string {
  const words = MARKUP.reduce((rest, mark) => rest.replace(mark, " "), text.replace(UNSEEN, ""));
  const quoted = words.replace(SINGLE_QUOTED, "“$1”");
  return quoted.replace(CONTROLS, " ").replace(/\s+/g, " ").trim();
}
