import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { Range } from "./clause.ts";
import type { Tokens } from "./tokens.ts";
import { evidenceAt, type Evidence } from "./verb-evidence.ts";
import { isPastForm, opensClause } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * How far a verb may stand from its date, in tokens: sentences of treaties are long, and the work
 * stays bounded.
 */
const REACH = 80;

/** How far before an infinitive the verb that asks for it may stand, in tokens. */
const GOVERNS_WITHIN = 20;

/**
 * The verb nearest to the left of a date's words in its clause or, where there is none, nearest to
 * the right. `happens` says that the date is a day on which something is, not a limit: then it goes
 * with the verb before it or opens its clause, or it belongs to a noun alone.
 */
export function evidenceAround(
  tokens: Tokens,
  { from, to }: Range,
  happens: boolean,
  words: Vocabulary,
): Evidence | null {
  const left = (): Evidence | null => evidenceBefore(tokens, from, happens, words);
  const right = (): Evidence | null => evidenceBehind(tokens, to, words);
  if (opensClause(tokens, from, words)) return right() ?? left();
  return left() ?? (happens ? null : right());
}

function evidenceBefore(
  tokens: Tokens,
  from: number,
  happens: boolean,
  words: Vocabulary,
): Evidence | null {
  const stop = Math.max(0, from - REACH);
  let listed = false;
  for (let at = from - 1; at >= stop; at--) {
    if (tokens[at]?.text === ";") return null;
    if (isAside(tokens, at, words)) return null;
    listed ||= isColon(tokens, at);
    const evidence = evidenceAt(tokens, at, from, words);
    if (evidence?.kind === "infinitive") {
      if (isDestination(tokens, at, words)) continue;
      return governed(tokens, at, words);
    }
    // "They set three conditions: the sale of the airline by May": what was done is not what the
    // list asks for.
    if (listed && evidence?.kind !== "obliges") continue;
    // "To a design | chosen by the council, | within": who chose it says nothing of the day.
    const by = phraseAt(words.lists.agents, tokens, at + 1);
    if (evidence?.kind === "report" && evidence.bare && by !== null && by.to < from) continue;
    // "Coal: phased out by 2030".
    if (evidence?.kind === "report" && evidence.bare && isColon(tokens, at - 1)) continue;
    if (evidence?.kind === "report" && evidence.bare && isClosed(tokens, at, from)) continue;
    if (evidence?.kind === "report" && evidence.bare && !happens)
      return dutyBefore(tokens, at, words) ?? evidence;
    if (evidence) return evidence;
  }
  return null;
}

/** ", which meet on 1 November": the verbs before the pronoun say nothing of the day. */
function isAside(tokens: Tokens, at: number, words: Vocabulary): boolean {
  return (
    tokens[at - 1]?.text === "," &&
    phraseAt(words.lists.relatives, tokens, at) !== null &&
    !phraseAt(words.lists.that, tokens, at)
  );
}

/**
 * ", estimated at 640 million, | by": a participle that two commas close in belongs to the noun
 * before it.
 */
function isClosed(tokens: Tokens, at: number, to: number): boolean {
  return tokens[at - 1]?.text === "," && tokens.slice(at, to).some(({ text }) => text === ",");
}

function isColon(tokens: Tokens, at: number): boolean {
  return tokens[at]?.text === ":" && tokens[at + 1]?.kind !== "number";
}

/**
 * "Shall leave the villages | captured by 5 May", "shall have the seabed | surveyed by": a duty
 * with a participle behind it.
 */
function dutyBefore(tokens: Tokens, at: number, words: Vocabulary): Evidence | null {
  let joined = false;
  for (let before = at - 1; before >= Math.max(0, at - GOVERNS_WITHIN); before--) {
    const joins = tokens[before]?.text === "," && phraseAt(words.lists.and, tokens, before + 1);
    if (!joins && /^[,;:()]$/.test(tokens[before]?.text ?? "")) return null;
    if (phraseAt(words.lists.clauseStarts, tokens, before)) return null;
    joined ||= phraseAt(words.lists.and, tokens, before) !== null;
    const evidence = evidenceAt(tokens, before, at, words);
    if (!evidence || evidence.kind === "infinitive") continue;
    // "The dock will be closed, and its workers retrained": only "be" is shared across "and".
    if (phraseBefore(words.lists.deadlineNouns, tokens, before + 1)) continue;
    const { be } = words.lists;
    const shares =
      !joined || phraseBefore(be, tokens, before + 1) || phraseAt(be, tokens, before + 1);
    return evidence.kind === "obliges" && shares ? evidence : null;
  }
  return null;
}

/**
 * An infinitive is a duty where a verb before it asks for it ("told them to leave", "shall meet and
 * | to report") or where nothing does.
 */
function governed(tokens: Tokens, at: number, words: Vocabulary): Evidence {
  if (at === 0 || isColon(tokens, at - 1))
    return { kind: "obliges", direction: "future", gathering: false, told: false };
  const { obliges, governs, reports } = words.lists;
  for (let before = at - 1; before >= Math.max(0, at - GOVERNS_WITHIN); before--) {
    if (/^[;:—–]$/.test(tokens[before]?.text ?? "")) break;
    const duty = phraseBefore(obliges, tokens, before + 1) && evidenceAt(tokens, before, at, words);
    if (duty?.kind === "obliges") {
      const gathering = phraseAt(words.lists.gatherings, tokens, at + 1) !== null;
      return { ...duty, gathering };
    }
    if (phraseBefore(governs, tokens, before + 1))
      return { kind: "obliges", direction: "near", gathering: false, told: false };
    if (phraseBefore(reports, tokens, before + 1)) break;
  }
  return { kind: "infinitive" };
}

/**
 * "Led to elections", "reopened to traffic": no infinitive stands behind a past form that asks for
 * none.
 */
function isDestination(tokens: Tokens, at: number, words: Vocabulary): boolean {
  const { obliges, governs, reports } = words.lists;
  if ([obliges, governs].some((list) => phraseBefore(list, tokens, at))) return false;
  return phraseBefore(reports, tokens, at) !== null || isPastForm(tokens[at - 1], words);
}

function evidenceBehind(tokens: Tokens, to: number, words: Vocabulary): Evidence | null {
  const stop = Math.min(tokens.length, to + REACH);
  for (let at = to; at < stop; at++) {
    if (tokens[at]?.text === ";") return null;
    if (at > to && phraseAt(words.lists.clauseStarts, tokens, at)) return null;
    // "So warm that two had to leave, the court voted": what only tells how says nothing of the
    // day.
    if (at > to && phraseAt(words.lists.that, tokens, at)) {
      const comma = tokens.findIndex(({ text }, index) => index > at && text === ",");
      if (comma === -1) return null;
      at = comma;
      continue;
    }
    const hit =
      phraseAt(words.lists.obliges, tokens, at) ?? phraseAt(words.lists.reports, tokens, at);
    const evidence = evidenceAt(tokens, (hit?.to ?? at + 1) - 1, tokens.length, words);
    // "In August a deadline passed": the noun alone obliges nobody.
    if (phraseBefore(words.lists.deadlineNouns, tokens, hit?.to ?? at + 1)) continue;
    if (evidence && evidence.kind !== "infinitive" && evidence.kind !== "allowed") return evidence;
  }
  return null;
}
