import { type Gazetteer, findPlaces } from "../knowledge/gazetteer.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { slice } from "./sentence-slice.ts";
import type { Range } from "./clause.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Kinds of places that act in a text more often than they are acted on. */
const ACTORS = /^(?:state|capital)\b/;

/** "The former Nagorno-Karabakh autonomous oblast" and shorter: in tokens. */
const LONGEST_PLACE = 7;

/**
 * A place that stands at the end as what is handed over is the subject: "it go the Aghdam district"
 * → "the Aghdam district".
 */
export function placePhrase(
  at: TimedSentence,
  range: Range,
  gazetteer: Gazetteer,
  words: Vocabulary,
): Range {
  for (let from = range.to - 2; from > Math.max(range.from, range.to - LONGEST_PLACE); from--) {
    if (!phraseAt(words.lists.articles, at.tokens, from)) continue;
    const phrase = { from, to: pastName(at, from, range.to, words) };
    const hangs = phraseBefore(words.lists.determiners, at.tokens, from) !== null;
    return !hangs && placesIn(slice(at, phrase), gazetteer).length > 0 ? phrase : range;
  }
  return range;
}

/**
 * The name that begins with an article ends where a preposition leads on: "the Kalbajar district |
 * to Azerbaijan".
 */
function pastName(at: TimedSentence, from: number, end: number, words: Vocabulary): number {
  for (let to = from + 2; to < end; to++) {
    if (
      phraseAt(words.lists.determiners, at.tokens, to) &&
      !phraseAt(words.lists.and, at.tokens, to)
    )
      return to;
  }
  return end;
}

/**
 * The places that a subject names: those that are acted on before those that act, several only
 * where "and" joins them.
 */
export function placesIn(subject: string, gazetteer: Gazetteer): readonly string[] {
  const spots = findPlaces(gazetteer, subject).filter(
    ({ place }) => !place.wide && !ACTORS.test(place.kind ?? ""),
  );
  const joined = spots.filter((spot, i) => {
    const before = spots[i - 1];
    return (
      i === 0 ||
      (before &&
        subject.slice(before.end, spot.start).length <= 10 &&
        /,|&|\p{L}/u.test(subject.slice(before.end, spot.start)) &&
        !/\b(?:of|in|to|between|from)\b/.test(subject.slice(before.end, spot.start)))
    );
  });
  return [...new Set(joined.map(({ place }) => place.name))];
}
