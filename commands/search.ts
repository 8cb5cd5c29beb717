import { openCitations } from "../src/answer/cite.ts";
import { whatIsCovered } from "../src/answer/shown/what-is-covered.ts";
import { pageOf } from "../src/answer/shown/page-of.ts";
import { shown } from "../src/answer/shown/evidence-shown.ts";
import type { Call, Command, Reply } from "../src/command.ts";
import type { Library } from "../src/library.ts";
import { findPassages, matchSpans } from "../src/search/passage-index.ts";

const PAGE = 5;
/** Further results are too far from the words to be of use. */
const MOST = 50;

export default {
  description: "Finds the passages that have your words, best first",
  options: [
    {
      name: "terms",
      description: "Words to look for; names in any spelling",
      type: "text",
      required: true,
      maxLength: 300,
    },
  ],
  localised: {
    ru: {
      name: "поиск",
      description: "Находит отрывки с вашими словами, лучшие сначала",
      options: { terms: { name: "слова", description: "Что искать; названия в любом написании" } },
    },
    tr: {
      name: "ara",
      description: "Sözcüklerinizin geçtiği bölümleri bulur, en iyisi önce",
      options: {
        terms: { name: "sözcükler", description: "Aranacak sözcükler; adlar her yazımla" },
      },
    },
  },

  run(call: Call, library: Library): Reply {
    const terms = String(call.options["terms"] ?? "").trim();
    const hits = findPassages(library.index, terms, MOST).map((hit) => hit.passage);
    const { items: onPage, page } = pageOf(hits, call.page, PAGE);
    const citations = openCitations(library.documentOf);
    for (const passage of onPage) {
      citations.cite(passage, passage.text, matchSpans(library.index, terms, passage.text));
    }
    const count = `${hits.length === MOST ? "The best " : ""}${hits.length} ${hits.length === 1 ? "passage" : "passages"}`;
    const line = hits.length === 0 ? "No passage has these words." : count;
    const answer = shown(line, citations.list(), onPage);
    return {
      title: `Search: ${terms}`,
      asked: terms,
      tone: hits.length === 0 ? "nothing" : "neutral",
      answer: hits.length === 0 ? { ...answer, kind: "nothing", confidence: 0 } : answer,
      body: [
        { kind: "text", pieces: [line] },
        ...(hits.length === 0 ? whatIsCovered(library.documents) : []),
      ],
      deadlinesAs: "cards",
      showCitations: true,
      actions: onPage.slice(0, 1).map(({ id }) => ({ kind: "report", passage: id })),
      page,
    };
  },
} satisfies Command;
