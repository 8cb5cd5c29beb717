import type { TimedSentence } from "./read-sentences.ts";
import type { Span } from "./spans.ts";
import { standsBefore, standsIn } from "./stands.ts";
import { evidenceAround } from "./evidence.ts";
import { infinitiveAt } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How near a "not" must stand to deny what is done within a span. */
const DENIED_WITHIN = 4;

/** Whether the words around a span make it an obligation. */
export function spanBinds(tokens: TimedSentence["tokens"], span: Span, words: Vocabulary): boolean {
  // "Unless notice is given 60 days before" has its day all the same.
  if (
    (span.relation !== "before" && standsBefore(words.lists.conditions, tokens, span.from)) ||
    standsBefore(words.lists.denials, tokens, span.from)
  )
    return false;
  const evidence = evidenceAround(tokens, span, false, words);
  const past = evidence?.kind === "report" || evidence?.kind === "said";
  const obliged = evidence?.kind === "obliges";
  const rules = evidence?.kind === "sets" || evidence?.kind === "rule";
  switch (span.limit) {
    case "have":
      return infinitiveAt(tokens, span.to, words) || (span.relation !== null && !past);
    case "loose":
      return obliged;
    case "for":
      return !past && (obliged || rules || hasTerm(tokens, span, words));
    case "lead":
      return span.relation === "before" && !past;
    case "within":
      return !past && (obliged || !isDenied(tokens, span, words));
    case null: {
      const unsaid = span.relation === "before" && span.anchorFrom === span.anchorTo;
      return span.relation !== null && !past && (obliged || !unsaid);
    }
    default:
      return span.limit satisfies never;
  }
}

/** "Disputes that are not settled within six months" says when something else begins. */
function isDenied(tokens: TimedSentence["tokens"], span: Span, words: Vocabulary): boolean {
  const from = Math.max(0, span.from - DENIED_WITHIN);
  return standsIn(words.lists.negations, tokens, { from, to: span.from });
}

function hasTerm(tokens: TimedSentence["tokens"], span: Span, words: Vocabulary): boolean {
  const from = Math.max(0, span.from - 12);
  return standsIn(words.lists.terms, tokens, { from, to: span.from + 1 });
}
