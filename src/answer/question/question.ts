import { fold } from "../../languages/fold.ts";
import { guessLanguage } from "../../languages/guess-language.ts";
import { languages } from "../../languages/languages.ts";
import type { Asked, Language } from "../../languages/language.ts";
import { analyse, type Token } from "../../search/analyse.ts";
import { termsOf, type PassageIndex } from "../../search/passage-index.ts";
import { relatedTerms } from "../../search/related-words.ts";
import { rarity } from "../../search/term-index.ts";
import { tokensOf } from "../../search/tokens.ts";
import { placeOf } from "../../search/word-list.ts";
import { isEnglishWord } from "../../languages/english-words.ts";
import { likeTerms, phrasesIn } from "./alike.ts";
import { readAsked } from "./asked.ts";
import { joinParts } from "./rewrite/join-parts.ts";
import {
  askedByEnd,
  askedByMeasure,
  asksForState,
  asksWhether,
  isCapital,
  kindAsked,
} from "./kind-asked.ts";
import { numberOf, otherTermsOf } from "./same-number.ts";
import { readableWords, unreadWords } from "./readable-words.ts";
import { repairWords, type Repair } from "./rewrite/repair.ts";

const [english] = languages;

/** A term of a question with what is known of it. */
export type QuestionTerm = {
  readonly term: string;
  readonly word: string;
  /** How telling it is: its inverse document frequency. */
  readonly rarity: number;
  /** Whether it names somebody or something: written with a capital, or known to the gazetteer. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Terms of like meaning with how strongly they are related, from 0 to 1. */
  readonly related: ReadonlyMap<string, number>;
};

/** What a person wants to know, taken apart. */
export type Question = {
  readonly text: string;
  /** The same with errors repaired: what the places of the tokens are in. */
  readonly repaired: string;
  readonly language: Language;
  readonly asked: Asked;
  /**
   * Whether no word says what is asked for, and a noun among keywords does ("opening date"): it may
   * as well be what they are about.
   */
  readonly isGuessed: boolean;
  /** All of its words in order, errors repaired. */
  readonly tokens: readonly Token[];
  /** Its content, each term once. */
  readonly terms: readonly QuestionTerm[];
  /** How telling all of its terms are together. */
  readonly rarity: number;
  /** What to search for: each term with how often it is asked for. */
  readonly wanted: ReadonlyMap<string, number>;
  /**
   * The content words that follow what is asked: "how many observation posts" → observ, post; "how
   * wide" → wide.
   */
  readonly focus: readonly string[];
  readonly negated: boolean;
  readonly repairs: readonly Repair[];
  /** The documents that are to tell it, by their ids, where it named their publisher or title. */
  readonly toldBy: ReadonlySet<string>;
  /**
   * Content words of a language that no passage is written in: the answer cannot take them into
   * account.
   */
  readonly unread: readonly string[];
  /**
   * What was worked out about it, by whoever did. It is kept here, as what a WeakMap keeps for
   * something that lives for a moment is moved to V8's old space before it goes.
   */
  readonly memos: Map<symbol, unknown>;
};

const NO_DOCUMENTS: ReadonlySet<string> = new Set();

/** So many words from the question words on may name what is asked for. */
const FOCUS_WORDS = 3;
/** Shorter words behind a verb only ask: "mi". */
const SHORTEST_VERB = 4;
/**
 * Takes a question apart, repairing words that neither the passages nor the gazetteer know;
 * `toldBy` are the documents that are to tell it, if not all.
 */
export function readQuestion(
  text: string,
  index: PassageIndex,
  toldBy: ReadonlySet<string> = NO_DOCUMENTS,
): Question {
  const language = guessLanguage(text);
  const parts = joinParts(text, language, index);
  const { repaired, repairs } = repairWords(parts.joined, language, index);
  const all = analyse(repaired, language, index.names);
  const { asked: phrase, first, isSaid } = readPhrase(repaired, all, language);
  const isVague = phrase === "what" || phrase === "which";
  // "Which country guarantees it" is "who guarantees it".
  const isState = isSaid && isVague && asksForState(all, first, repaired, language);
  const tokens = isState ? all.filter((_, at) => at !== first + 1) : all;
  const behind = focusFrom(tokens, first);
  // Where the question word comes last, as it may in other languages than English, what it asks of
  // stands before it.
  const focus = behind.length > 0 || language === english ? behind : focusFrom(tokens, 0);
  const surely = isSaid ? null : (askedByEnd(tokens, language) ?? askedByMeasure(tokens, language));
  const kind = isVague ? kindAsked(tokens, focus, first, isSaid, repaired, language) : null;
  // "Any date for it?" wants the date, but "any toll on medicines?" no sum.
  const isOfThing = surely === null && kind !== "when" && kind !== "how long" && kind !== "why";
  const isWhether = !isSaid && isOfThing && asksWhether(repaired, tokens, language);
  const asked = isState ? "who" : isWhether ? "yes/no" : (surely ?? kind ?? phrase);
  const readable = readableWords(tokens, repaired, language, index);
  const wanted = termsOf(readable);
  const { negations: words, lacking, negatedEndings } = language.questions;
  const negations = new Set(words.filter((word) => !lacking.includes(word)));
  // As it was typed: the word that a token has is English where it stands for one.
  // The verb comes last, but for a word that asks.
  const verb = tokens.findLast(({ word }) => word.length >= SHORTEST_VERB);
  const isNegated = ({ start, end }: Token): boolean => {
    const typed = repaired.slice(start, end);
    return (
      start === verb?.start &&
      !isCapital(typed) &&
      negatedEndings.some((each) => fold(typed).endsWith(each))
    );
  };
  const isEnglish = language === english;
  // "If it does not want", "so that it does not end": what holds only then denies nothing that is
  // asked.
  const { conditions } = language.dates.phrases;
  const condition = tokens.findIndex(({ word }) =>
    [...conditions, ...language.questions.purposes].includes(word),
  );
  const supposed = condition > 0 ? tokens.slice(0, condition) : tokens;
  // What "no longer exists" was dissolved.
  const phrases = phrasesIn(index, tokens);
  const terms = [...wanted.keys()].map((term) =>
    describeTerm(term, tokens, repaired, isEnglish, index),
  );
  return {
    text,
    repaired,
    language,
    asked,
    isGuessed: surely === null && kind !== null && !isSaid && !isWhether,
    tokens,
    terms,
    rarity: terms.reduce((sum, { rarity }) => sum + rarity, 0),
    wanted,
    focus: focus.map((token) => token.term),
    negated: supposed.some(
      (token) => (negations.has(token.word) && !phrases.has(token)) || isNegated(token),
    ),
    repairs: [...parts.repairs, ...repairs],
    toldBy,
    unread: index.languages.has(language.code)
      ? []
      : unreadWords(repaired, tokens, readable, language),
    memos: new Map(),
  };
}

/**
 * What is asked for and the first token that says so: as it was typed, since among the stand-ins
 * "left" is a withdrawal even in "how many days left"; where nothing typed asks, by the stand-ins
 * ("deadlin").
 */
function readPhrase(
  text: string,
  tokens: readonly Token[],
  language: Language,
): { asked: Asked; first: number; isSaid: boolean } {
  const readings = [tokensOf(text), tokens].map((words) => {
    const read = readAsked(
      words.map(({ word }) => word),
      language,
    );
    return { ...read, start: words[read.first]?.start ?? 0 };
  });
  // Keywords alone ask by their last noun: "monitoring centre opening date".
  const said = readings.find(({ end }) => end > 0);
  const start = said?.start ?? 0;
  return {
    asked: said?.asked ?? "what",
    isSaid: said !== undefined,
    first: Math.max(
      0,
      tokens.findIndex((token) => token.start >= start),
    ),
  };
}

function describeTerm(
  term: string,
  tokens: readonly Token[],
  text: string,
  isEnglish: boolean,
  index: PassageIndex,
): QuestionTerm {
  const token = tokens.find((other) => other.term === term);
  const place = tokens.findIndex((other) => other.term === term);
  const capital = token !== undefined && place > 0 && isCapital(text.slice(token.start, token.end));
  return {
    term,
    word: token?.word ?? term,
    rarity: rarity(index.terms, term),
    isName: capital || token?.named === true || isNameInTexts(term, token?.word ?? term, index),
    isNumber: /^\p{N}/u.test(term),
    related: new Map([
      ...(isEnglish || token?.standIn === true
        ? [...relatedTerms(term), ...likeTerms(index, term)]
        : []),
      ...otherTermsOf(term).map((other) => [other, 1] as const),
    ]),
  };
}

/** Whether a word, however it is typed, is a name to the passages, and no other word. */
export function isNameInTexts(term: string, word: string, { capitals }: PassageIndex): boolean {
  return placeOf(capitals.names, term) !== -1 && !isEnglishWord(word);
}

function focusFrom(tokens: readonly Token[], first: number): readonly Token[] {
  const focus: Token[] = [];
  for (const token of tokens.slice(first)) {
    if (token.stop) {
      // "Which four of the districts": they are districts.
      if (focus.some(({ term }) => numberOf(term) === undefined)) break;
      continue;
    }
    if (focus.push(token) === FOCUS_WORDS) break;
  }
  return focus;
}

/** A question without some terms; null where it has none of them, or nothing else. */
export function withoutTerms(question: Question, left: ReadonlySet<string>): Question | null {
  const terms = question.terms.filter(({ term }) => !left.has(term));
  if (terms.length === question.terms.length || terms.length === 0) return null;
  const wanted = new Map([...question.wanted].filter(([term]) => !left.has(term)));
  const rarity = terms.reduce((sum, each) => sum + each.rarity, 0);
  return { ...question, terms, wanted, rarity, memos: new Map() };
}
