import type { Library } from "../library.ts";

/** The parts of a library that are described. */
export type Described = Pick<Library, "documents" | "passages" | "deadlines" | "problems">;

/**
 * What has been read, in the form that programs read: the contract of `npm run knowledge --
 * --json`.
 */
export function describeLibrary({ documents, passages, deadlines, problems }: Described) {
  return {
    documents: documents.map(({ id, title, publisher, published, passages: own }) => {
      return { id, title, publisher, published, passages: own.length };
    }),
    passages: passages.map(({ id, text }) => ({ id, text })),
    deadlines: deadlines.map((each) => ({
      id: each.id,
      document: each.document,
      passage: each.passage,
      subject: each.subject,
      place: each.place,
      due: each.due,
      wording: each.wording,
      zone: each.zone,
      basis: each.basis,
      sentence: each.sentence,
      from: each.from,
      revised: each.revised,
      outcome: each.outcome,
    })),
    problems,
  };
}
