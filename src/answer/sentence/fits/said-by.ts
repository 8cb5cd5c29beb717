import { isCapitalAt, typedAt } from "../../../languages/words.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms, isProper, standFor, termsOf } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import { asksMeaning } from "./definition.ts";
import { asksName } from "./naming.ts";
import { partAt } from "../clauses.ts";
import { isParticiple } from "../../question/participle.ts";
import { actingIn, deedsAsked, isStateTerm } from "../../question/parties.ts";
import { asksReaction } from "./reactions.ts";
import { tokensIn } from "../read-text.ts";
import type { Saying } from "../sayings.ts";
import { sourceAsked, sourcesIn } from "../../question/sources.ts";
import { areKin, tokensThatSay } from "../told.ts";

/**
 * Whether a sentence tells what others said than those of whom a question asks it: "what did
 * Azerbaijan tell the United Nations" beside "Armenia told the United Nations", or "according to
 * Armenia" beside what an agency says.
 */
export function isSaidByOthers(
  shelf: Shelf,
  question: Question,
  saying: Saying,
  language: Language,
): boolean {
  // What a word means it does not say itself.
  if (asksMeaning(question)) return false;
  if (isInHalfOfOthers(shelf, question, saying, language)) return true;
  if (isInHalfOfOtherStates(shelf, question, saying, language)) return true;
  if (isOfOtherSpeaker(shelf, question, saying, language)) return true;
  const { passage, sentence } = saying.evidence;
  const { parties, deeds, isSource } = sayersAsked(shelf, question);
  // What a place is called "in Armenian" nobody says.
  if (parties.size === 0 || asksName(shelf, question)) return false;
  const tokens = tokensIn(shelf, sentence, language.code);
  const telling = tokensThatSay(shelf.index, question, deeds, tokens);
  const { utterances } = language.questions;
  const { that, articles } = language.dates.phrases;
  // Whatever verb stands before "that" tells as well: "counted that", but not "the day that".
  const uttering = tokens.filter(
    ({ start, end, stop }, at) =>
      utterances.includes(typedAt(sentence, { start, end })) ||
      (!stop &&
        that.includes(tokens[at + 1]?.word ?? "") &&
        !articles.includes(tokens[at - 1]?.word ?? "")),
  );
  const verbs = telling.size > 0 ? [...telling] : uttering;
  // Of "he said" it is told elsewhere who did; a state is hardly called so.
  const { pronouns } = language.questions;
  const arePersons = [...parties].every((each) => !isStateTerm(shelf, each));
  const isTheirs = ({ term, word }: Token): boolean =>
    parties.has(standFor(shelf, term)) || (arePersons && pronouns.includes(word));
  if (sourcesIn(sentence, tokens, language).some(isTheirs)) return false;
  const own = halvesThatAnswer(saying, tokens);
  if (isSource && own !== null) return !isHalfOf(shelf, question, tokens, own, isTheirs);
  const theirs = verbs.filter((verb) => sayersOf(sentence, tokens, verb, language).some(isTheirs));
  // Of several accounts it cannot be told whose the person is.
  if (isSource && question.asked === "who" && verbs.length > theirs.length) return true;
  if (verbs.length > 0) return theirs.length === 0;
  // What names no other state whoever published it may tell.
  const { title, publisher } = shelf.documentOf(passage);
  const publishers = termsOf(shelf, `${title} ${publisher ?? ""}`, language.code);
  const isOwn = publishers.some((term) => parties.has(standFor(shelf, term)));
  return isSource && !isOwn && tokens.some(({ term }) => isStateTerm(shelf, term));
}

/**
 * Whether a quotation tells what others said than of whom a question asks it: "Klaus Immel claimed
 * that the county wanted to hide it" of "what did the county reply".
 */
function isOfOtherSpeaker(
  shelf: Shelf,
  question: Question,
  { quote }: Saying,
  language: Language,
): boolean {
  const asked = speakerAsked(shelf, question);
  if (asked === null || question.language !== language) return false;
  const { speaker, verb } = asked;
  const tokens = tokensIn(shelf, quote, language.code);
  const isSpeaker = ({ term }: Token): boolean =>
    standFor(shelf, term) === standFor(shelf, speaker.term) || areKin(term, speaker.term);
  const { utterances, pronouns } = language.questions;
  const isTheirs = (token: Token): boolean => isSpeaker(token) || pronouns.includes(token.word);
  const saying = tokensThatSay(shelf.index, question, [verb.term], tokens);
  const verbs = tokens.filter(
    (token, at) =>
      (saying.has(token) || utterances.includes(typedAt(quote, token))) &&
      !isSpeaker(token) &&
      // "In a statement", "the answer".
      !language.dates.phrases.nounStarts.includes(tokens[at - 1]?.word ?? ""),
  );
  // "The leak was small, according to the county."
  if (sourcesIn(quote, tokens, language).some(isSpeaker)) return false;
  if (verbs.length === 0) return true;
  // Of names it is told more closely who says what.
  if (question.terms.some((each) => each.term === speaker.term && each.isName)) return false;
  return !verbs.some((verb) => sayersOf(quote, tokens, verb, language).some(isTheirs));
}

type Speaking = { readonly speaker: Token; readonly verb: Token };

/**
 * Of whom a question asks what they said, and the verb by which it does: "county" and "reply" of
 * "what did the county reply"; null of none.
 */
const speakerAsked = perQuestion((shelf: Shelf, question): Speaking | null => {
  const { asked, tokens, repaired, language } = question;
  const { helps, utterances } = language.questions;
  const help = tokens.findIndex(({ word }) => helps.includes(word));
  if (asked !== "what" || help === -1) return null;
  // "The county reply", "Tomas Vint write".
  const behind = tokens.slice(help + 1).filter(({ stop }) => !stop);
  const at = behind
    .slice(0, SPEAKER_WORDS + 1)
    .findIndex((token) => utterances.includes(typedAt(repaired, token)));
  const [subject, verb] = [behind[at - 1], behind[at]];
  if (subject === undefined || verb === undefined) return null;
  const term = question.terms.find((each) => each.term === subject.term);
  // What the article quotes others say.
  const isText = commonTerms(shelf, language).texts.has(subject.term);
  // Of several words before the verb only a name is surely a speaker's.
  const isSpeaker = at === 1 || term?.isName === true;
  return term !== undefined && !isText && isSpeaker ? { speaker: subject, verb } : null;
});

/** Words of the longest name or title of a speaker before the verb. */
const SPEAKER_WORDS = 3;

/**
 * Whether the half of a sentence that answers names no state but those whose account is asked for,
 * and says itself what the sentence says of the question: "Armenian media gave 00:00; Baku
 * announced at 01:00".
 */
function isHalfOf(
  shelf: Shelf,
  { wanted }: Question,
  tokens: readonly Token[],
  own: readonly Token[],
  isTheirs: (token: Token) => boolean,
): boolean {
  const states = own.filter(({ term }) => isStateTerm(shelf, term));
  const isOwn = ({ term }: Token): boolean => own.some((each) => each.term === term);
  return (
    states.some(isTheirs) &&
    states.every(isTheirs) &&
    tokens.every(
      (token) => !wanted.has(token.term) || token.stop || isOwn(token) || isTheirs(token),
    )
  );
}

/**
 * The tokens of the halves of a sentence in which the words that answer stand; null where it has no
 * halves, or no words answer.
 */
function halvesThatAnswer(
  { evidence: { sentence }, quote, spans }: Saying,
  tokens: readonly Token[],
): readonly Token[] | null {
  if (spans.length === 0 || !sentence.includes("; ")) return null;
  const halfOf = partAt(sentence, /;\s/gu);
  const shift = quote.length - sentence.length;
  const halves = new Set(spans.map(([start]) => halfOf(start - shift)));
  return tokens.filter(({ start }) => halves.has(halfOf(start)));
}

/**
 * Whether whoever a question names as its source is told of in another half of a sentence than the
 * words that answer.
 */
function isInHalfOfOthers(
  shelf: Shelf,
  question: Question,
  saying: Saying,
  language: Language,
): boolean {
  const source = sourcesIn(question.repaired, question.tokens, question.language);
  if (source.length === 0) return false;
  const tokens = tokensIn(shelf, saying.evidence.sentence, language.code);
  const own = halvesThatAnswer(saying, tokens);
  if (own === null) return false;
  const isSource = ({ term }: Token): boolean => source.some((each) => each.term === term);
  const isOwn = ({ term }: Token): boolean => own.some((each) => each.term === term);
  return tokens.some((token) => isSource(token) && !isOwn(token));
}

/**
 * Whether the words that answer stand in a half of a sentence that names only other states than
 * those which act in a question, and these are named in another: "Azerbaijan's ministry announced
 * at 01:00 that its units had entered" behind "Armenian media gave 00:00", asked when Armenia
 * entered.
 */
function isInHalfOfOtherStates(
  shelf: Shelf,
  question: Question,
  saying: Saying,
  language: Language,
): boolean {
  const acting = actingIn(shelf, question);
  if (acting.size === 0) return false;
  const tokens = tokensIn(shelf, saying.evidence.sentence, language.code);
  const own = halvesThatAnswer(saying, tokens);
  if (own === null) return false;
  const isActing = ({ term }: Token): boolean => acting.has(standFor(shelf, term));
  // "It captured Bray": who did is told before.
  const opening = own.find(({ word }) => !language.dates.phrases.articles.includes(word));
  const isOther = opening !== undefined && isStateTerm(shelf, opening.term);
  return isOther && !own.some(isActing) && tokens.some(isActing);
}

/** Of whom a question asks what they said, by their terms, and the verbs by which it does. */
const sayersAsked = perQuestion((shelf: Shelf, question) => {
  const none = { parties: new Set<string>(), deeds: [] as readonly string[], isSource: false };
  const source = sourceAsked(question)?.term;
  const term = question.terms.find((each) => each.term === source);
  const isParty =
    term !== undefined &&
    (isStateTerm(shelf, term.term) ||
      (isProper(shelf, question, term) && !publisherTerms(shelf).has(term.term)));
  if (isParty && question.asked !== "how many" && question.asked !== "how long") {
    return { ...none, parties: new Set([standFor(shelf, term.term)]), isSource: true };
  }
  if (question.asked === "who") return none;
  const { utterances } = commonTerms(shelf, question.language);
  const uttered = deedsAsked(shelf, question).filter(
    (deed) => deed.doers.size > 0 && utterances.has(deed.term),
  );
  const all = uttered.flatMap(({ term: verb, doers }) =>
    [...doers].filter((doer) => !isOfVerbBehind(shelf, question, verb, doer)),
  );
  // Whose a number is stands beside it.
  const counts = question.asked === "how many" || question.asked === "how long";
  const doers = counts ? all.filter((each) => isStateTerm(shelf, each)) : all;
  return {
    parties: new Set([...doers, ...reacting(shelf, question)].map((each) => standFor(shelf, each))),
    deeds: uttered.map((deed) => deed.term),
    isSource: false,
  };
});

/** Whether another verb stands between one and whoever does it: "say was held by Armenians". */
function isOfVerbBehind(shelf: Shelf, question: Question, verb: string, doer: string): boolean {
  const { tokens, repaired, language } = question;
  const at = tokens.findIndex(({ term }) => term === verb);
  const to = tokens.findLastIndex(({ term }) => standFor(shelf, term) === standFor(shelf, doer));
  return tokens.slice(at + 1, to).some((token) => isParticiple(repaired, token, language));
}

/**
 * Of whom a question asks how they took something: "what did Turkey say", but not the region in
 * "what did they say of its status".
 */
function reacting(shelf: Shelf, question: Question): readonly string[] {
  if (!asksReaction(shelf, question)) return [];
  const { tokens, language } = question;
  const help = tokens.findIndex(({ word }) => language.questions.helps.includes(word));
  const subject = help === -1 ? undefined : tokens.slice(help + 1).find(({ stop }) => !stop);
  return [...actingIn(shelf, question)].filter(
    (each) => subject !== undefined && each === standFor(shelf, subject.term),
  );
}

/** The terms of those who published documents: what an article tells need not name it. */
const publisherTerms = keptFor((shelf: Shelf): ReadonlySet<string> => {
  return new Set(
    shelf.documents.flatMap(({ publisher, language }) => termsOf(shelf, publisher ?? "", language)),
  );
});

/** The end of what is quoted: "“It floods,” " before "said the farmer". */
const BEHIND_QUOTE = /[,.?!…]["”»’]\s$/u;

/**
 * The words of whoever says something: those of the clause before the verb, up to a mark, and where
 * that stands behind an insertion ("Hajiyev, an aide to the President, announced") or is joined to
 * another verb, all of that clause. Of a verb right behind what is quoted they stand behind it.
 */
export function sayersOf(
  sentence: string,
  tokens: readonly Token[],
  verb: Token,
  { dates, questions }: Language,
): readonly Token[] {
  const breaks = [...dates.phrases.that, ...dates.phrases.relatives, ...questions.asks.what];
  if (BEHIND_QUOTE.test(sentence.slice(0, verb.start))) {
    const behind = tokens.filter((token) => token.start >= verb.end);
    const ends = [...questions.topics, ...questions.locatives, ...(questions.roles?.of ?? [])];
    // Up to a preposition or a mark, but for the comma before a name: "the chair, Nora Pugh".
    const end = behind.findIndex(({ start, word, stop }, at) => {
      const gap = sentence.slice(behind[at - 1]?.end ?? verb.end, start);
      const isNamed = gap === ", " && isCapitalAt(sentence, start);
      return (
        (stop && !dates.phrases.articles.includes(word)) ||
        ends.includes(word) ||
        !(/^\s*$/u.test(gap) || isNamed)
      );
    });
    return behind.slice(0, end === -1 ? undefined : end);
  }
  const joint = tokens.findLast(({ end, word }) => end <= verb.start && breaks.includes(word));
  const mark = Math.max(...[";", ":"].map((each) => sentence.lastIndexOf(each, verb.start)), -1);
  const from = Math.max(joint?.end ?? 0, mark + 1);
  const comma = sentence.lastIndexOf(",", verb.start);
  // Behind "and" the verb may share whoever does what another tells: "spoke of it, and called
  // them".
  const behind = sentence.slice(comma + 1, verb.start).trim();
  const isInserted = behind === "" || dates.phrases.and.includes(fold(behind));
  const begin = comma > from && !isInserted ? comma : from;
  const before = tokens.filter(({ start, end }) => start >= begin && end <= verb.start);
  // "Quoted an interview of Lavrov: …".
  const colon = sentence.indexOf(":", verb.end);
  const of = tokens.find(({ start, word }) => start >= verb.end && word === questions.roles?.of[0]);
  const quoted = tokens.filter(({ start }) => start >= (of?.end ?? Infinity) && start < colon);
  return [...before, ...quoted];
}
