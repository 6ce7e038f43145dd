import { type Answer, invalidJson, type Refusal } from "../../answers.ts";
import type { Call } from "../../call.ts";
import { isObject } from "../../is-object.ts";
import { findCustomObject } from "./find-custom-object.ts";
import { schemaBody } from "./schema-body.ts";

const INCLUDES = ["includePropertyDefinitions", "includeAssociationDefinitions"];

/** Reads by type id or full name; one that does not exist is left out. The answer is no batch's, but a list's. */
export function batchReadSchemas(call: Call): Answer | Refusal {
  const { account, body } = call;
  if (!isObject(body)) return invalidJson("Cannot deserialize the body from this token");
  const inputs = body["inputs"] ?? [];
  if (!Array.isArray(inputs) || !inputs.every((input) => typeof input === "string")) {
    return invalidJson("Cannot deserialize inputs, a list of strings, from this token");
  }
  const query = new URLSearchParams(
    INCLUDES.filter((name) => body[name] === false).map((name) => [name, "false"]),
  );
  const found = new Set(
    inputs.map((objectType) => findCustomObject({ ...call, params: { objectType } })),
  );
  found.delete(undefined);
  const results = [...found].map((custom) => custom && schemaBody(account, custom, query));
  return { status: 200, body: { results } };
}
