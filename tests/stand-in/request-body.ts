import type { IncomingMessage } from "node:http";
import { descriptionFaults } from "./api-description.ts";
import { limitFaults } from "./limit-faults.ts";
import type { Route } from "./routes.ts";

/**
 * A request's body as data; of a form with files, its JSON part with the files' texts as `files`.
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array); // no encoding is set
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return null;
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return JSON.parse(bytes.toString());
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const files: string[] = [];
  for (const [field, value] of form) {
    if (field.startsWith("files[") && typeof value !== "string") files.push(await value.text());
  }
  const payload = form.get("payload_json");
  const body: unknown = JSON.parse(typeof payload === "string" ? payload : "");
  return { ...(body as object), files }; // payload_json is an object wherever there are files
}

/** What Discord would refuse of a body: by its API description and by its limits on messages. */
export function bodyFaults(route: Route, body: unknown): readonly string[] {
  const data =
    route.name === "callback" && typeof body === "object" && body !== null && "data" in body
      ? body.data
      : body;
  return [...descriptionFaults(route, body), ...limitFaults(data)];
}
