import type { Document, Passage, Source } from "./document.ts";

/** Documents as plain data that is read faster than a list of all passages. */
export type PackedDocuments = {
  /** Without their passages. */
  readonly documents: readonly Document[];
  /** How many passages each has. */
  readonly counts: Uint32Array;
  /** By document, the texts of all its passages in UTF-8. */
  readonly texts: readonly Uint8Array[];
  /** How many characters each passage has. */
  readonly lengths: Uint32Array;
  readonly lines: Uint32Array;
  /** All different trails, and which of them each passage has. */
  readonly trails: readonly (readonly string[])[];
  readonly trailOf: Uint32Array;
  /** The sources of the passages that name any, by the passage's place among all. */
  readonly sources: ReadonlyMap<number, readonly Source[]>;
};

/** Packs documents. */
export function packDocuments(documents: readonly Document[]): PackedDocuments {
  const passages = documents.flatMap((document) => document.passages);
  const trails = new Map(passages.map(({ trail }) => [JSON.stringify(trail), trail]));
  const places = new Map([...trails.keys()].map((key, place) => [key, place]));
  const sources = passages.map((passage, at) => [at, passage.sources] as const);
  return {
    documents: documents.map((document) => ({ ...document, passages: [] })),
    counts: Uint32Array.from(documents, (document) => document.passages.length),
    texts: documents.map((document) => Buffer.from(textsOf(document).join(""))),
    lengths: Uint32Array.from(passages, ({ text }) => text.length),
    lines: Uint32Array.from(passages, ({ line }) => line),
    trails: [...trails.values()],
    trailOf: Uint32Array.from(passages, ({ trail }) => places.get(JSON.stringify(trail)) ?? 0),
    sources: new Map(sources.filter(([, named]) => named.length > 0)),
  };
}

function textsOf({ passages }: Document): readonly string[] {
  return passages.map(({ text }) => text);
}

/** The documents that were packed. */
export function unpackDocuments(packed: PackedDocuments): readonly Document[] {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let first = 0;
  return packed.documents.map((document, number) => {
    let decoded: string | null = null;
    // A question looks at few passages: a document's texts are only decoded for the first that is
    // looked at.
    const text = () => (decoded ??= decoder.decode(packed.texts[number]));
    const origin = { packed, text };
    const count = packed.counts[number] ?? 0;
    let start = 0;
    const passages = Array.from({ length: count }, (_, place) => {
      const at = first + place;
      const from = start;
      start += packed.lengths[at] ?? 0;
      return new PackedPassage(document.id, place + 1, origin, at, from);
    });
    first += count;
    return { ...document, passages };
  });
}

/** Where a document's passages are: the packed documents, and the texts of all of its own. */
type Origin = { readonly packed: PackedDocuments; readonly text: () => string };

/**
 * A passage of which nothing is unpacked before it is asked for: a start makes all of a library,
 * and an answer looks at few.
 */
class PackedPassage implements Passage {
  readonly document: string;
  readonly n: number;
  private readonly origin: Origin;
  /**
   * Its place among the passages of all documents, and the first of its characters among those of
   * its own document.
   */
  private readonly at: number;
  private readonly start: number;
  private knownId: string | null = null;

  constructor(document: string, n: number, origin: Origin, at: number, start: number) {
    this.document = document;
    this.n = n;
    this.origin = origin;
    this.at = at;
    this.start = start;
  }

  get id(): string {
    return (this.knownId ??= `${this.document}:${this.n}`);
  }

  get line(): number {
    return this.origin.packed.lines[this.at] ?? 0;
  }

  get trail(): readonly string[] {
    const { trails, trailOf } = this.origin.packed;
    return trails[trailOf[this.at] ?? 0] ?? [];
  }

  get text(): string {
    const { packed, text } = this.origin;
    return text().slice(this.start, this.start + (packed.lengths[this.at] ?? 0));
  }

  get sources(): readonly Source[] {
    return this.origin.packed.sources.get(this.at) ?? [];
  }
}
