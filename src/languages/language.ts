/** The units that a span of time can be counted in. */
export type Unit = "hour" | "day" | "week" | "month" | "year";

/** What a question can ask for. */
export type Asked =
  | "when"
  | "deadline"
  | "how long"
  | "how many"
  | "who"
  | "where"
  | "which"
  | "why"
  | "yes/no"
  | "what";

/**
 * What a word of time does to the date beside it: ends with that day, ends before it, happens on it
 * or from it, or is bound to it firmly ("no later than"), whatever the verb, or may not come sooner
 * ("not before"), which sets no deadline. Only the firm ones need no obligation around them.
 */
export type Limit = "by" | "until" | "before" | "on" | "from" | "firm" | "earliest";

/**
 * What a word does to a span of time: must be over within it (a loose word, like "in", only beside
 * an obligation; "have" only with what must be done), lasts for it, or comes at least so long
 * before something.
 */
export type SpanLimit = "within" | "loose" | "have" | "for" | "lead";

/** The words by which a language sets dates, obligations and reports apart. */
export type DatePhrases = {
  /**
   * Names of months and weekdays that are ordinary words too: read as dates only with a capital
   * letter.
   */
  readonly homographs: readonly string[];
  /** Letters that stand right behind a number: "th" in "20th". */
  readonly ordinalEndings: readonly string[];
  /** Words between the parts of a date that add nothing: "the", "of", "day of". */
  readonly joins: readonly string[];
  /** Words behind the number of a year: Russian "года". */
  readonly yearWords: readonly string[];
  /** Words that make a number a label, not a date: "version", "article". */
  readonly labels: readonly string[];
  readonly endOf: readonly string[];
  /** Words for a part of a period that has no first or last day: "middle of", "mid". */
  readonly vague: readonly string[];
  readonly thisYear: readonly string[];
  readonly thisMonth: readonly string[];
  /** Years that a date behind which they stand does not tell: "of the year that follows". */
  readonly someYear: readonly string[];
  /**
   * Years and months told by another: from the day of publication ("next year" → 1), or from the
   * date named last ("that year" → 0).
   */
  readonly otherYears: Readonly<Record<string, number>>;
  readonly otherMonths: Readonly<Record<string, number>>;
  readonly toldYears: Readonly<Record<string, number>>;
  readonly toldMonths: Readonly<Record<string, number>>;
  readonly quarters: readonly string[];
  readonly halves: readonly string[];
  readonly next: readonly string[];
  readonly last: readonly string[];
  readonly days: {
    readonly today: readonly string[];
    readonly tomorrow: readonly string[];
    readonly yesterday: readonly string[];
  };
  /** Words between the two ends of a range: "to" in "from 15 to 25 November". */
  readonly rangeJoins: readonly string[];
  readonly morning: readonly string[];
  readonly afternoon: readonly string[];
  readonly noon: readonly string[];
  readonly midnight: readonly string[];
  /** Words that say how near to an hour something was: "just" in "just after midnight". */
  readonly closely: readonly string[];
  /** Words behind an hour: "hours", "o'clock". */
  readonly hourWords: readonly string[];
  /** Words behind the name of a city that make it a zone: "time" in "Moscow time". */
  readonly zoneWords: readonly string[];
  /** Zones by their short or inflected name: "msk" → "Europe/Moscow". */
  readonly zones: Readonly<Record<string, string>>;
  /** Parts of a day behind a weekday: "Monday evening". */
  readonly dayParts: readonly string[];
  readonly limitsBefore: Readonly<Record<string, Limit>>;
  /**
   * Parts of a day between a limit and its date: "the close of business on" in "by the close of
   * business on 4 May".
   */
  readonly dayEdges: readonly string[];
  readonly limitsAfter: Readonly<Record<string, Limit>>;
  /** Nouns for a deadline; a date beside one is bound firmly. */
  readonly deadlineNouns: readonly string[];
  readonly spanLimits: Readonly<Record<string, SpanLimit>>;
  /** Words between a span and its unit or limit: "next" in "within the next three years". */
  readonly spanFillers: readonly string[];
  /** Words before a unit that make it uncountable on the calendar: "working" days. */
  readonly workingUnits: readonly string[];
  /** Words that make a span a rhythm or an age: "every three years". */
  readonly notSpans: readonly string[];
  readonly spanAfter: readonly string[];
  readonly spanBefore: readonly string[];
  /** What a span before tells no deadline of: "one day ahead of schedule". */
  readonly timetables: readonly string[];
  /** Words behind a span that starts where the last date left off: "later". */
  readonly spanLater: readonly string[];
  /** The day behind the date named last: "the following day". */
  readonly nextDay: readonly string[];
  /** Words behind a span that ends at something unsaid: "in advance". */
  readonly spanAdvance: readonly string[];
  /** Words between a number and its unit: "calendar" days. */
  readonly calendarUnits: readonly string[];
  /** Words of what comes round again, which has no one day: "every year". */
  readonly recurring: readonly string[];
  /** Words by which a document speaks of itself: "this agreement". */
  readonly selfWords: readonly string[];
  /** Words before whoever did something: "by". */
  readonly agents: readonly string[];
  /** Words before the day for which something is appointed, whoever did it: "for". */
  readonly appointing: readonly string[];
  /** Words before what is only a part of something: "part of", "most", "first". */
  readonly partial: readonly string[];
  /**
   * What, behind a date, undoes what is due on it, and what before it leaves nothing due: "is
   * denied", "was terminated"; "rejected", "need not".
   */
  readonly undone: readonly string[];
  readonly undoes: readonly string[];
  /**
   * Words behind a day of the week that put it into another week, and words before it: "week",
   * "after next"; "a week on", "previous".
   */
  readonly otherWeeks: readonly string[];
  readonly otherWeeksBefore: readonly string[];
  /** Words before a duty that is only compared with: "as planned", "than expected". */
  readonly likeness: readonly string[];
  /** Words by which a document tells of its own making: "made", "dated", "entered into". */
  readonly makings: readonly string[];
  /** Nouns by which documents of this kind are called: "accord", "resolution". */
  readonly documents: readonly string[];
  /** Words before what has no one day: "a request", "any breach". */
  readonly indefinite: readonly string[];
  /** Words that tell a happening from its likes: "final", "interim". */
  readonly tellers: readonly string[];
  /** "that date", "the same day": the date named last. */
  readonly sameDay: readonly string[];
  /** The day that a plan counts from: "d" in "D+30". */
  readonly planDay: readonly string[];
  /** Words that oblige or foresee: "shall", "is to", "due". */
  readonly obliges: readonly string[];
  /** Words that allow: what may be done from a day on is no obligation. */
  readonly permits: readonly string[];
  /** Words of appointments, which are no obligations: "meet". */
  readonly gatherings: readonly string[];
  /** Verbs that set the start or end of something in the present tense: "enters into force". */
  readonly sets: readonly string[];
  /** Verbs of a term that runs: "remain", "in force". */
  readonly terms: readonly string[];
  /** Present forms of "be", which turn a participle into a rule: "is paid". */
  readonly be: readonly string[];
  /** Forms of the perfect before a participle: "been" in "shall have been". */
  readonly perfect: readonly string[];
  /** Past forms that are never adjectives: "was". */
  readonly auxiliaries: readonly string[];
  /** Modal verbs of the past: "would". */
  readonly pastModals: readonly string[];
  /**
   * Words that may stand between a verb and its participle: "not", "already"; and the ending of
   * their kind.
   */
  readonly adverbs: readonly string[];
  readonly adverbEnding: string | null;
  /** Past forms that report: "was", "had", "left". */
  readonly reports: readonly string[];
  /** Verbs that ask somebody to do something: "told" in "told them to leave". */
  readonly governs: readonly string[];
  /** Verbs whose past looks like their present: "shut". */
  readonly invariable: readonly string[];
  /** Words between a name and the day that it stands for: "means". */
  readonly defines: readonly string[];
  /** Pronouns that a participle behind them speaks of: "it" in "makes it known". */
  readonly objects: readonly string[];
  /** Past forms of saying, which report nothing of what is said. */
  readonly saying: readonly string[];
  /** Ending of regular past forms, and words that only look so. */
  readonly pastEnding: string | null;
  readonly notPast: readonly string[];
  /** Words after which a past form is an adjective: "the occupied town". */
  readonly determiners: readonly string[];
  /** Articles that begin the name of a thing: "the". */
  readonly articles: readonly string[];
  /** The mark of an infinitive. */
  readonly infinitive: string | null;
  /** Words that begin another clause. */
  readonly clauseStarts: readonly string[];
  /** Words that begin what is said or meant: "that". */
  readonly that: readonly string[];
  readonly and: readonly string[];
  /** Words that a subject does not begin with: "also", "then". */
  readonly lead: readonly string[];
  readonly moves: readonly string[];
  readonly meets: readonly string[];
  /** Words that turn a report into its opposite: "not". */
  readonly negations: readonly string[];
  /**
   * Words that put another day in the place of one that is denied: "but" in "not in November, but
   * on 20 January".
   */
  readonly corrections: readonly string[];
  /**
   * Words that say of what follows that it is not so or not awaited: "denied", "nobody expects".
   */
  readonly denials: readonly string[];
  /** Words for what is only wanted or asked: "wants", "proposed". */
  readonly wishes: readonly string[];
  /** Words that forbid; what is forbidden before a day is not due on it: "shall not". */
  readonly forbids: readonly string[];
  /** Words by which nobody does or nothing is done: "no". */
  readonly nobody: readonly string[];
  /** Phrases that begin like a ban and compare: "no more than". */
  readonly comparisons: readonly string[];
  /** Words that begin a condition, which sets nothing: "if". */
  readonly conditions: readonly string[];
  /** Pronouns that begin a clause about the noun before it: "which". */
  readonly relatives: readonly string[];
  /** Words that begin a noun phrase: "the", "all". */
  readonly nounStarts: readonly string[];
  /** Verbs after which a term runs from the end of the one before it: "renewed". */
  readonly renewals: readonly string[];
  /**
   * Words for the same happening, under a name; "signing", "force", "expiry", "start" and "plan
   * day" are asked for by those names.
   */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  /** Words too common to tell one happening from another. */
  readonly common: readonly string[];
  /** Endings that are taken off before words are compared. */
  readonly endings: readonly string[];
  /**
   * Endings of nouns and of their verbs that are one word's, once those above are off:
   * "dissolut|ion" and "dissolv|e".
   */
  readonly alternations: readonly (readonly [noun: string, verb: string])[];
};

/**
 * The words of one language, as data. Every phrase is written as people write it, in lower case;
 * rooms that match phrases fold them with `fold` first.
 */
export type Language = {
  /** BCP 47 primary tag, the same as the file's name. */
  readonly code: string;
  /** Its name in itself. */
  readonly name: string;
  readonly sentences: {
    /** Words that end in a full stop without ending a sentence: "gen", "no", "mr". */
    readonly abbreviations: readonly string[];
    /** Those of them that only are such before a number: "no". */
    readonly numbered: readonly string[];
    /**
     * Those of them that may end a sentence, where the next one begins with an article, a pronoun
     * or a word for a place: "p.m", "inc".
     */
    readonly endings: readonly string[];
  };
  readonly names: {
    /**
     * Endings that the language puts behind a name, folded: Russian "а", "ом" in "Лачина",
     * "Лачином".
     */
    readonly endings: readonly string[];
  };
  readonly documents: {
    /**
     * Beginnings of lines that lead to another page or belong to the site, not to the text: "read
     * more".
     */
    readonly navigation: readonly string[];
  };
  readonly dates: {
    /** Twelve lists; the first form of each is the full name. */
    readonly months: readonly (readonly string[])[];
    /** Seven lists from Monday. */
    readonly weekdays: readonly (readonly string[])[];
    readonly units: Readonly<Record<Unit, readonly string[]>>;
    /** Number words: "three" → 3, "dozen" → 12. */
    readonly numbers: Readonly<Record<string, number>>;
    /** Ordinal words: "second" → 2. */
    readonly ordinals: Readonly<Record<string, number>>;
    /**
     * Parts of a year before its number, folded, with their first and last month: "winter" → 12, 2.
     */
    readonly seasons: Readonly<Record<string, readonly [from: number, to: number]>>;
    /** How the language puts obligations and times into words. */
    readonly phrases: DatePhrases;
  };
  readonly quantities: {
    /**
     * Verbs by which somebody tells a number and which may mean to hand over as well: "gives 16
     * percent"; none where no verb means both.
     */
    readonly giving: readonly string[];
    /**
     * Words before a number that say it is not exact: "nearly", "about". They belong to the answer.
     */
    readonly around: readonly string[];
    /**
     * Words before a number that say it is gone beyond: "more than"; and that it is not reached.
     */
    readonly above: readonly string[];
    readonly below: readonly string[];
    /** Those that a denial alone makes a limit of: "exceed", "longer than". */
    readonly exceeding: readonly string[];
    /** How often something is done; all empty where the language's words for it are not known. */
    readonly frequency: {
      /** Phrases that ask so: "how often". */
      readonly asks: readonly string[];
      /** What stands before the unit in which it comes round: "every". */
      readonly every: readonly string[];
      /** What stands between that and the unit besides numbers: "other" of "every other day". */
      readonly ordinals: readonly string[];
      /** How many times it is done: "twice"; and the noun behind other numbers: "times". */
      readonly multiples: readonly string[];
      readonly times: readonly string[];
      /** What stands between the times and the unit: "a" of "once a year". */
      readonly per: readonly string[];
      /** What comes round besides the units of time and the days of the week: "quarter". */
      readonly rounds: readonly string[];
      /** Words that say all of it: "daily". */
      readonly adverbs: readonly string[];
    };
    /** Words that ask beyond which number nothing goes: "maximum", "longest". */
    readonly limits: readonly string[];
    /** Words that ask below which number nothing goes: "minimum", "smallest". */
    readonly minima: readonly string[];
    /**
     * Words before a number beyond which nothing goes: "up to"; and before one below which nothing
     * does.
     */
    readonly upTo: readonly string[];
    readonly atLeast: readonly string[];
    /** Words that say one of two parts: "half". */
    readonly halves: readonly string[];
    /** Words for one of some parts, beside numbers: "a" of "a third". */
    readonly one: readonly string[];
    /** Words behind a number that make it a part of something: "thirds". */
    readonly parts: readonly string[];
    /** Those of the measures that only multiply what is counted: "million". */
    readonly scales: readonly string[];
    /** How scales are written behind a sum of money: "bn" of "$1.2bn". */
    readonly shortScales: readonly string[];
    /** Measures and multiples behind a number that belong to it: "percent", "tonnes", "million". */
    readonly measures: readonly string[];
    /** Measures of length, which "how long" and "how wide" may ask for: "km", "metres". */
    readonly lengths: readonly string[];
    /** Units of time that no calendar counts with: "decades", "minutes". */
    readonly spans: readonly string[];
    /** Spans of time that are told by a part of a unit alone: "an hour and a half". */
    readonly partSpans: readonly string[];
    /** Words behind a sum of money or a share of one: "dollars", "percent". */
    readonly currencies: readonly string[];
    /** Words by which a sum of money is asked for: "cost", "price". */
    readonly prices: readonly string[];
    /** Those of them that "is" tells as well: "cost", as "a ticket is 5 euros" does. */
    readonly costs: readonly string[];
    /** Words between a number and its unit of time: "more" in "five more years". */
    readonly more: readonly string[];
    /** Those of them by which a span comes on top of another. */
    readonly added: readonly string[];
    /** Words that ask about the present day: "now", "still". */
    readonly now: readonly string[];
  };
  readonly search: {
    /** Function words that carry no content of their own. */
    readonly stopWords: readonly string[];
    /** Past forms of irregular verbs → their base: "won" → "win". */
    readonly pasts: Readonly<Record<string, string>>;
    /**
     * Other irregular forms → their base: "men" → "man". A word that is its own base is not
     * stemmed: "commander".
     */
    readonly irregular: Readonly<Record<string, string>>;
    /**
     * Name of its Snowball stemmer, or how many first letters stand for a word where that does as
     * well or better.
     */
    readonly stemmer: string | number;
    /** Letters that tell it from English: "əğıxq". */
    readonly letters: string;
    /**
     * What its everyday words are called in English, the language that all others meet in: "begin"
     * → "начать", "начинаться". One form of each is enough, as endings are understood; irregular
     * forms stand beside it.
     */
    readonly meanings: Readonly<Record<string, readonly string[]>>;
    /**
     * Groups of words that say the same of a fact: "start", "launch". Only English has them, as all
     * other languages meet in it.
     */
    readonly synonyms: readonly (readonly string[])[];
  };
  readonly questions: {
    /** Openings and phrases that tell what is asked for; the longest that matches wins. */
    readonly asks: Readonly<Record<Asked, readonly string[]>>;
    /** Nouns that tell what "what" and "which" ask for: "which year", "what city". */
    readonly nouns: Partial<Readonly<Record<Asked, readonly string[]>>>;
    /** Adverbs that belong to a verb and may stand away from it: "over" in "hand it over". */
    readonly particles: readonly string[];
    /**
     * The word that measures and manners are asked with, and those behind it that count things and
     * amounts; null where they are not so asked.
     */
    readonly counting: {
      readonly how: string;
      readonly many: string;
      readonly much: string;
    } | null;
    /**
     * Words that keywords with a question mark open or close with where they ask whether something
     * is so: "any route opened yet?".
     */
    readonly whether: { readonly opens: readonly string[]; readonly closes: readonly string[] };
    /** Nouns for the day that is set for something: "date", "deadline". */
    readonly dateNouns: readonly string[];
    /** Verbs by which something is no more: "close". */
    readonly endings: readonly string[];
    /** Nouns that ask for a place behind keywords ("ceremony venue") and are no kind of place. */
    readonly placeNouns: readonly string[];
    /** Words by which somebody asks what was meant to be: "planned", "supposed". */
    readonly planned: readonly string[];
    /** Verbs in the present that ask who has a place: "controls". */
    readonly holdsNow: readonly string[];
    /** Words by which a sentence follows from the one before it: "therefore". */
    readonly reasonsBefore: readonly string[];
    /**
     * Words by which a text says whom or what it means by a word of its own: "means", "refers to".
     */
    readonly defining: readonly string[];
    /** Verbs by which somebody is against something, behind which "that" tells why: "object". */
    readonly objections: readonly string[];
    /** Words by which somebody asks what was so, whatever was to be: "actually". */
    readonly indeed: readonly string[];
    /** Verbs behind "how long" that ask up to now: "has". */
    readonly upToNow: readonly string[];
    /**
     * Words that ask for the first day of something, and words before that day which say as much:
     * "blocked from 12 December".
     */
    readonly beginnings: readonly string[];
    readonly since: readonly string[];
    /** Words that narrow a month down: "late November". */
    readonly partsOfMonth: readonly string[];
    /** Words with the ending of an adverb that tell which and not how: "weekly". */
    readonly noManner: readonly string[];
    /** What somebody means to do: a deadline for it need not say so. */
    readonly wishes: readonly string[];
    /** How documents are spoken of. */
    readonly texts: {
      /** Nouns for a document; the first is the plainest, which may stand for any: "text". */
      readonly nouns: readonly string[];
      /** What a document or a part of it does: "the treaty allows". */
      readonly verbs: readonly string[];
      /**
       * What names whoever tells something, verbs of telling among it: "according to", "reports".
       */
      readonly sources: readonly string[];
      /**
       * Those of them that are no verbs: what stands before the name, "according to", and what
       * stands behind it, as "göre" does.
       */
      readonly according: {
        readonly before: readonly string[];
        readonly behind: readonly string[];
      };
      /** Participles of what stands in a document: "promised in the ninth clause". */
      readonly told: readonly string[];
      /** What stands before a document in which something is looked for: "in the statement". */
      readonly before: readonly string[];
      /**
       * Nouns for what somebody told or counted, behind the name of whoever did: "by Moscow's
       * tally".
       */
      readonly accounts: readonly string[];
      /** Nouns for the numbered parts of a document: "clause". */
      readonly parts: readonly string[];
    };
    /**
     * Verbs by which somebody comes to a place or leaves it, among them words that move a deadline
     * elsewhere: "move into".
     */
    readonly arrivals: readonly string[];
    /** Nouns for who may be asked for that no state is, nor its government: "company". */
    readonly neverStates: readonly string[];
    /** What stands before a city, and hardly before a government that goes by its name: "in". */
    readonly ofCities: readonly string[];
    /** Words that ask what something is called. */
    readonly nameNouns: readonly string[];
    /** Heads of the column that tells who is to do something: "owner". */
    readonly assignees: readonly string[];
    /** Nouns for other people whom somebody has: "father", "rival". */
    readonly relations: readonly string[];
    /** What asks for the day of a birth or a death: "born", "die". */
    readonly lifetime: { readonly births: readonly string[]; readonly deaths: readonly string[] };
    /** Pronouns for a single person: "he"; "him", which may not begin a clause; "his". */
    readonly personal: {
      readonly subjects: readonly string[];
      readonly objects: readonly string[];
      readonly owners: readonly string[];
    };
    /** What stands before what something is more or less than: "than". */
    readonly comparisons: readonly string[];
    /** Words before "than" that compare nothing: "rather". */
    readonly alternatives: readonly string[];
    /** Small words within a person's name: "von". */
    readonly nameParticles: readonly string[];
    /**
     * Words by which it is asked whether two names are those of one thing: "same", "another"; empty
     * where none are known.
     */
    readonly sameness: readonly string[];
    /** Words that ask to whom something belongs: "whose". */
    readonly owners: readonly string[];
    /** Words behind which a name is given: "called". */
    readonly naming: readonly string[];
    /** Nouns that ask for an hour: "time". */
    readonly clock: readonly string[];
    /**
     * Verbs behind a question word that only help to ask, so that what follows acts and is not
     * asked for: "did".
     */
    readonly helps: readonly string[];
    /** Verbs that ask for an amount behind a helping one: "what did it cost". */
    readonly amountVerbs: readonly string[];
    /** Words before what somebody speaks of: "about". */
    readonly topics: readonly string[];
    /** Prepositions before a place: "in", "near". Empty where a language says so with endings. */
    readonly locatives: readonly string[];
    /** Verbs for going somewhere, as a question has them: "go", "flee". */
    readonly goings: readonly string[];
    /** Prepositions before what somebody only passes or leaves as they go: "along". */
    readonly passing: readonly string[];
    /** Prepositions before a month in which something is: "in". */
    readonly inMonths: readonly string[];
    /** Negations that deny a thing and not what is done: "handed over without a fight". */
    readonly lacking: readonly string[];
    /** Words that turn a sentence into its opposite: "not", "never". */
    readonly negations: readonly string[];
    /** Endings of verbs that do so in languages which have no word for it: "madı". */
    readonly negatedEndings: readonly string[];
    /** Words that ask nothing more exactly: "exactly", "final", "please". */
    readonly fillers: readonly string[];
    /**
     * Words that only join, point or grade: prepositions, conjunctions, particles of verbs,
     * pronouns.
     */
    readonly joins: readonly string[];
    /** Words that ask what somebody said or how they took it: "say", "react", "view". */
    readonly reactions: readonly string[];
    /** Verbs by which a text says what somebody said or how they took it: "welcome", "deny". */
    readonly utterances: readonly string[];
    /** Verbs that ask for a duration: "last", "take". */
    readonly lasting: readonly string[];
    /**
     * Verbs for what a deadline on a place asks for, however the document words it, and nouns for
     * whom it binds: "leave", "give back".
     */
    readonly obligations: readonly string[];
    /** Those of such verbs whose doer is given something: "receive". */
    readonly receiving: readonly string[];
    /** Words that oblige or foresee: "due", "supposed", "scheduled". */
    readonly modals: readonly string[];
    /** Nouns for those whom such a deadline binds: "troops", "army". */
    readonly bound: readonly string[];
    /** Words for two together: "both". */
    readonly both: readonly string[];
    /** Nouns for the two between whom something happens: "sides". */
    readonly sides: readonly string[];
    /** What tells that something was not done: "refused to". */
    readonly refusals: readonly string[];
    /** Words for deadlines that were kept: "met". */
    readonly kept: readonly string[];
    /** Words for deadlines that were not: "missed". */
    readonly missed: readonly string[];
    /** Words of all these that tell of a deadline without any other: "overdue". */
    readonly ofDeadlines: readonly string[];
    /** Other words that ask how a deadline fared: "status". */
    readonly life: readonly string[];
    /** What asks for the days between two others: "between", "apart". */
    readonly between: readonly string[];
    /** What begins a clause of purpose: "so" in "so that it does not end". */
    readonly purposes: readonly string[];
    /**
     * What stands before the day from which something holds that was decided on another: "with
     * effect from".
     */
    readonly effects: readonly string[];
    /** What stands before the day on which something was counted: "as of". */
    readonly countedOn: readonly string[];
    /** Nouns for what is told some time before: "notice". */
    readonly notices: readonly string[];
    /** Nouns for a time that is set for something: "mandate". */
    readonly terms: readonly string[];
    /** Nouns for what has no other length than its time: "strike", "lease". */
    readonly timed: readonly string[];
    /** Words that ask about what has happened: "did", "was". */
    readonly past: readonly string[];
    /** Words that give a reason behind a comma and before a clause: ", since it was old". */
    readonly reasonClauses: readonly string[];
    /** Words before whom somebody acts for: "who signed for Russia". */
    readonly onBehalf: readonly string[];
    /** Words that give a reason: "because", "in order to". */
    readonly reasons: readonly string[];
    /** Words behind which a reason stands: "because". */
    readonly reasonFollows: readonly string[];
    /**
     * Words that begin a phrase which only says when the rest was: "before the war, …". What stands
     * in it is not what the rest tells of. Languages that put such words behind have none here.
     */
    readonly timeClauses: readonly string[];
    /**
     * Prepositions before a party: who does something ("by"), for whom ("to"), who gives it away
     * ("from"), or neither of these ("of"); the forms of the verb that makes a deed passive; and
     * words that make another preposition of "to": "according to". Null where a language says so
     * with endings.
     */
    readonly roles: Readonly<
      Record<"by" | "to" | "from" | "of" | "passive" | "beforeTo", readonly string[]>
    > | null;
    /**
     * Endings of a name that something is given to, each with the ending of the bare name: "a" in
     * "Ermenistan'a", "ии" in "Армении" for "ия".
     */
    readonly receiverEndings: Readonly<Record<string, string>>;
    /** Endings that a name may have which does something: "ը" in "Հայաստանը". */
    readonly doerEndings: readonly string[];
    /** Forms of "who" that ask to whom something is given; none where a preposition does. */
    readonly toWhom: readonly string[];
    /** Words by which something is only said to be there: "remain", "stationed". */
    readonly presence: readonly string[];
    /** First words of a question whether something is so at present: "are", "do". */
    readonly presentOpenings: readonly string[];
    /** What tells in the present that somebody has something: "controls", "owns", "elinde". */
    readonly holding: readonly string[];
    /** Nouns for a state: "country", "nation". */
    readonly stateNouns: readonly string[];
    /** What stands before a thing that is left out of all: "except". */
    readonly excepts: readonly string[];
    /** Forms of "do" as a verb of its own. */
    readonly doing: readonly string[];
    /**
     * Nouns for how large something is, each with the word by which "how" asks the same: "area" →
     * "large".
     */
    readonly sizes: Readonly<Record<string, string>>;
    /** Phrases that ask for somebody's age: "how old". */
    readonly ages: readonly string[];
    /** What stands before somebody's age: "the age of". */
    readonly agesTold: readonly string[];
    /** What makes of a sum but a part of the price: "towards the cost". */
    readonly towards: readonly string[];
    /** What says behind a measure that it is a distance: "nine miles away". */
    readonly apart: readonly string[];
    /** Nouns for a number of persons who belong together: "mission" of "an observer mission". */
    readonly companies: readonly string[];
    /** Phrases that ask for a day or for the span of time until then: "how soon". */
    readonly soon: readonly string[];
    /** Words that stand for more of those who were told of: "others". */
    readonly moreOfThem: readonly string[];
    /** What before a number tells that it is but a part of all: "other", "further". */
    readonly others: readonly string[];
    /** Nouns that ask for no more than a number at the end of keywords: "count". */
    readonly tallies: readonly string[];
    /**
     * Nouns for what a person is, which is told beside the name: "president", "scholar"; where none
     * are known, no title is asked to stand there.
     */
    readonly titles: readonly string[];
    /** What stands besides "is" between a person and the office they hold: "has been", "became". */
    readonly inOffice: readonly string[];
    /** Verbs by which a deadline is over: "expired". */
    readonly lapses: readonly string[];
    /** What stands before the whole of what is counted, or all things of a kind: "all". */
    readonly wholes: readonly string[];
    /** Those of the obligations by which something is handed on: "return", but not "leave". */
    readonly handing: readonly string[];
    /**
     * What opens a question of what is to come ("will"), and what says so behind "is": "going to".
     */
    readonly future: Readonly<Record<"willOpen" | "coming", readonly string[]>>;
    /** Words between two things to choose from: "or". */
    readonly or: readonly string[];
    /** Phrases by which a text tells that something came about: "there was". */
    readonly arising: readonly string[];
    /** Verbs by which a text tells that something is permitted or not: "banned". */
    readonly bans: readonly string[];
    /**
     * Words by which it is asked what somebody is free to do; and what may as well ask what
     * somebody is able to: "can".
     */
    readonly permissions: readonly string[];
    readonly abilities: readonly string[];
    /** What stands before a thing that another takes the place of: "in place of". */
    readonly instead: readonly string[];
    /**
     * Prepositions by which something is in a place, and words by which it is beside it: "next to",
     * "adjacent".
     */
    readonly within: readonly string[];
    readonly beside: readonly string[];
    /** Words for what has most or least of something: "largest". */
    readonly superlatives: readonly string[];
    /**
     * Words that pick some of all deadlines: the first, the last, those without a date, the next
     * one and all that are left.
     */
    readonly picks: Readonly<
      Record<"firsts" | "lasts" | "undated" | "nexts" | "left", readonly string[]>
    >;
    /** Verbs by which it is asked what happened. */
    readonly happening: readonly string[];
    /** Those of them by which a rule may be asked for: "happens". */
    readonly happens: readonly string[];
    /** What tells where a place lies or to whom it belongs: "lies", "inside", "part of". */
    readonly locating: readonly string[];
    /** Verbs by which something is taken back from whoever took it: "liberated", "won back". */
    readonly regaining: readonly string[];
    /** Words for whoever asks and whoever is asked: "I", "you". */
    readonly persons: readonly string[];
    /** Words by which somebody leads up to a question: "wonder", "need", "know". */
    readonly leads: readonly string[];
    /** Phrases that may be left out without losing anything: "after all". */
    readonly asides: readonly string[];
    /**
     * The same at the end of a question or before a comma only: "at the time", but not "at the time
     * of the signing".
     */
    readonly endAsides: readonly string[];
    /**
     * What stands behind a comma where somebody only wants to know whether it is so: "is that
     * true".
     */
    readonly verdicts: readonly string[];
    /**
     * What stands before a thing that is not meant, in brackets or at the end of a question:
     * "instead of".
     */
    readonly contrasts: readonly string[];
    /** The same where it stands behind a comma at the end: "not". */
    readonly contrastsBehindComma: readonly string[];
    /**
     * Words behind a comma that begin what somebody grants or takes for known: "given that",
     * "although".
     */
    readonly concessions: readonly string[];
    /** Words behind a comma that part a question from what is granted before it: "but". */
    readonly oppositions: readonly string[];
    /** Verbs by which a time is asked for: "take" in "how long did it take". */
    readonly taking: readonly string[];
    /** Verbs that say little of what is to be done: "go", "get". */
    readonly lightVerbs: readonly string[];
    /**
     * What ends a verb behind a word of time that asks nothing, "fishing" in "the mesh you need
     * when fishing"; null where no ending tells.
     */
    readonly doingEnding: string | null;
    /** Words before what somebody doubts: "whether". */
    readonly doubts: readonly string[];
    /**
     * What is typed short or wrongly, each with what it stands for: "y" → "why", "were was" →
     * "where was".
     */
    readonly shorthand: Readonly<Record<string, string>>;
    /** Words of requests and politeness: "tell", "please", "hello". */
    readonly courtesies: readonly string[];
    /** Words that stand for somebody or something named before: "he", "it", "they". */
    readonly pronouns: readonly string[];
    /**
     * Those of them that point at what was said just before, wherever they stand: "announced this".
     */
    readonly demonstratives: readonly string[];
    /** Verbs that stand for a deed told before: "followed" of "Tarvia followed four days later". */
    readonly follows: readonly string[];
    /** Words that stand for a place told before: "there". */
    readonly there: readonly string[];
    /** Verbs that tell what somebody has: "have"; none where endings or other words do this. */
    readonly having: readonly string[];
    /** Words by which a question asks for all of something: "altogether". */
    readonly totals: readonly string[];
    /** Nouns for people and bodies that may do something: "club", "tenant". */
    readonly bodies: readonly string[];
    /** Nouns for places without a name: "tower", "wing". */
    readonly spots: readonly string[];
    /** Words behind a number that tell for what each so many are: "for each". */
    readonly each: readonly string[];
    /** Words by which a question asks for that: "each", "per". */
    readonly eachAsked: readonly string[];
    /** Words before the name of a place: "in", "near"; none where endings do this. */
    readonly placing: readonly string[];
  };
  /** What the bot says in this language when it must say something of its own. */
  readonly sayings: {
    readonly nothing: string;
    /** A deadline was asked for that no document sets. */
    readonly noDeadline: string;
    /** That nothing is due on the day on which it is asked, nor later. */
    readonly noneAhead: string;
    readonly notUnderstood: string;
    /** Leads in the words of a question that could not be taken into account: "Not understood:". */
    readonly unread: string;
  };
};
