import type { Deadline } from "./deadline.ts";

/** The same deadline as several documents set it, in one group: same place or subject, same day. */
export function groupDeadlines(deadlines: readonly Deadline[]): readonly (readonly Deadline[])[] {
  const groups = new Map<string, Deadline[]>();
  for (const deadline of deadlines) {
    const key = `${deadline.place ?? deadline.subject}|${deadline.due}`;
    groups.set(key, [...(groups.get(key) ?? []), deadline]);
  }
  return [...groups.values()];
}
