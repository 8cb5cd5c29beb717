import type { Language } from "./language.ts";

/** How often something is done, in a language whose words for it are not known. */
export const noFrequency: Language["quantities"]["frequency"] = {
  asks: [],
  every: [],
  ordinals: [],
  multiples: [],
  times: [],
  per: [],
  rounds: [],
  adverbs: [],
};
