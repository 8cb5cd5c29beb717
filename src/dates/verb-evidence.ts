import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { Look } from "./period.ts";
import { isCapital, type Token, touches, type Tokens } from "./tokens.ts";
import { infinitiveAt, isAdverb, isPastForm, pastAdverbs } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * What the words around a date make of it: something that must happen, something that rules in the
 * present, or a report.
 */
export type Evidence =
  | {
      readonly kind: "obliges";
      readonly direction: Look;
      readonly gathering: boolean;
      /** Whether the duty is told of in the past: "was to". */
      readonly told: boolean;
    }
  /** Bare where the form could as well describe a noun: "the villages | captured". */
  | { readonly kind: "report"; readonly bare: boolean }
  | { readonly kind: "sets" | "rule" | "infinitive" | "allowed" | "said" };

/** What the phrase that ends with a token tells. */
export function evidenceAt(
  tokens: Tokens,
  at: number,
  end: number,
  words: Vocabulary,
): Evidence | null {
  const token = tokens[at];
  if (token === undefined || !mayTell(token, words)) return null;
  if (phraseBefore(words.lists.permits, tokens, at + 1))
    return isName(tokens, at) ? null : { kind: "allowed" };
  const report =
    phraseBefore(words.lists.reports, tokens, at + 1) ??
    phraseBefore(words.lists.invariable, tokens, at + 1);
  const obliges = phraseBefore(words.lists.obliges, tokens, at + 1);
  if (obliges && phraseBefore(words.lists.likeness, tokens, obliges.from)) return null;
  if (obliges && obliges.to - obliges.from >= (report ? report.to - report.from : 0)) {
    return isUnreal(tokens, obliges, words)
      ? { kind: "report", bare: false }
      : obligation(tokens, obliges.from, at + 1, end, words);
  }
  const said = phraseBefore(words.lists.saying, tokens, at + 1);
  // "Shall be reported" is a duty.
  if (said) return phraseBefore(words.lists.be, tokens, said.from) ? null : { kind: "said" };
  if (report) return reported(tokens, report.from, at, end, words);
  if (isPastForm(tokens[at], words)) return participle(tokens, at, words);
  if (infinitiveAt(tokens, at, words)) return { kind: "infinitive" };
  const sets = phraseBefore(words.lists.sets, tokens, at + 1);
  const done =
    sets &&
    [words.lists.perfect, words.lists.auxiliaries].some((list) =>
      phraseBefore(list, tokens, sets.from),
    );
  if (sets && !done && isVerb(tokens, sets.from, sets.to, words)) {
    const allowed = phraseBefore(words.lists.permits, tokens, sets.from);
    return { kind: allowed ? "allowed" : "sets" };
  }
  return phraseBefore(words.lists.be, tokens, at + 1) ? rule(tokens, at, end, words) : null;
}

/**
 * Whether a word can end a phrase that tells anything: most cannot, and each is asked many times.
 */
function mayTell(token: Token, words: Vocabulary): boolean {
  return token.kind === "word" && (words.verbEnds.has(token.folded) || isPastForm(token, words));
}

/** "Would otherwise have lapsed" never came to pass; "would have to leave" is a duty. */
function isUnreal(
  tokens: Tokens,
  { from, to }: { readonly from: number; readonly to: number },
  words: Vocabulary,
): boolean {
  if (!phraseAt(words.lists.pastModals, tokens, from)) return false;
  let at = to;
  while (phraseAt(words.lists.adverbs, tokens, at) || isAdverb(tokens[at], words)) at++;
  const have = phraseAt(words.lists.perfect, tokens, at);
  return have !== null && !phraseBefore(words.lists.obliges, tokens, have.to + 1);
}

/** "Are paid" rules; "shall be paid" obliges; "may be paid" allows. */
function rule(tokens: Tokens, at: number, end: number, words: Vocabulary): Evidence {
  const verb = pastAdverbs(tokens, at - 1, words) + 1;
  const before = phraseBefore(words.lists.obliges, tokens, verb);
  if (before) return obligation(tokens, before.from, before.to, end, words);
  return { kind: phraseBefore(words.lists.permits, tokens, verb) ? "allowed" : "rule" };
}

/** "May" with a capital inside a sentence is a month. */
function isName(tokens: Tokens, at: number): boolean {
  return at > 0 && isCapital(tokens[at]);
}

function obligation(
  tokens: Tokens,
  from: number,
  to: number,
  end: number,
  words: Vocabulary,
): Evidence {
  // "Was due | to be closed": the first of several words of duty tells its time.
  const outer = phraseBefore(words.lists.obliges, tokens, from);
  if (outer) return obligation(tokens, outer.from, to, end, words);
  const first = tokens[from];
  const verb = pastAdverbs(tokens, from - 1, words) + 1;
  const told =
    phraseBefore(words.lists.auxiliaries, tokens, verb) !== null ||
    phraseAt(words.lists.reports, tokens, from) !== null ||
    phraseAt(words.lists.pastModals, tokens, from) !== null ||
    isPastForm(first, words);
  let gathering = false;
  for (let at = to; at < Math.min(end, to + 4); at++) {
    gathering ||= phraseAt(words.lists.gatherings, tokens, at) !== null;
  }
  // "Was to have been finished by Monday" looks back on a day that has passed.
  const missed = told && phraseAt(words.lists.perfect, tokens, to) !== null;
  const direction = missed ? "missed" : told ? "near" : "future";
  return { kind: "obliges", direction, gathering, told };
}

/** "Had left" reports, and so does "shut", unless "will shut" obliges. */
function reported(
  tokens: Tokens,
  from: number,
  at: number,
  end: number,
  words: Vocabulary,
): Evidence | null {
  if (phraseAt(words.lists.invariable, tokens, from)) {
    const verb = pastAdverbs(tokens, from - 1, words) + 1;
    const modal = phraseBefore(words.lists.obliges, tokens, verb);
    if (modal) return obligation(tokens, modal.from, modal.to, end, words);
    if (phraseBefore(words.lists.permits, tokens, verb)) return { kind: "allowed" };
    if (tokens[verb - 1]?.folded === words.infinitive) return { kind: "infinitive" };
  }
  // "Was to have been finished" is a duty.
  const duty = from < at ? phraseBefore(words.lists.obliges, tokens, from) : null;
  if (duty) return obligation(tokens, duty.from, duty.to, end, words);
  return from === at ? participle(tokens, at, words) : { kind: "report", bare: false };
}

/** "Have lived" and "had been reduced" report; "shall have left" does not. */
function hasDone(tokens: Tokens, have: number, words: Vocabulary): boolean {
  if (isPastForm(tokens[have], words)) return false;
  const { auxiliaries, obliges, perfect, permits } = words.lists;
  const isBeen = tokens[have]?.folded === "been";
  const had = phraseBefore(auxiliaries, tokens, have) ?? phraseBefore(perfect, tokens, have);
  if (isBeen && had === null) return false;
  const verb = pastAdverbs(tokens, (isBeen && had ? had.from : have) - 1, words) + 1;
  return ![obliges, permits].some((list) => phraseBefore(list, tokens, verb));
}

/**
 * A past form is a rule behind "is", part of a longer form behind "been", an adjective behind an
 * article, and else a report.
 */
function participle(tokens: Tokens, at: number, words: Vocabulary): Evidence | null {
  const before = pastAdverbs(tokens, at - 1, words);
  if (phraseBefore(words.lists.be, tokens, before + 1)) return null;
  const perfect = phraseBefore(words.lists.perfect, tokens, before + 1);
  if (perfect && hasDone(tokens, perfect.from, words)) return { kind: "report", bare: false };
  if (perfect) return null;
  const auxiliary = phraseBefore(words.lists.auxiliaries, tokens, at + 1) !== null;
  if (!auxiliary && phraseBefore(words.lists.objects, tokens, before + 1)) return null;
  // "Stays closed" rules as "is closed" does.
  if (phraseBefore(words.lists.sets, tokens, before + 1)) return null;
  if (!auxiliary && phraseBefore(words.lists.determiners, tokens, before + 1)) return null;
  return { kind: "report", bare: !auxiliary };
}

/** "The release of prisoners" is a noun, "to end the war" an aim: neither sets anything. */
function isVerb(tokens: Tokens, from: number, to: number, words: Vocabulary): boolean {
  // The "cease" of "cease-fire" is no verb.
  if (tokens[to]?.text === "-" && touches(tokens[to - 1], tokens[to])) return false;
  if (tokens[to]?.folded === "of" || tokens[from - 1]?.folded === words.infinitive) return false;
  if (/^['’]$|^s$/.test(tokens[from - 1]?.folded ?? "")) return false;
  return !phraseBefore(words.lists.determiners, tokens, from);
}
