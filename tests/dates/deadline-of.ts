import type { Deadline } from "../../src/dates/deadline.ts";

/** A deadline for tests, with what matters to the test put in. */
export function deadlineOf(parts: Partial<Deadline>): Deadline {
  return {
    id: "accord:1/aghdam",
    document: "accord",
    passage: "accord:1",
    subject: "the Aghdam district",
    place: "Aghdam",
    due: "2020-11-20",
    hour: null,
    wording: "by",
    zone: "Asia/Baku",
    basis: "stated",
    sentence: "The Aghdam district follows by 20 November 2020.",
    spot: null,
    from: "text",
    revised: null,
    outcome: null,
    ...parts,
  };
}
