import { openCitations } from "../src/answer/cite.ts";
import { readQuestion } from "../src/answer/question.ts";
import { rankEvidence } from "../src/answer/rank.ts";
import { shown } from "../src/answer/shown.ts";
import type { Call, Command, Reply } from "../src/command.ts";
import type { Library } from "../src/library.ts";
import { matchSpans } from "../src/search/passage-index.ts";

const SHOWN = 3;
/** Of a long message this much is looked at. */
const LONGEST = 1000;
/** Passages below this confidence do not bear on a message. */
const BEARS = 0.2;

export default {
  description: "Passages of the documents that bear on a message; no verdict on it",
  on: "message",
  options: [],
  localised: {
    ru: { name: "Найти в документах", description: "", options: {} },
    tr: { name: "Belgelerde bul", description: "", options: {} },
  },

  run(call: Call, library: Library): Reply {
    const message = String(call.options["text"] ?? "").slice(0, LONGEST);
    const { evidence, confidence } = rankEvidence(
      library.index,
      readQuestion(message, library.index),
    );
    const bearing = confidence < BEARS ? [] : evidence.slice(0, SHOWN);
    const citations = openCitations(library.documentOf);
    for (const { passage, sentence } of bearing) {
      citations.cite(passage, sentence, matchSpans(library.index, message, sentence));
    }
    const text =
      bearing.length > 0
        ? "Passages that bear on this message. They are no verdict on it."
        : "No passage of the documents bears on this message.";
    const answer = shown(
      text,
      citations.list(),
      bearing.map((each) => each.passage),
    );
    const first = bearing[0]?.passage.id;
    return {
      title: "In the documents",
      asked: null,
      tone: bearing.length > 0 ? "neutral" : "nothing",
      answer: bearing.length > 0 ? answer : { ...answer, kind: "nothing", confidence },
      body: [{ kind: "text", pieces: [text] }],
      deadlinesAs: "cards",
      showCitations: true,
      actions: first
        ? [
            { kind: "surrounding", passage: first },
            { kind: "report", passage: first },
          ]
        : [],
      page: null,
    };
  },
} satisfies Command;
