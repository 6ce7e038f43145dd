import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import type { Call } from "../../call/call.ts";
import { readTexts } from "../../call/read-fields.ts";
import { findCustomObject } from "./find-custom-object.ts";
import { schemaBody } from "./schema-body.ts";

const INCLUDES = ["includePropertyDefinitions", "includeAssociationDefinitions"];

/** Reads by type id or full name; one that does not exist is left out. The answer is no batch's, but a list's. */
export function batchReadSchemas(call: Call): Answer | Refusal {
  const { account, body } = call;
  const inputs = readTexts(body, "inputs");
  if (isRefusal(inputs)) return inputs;
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
