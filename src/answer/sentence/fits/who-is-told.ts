import { anyOf } from "../../../languages/any-of.ts";
import { isEnglishWord } from "../../../languages/english-words.ts";
import type { Language } from "../../../languages/language.ts";
import { languageOf } from "../../../languages/languages.ts";
import { keptFor } from "../../../languages/remember.ts";
import { firstWordsOf, hasPhrase, isCapitalAt, wordsOf } from "../../../languages/words.ts";
import { splitSentences } from "../../../knowledge/sentences.ts";
import type { Passage } from "../../../knowledge/document.ts";
import type { Token } from "../../../search/analyse.ts";
import { stemOf } from "../../../search/stems.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Evidence } from "../../answer.ts";
import { placesAsked } from "../../question/places-asked.ts";
import { isAskedInWords } from "../../question/asked-in-words.ts";
import { nounsThatAsk, wordsAsking } from "../../question/asked.ts";
import { askingNoun } from "../../question/asking-noun.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import { numberOf } from "../../question/same-number.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms, isProper, termsOf } from "../../question/common-terms.ts";
import { isDateWord } from "../../question/date-terms.ts";
import { isParticiple } from "../../question/participle.ts";
import { isStateTerm, stateTerms } from "../../question/parties.ts";
import { languageOfPassage, tokensIn } from "../read-text.ts";
import { sourceAsked } from "../../question/sources.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { says, toldIn, type Told } from "../told.ts";
import { withWhom } from "../words/acts-for.ts";

/**
 * "Who signed for Russia": whoever is given must be Russia's. "A great victory for Baku" may stand
 * so in the quotation.
 */
export function actsForWhomAsked(
  shelf: Shelf,
  question: Question,
  told: readonly Told[],
  quote: string,
  { code }: Language,
): boolean {
  const { onBehalf } = question.language.questions;
  const { tokens, terms, language } = question;
  // "The deadline for Lachin": nobody acts for a place.
  const places = new Set(
    placesAsked(shelf, question).flatMap(({ name }) => termsOf(shelf, name, language.code)),
  );
  return terms.every((term) => {
    const at = tokens.findIndex((token) => token.term === term.term);
    const thing = tokens[at - 2]?.term;
    const isOfThing = (): boolean =>
      tokensIn(shelf, quote, code).some(
        (each, place, all) => each.term === thing && onBehalf.includes(all[place + 1]?.word ?? ""),
      );
    const isFor =
      onBehalf.includes(tokens[at - 1]?.word ?? "") && !places.has(term.term) && !isOfThing();
    return !isFor || !isProper(shelf, question, term) || says(shelf, question, term, told);
  });
}

/**
 * "Who is the prime minister of Tolmark": not whoever signed "for Karvenia by Prime Minister …".
 */
export function holdsOfficeAsked(
  shelf: Shelf,
  question: Question,
  quote: string,
  span: Span,
  language: Language,
): boolean {
  const { tokens, terms } = question;
  const of = question.language.questions.roles?.of[0];
  const owners = terms.filter(
    (term) =>
      isProper(shelf, question, term) &&
      tokens.some((token, at) => token.term === term.term && tokens[at - 1]?.word === of),
  );
  if (isOfOwnSubject(shelf, question, owners, quote, span, language)) return false;
  const acting = withWhom(quote, span, language);
  if (owners.length === 0 || acting === quote.slice(...span)) return true;
  const told = [toldIn(shelf, acting, language.code)];
  return owners.every((owner) => says(shelf, question, owner, told));
}

/**
 * Whether a sentence names another owner itself: "Velmar has appointed General Tamm as the head of
 * its delegation" tells of no delegation of Drosna's, though the sentence before names that.
 */
function isOfOwnSubject(
  shelf: Shelf,
  question: Question,
  owners: readonly QuestionTerm[],
  quote: string,
  [start]: Span,
  language: Language,
): boolean {
  const own = splitSentences(quote, language).findLast((sentence) => sentence.start <= start);
  if (own === undefined || !hasPhrase(own.text, language.questions.pronouns)) return false;
  const told = [toldIn(shelf, own.text, language.code)];
  if (owners.every((owner) => says(shelf, question, owner, told))) return false;
  const [first, ...others] = tokensIn(shelf, own.text, language.code);
  const isName =
    first !== undefined && !first.stop && !language.questions.pronouns.includes(first.word);
  return isName && others.some(({ stop, end }) => stop && own.start + end <= start);
}

/**
 * "Which side won", "which country guarantees it": whoever is given must be a state or be called
 * one's, where the quotation names any that is known. "Which company" is none.
 */
export function isStateWhereAsked(
  shelf: Shelf,
  { repaired, language }: Question,
  words: Told,
  quote: Told,
): boolean {
  const { stateNouns, sides } = language.questions;
  const [asking] = wordsAsking(repaired, language).slice(-1);
  const [noun = ""] = firstWordsOf(repaired.slice(asking?.end), 1);
  const isNamed = ({ terms }: Told): boolean => [...terms].some((term) => isStateTerm(shelf, term));
  if (otherStems(language).has(stemOf(language)(noun)))
    return words.terms.size === 0 || ![...words.terms].every((term) => isStateTerm(shelf, term));
  if (asking === undefined || ![...stateNouns, ...sides].includes(noun)) return true;
  return isNamed(words) || !isNamed(quote);
}

/** The stems of the nouns that are asked for by name and are no state. */
const otherStems = keptFor((language: Language): ReadonlySet<string> => {
  const { neverStates, titles } = language.questions;
  return new Set([...neverStates, ...titles].map((noun) => stemOf(language)(noun)));
});

/**
 * "Which general": whoever is given must be called one, in the words themselves, right before them
 * or in what is inserted behind: "Hikmet Hajiyev, an aide".
 */
export function bearsTitleAsked(
  question: Question,
  quote: string,
  [start, end]: Span,
  told: (text: string) => readonly string[],
): boolean {
  const noun = askingNoun(question);
  const { tokens, language } = question;
  const titles = language.questions.titles;
  const isTitle = tokens.some(({ term, word }) => term === noun && titles.includes(word));
  if (!isTitle) return true;
  // "By a Finnish general, Aino Raskila" has the title before the comma.
  const before = /(?:[^,;:]*,\s|[^,;:]*)$/u.exec(quote.slice(0, start))?.[0] ?? "";
  const inserted = /^, [^,;:.]*(?=,)/u.exec(quote.slice(end))?.[0] ?? "";
  const near = told(`${before}${quote.slice(start, end)}${inserted}`);
  return officeAsked(question).every((term) => near.includes(term));
}

/**
 * "Which Armenian official": whoever is given must not be called another state's, as in "Hajiyev,
 * an aide to the President of Azerbaijan, announced".
 */
export function isOfStateAsked(
  shelf: Shelf,
  question: Question,
  behind: string,
  language: Language,
): boolean {
  const noun = askingNoun(question);
  const { tokens } = question;
  const at = tokens.findIndex(({ term }) => term === noun);
  const states = stateTerms(shelf);
  // "Armenian official", "official in Moscow".
  const beside = [tokens[at - 1], tokens[at + 1]?.stop === true ? tokens[at + 2] : undefined];
  const asked = noun === null ? undefined : beside.find((token) => states.has(token?.term ?? ""));
  // "The aide to the President of Armenia".
  const { dates, questions } = question.language;
  const [, be, article] = tokens;
  const isOffice =
    questions.roles?.passive.includes(be?.word ?? "") === true &&
    dates.phrases.nounStarts.includes(article?.word ?? "");
  const owner = tokens.find(
    ({ term }, place) =>
      isOffice && states.has(term) && tokens[place - 1]?.word === questions.roles?.of[0],
  );
  const wanted = states.get((asked ?? owner)?.term ?? "");
  if (wanted === undefined) return true;
  const [clause = ""] = behind.split(/[;:]/u);
  const told = termsOf(shelf, clause, language.code).flatMap((term) => states.get(term) ?? []);
  return told.length === 0 || told.includes(wanted);
}

/**
 * "According to Armenia": of the states that a sentence names, the one that says something, as in
 * "Armenia said that …", or else the first must be the one that is to tell it. What names none may
 * be told by whoever published it. "According to the Kremlin": any other name the sentence must
 * have, or the title or the publisher of its document.
 */
export function isToldByWhomAsked(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  const source = sourceAsked(question);
  const states = stateTerms(shelf);
  const sayer = sayerAsked(shelf, question);
  if (sayer !== null) return isSubject(shelf, sentence, passage, sayer);
  if (source === null) return true;
  const { title, publisher, language } = shelf.documentOf(passage);
  const wanted = states.get(source.term);
  if (wanted === undefined) {
    const term = question.terms.find((each) => each.term === source.term);
    const told = [sentence, title, publisher ?? ""].map((text) => toldIn(shelf, text, language));
    return !term || !isProper(shelf, question, term) || says(shelf, question, term, told);
  }
  const told = tokensIn(shelf, sentence, language);
  const first =
    stateSaying(shelf, sentence, language) ?? told.find(({ term }) => states.has(term))?.term;
  return first === undefined || states.get(first) === wanted;
}

/**
 * Whether the very state that is to tell something says it in a sentence: "Baku says that", of
 * "according to Baku".
 */
export function isSaidByStateAsked(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  const states = stateTerms(shelf);
  const wanted = states.get(sourceAsked(question)?.term ?? "");
  if (wanted === undefined) return false;
  const saying = stateSaying(shelf, sentence, shelf.documentOf(passage).language);
  return saying !== undefined && states.get(saying) === wanted;
}

/**
 * The term of the state right before a verb of saying in a sentence: "Armenia" of "Armenia said
 * that".
 */
function stateSaying(shelf: Shelf, sentence: string, language: string): string | undefined {
  const told = tokensIn(shelf, sentence, language).filter(({ stop }) => !stop);
  const { utterances } = commonTerms(shelf, languageOf(language));
  const states = stateTerms(shelf);
  return told.find(({ term }, at) => states.has(term) && utterances.has(told[at + 1]?.term ?? ""))
    ?.term;
}

/**
 * The state that a question for exact words asks to be told by: "how many does Armenia say there
 * were"; null where it asks for none.
 */
function sayerAsked(shelf: Shelf, question: Question): string | null {
  const { helps, utterances } = question.language.questions;
  if (!isAskedInWords(question)) return null;
  const { tokens } = question;
  const sayer = tokens.find(
    (_, at) =>
      helps.includes(tokens[at - 1]?.word ?? "") && utterances.includes(tokens[at + 1]?.word ?? ""),
  );
  return stateTerms(shelf).get(sayer?.term ?? "") ?? null;
}

/**
 * Whether a sentence begins with a state, which then says or counts the rest; when it does so may
 * stand before.
 */
function isSubject(shelf: Shelf, sentence: string, passage: Passage, state: string): boolean {
  const language = languageOfPassage(shelf, passage);
  const told = tokensIn(shelf, sentence, language.code);
  const first = told.find(
    ({ stop, start, word }) =>
      !stop && numberOf(word) === undefined && !isDateWord(sentence.slice(start), language),
  );
  return stateTerms(shelf).get(first?.term ?? "") === state;
}

/**
 * "Who is the president of Armenia" asks for an office: it and the names that belong to it must
 * stand together, not in the names of two offices, unless the title tells whose it is: under "The
 * Lantern Society" "the director" is that society's. Numbers and what is done may be told further
 * apart.
 */
export function isInOnePhrase(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  const language = languageOfPassage(shelf, passage);
  const office = officeAsked(question);
  // "Which side guarantees it" asks by the noun for whoever does the rest.
  if (office.length === 0 || askingNoun(question) === office.at(-1)) return true;
  const wanted = termsAsked(shelf, question).filter(
    (each) => office.includes(each.term) || isProper(shelf, question, each),
  );
  const { pronouns, roles } = language.questions;
  const ofWord = roles?.of[0];
  const of = question.tokens.findIndex(({ word }) => word === ofWord);
  const owner = of === -1 ? undefined : question.tokens.slice(of + 1).find(({ stop }) => !stop);
  // Under "Norvia and Sorland sign an accord" the president may be that of either.
  const { title: heading } = shelf.documentOf(passage);
  const owners = new Set(wanted.map(({ term }) => term));
  const isOfOne = wordsOf(heading).every(
    ({ start, folded }) =>
      !isCapitalAt(heading, start) ||
      isEnglishWord(folded) ||
      termsOf(shelf, folded, language.code).some((term) => owners.has(term)),
  );
  const above = [isOfOne ? heading : "", passage.trail.at(-1) ?? ""].join(" ");
  const title = new Set(termsOf(shelf, above, language.code));
  const isOfTitle = ({ term }: QuestionTerm): boolean => !office.includes(term) && title.has(term);
  return sentence.split(phraseMarks(language)).some((phrase) => {
    const words = tokensIn(shelf, phrase, language.code);
    const told = new Set(words.map(({ term }) => term));
    const last = words.findLastIndex(({ term }) => office.includes(term));
    const isOwned =
      (ofWord !== undefined && words[last + 1]?.word === ofWord) ||
      isWhose(words, last, phrase, office);
    // "Its solicitor" is that of whoever the sentence before speaks of.
    const isOfOther =
      owner !== undefined &&
      pronouns.includes(firstWordsOf(phrase, 1)[0] ?? "") &&
      !told.has(owner.term);
    const isTold = (term: QuestionTerm): boolean =>
      told.has(term.term) || (!isOwned && isOfTitle(term));
    return !isOfOther && wanted.every(isTold);
  });
}

/** What parts the names of two people: a mark, or "and" before a full name with its title. */
const phraseMarks = keptFor(
  ({ dates }: Language): RegExp =>
    new RegExp(
      `[,;:()]|\\s(?:${anyOf(dates.phrases.and)})\\s(?=(?:\\p{Lu}\\p{L}+\\s){2}\\p{Lu})`,
      "u",
    ),
);

/**
 * Whether a name stands before an office of which it is: "Russia's president", "the Russian
 * president".
 */
function isWhose(
  words: readonly Token[],
  at: number,
  phrase: string,
  office: readonly string[],
): boolean {
  const before = words.slice(0, at + 1).findLast(({ term }) => !office.includes(term));
  if (before === undefined || before.stop || !isCapitalAt(phrase, before.start)) return false;
  const next = words[words.indexOf(before) + 1];
  return next !== undefined && /^(?:['’]s?)?\s$/u.test(phrase.slice(before.end, next.start));
}

/** Words of the longest office. */
const OFFICE_WORDS = 2;

/**
 * The terms of the office that a question asks for: "prime", "minister"; empty where it asks for
 * none.
 */
export function officeAsked({ focus, tokens, repaired, language }: Question): readonly string[] {
  // "Who mediated the talks" asks for no mediator.
  const isVerb = (term: string): boolean =>
    tokens.some((token) => token.term === term && isParticiple(repaired, token, language));
  // "Who on the Azerbaijani side".
  const isSide = (term: string): boolean =>
    tokens.some((token) => token.term === term && language.questions.sides.includes(token.word));
  const offices = new Set(
    [...nounsThatAsk(language, "who")].filter((term) => !isVerb(term) && !isSide(term)),
  );
  const at = focus.slice(0, OFFICE_WORDS).findIndex((term) => offices.has(term));
  return focus.slice(0, at + 1);
}
