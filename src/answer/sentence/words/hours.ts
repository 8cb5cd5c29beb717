import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { capitalised } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import { lagsOf } from "../../../dates/lags.ts";
import { spansOf } from "./spans-of.ts";

/** The hours of a text as it writes them: "00:00 Yerevan time", "1 p.m.", "just after midnight". */
export function hoursIn(text: string, language: Language): readonly Span[] {
  // Most sentences have none, and to look for all forms takes long.
  if (!mayHoldHour(language).test(text)) return [];
  return spansOf(hoursOf(language), text).reduce((spans: Span[], span) => {
    const last = spans.at(-1);
    // "From 10:00 to 15:00" is told as one.
    const isRange = last !== undefined && rangesOf(language).test(text.slice(last[1], span[0]));
    return isRange ? [...spans.slice(0, -1), [last[0], span[1]]] : [...spans, span];
  }, []);
}

/** What stands between the first hour and the last of a range: " to ", "–". */
const rangesOf = keptFor(
  ({ questions }: Language): RegExp =>
    new RegExp(`^(?:\\s(?:${anyOf(questions.roles?.to ?? [])})\\s|\\s?[–-]\\s?)$`, "iu"),
);

const mayHoldHour = keptFor((language: Language): RegExp => {
  return new RegExp(`\\p{N}(?::\\p{N}|\\s?(?:${halvesOf(language)}))|${namedOf(language)}`, "u");
});

/** The halves of a day as they stand behind an hour: "p.m.", "PM". */
function halvesOf({ dates: { phrases } }: Language): string {
  const halves = [...phrases.morning, ...phrases.afternoon];
  return anyOf([...halves, ...halves.map((each) => each.toUpperCase())]);
}

/** The hours that have a name: "noon". */
function namedOf({ dates: { phrases } }: Language): string {
  const named = [...phrases.noon, ...phrases.midnight];
  return anyOf([...named, ...named.map(capitalised)]);
}

const hoursOf = keptFor((language: Language): RegExp => {
  const { dates, questions, quantities } = language;
  const { closely, spanBefore } = dates.phrases;
  const zone = `(?:\\s\\p{Lu}\\p{L}+\\s(?:${anyOf(questions.clock)})(?!\\p{L}))?`;
  const about = `(?:(?<!\\p{L})(?:${anyOf(quantities.around)})\\s)?`;
  const clock = `${about}(?<![\\p{N}.:])\\p{N}{1,2}:\\p{N}{2}(?![\\p{N}:])${zone}`;
  const half = `${about}(?<![\\p{N}.:])\\p{N}{1,2}(?:[.:]\\p{N}{2})?\\s?(?:${halvesOf(language)})(?![\\p{L}\\p{N}])`;
  const beside = `(?:(?:(?:${anyOf(closely)})\\s)?(?:${anyOf([...spanBefore, ...lagsOf(language)])})\\s|12\\s)?`;
  const name = `(?<!\\p{L})${beside}(?:${namedOf(language)})(?!\\p{L})`;
  return new RegExp(`${half}|${clock}|${name}`, "gu");
});
