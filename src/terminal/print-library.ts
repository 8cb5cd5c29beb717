import type { Deadline } from "../dates/deadline.ts";
import type { Described } from "../reply/describe-library.ts";
import { problemLine } from "./tell-problems.ts";

/**
 * What has been read, for people: documents, each deadline with the sentence that sets it and how
 * its day was worked out, and problems.
 */
export function printLibrary(library: Described): string {
  const documents = library.documents.map((document) => {
    const count = `${document.passages.length} passages`;
    const dated = document.published ?? "undated";
    return `${document.id}: ${document.title} (${document.publisher ?? "no publisher"}, ${dated}, ${count})`;
  });
  return [
    `DOCUMENTS (${documents.length})`,
    ...documents,
    "",
    `DEADLINES (${library.deadlines.length})`,
    ...library.deadlines.map(printDeadline),
    "",
    `PROBLEMS (${library.problems.length})`,
    ...library.problems.map(problemLine),
  ].join("\n");
}

function printDeadline(deadline: Deadline): string {
  const { id, due, wording, subject, zone, basis, from, sentence, revised, outcome } = deadline;
  return [
    `${due ?? "no date"}  ${subject}${wording ? ` [${wording}]` : ""} ${id}`,
    `    ${from === "text" ? "from the text" : "from front matter"}, ${basis}, ${zone}`,
    `    “${sentence}”`,
    ...(revised ? [`    moved to ${revised.due} (${revised.passage})`] : []),
    ...(outcome ? [`    done on ${outcome.date} (${outcome.passage})`] : []),
  ].join("\n");
}
