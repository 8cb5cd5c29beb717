import type { LibraryView } from "../wire.ts";
import { button, element } from "./element.ts";
import { dayInWords, noonOf } from "./set-day.ts";

/** Passages drawn at once; the rest wait behind a button, so that a large library opens at once. */
const PASSAGES_AT_ONCE = 100;

/** The page of the library: what the bot has read. */
export type LibraryPage = { readonly element: HTMLElement; show(library: LibraryView): void };

/** Makes the library's page, empty until `show`. */
export function createLibraryPage(): LibraryPage {
  const page = element("div", { class: "library" }, element("p", { class: "quiet" }, "Reading…"));
  return {
    element: page,
    show(library) {
      // An editor who proofs a document has it open: it stays so when the file is saved.
      const open = new Set(
        [...page.querySelectorAll<HTMLElement>("details.document[open]")].map(
          (drawn) => drawn.dataset["document"],
        ),
      );
      page.replaceChildren(
        drawCounts(library),
        ...drawProblems(library),
        element("h3", {}, "Documents"),
        ...library.documents.map((document) =>
          drawDocument(document, library, open.has(document.id)),
        ),
        element("h3", {}, "Deadlines"),
        element("div", { class: "deadlines" }, ...library.deadlines.map(drawDeadline)),
      );
    },
  };
}

function drawCounts({ documents, passages, deadlines }: LibraryView): HTMLElement {
  const counts = [
    [documents.length, "documents"],
    [passages.length, "passages"],
    [deadlines.length, "deadlines"],
  ] as const;
  return element(
    "dl",
    { class: "counts" },
    ...counts.map(([count, what]) =>
      element("div", {}, element("dt", {}, what), element("dd", {}, String(count))),
    ),
  );
}

function drawProblems({ problems }: LibraryView): readonly HTMLElement[] {
  if (problems.length === 0) return [];
  const rows = problems.map((problem) =>
    element(
      "li",
      { class: `problem ${problem.level}` },
      element("code", {}, `${problem.file}:${String(problem.line)}`),
      element("span", { class: "problem-level" }, problem.level),
      element("p", { dir: "auto" }, problem.message),
    ),
  );
  return [element("h3", {}, "Problems"), element("ul", { class: "problems" }, ...rows)];
}

function drawDocument(
  document: LibraryView["documents"][number],
  library: LibraryView,
  open: boolean,
): HTMLElement {
  const { id, title, publisher, published, passages } = document;
  const drawn = element(
    "details",
    { class: "document", "data-document": id, open },
    element(
      "summary",
      {},
      element("span", { class: "document-title", dir: "auto" }, title),
      element(
        "span",
        { class: "quiet", dir: "auto" },
        [
          publisher,
          published === null ? null : dayInWords(noonOf(published)),
          `${String(passages)} passages`,
        ]
          .filter((part) => part !== null)
          .join(" · "),
      ),
    ),
  );
  const list = element("ol", { class: "passages" });
  const own = library.passages.filter((passage) => passage.id.startsWith(`${id}:`));
  const fill = (): void => {
    if (drawn.open && list.childElementCount === 0) addPassages(list, own, drawn);
  };
  drawn.addEventListener("toggle", fill);
  drawn.append(list);
  fill();
  return drawn;
}

function addPassages(
  list: HTMLElement,
  passages: LibraryView["passages"],
  document: HTMLElement,
): void {
  const from = list.childElementCount;
  const next = passages.slice(from, from + PASSAGES_AT_ONCE);
  list.append(
    ...next.map(({ id, text }) =>
      element("li", {}, element("code", {}, id), element("p", { dir: "auto" }, text)),
    ),
  );
  const left = passages.length - from - next.length;
  if (left === 0) return;
  const more = button({ class: "button secondary" }, [`${String(left)} more`], () => {
    more.remove();
    addPassages(list, passages, document);
  });
  document.append(more);
}

function drawDeadline(deadline: LibraryView["deadlines"][number]): HTMLElement {
  const { due, subject, wording, basis, passage, from, sentence, revised, outcome } = deadline;
  const life = [
    revised === null ? null : `moved to ${dayInWords(noonOf(revised.due))} (${revised.passage})`,
    outcome === null ? null : `done on ${dayInWords(noonOf(outcome.date))} (${outcome.passage})`,
  ].filter((part) => part !== null);
  return element(
    "details",
    { class: "deadline" },
    element(
      "summary",
      {},
      element("span", { class: "due" }, due === null ? "no date" : dayInWords(noonOf(due))),
      element("span", { class: "subject", dir: "auto" }, subject),
    ),
    element("blockquote", { dir: "auto" }, sentence),
    element(
      "p",
      { class: "quiet", dir: "auto" },
      [`“${wording}”`, basis, passage, `from the ${from}`, ...life].join(" · "),
    ),
  );
}
