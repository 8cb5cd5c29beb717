import { answerQuestion } from "../src/answer/answer-question.ts";
import type { Answer, Line } from "../src/answer/answer.ts";
import { pageOf } from "../src/answer/shown/page-of.ts";
import { markedQuote } from "../src/answer/shown/marked-quote.ts";
import { whatIsCovered } from "../src/answer/shown/what-is-covered.ts";
import { documentChoices, documentNamed } from "../src/answer/shown/document-named.ts";
import { CallError } from "../src/call-error.ts";
import type { Block, Call, Choice, Command, Piece, Reply, Tone } from "../src/command.ts";
import type { Library } from "../src/library.ts";

/** More deadlines than these are listed, a line each, over pages of so many. */
const CARDS = 6;
const PAGE = 4;
/** A longer sentence is shown below, among the citations. */
const LONGEST_SENTENCE = 400;

export default {
  description: "Answers a question from the documents, with the sentence that says it",
  options: [
    {
      name: "question",
      description: "What you want to know, in your own words",
      type: "text",
      required: true,
      maxLength: 1000,
    },
    {
      name: "source",
      description: "Ask one document only",
      type: "text",
      maxLength: 100,
      autocomplete: true,
    },
    {
      name: "for",
      description: "Show the answer to this person, and ping nobody else",
      type: "user",
    },
  ],
  localised: {
    ru: {
      name: "спросить",
      description: "Отвечает на вопрос по документам, с предложением, где это сказано",
      options: {
        question: { name: "вопрос", description: "Что вы хотите узнать, своими словами" },
        source: { name: "источник", description: "Спросить только один документ" },
        for: {
          name: "для",
          description: "Показать ответ этому человеку, больше никого не упоминая",
        },
      },
    },
    tr: {
      name: "sor",
      description: "Soruyu belgelerden, bunu söyleyen cümleyle yanıtlar",
      options: {
        question: { name: "soru", description: "Kendi sözlerinizle öğrenmek istediğiniz" },
        source: { name: "kaynak", description: "Yalnızca bir belgeye sor" },
        for: { name: "kişi", description: "Yanıtı bu kişiye göster, başka kimseyi etiketleme" },
      },
    },
  },

  run(call: Call, library: Library): Reply {
    const question = String(call.options["question"] ?? "").trim();
    if (question === "") throw new CallError("question: write what you want to know.");
    const source = documentNamed(library, "source", call.options["source"]?.toString());
    const answer = answerQuestion(library, question, { asOf: { now: call.now }, source });
    const many = answer.deadlines.length > CARDS;
    const { items, page } = pageOf(answer.deadlines, call.page, many ? PAGE : CARDS);
    const first = many ? items[0]?.citation : answer.citations[0]?.n;
    const cited = answer.citations.find(({ n }) => n === first)?.passage.id;
    const dated = items.filter((state) => state.deadline.due !== null);
    return {
      title: question,
      asked: question,
      tone: toneOf(answer),
      answer,
      body: [
        ...blocksOf(answer.lines, answer),
        ...(answer.kind === "nothing" && answer.related.length === 0
          ? whatIsCovered(library.documents)
          : []),
      ],
      after: blocksOf(answer.asides ?? [], answer),
      deadlinesAs: many ? "lines" : "cards",
      ...(many ? { shownDeadlines: items } : {}),
      showCitations: true,
      actions: [
        ...(cited ? [{ kind: "surrounding" as const, passage: cited }] : []),
        ...(dated.length > 0
          ? [{ kind: "calendar" as const, deadlines: dated.map((state) => state.deadline.id) }]
          : []),
        ...(cited ? [{ kind: "report" as const, passage: cited }] : []),
      ],
      page: many ? page : null,
    };
  },

  complete(call: Call, _focused: string, library: Library): readonly Choice[] {
    return documentChoices(library, String(call.options["source"] ?? ""));
  },
} satisfies Command;

function blocksOf(lines: readonly Line[], answer: Answer): readonly Block[] {
  return lines.map((line, at) => blockOf(line, answer, lines.slice(0, at)));
}

function blockOf(line: Line, answer: Answer, before: readonly Line[]): Block {
  const { words, rest, cites } = line;
  const isQuoted = before.some((other) => other.words === "" && other.cites[0] === cites[0]);
  const pieces: Piece[] = [
    ...(words === "" ? [] : [{ bold: words }]),
    rest,
    ...(words === "" && !isQuoted ? sentenceOf(line, answer) : []),
    ...cites.flatMap((n): Piece[] => [" ", { cite: n }]),
  ];
  return { kind: "text", pieces };
}

/** Where no words of a sentence answer by themselves, the whole sentence does, once. */
function sentenceOf({ cites }: Line, { citations }: Answer): readonly Piece[] {
  const cited = citations.find(({ n }) => n === cites[0]);
  if (!cited || cited.quote.length > LONGEST_SENTENCE) return [];
  return [" “", ...markedQuote(cited), "”"];
}

function toneOf({ kind, deadlines }: Answer): Tone {
  const [first] = deadlines;
  if (kind !== "found" || !first || first.status === "undated") return kind;
  return first.status;
}
