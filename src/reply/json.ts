import type { Answer, Citation, Evidence } from "../answer/answer.ts";
import type { DeadlineState } from "../dates/status.ts";

/** An answer in the form that programs read from the terminal. */
export function answerToJson(answer: Answer) {
  return {
    kind: answer.kind,
    confidence: answer.confidence,
    text: answer.text,
    evidence: answer.evidence.map(evidenceToJson),
    citations: answer.citations.map(citationToJson),
    deadlines: answer.deadlines.map(deadlineToJson),
  };
}

function evidenceToJson({ passage, sentence, score }: Evidence) {
  return { passage: passage.id, text: passage.text, sentence, score };
}

function citationToJson({ n, document, passage, quote }: Citation) {
  return { n, document: document.id, passage: passage.id, text: passage.text, quote };
}

function deadlineToJson(state: DeadlineState) {
  const { deadline, status, days, revised, outcome, citation, also } = state;
  return {
    id: deadline.id,
    subject: deadline.subject,
    place: deadline.place,
    due: deadline.due,
    wording: deadline.wording,
    zone: deadline.zone,
    basis: deadline.basis,
    status,
    days,
    revised: revised && { due: revised.due, citation: revised.citation },
    outcome: outcome && { date: outcome.date, citation: outcome.citation },
    citation,
    also,
  };
}
