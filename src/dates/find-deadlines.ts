import type { Document, Problem } from "../knowledge/document.ts";
import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { Deadline } from "./deadline.ts";

export type DatesSettings = { readonly gazetteer: Gazetteer; readonly timezone: string };

export function findDeadlines(
  _documents: readonly Document[],
  _settings: DatesSettings,
): { deadlines: readonly Deadline[]; problems: readonly Problem[] } {
  return { deadlines: [], problems: [] };
}
