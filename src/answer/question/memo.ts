import { keptFor } from "../../languages/remember.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import type { Question } from "./question.ts";

/**
 * Results kept for each passage that an index keeps unpacked: of its sentences and their parts.
 * Past all of them a memory starts afresh.
 */
const KEPT_OF_PASSAGE = 20;

/**
 * A function of a question that is worked out once for each: many sentences are compared with the
 * same question. Of all shelves a question is put to one alone.
 */
export function perQuestion<Source, Result>(
  make: (source: Source, question: Question) => Result,
): (source: Source, question: Question) => Result {
  const key = Symbol();
  return (source, question) => {
    const { memos } = question;
    const known = memos.get(key);
    if (known !== undefined || memos.has(key)) return known as Result;
    const made = make(source, question);
    memos.set(key, made);
    return made;
  };
}

/** The same where the question alone tells it. */
export function ofQuestion<Result>(
  make: (question: Question) => Result,
): (question: Question) => Result {
  const made = perQuestion((_: null, question) => make(question));
  return (question) => made(null, question);
}

/** What is worked out when it is first asked for, and then kept. */
export function once<Result>(make: () => Result): () => Result {
  let known: { readonly result: Result } | null = null;
  return () => (known ??= { result: make() }).result;
}

/** Results by the keys that lead to them. */
type Branch<Result> = {
  /** Those of longer keys; most have none. */
  branches?: Map<string, Branch<Result>>;
  known?: { readonly result: Result };
};

/** Gives what was made for some keys, or makes it now: `make` is called once for each. */
type Memory<Holder, Result> = (
  holder: Holder,
  keys: readonly string[],
  make: () => Result,
) => Result;

/** Results by some keys, kept for as long as their question lives. */
export function memoryOfQuestion<Result>(): Memory<Question, Result> {
  const rootOf = ofQuestion<Branch<Result>>(() => ({}));
  return (question, keys, make) => {
    const branch = branchOf(rootOf(question), keys);
    branch.known ??= { result: make() };
    return branch.known.result;
  };
}

/**
 * Results by some keys on what stands in passages, kept for as long as about so many passages are
 * kept unpacked.
 */
export function memoryOfPassages<Result>(): Memory<PassageIndex, Result> {
  const keptBy = keptFor<PassageIndex, { root: Branch<Result>; size: number }>(() => ({
    root: {},
    size: 0,
  }));
  return (index, keys, make) => {
    const kept = keptBy(index);
    const known = branchOf(kept.root, keys).known;
    if (known) return known.result;
    const result = make();
    if (kept.size >= KEPT_OF_PASSAGE * index.keeps) {
      Object.assign(kept, { root: {}, size: 0 });
    }
    // What was made may have begun afresh meanwhile.
    branchOf(kept.root, keys).known = { result };
    kept.size += 1;
    return result;
  };
}

/** Keys are looked up one by one, as long texts put together would be read anew each time. */
function branchOf<Result>(root: Branch<Result>, keys: readonly string[]): Branch<Result> {
  let at = root;
  for (const key of keys) {
    const branches: Map<string, Branch<Result>> = (at.branches ??= new Map());
    let next = branches.get(key);
    if (!next) branches.set(key, (next = {}));
    at = next;
  }
  return at;
}
