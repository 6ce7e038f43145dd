import { MAX_BATCH_INPUTS } from "@x/batch-types/registry";
import { invalidJson, isRefusal, missingFields, type Refusal, validationError } from "./answers.ts";
import { isObject } from "./is-object.ts";
import { type AssociationInput, readAssociations } from "./read-associations.ts";

/** What a row of a create, update or upsert says. */
export interface WriteInput {
  /** Empty for a create. */
  readonly id: string;
  readonly idProperty: string | undefined;
  readonly traceId: string | undefined;
  readonly properties: ReadonlyMap<string, string>;
  /** Only a create has any: HubSpot describes none for an update or upsert. */
  readonly associations: readonly AssociationInput[];
}

/**
 * The rows of a batch. A body without `inputs` is no error: HubSpot answers it as an empty batch.
 *
 * @param limit The most rows HubSpot takes here.
 */
export function readRows(
  body: unknown,
  limit = MAX_BATCH_INPUTS,
): readonly Record<string, unknown>[] | Refusal {
  if (!isObject(body)) return invalidJson("Cannot deserialize the body from this token");
  const inputs = body["inputs"] ?? [];
  if (!Array.isArray(inputs)) return invalidJson("Cannot deserialize inputs from this token");
  if (inputs.length > limit) {
    return validationError(
      `The maximum number of inputs supported in a batch is ${limit}. The request has ${inputs.length}.`,
    );
  }
  return inputs.every(isObject)
    ? inputs
    : invalidJson("Cannot deserialize an element of inputs from this token");
}

/** The rows of a create, which have no `id`, or of an update or upsert, which must. */
export function readWriteInputs(body: unknown, hasIds: boolean): readonly WriteInput[] | Refusal {
  const rows = readRows(body);
  if (isRefusal(rows)) return rows;
  const inputs: WriteInput[] = [];
  for (const row of rows) {
    const input = readWriteInput(row, hasIds);
    if (isRefusal(input)) return input;
    inputs.push(input);
  }
  return inputs;
}

/** The ids of an archive or a read. */
export function readIds(body: unknown, limit?: number): readonly string[] | Refusal {
  const rows = readRows(body, limit);
  if (isRefusal(rows)) return rows;
  const ids: string[] = [];
  for (const row of rows) {
    const id = readId(row);
    if (typeof id !== "string") return id;
    ids.push(id);
  }
  return ids;
}

/** One row of a batch; without an id, the body of a write of one record looks the same. */
export function readWriteInput(
  row: Record<string, unknown>,
  hasIds: boolean,
): WriteInput | Refusal {
  const id = hasIds ? readId(row) : "";
  if (typeof id !== "string") return id;
  const idProperty = readText(row, "idProperty");
  if (typeof idProperty === "object") return idProperty;
  const traceId = readText(row, "objectWriteTraceId");
  if (typeof traceId === "object") return traceId;
  const properties = readProperties(row["properties"]);
  if (isRefusal(properties)) return properties;
  const associations = hasIds ? [] : readAssociations(row["associations"]);
  if (isRefusal(associations)) return associations;
  return { id, idProperty, traceId, properties, associations };
}

/** Ids are JSON strings. A number has been reported to fail, so it is refused rather than guessed at. */
function readId(row: Record<string, unknown>): string | Refusal {
  const id = row["id"] ?? "";
  if (typeof id !== "string")
    return invalidJson("Cannot deserialize id, a string, from this token");
  return id.trim() === "" ? missingFields("id") : id;
}

function readText(row: Record<string, unknown>, name: string): string | undefined | Refusal {
  const value = row[name] ?? "";
  if (typeof value !== "string") {
    return invalidJson(`Cannot deserialize ${name}, a string, from this token`);
  }
  return value === "" ? undefined : value;
}

/**
 * Values by name, as texts. HubSpot documents texts only and is known to take numbers and booleans;
 * what it makes of `null` is undocumented, and is read here as a value that was not sent.
 */
function readProperties(given: unknown): ReadonlyMap<string, string> | Refusal {
  if (given === undefined || given === null) return missingFields("properties");
  if (!isObject(given)) return invalidJson("Cannot deserialize properties from this token");
  const properties = new Map<string, string>();
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value === null) continue;
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
      return invalidJson("Cannot deserialize a property value, a string, from this token");
    }
    properties.set(name, String(value));
  }
  return properties;
}
