import type { Block, Call, Choice, Command, Reply } from "../src/command.ts";
import { CallError } from "../src/call-error.ts";
import { nearestWord } from "../src/languages/edit-distance.ts";
import { fold } from "../src/languages/fold.ts";
import { plainDate } from "../src/dates/calendar.ts";
import { openCitations } from "../src/answer/cite.ts";
import { sourceLinks } from "../src/answer/shown/source-links.ts";
import { shown } from "../src/answer/shown/evidence-shown.ts";
import { findPassages, suggestPassages } from "../src/search/passage-index.ts";
import type { Document, Passage } from "../src/knowledge/document.ts";
import type { Library } from "../src/library.ts";

const CHOICES = 25;
/** Documents that an error names. */
const EXAMPLES = 8;

export default {
  description: "Shows a whole passage with the text around it",
  options: [
    {
      name: "id",
      description: "A passage such as peace-deal:1, or words that stand in it",
      type: "text",
      required: true,
      maxLength: 200,
      autocomplete: true,
    },
  ],
  localised: {
    ru: {
      name: "отрывок",
      description: "Показывает отрывок целиком, с соседними",
      options: {
        id: { name: "номер", description: "Отрывок, например peace-deal:1, или слова из него" },
      },
    },
    tr: {
      name: "bölüm",
      description: "Bir bölümü çevresindeki metinle gösterir",
      options: {
        id: { name: "kimlik", description: "peace-deal:1 gibi bir bölüm ya da içindeki sözcükler" },
      },
    },
  },

  run(call: Call, library: Library): Reply {
    const typed = String(call.options["id"] ?? "").trim();
    const asked = passageOf(typed, library);
    const document = library.documentOf(asked);
    const passage = document.passages[(call.page ?? asked.n) - 1] ?? asked;
    const before = document.passages[passage.n - 2];
    const after = document.passages[passage.n];
    const citations = openCitations(library.documentOf);
    citations.cite(passage, passage.text);
    return {
      title: [document.title, ...passage.trail].join(" › "),
      asked: typed === asked.id ? null : typed,
      tone: "neutral",
      answer: shown(passage.text, citations.list(), [passage]),
      body: [
        ...(before ? [neighbour("Before", before)] : []),
        { kind: "quote", pieces: [passage.text], source: describe(passage, document) },
        ...sourceLinks(passage, document),
        ...(after ? [neighbour("After", after)] : []),
      ],
      deadlinesAs: "cards",
      showCitations: false,
      actions: [{ kind: "report", passage: passage.id }],
      page: { at: passage.n, of: document.passages.length },
    };
  },

  complete(call: Call, _focused: string, library: Library): readonly Choice[] {
    const typed = String(call.options["id"] ?? "").trim();
    if (typed === "") {
      const first = library.passages.slice(0, CHOICES);
      return [...beginnings(library).map(headingOf), ...first.map(choiceOf)];
    }
    const byId = library.passages.filter((passage) => passage.id.startsWith(typed));
    const found = suggestPassages(library.index, typed, CHOICES);
    return [...new Set([...byId, ...found])].map(choiceOf);
  },
} satisfies Command;

/** What looks like a passage's id: "peace-deal:1". */
const ID = /^(\p{L}[\p{L}\p{N}_-]*):(\d+)$/u;

function passageOf(typed: string, library: Library): Passage {
  const known = library.passage(typed) ?? beginningOf(typed, library);
  if (known) return known;
  const [, id] = ID.exec(typed) ?? [];
  if (id) throw new CallError(`id: ${noSuchPassage(typed, id, library)}`);
  const found = findPassages(library.index, typed, 1)[0]?.passage;
  if (found) return found;
  const example = library.passages[0]?.id ?? "";
  throw new CallError(`id: no passage is called “${typed}” or has these words. Try ${example}.`);
}

/** The first passage of the document with an id, or under a heading: "peace-deal", "clause 6". */
function beginningOf(typed: string, { documents, passages }: Library): Passage | null {
  const document = documents.find(({ id }) => id === typed);
  const isUnder = ({ trail }: Passage): boolean => fold(trail.at(-1) ?? "") === fold(typed);
  return document?.passages[0] ?? passages.find(isUnder) ?? null;
}

function noSuchPassage(typed: string, id: string, { documents }: Library): string {
  const ids = documents.map((each) => each.id);
  const document = documents.find((each) => each.id === id);
  if (document) {
    const last = document.passages.length;
    return `“${document.title}” has passages ${id}:1 to ${id}:${last}, not ${typed}.`;
  }
  const near = nearestWord(id, ids);
  const some = ids.slice(0, EXAMPLES).join(", ");
  const remedy = near
    ? `Did you mean ${near}?`
    : `There are ${some}${ids.length > EXAMPLES ? ", …" : "."}`;
  return `no document is called “${id}”. ${remedy}`;
}

function neighbour(where: string, passage: Passage): Block {
  return { kind: "small", pieces: [{ bold: `${where}:` }, ` ${passage.text}`] };
}

function describe(passage: Passage, document: Document): string {
  const facts = [
    passage.id,
    document.wording === "restated" ? "restated, not quoted" : "word for word",
    document.publisher,
    document.published && plainDate(document.published),
    document.perspective,
  ];
  return facts.filter(Boolean).join(" · ");
}

/** The first passage under each heading; of many, as many from each document as from the others. */
function beginnings({ documents }: Library): readonly Passage[] {
  const begun = documents.map(({ passages }) =>
    passages.filter(({ n, trail }) => passages[n - 2]?.trail.join() !== trail.join()),
  );
  const turns = begun.flatMap((each) => each.map((passage, turn) => ({ passage, turn })));
  const fair = new Set(
    turns
      .toSorted((a, b) => a.turn - b.turn)
      .slice(0, CHOICES)
      .map(({ passage }) => passage),
  );
  return begun.flat().filter((passage) => fair.has(passage));
}

function headingOf(passage: Passage): Choice {
  const heading = passage.trail.at(-1);
  const words = heading ? `${heading}: ${passage.text}` : passage.text;
  return { name: `${passage.id} · ${words}`, value: passage.id };
}

function choiceOf(passage: Passage): Choice {
  return { name: `${passage.id} · ${passage.text}`, value: passage.id };
}
