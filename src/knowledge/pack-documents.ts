import type { Document, Passage, Source } from "./document.ts";

/** Documents as plain data that is read faster than a list of all passages: their texts are one run of bytes. */
export type PackedDocuments = {
  /** Without their passages. */
  readonly documents: readonly Document[];
  /** How many passages each has. */
  readonly counts: Uint32Array;
  /** The texts of all passages in UTF-8, and where each ends. */
  readonly texts: Uint8Array;
  readonly ends: Uint32Array;
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
  const texts = passages.map(({ text }) => Buffer.from(text));
  const trails = new Map(passages.map(({ trail }) => [JSON.stringify(trail), trail]));
  const places = new Map([...trails.keys()].map((key, place) => [key, place]));
  const sources = passages.map((passage, at) => [at, passage.sources] as const);
  let end = 0;
  return {
    documents: documents.map((document) => ({ ...document, passages: [] })),
    counts: Uint32Array.from(documents, (document) => document.passages.length),
    texts: Buffer.concat(texts),
    ends: Uint32Array.from(texts, ({ length }) => (end += length)),
    lines: Uint32Array.from(passages, ({ line }) => line),
    trails: [...trails.values()],
    trailOf: Uint32Array.from(passages, ({ trail }) => places.get(JSON.stringify(trail)) ?? 0),
    sources: new Map(sources.filter(([, named]) => named.length > 0)),
  };
}

/** The documents that were packed. */
export function unpackDocuments(packed: PackedDocuments): readonly Document[] {
  const { texts } = packed;
  const bytes = Buffer.from(texts.buffer, texts.byteOffset, texts.length);
  let at = 0;
  return packed.documents.map((document, number) => {
    const count = packed.counts[number] ?? 0;
    const passages = Array.from({ length: count }, (_, place) =>
      unpackPassage(packed, bytes, document.id, place + 1, at + place),
    );
    at += count;
    return { ...document, passages };
  });
}

function unpackPassage(
  { ends, lines, trails, trailOf, sources }: PackedDocuments,
  bytes: Buffer,
  document: string,
  n: number,
  at: number,
): Passage {
  return {
    id: `${document}:${n}`,
    document,
    n,
    line: lines[at] ?? 0,
    trail: trails[trailOf[at] ?? 0] ?? [],
    text: bytes.toString("utf8", ends[at - 1] ?? 0, ends[at]),
    sources: sources.get(at) ?? [],
  };
}
