import { shown } from "../src/answer/shown/evidence-shown.ts";
import type { Block, Call, Command, Reply } from "../src/command.ts";
import { plainDate } from "../src/dates/calendar.ts";
import type { Document } from "../src/knowledge/document.ts";
import type { Library } from "../src/library.ts";
import { version } from "../src/version.ts";

const NAMING =
  "Places have several names, and each is understood. A reply repeats the name that you typed, with the documents' own in brackets; neither is a judgement. Contested words are given as the words of whoever published them.";
const LIMITS =
  "Answers are sentences of the documents with their dates, nothing else; a document that restates its source says so. Where the documents are silent, the bot says so. It is not a live feed and gives no verdicts.";
const PRIVACY =
  "Nothing that you type is stored; a report goes to the bot's keepers with your name. Replies are private unless you choose to share them. The bot reads no messages: it sees only commands, and a message on which you use its menu.";

export default {
  description: "What the bot knows, up to which date, and what it does with what you type",
  options: [],
  localised: {
    ru: {
      name: "о-боте",
      description: "Что бот знает, на какую дату, и что он делает с вашими вопросами",
      options: {},
    },
    tr: {
      name: "hakkında",
      description: "Botun neyi, hangi tarihe kadar bildiği ve yazdıklarınızla ne yaptığı",
      options: {},
    },
  },

  run(_call: Call, library: Library): Reply {
    const body: Block[] = [
      { kind: "heading", text: "Documents" },
      {
        kind: "list",
        items: library.documents.map((document) => [
          { bold: document.title },
          about(document, library),
        ]),
      },
      ...faults(library),
      { kind: "heading", text: "How it answers" },
      { kind: "text", pieces: [LIMITS] },
      { kind: "heading", text: "Names" },
      { kind: "text", pieces: [NAMING] },
      { kind: "heading", text: "Privacy" },
      { kind: "text", pieces: [PRIVACY] },
      { kind: "small", pieces: [`Handover ${version}`] },
    ];
    const titles = library.documents.map(
      (document) => `${document.title}${about(document, library)}`,
    );
    const text = [...titles, LIMITS, NAMING, PRIVACY, `Handover ${version}`].join("\n");
    return {
      title: "About Handover",
      asked: null,
      tone: "neutral",
      answer: shown(text, [], []),
      body,
      deadlinesAs: "cards",
      showCitations: false,
      actions: [],
      page: null,
    };
  },
} satisfies Command;

function about(document: Document, library: Library): string {
  const deadlines = library.deadlines.filter(
    (deadline) => deadline.document === document.id,
  ).length;
  const known = document.knownTo ?? document.published;
  const facts = [
    document.publisher,
    known ? `known up to ${plainDate(known)}` : "undated",
    counted(document.passages.length, "passage"),
    counted(deadlines, "deadline"),
    document.wording,
    document.perspective,
  ];
  return `: ${facts.filter(Boolean).join(" · ")}`;
}

function faults(library: Library): Block[] {
  const lost = library.problems.filter((problem) => problem.level === "error");
  if (lost.length === 0) return [];
  const items = lost.map((each) => [`${each.file}, line ${each.line}: ${each.message}`]);
  return [
    { kind: "heading", text: "Not read" },
    { kind: "list", items },
  ];
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
