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
    const texts = () => (decoded ??= decoder.decode(packed.texts[number]));
    const count = packed.counts[number] ?? 0;
    const passages = unpackPassages(packed, document.id, texts, first, count);
    first += count;
    return { ...document, passages };
  });
}

function unpackPassages(
  { lengths, lines, trails, trailOf, sources }: PackedDocuments,
  document: string,
  texts: () => string,
  first: number,
  count: number,
): readonly Passage[] {
  let end = 0;
  return Array.from({ length: count }, (_, place): Passage => {
    const [at, n, start] = [first + place, place + 1, end];
    end += lengths[at] ?? 0;
    const stop = end;
    return {
      id: `${document}:${n}`,
      document,
      n,
      line: lines[at] ?? 0,
      trail: trails[trailOf[at] ?? 0] ?? [],
      // A question looks at few passages: a document's texts are only decoded for the first that is looked at.
      get text() {
        return texts().slice(start, stop);
      },
      sources: sources.get(at) ?? [],
    };
  });
}
