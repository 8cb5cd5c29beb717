import { CallError } from "../../call-error.ts";
import type { Choice } from "../../command.ts";
import type { Document } from "../../knowledge/document.ts";
import { fold } from "../../languages/fold.ts";
import type { Shelf } from "../shelf.ts";

/**
 * The document that a typed text means, by id, title, publisher or what it is; null for none.
 * Throws a `CallError` that names what there is.
 */
export function documentNamed(
  shelf: Shelf,
  option: string,
  typed: string | undefined,
): Document | null {
  const wanted = fold(typed?.trim() ?? "");
  if (wanted === "") return null;
  const exact = shelf.documents.find((each) => [each.id, each.title].map(fold).includes(wanted));
  const near = shelf.documents.filter((each) => isNamed(each, wanted));
  const found = exact ?? (near.length === 1 ? near[0] : undefined);
  if (found) return found;
  const known = shelf.documents.map((each) => each.id).join(", ");
  throw new CallError(`${option}: no document is called “${typed}”. There are: ${known}.`);
}

/** The documents that a text begins to name, to choose from. */
export function documentChoices(shelf: Shelf, typed: string): readonly Choice[] {
  return shelf.documents
    .filter((each) => isNamed(each, fold(typed.trim())))
    .map((each) => ({ name: each.title, value: each.id }));
}

function isNamed({ id, title, publisher, perspective }: Document, wanted: string): boolean {
  return fold(`${title} ${id} ${publisher ?? ""} ${perspective ?? ""}`).includes(wanted);
}
