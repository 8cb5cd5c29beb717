import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/**
 * Where Discord's API description may lie: as the environment says, or in the folder shared beside
 * the project.
 */
const SHARED = fileURLToPath(new URL("../../../shared/discord-openapi.json", import.meta.url));
const PLACES = [process.env["DISCORD_OPENAPI"], SHARED, "/work/shared/discord-openapi.json"];

/** A request as Discord's description knows it. */
export type Route = { readonly method: string; readonly path: string };

/** Path of Discord's API description, or null where there is none on this machine. */
export const descriptionFile: string | null =
  PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;

const compiled = new Map<string, ValidateFunction>();
let ajv: Ajv2020 | null = null;

/**
 * What is wrong with a request's body by Discord's API description; nothing where the description
 * is absent.
 */
export function descriptionFaults({ method, path }: Route, body: unknown): readonly string[] {
  if (descriptionFile === null) return [];
  const validate = validatorOf(method, path, descriptionFile);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function validatorOf(method: string, path: string, file: string): ValidateFunction {
  const key = `${method} ${path}`;
  const known = compiled.get(key);
  if (known) return known;
  const validate = openAjv(file).getSchema(`discord#${pointerOf(method, path)}`);
  if (!validate) throw new Error(`${key} takes no body in ${file}`);
  compiled.set(key, validate);
  return validate;
}

function openAjv(file: string): Ajv2020 {
  if (ajv) return ajv;
  ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  const description: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof description !== "object" || description === null) throw new Error(`${file} is broken`);
  ajv.addSchema({ ...description, $id: "discord" });
  return ajv;
}

function pointerOf(method: string, path: string): string {
  const escaped = encodeURIComponent(path.replaceAll("~", "~0").replaceAll("/", "~1"));
  return `/paths/${escaped}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
}
