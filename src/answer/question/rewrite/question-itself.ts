import { anyOf } from "../../../languages/any-of.ts";
import { guessLanguage } from "../../../languages/guess-language.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { capitalised, foldedOf, type Word, wordsOf } from "../../../languages/words.ts";
import { firstAsking, opensQuestion, readAsked, wordsAsking, wordsThatAskAlone } from "../asked.ts";

/**
 * What makes up a sentence. Dots that leave something open end none, nor do those of "U.S." and
 * "St.".
 */
const sentenceOf = keptFor(({ sentences, questions }: Language): RegExp => {
  const small = sentences.abbreviations.filter((each) => !questions.negations.includes(each));
  const large = small.map(capitalised);
  const short = `(?<=(?<!\\p{L})(?:\\p{Lu}|${anyOf([...small, ...large])}))\\.(?=\\s*[\\p{Lu}\\p{N}])`;
  const open = String.raw`[^.!?;\n]|\.{2,}|(?<=\S)\.(?=\S)`;
  return new RegExp(String.raw`(?:${open}|${short})+[.!?;\n]*(?:\s+|$)`, "gu");
});
const CLAUSE = /[^,]+,?/gu;
/** A question of fewer words ("until when?") leans on the sentence before it. */
const FEWEST_WORDS = 4;
/** A guess at the answer of the question before it has no more words: "Aliyev or Putin too?" */
const LONGEST_GUESS = 5;
/**
 * One that ends in a pronoun, or has one as its subject, does so where it has no more words of its
 * own: "which area was that?", "when was it given up?"
 */
const FEW_OWN_WORDS = 1;
/** A shorter verdict may be a word of the question: "which of them is right". */
const FEWEST_OF_VERDICT = 3;

/**
 * The question in a message, without what leads up to it and what is only polite: "Hi, I'm writing
 * an essay. Can you tell me how many posts there were, please?" → "how many posts there were". The
 * whole text where nothing can be told apart.
 */
export function questionItself(text: string): string {
  const language = guessLanguage(text);
  const written = asEquation(text, language);
  const sentence = withoutOpposite(sentenceThatAsks(written, language), language);
  const asking = whatIsDoubted(askingFirst(sentence, language), language);
  const bare = withoutSecond(withoutLead(withoutTail(asking, language), language), language);
  return bare.trim() === "" ? text : bare.trim();
}

/** "The Parties = who?" written as a sentence. */
function asEquation(text: string, language: Language): string {
  const [left = "", right = "", ...others] = text.split("=").map((side) => side.trim());
  const isAsked = right !== "" && askedAt(wordsOf(right), language) === 0;
  if (!isAsked || left === "" || others.length > 0) return text;
  const [be = ""] = language.dates.phrases.be;
  return `${right.replace(/[\s?]+$/u, "")} ${be} ${left}?`.replaceAll(/\s+/gu, " ");
}

/**
 * A question without one at its end that has no words of its own: "how many stay on loan, and for
 * how long?"
 */
function withoutSecond(text: string, language: Language): string {
  const { and } = language.dates.phrases;
  const words = wordsOf(text);
  const joint = words.findLastIndex(({ folded }) => and.includes(folded));
  const rest = words.slice(joint + 1);
  if (joint < 1 || rest.length === 0 || askedAt(words.slice(0, joint), language) === -1)
    return text;
  const { first, end } = readAsked(
    rest.map(({ folded }) => folded),
    language,
  );
  // "Which districts, and when" asks for both.
  const isWhen = language.questions.asks.when.includes(rest.map(({ folded }) => folded).join(" "));
  const isBare = first === 0 && end === rest.length && !isWhen;
  return isBare ? `${text.slice(0, words[joint - 1]?.end)}?` : text;
}

/**
 * A question without what somebody grants before it: "Baku's figure is known, but what does Askerov
 * estimate?"
 */
function withoutOpposite(text: string, language: Language): string {
  const parts = text.split(oppositionOf(language));
  const last = parts.at(-1) ?? text;
  return askedAt(wordsOf(last), language) === 0 && !leansOnLast(last, language) ? last : text;
}

/** What parts a question from what is granted before it: ", but". */
const oppositionOf = keptFor(
  ({ questions }: Language) => new RegExp(`,\\s+(?:${anyOf(questions.oppositions)})\\s+`, "iu"),
);

/**
 * "They argue over whether Shusha counts as one": what is in doubt is asked, where nothing else is,
 * as any question of yes or no is.
 */
function whatIsDoubted(text: string, language: Language): string {
  const words = wordsOf(text);
  const at = words.findIndex(({ folded }) => language.questions.doubts.includes(folded));
  const doubted = words[at + 1];
  if (at < 1 || doubted === undefined) return text;
  const [help = ""] = language.questions.helps;
  // "Over whether to extend it. Why was it extended?"
  const isAll =
    askedAt(words.slice(0, at), language) === -1 &&
    askedAt(words.slice(at + 1), language) === -1 &&
    doubted.folded !== language.dates.phrases.infinitive;
  return isAll ? `${help} ${text.slice(doubted.start)}` : text;
}

/**
 * A question whose clause of time comes first, with that behind: "When Kalbajar was delayed, did
 * Aghdam's date move?" asks not when.
 */
function askingFirst(text: string, language: Language): string {
  const { questions } = language;
  const comma = text.indexOf(",");
  const [opening, second] = wordsOf(text);
  const [next] = wordsOf(text.slice(comma + 1));
  if (comma === -1 || !opening || !next) return text;
  const isTime = [...questions.timeClauses, ...questions.asks.when].includes(opening.folded);
  const isAsked =
    opensQuestion(next.folded, language) || wordsThatAskAlone(language).has(next.folded);
  // "When was it handed over, and who said so?" asks when.
  const asksItself = opensQuestion(second?.folded ?? "", language);
  if (!isTime || !isAsked || asksItself) return text;
  const clause = text.slice(0, comma).trim();
  const rest = text
    .slice(comma + 1)
    .replace(/[\s?.!]+$/u, "")
    .trim();
  return `${rest} ${clause.slice(0, 1).toLowerCase()}${clause.slice(1)}?`;
}

/** The last sentence that asks, with the one before it where it is too short to stand alone. */
function sentenceThatAsks(text: string, language: Language): string {
  const sentences = text.match(sentenceOf(language)) ?? [text];
  const at = sentences.findLastIndex((sentence) => asks(sentence, language));
  if (at === -1) return text;
  const sentence = sentences[at] ?? text;
  const isBare = askedAt(wordsOf(sentence), language) === -1;
  // "Whose decision was it? Aliyev or Putin?" only guesses at what it asks.
  const before = isBare
    ? sentences.slice(0, at).findLast((each) => askedAt(wordsOf(each), language) !== -1)
    : undefined;
  const guess = wordsOf(sentence);
  const isGuess =
    guess.length <= LONGEST_GUESS && !language.dates.phrases.and.includes(guess[0]?.folded ?? "");
  if (before !== undefined && isGuess && !leansOnLast(before, language)) return before;
  // "They say that it counts. Does it?" asks whether it does.
  if (at > 0 && saysNothing(sentence, language)) return sentences[at - 1] ?? text;
  if (at > 0 && leansOnLast(sentence, language)) return `${sentences[at - 1] ?? ""}${sentence}`;
  // "By or before? The word that they use": what has no word that asks is told by what follows.
  return at === 0 && isBare ? text : sentence;
}

/** Whether a question only wants to know whether what was said is so: "does it?" */
function saysNothing(sentence: string, language: Language): boolean {
  const words = wordsOf(sentence);
  const [first, second] = words.map(({ folded }) => folded);
  const asksOnly =
    words.length === 2 &&
    opensQuestion(first ?? "", language) &&
    language.questions.pronouns.includes(second ?? "");
  return asksOnly || isVerdict(words, language);
}

/** Whether a question says too little of what it is about: "until when?", "which area was that?" */
function leansOnLast(sentence: string, language: Language): boolean {
  const words = wordsOf(sentence);
  if (words.length < FEWEST_WORDS) return true;
  const asking = new Set(wordsAsking(sentence, language).map(({ start }) => start));
  const { questions } = language;
  const { pronouns } = questions;
  const plain = [
    ...language.search.stopWords,
    ...pronouns,
    ...questions.fillers,
    ...questions.joins,
  ];
  const own = words.filter(({ start, folded }) => !asking.has(start) && !plain.includes(folded));
  const isPronoun = (word: Word | undefined): boolean => pronouns.includes(word?.folded ?? "");
  const isSubject = words.some(
    ({ folded }, at) => opensQuestion(folded, language) && isPronoun(words[at + 1]),
  );
  return own.length <= FEW_OWN_WORDS && (isPronoun(words.at(-1)) || isSubject);
}

function asks(text: string, language: Language): boolean {
  return text.includes("?") || askedAt(wordsOf(text), language) !== -1;
}

/** Where the first word stands that asks for something; -1 where none does. */
function askedAt(words: readonly Word[], language: Language): number {
  const { first, end } = readAsked(
    words.map(({ folded }) => folded),
    language,
  );
  return end === 0 ? -1 : first;
}

/**
 * Without clauses behind the question that only speak of whoever asks or want to know whether it is
 * so: ", can you tell me please", ", is that true".
 */
function withoutTail(text: string, language: Language): string {
  const clauses = text.match(CLAUSE) ?? [text];
  const last = clauses.findLastIndex((clause, at) => {
    const words = wordsOf(clause);
    return !isLead(words, language) && !(at > 0 && isVerdict(words, language));
  });
  const rest = clauses
    .slice(0, last + 1)
    .join("")
    .replace(/,\s*$/, "");
  return withoutVerdict(rest, language);
}

/**
 * Without a verdict that is asked for at either end, no comma between: "is it a treaty yes or no",
 * "yes or no: is it a treaty".
 */
function withoutVerdict(text: string, language: Language): string {
  const words = wordsOf(text);
  for (const verdict of language.questions.verdicts.map((each) => each.split(" "))) {
    const isAt = (from: number): boolean =>
      verdict.every((word, at) => words[from + at]?.folded === word);
    const [behind, end] = [words[verdict.length], words.length - verdict.length];
    if (verdict.length < FEWEST_OF_VERDICT || behind === undefined) continue;
    if (isAt(end) && askedAt(words.slice(0, end), language) !== -1)
      return text.slice(0, words[end - 1]?.end);
    const gap = text.slice(words[verdict.length - 1]?.end, behind.start);
    if (isAt(0) && /[^\s\p{L}]/u.test(gap)) return text.slice(behind.start);
  }
  return text;
}

/**
 * Without the words before the question that speak of whoever asks: up to the question word, or as
 * far as every word leads up to it.
 */
function withoutLead(text: string, language: Language): string {
  const words = wordsOf(text);
  // "Lol was Turkey even mentioned": what begins behind it asks.
  const opening = words.findIndex((word) => !isCourtesy(word, language));
  if (opening > 0 && opensQuestion(words[opening]?.folded ?? "", language))
    return withoutLead(text.slice(words[opening]?.start), language);
  // "Can you tell me what they said when …": when they did is not asked.
  const begun = firstAsking(
    words.map(({ folded }) => folded),
    language,
  );
  const isBegun = begun > 0 && isLead(words.slice(0, begun), language);
  const at = isBegun ? begun : askedAt(words, language);
  const before = words.slice(0, Math.max(0, at));
  const rest = text.slice(words[at]?.start ?? 0);
  const isAside = before.some((word) => isPerson(word, language));
  if (isAside && !joinsClause(text, words, at, language) && !leansOnLast(rest, language))
    return rest;
  const own = words.findIndex((word) => !isPerson(word, language) && !isLeading(word, language));
  const lead = words.slice(0, at > 0 ? Math.min(at, own) : own);
  const [first, who, duty, ...others] = lead;
  const opener = first?.folded ?? "";
  const asksWhether = opensQuestion(opener, language) || isModal(opener, language);
  const isTo = ({ folded }: Word): boolean => folded === language.dates.phrases.infinitive;
  // "Do I need permission", "do I have to leave".
  const isDuty =
    who !== undefined && isPerson(who, language) && others.every(isTo) && obligesBy(duty, language);
  // "Was anybody hurt when the shots were fired".
  const { timeClauses } = language.questions;
  const isClause = !isBegun && timeClauses.includes(words[begun]?.folded ?? "");
  // "Has anybody appealed" asks whether somebody did; "has anybody heard when" asks when.
  const isWhether =
    (begun === -1 || isClause) &&
    asksWhether &&
    (isDuty || lead.slice(1).every((word) => isPerson(word, language)));
  if (isWhether) return text;
  // "Read that Pashinyan …, when did he?"
  const { that } = language.dates.phrases;
  const isReport =
    lead.length === 2 &&
    that.includes(lead[1]?.folded ?? "") &&
    text.slice(0, words[at]?.start ?? 0).includes(",");
  return isLead(lead, language) || isReport ? text.slice(words[lead.length]?.start ?? 0) : text;
}

/** Whether a word opens a question of what may or must be: "can". */
function isModal(word: string, { dates: { phrases }, questions }: Language): boolean {
  return [...phrases.permits, ...questions.asks["yes/no"]].includes(word);
}

/** Whether a word alone obliges: "need" of "need to". */
function obligesBy(word: Word | undefined, { dates: { phrases } }: Language): boolean {
  return phrases.obliges.some((phrase) => phrase.split(" ")[0] === word?.folded);
}

/**
 * Whether a word that asks elsewhere only joins a clause to what is asked: "the smallest mesh you
 * can use when fishing for cod".
 */
function joinsClause(
  text: string,
  words: readonly Word[],
  at: number,
  language: Language,
): boolean {
  const [last, asking] = [words[at - 1], words[at]];
  if (!last || !asking || !language.questions.timeClauses.includes(asking.folded)) return false;
  const isParted = /[^\s\p{L}]/u.test(text.slice(last.end, asking.start));
  return !isParted && !isLeading(last, language) && !isPerson(last, language);
}

/** Whether some words are all polite or about whoever asks. */
function isLead(words: readonly Word[], language: Language): boolean {
  return (
    words.length > 0 &&
    !isNounOf(words, language) &&
    words.every((word) => isPerson(word, language) || isLeading(word, language)) &&
    words.some((word) => isPerson(word, language) || isCourtesy(word, language))
  );
}

/** "…, is that true": all before it is what is asked. */
function isVerdict(words: readonly Word[], { questions }: Language): boolean {
  const said = words.map(({ folded }) => folded).join(" ");
  return foldedOf(questions.verdicts).has(said);
}

/** "Name of the supplier" asks for a name; "name the supplier" is a request. */
function isNounOf([first, second]: readonly Word[], { questions }: Language): boolean {
  const isNoun = first !== undefined && foldedOf(questions.nameNouns).has(first.folded);
  return isNoun && second?.folded === questions.roles?.of[0];
}

function isPerson({ folded }: Word, { questions }: Language): boolean {
  return foldedOf(questions.persons).has(folded);
}

function isLeading({ folded }: Word, { questions }: Language): boolean {
  return foldedOf(questions.leads).has(folded) || foldedOf(questions.courtesies).has(folded);
}

function isCourtesy({ folded }: Word, { questions }: Language): boolean {
  return foldedOf(questions.courtesies).has(folded);
}
