import { openCitations } from "../src/answer/cite.ts";
import { readQuestion } from "../src/answer/question/question.ts";
import { rankEvidence } from "../src/answer/rank/rank.ts";
import { shown } from "../src/answer/shown/evidence-shown.ts";
import type { Evidence } from "../src/answer/answer.ts";
import { whatIsCovered } from "../src/answer/shown/what-is-covered.ts";
import type { Call, Command, Reply } from "../src/command.ts";
import { splitSentences } from "../src/knowledge/sentences.ts";
import type { Library } from "../src/library.ts";
import { matchSpans } from "../src/search/passage-index.ts";

const SHOWN = 3;
/**
 * Of a long message so many sentences are looked at: as many as a full message of Discord's has.
 */
const SENTENCES = 40;
/** Passages below this confidence do not bear on a sentence. */
const BEARS = 0.2;

/** A sentence of the documents that bears on a sentence of the message. */
type Bearing = { readonly evidence: Evidence; readonly said: string };

export default {
  description: "Passages of the documents that bear on a message; no verdict on it",
  on: "message",
  options: [],
  localised: {
    ru: { name: "Найти в документах", description: "", options: {} },
    tr: { name: "Belgelerde bul", description: "", options: {} },
  },

  run(call: Call, library: Library): Reply {
    const bearing = bearingOn(String(call.options["text"] ?? ""), library);
    const citations = openCitations(library.documentOf);
    for (const { evidence, said } of bearing) {
      const { passage, sentence } = evidence;
      citations.cite(passage, sentence, matchSpans(library.index, said, sentence));
    }
    const text =
      bearing.length > 0
        ? "Passages that bear on this message. They are no verdict on it."
        : "No passage of the documents bears on this message.";
    const answer = shown(
      text,
      citations.list(),
      bearing.map(({ evidence }) => evidence.passage),
    );
    const first = bearing[0]?.evidence.passage.id;
    return {
      title: "In the documents",
      asked: null,
      tone: bearing.length > 0 ? "neutral" : "nothing",
      answer: bearing.length > 0 ? answer : { ...answer, kind: "nothing", confidence: 0 },
      body: [
        { kind: "text", pieces: [text] },
        ...(bearing.length > 0 ? [] : whatIsCovered(library.documents)),
      ],
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

/**
 * What bears on a message: each of its sentences is looked up by itself, as one claim among much
 * else would be lost. The best passage of each comes before the second best of any.
 */
function bearingOn(message: string, { index }: Library): readonly Bearing[] {
  const { language } = readQuestion(message, index);
  const sentences = new Set(splitSentences(message, language).map(({ text }) => text));
  const found = [...sentences]
    .slice(0, SENTENCES)
    .map((said) => ({ said, ...rankEvidence(index, readQuestion(said, index)) }))
    .filter(({ confidence }) => confidence >= BEARS)
    .toSorted((a, b) => b.confidence - a.confidence);
  const bearing = new Map<string, Bearing>();
  for (let place = 0; place < SHOWN; place += 1) {
    for (const { evidence, said } of found) {
      const each = evidence[place];
      const id = each?.passage.id;
      if (each && id && !bearing.has(id)) bearing.set(id, { evidence: each, said });
    }
  }
  return [...bearing.values()].slice(0, SHOWN);
}
