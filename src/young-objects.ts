import { setFlagsFromString } from "node:v8";

/**
 * Has V8 make all objects in its young space. It would else learn from the passages that are kept for a while that such objects live long, and from then
 * on make those of each question in its old space, where making them takes longer and where they stay until all of it is gone through. To be called once,
 * before a library is opened.
 */
export function keepObjectsYoung(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
}
