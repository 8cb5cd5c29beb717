/** What the words of a date say, part by part; nothing is worked out here. */
export type DateParts = {
  readonly year?: number;
  /** The last two digits of the year: "18.9.14". */
  readonly shortYear?: number;
  readonly month?: number;
  readonly day?: number;
  /** The last day of a range: "between 1 and 15 March". */
  readonly dayTo?: number;
  /** The month of its first day, where that is another: "2 May to 30 September". */
  readonly monthFrom?: number;
  readonly weekday?: number;
  /** Which of the month's days of that week: 1 for the first, -1 for the last. */
  readonly which?: number;
  /** Number of the quarter, or of the half where `half` is set. */
  readonly quarter?: number;
  readonly half?: true;
  readonly thisYear?: true;
  readonly thisMonth?: true;
  /**
   * Years or months from the one of publication or, where `told` is set, from the one of the date
   * named last: "next year" → 1.
   */
  readonly yearShift?: number;
  readonly monthShift?: number;
  readonly told?: true;
  /** Days from today: "tomorrow" → 1. */
  readonly shift?: number;
  readonly direction?: "next" | "last";
  /** The end of the period is meant, not the whole of it. */
  readonly end?: true;
  /** A part of the period that has no certain day: "mid-March". */
  readonly vague?: true;
  /**
   * Written as a number of something else may be ("18.9.", "the 15th"): a date only behind a word
   * that limits it.
   */
  readonly weak?: true;
  /** Both readings of day and month are possible: "03/04/2020". */
  readonly ambiguous?: true;
};
