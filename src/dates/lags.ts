import type { Language } from "../languages/language.ts";
import { keptFor } from "../languages/remember.ts";

/**
 * Words by which a span of time comes after something: "thirty days after the exchange", but not
 * "44 days from 27 September", nor "years of art".
 */
export const lagsOf = keptFor(({ dates, questions }: Language): readonly string[] => {
  const others = [...questions.since, ...(questions.roles?.of ?? [])];
  return dates.phrases.spanAfter.filter((phrase) => !others.includes(phrase));
});
