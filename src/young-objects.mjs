import { setFlagsFromString } from "node:v8";

/**
 * Has V8 make all objects in its young space. It would else learn from the passages that are kept
 * for a while that such objects live long, and from then on make those of each question in its old
 * space, where making them takes longer and where they stay until all of it is gone through. To be
 * called before anything is compiled from what was kept, as V8 only takes what it made under the
 * same settings.
 */
export function keepObjectsYoung() {
  setFlagsFromString("--no-allocation-site-pretenuring");
}
