import { setFlagsFromString } from "node:v8";

/**
 * Has V8 work as suits a process in which each of the first hundreds of questions meets code that
 * has hardly run. To be called before anything is compiled from what was kept, as V8 only takes what
 * it made under the same settings. Only what may change while V8 runs is set here; that one thread
 * compiles hot code, which leaves a core of two to the answers, is told on the command line
 * (`--v8-pool-size=1` in package.json).
 */
export function tuneV8() {
  // It would else learn from the passages that are kept for a while that such objects live long,
  // and from then on make those of each question in its old space, where making them takes longer
  // and where they stay until all of it is gone through.
  setFlagsFromString("--no-allocation-site-pretenuring");
  // To make the code of a pattern of many words shorter takes several times as long as all else
  // that its first use needs, and that code is soon replaced.
  setFlagsFromString("--no-regexp-peephole-optimization");
}
