import { keptFor } from "../../languages/remember.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";

/** Results kept for one holder: past this many it starts afresh, so that questions cannot fill the memory. */
const KEPT = 10_000;

/** A function of a question that is worked out once for each: many sentences are compared with the same question. */
export function perQuestion<Result>(
  make: (shelf: Shelf, question: Question) => Result,
): (shelf: Shelf, question: Question) => Result {
  const results = new WeakMap<Question, { readonly result: Result }>();
  return (shelf, question) => {
    const known = results.get(question);
    if (known) return known.result;
    const result = make(shelf, question);
    results.set(question, { result });
    return result;
  };
}

/** Results by the keys that lead to them. */
type Branch<Result> = {
  readonly branches: Map<string, Branch<Result>>;
  known?: { readonly result: Result };
};

/**
 * Results kept for as long as their holder (a library's index, a question) lives, by some keys: `make` is called once for each. Keys are looked up one
 * by one, as long texts put together would be read anew each time.
 */
export function memory<Holder extends object, Result>(): (
  holder: Holder,
  keys: readonly string[],
  make: () => Result,
) => Result {
  const keptBy = keptFor<Holder, { root: Branch<Result>; size: number }>(() => ({
    root: { branches: new Map() },
    size: 0,
  }));
  return (holder, keys, make) => {
    const kept = keptBy(holder);
    const known = branchOf(kept.root, keys).known;
    if (known) return known.result;
    const result = make();
    if (kept.size >= KEPT) Object.assign(kept, { root: { branches: new Map() }, size: 0 });
    // What was made may have begun afresh meanwhile.
    branchOf(kept.root, keys).known = { result };
    kept.size += 1;
    return result;
  };
}

function branchOf<Result>(root: Branch<Result>, keys: readonly string[]): Branch<Result> {
  let at = root;
  for (const key of keys) {
    let next = at.branches.get(key);
    if (!next) at.branches.set(key, (next = { branches: new Map() }));
    at = next;
  }
  return at;
}
