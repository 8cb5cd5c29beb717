import { keptFor } from "../../languages/remember.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";

/** Results kept for one holder: past this many it starts afresh, so that questions cannot fill the memory. */
const KEPT = 10_000;

/** A function of a question that is worked out once for each: many sentences are compared with the same question. */
export function perQuestion<Result>(
  make: (shelf: Shelf, question: Question) => Result,
): (shelf: Shelf, question: Question) => Result {
  const remember = memory<Question, Result>();
  return (shelf, question) => remember(question, "", () => make(shelf, question));
}

/** Results kept for as long as their holder (a library's index, a question) lives, by a key: `make` is called once for each. */
export function memory<Holder extends object, Result>(): (
  holder: Holder,
  key: string,
  make: () => Result,
) => Result {
  const keptBy = keptFor<Holder, Map<string, { readonly result: Result }>>(() => new Map());
  return (holder, key, make) => {
    const results = keptBy(holder);
    const known = results.get(key);
    if (known) return known.result;
    const result = make();
    if (results.size >= KEPT) results.clear();
    results.set(key, { result });
    return result;
  };
}
