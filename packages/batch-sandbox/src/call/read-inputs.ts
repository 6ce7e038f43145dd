import { MAX_BATCH_INPUTS } from "@x/batch-types/registry";
import {
  isRefusal,
  missingFields,
  type Refusal,
  validationError,
  wrongType,
} from "../answer/answers.ts";
import { isObject } from "../internal/is-object.ts";
import { type AssociationInput, readAssociations } from "./read-associations.ts";
import { type Fields, readEach, readRequired, readText } from "./read-fields.ts";

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
export function readRows<Row>(
  body: Fields,
  read: (row: Fields) => Row | Refusal,
  limit = MAX_BATCH_INPUTS,
): readonly Row[] | Refusal {
  const inputs = body["inputs"] ?? [];
  if (!Array.isArray(inputs)) return wrongType(inputs, "list");
  if (inputs.length > limit) {
    return validationError(
      `The maximum number of inputs supported in a batch is ${limit}. Please reduce the number of items and try again`,
    );
  }
  return readEach(inputs as unknown[], (row) =>
    isObject(row) ? read(row) : wrongType(row, "row"),
  );
}

/** The rows of a create, which have no `id`, or of an update or upsert, which must. */
export function readWriteInputs(body: Fields, hasIds: boolean): readonly WriteInput[] | Refusal {
  return readRows(body, (row) => readWriteInput(row, hasIds));
}

/** The ids of a read. JSON numbers have been reported to fail, and are refused. */
export function readIds(body: Fields): readonly string[] | Refusal {
  return readRows(body, (row) => readRequired(row, "id"));
}

/** The ids of an archive, which takes JSON numbers as well. */
export function readArchiveIds(body: Fields): readonly string[] | Refusal {
  return readRows(body, (row) =>
    typeof row["id"] === "number" ? String(row["id"]) : readRequired(row, "id"),
  );
}

/** One row of a batch; without an id, the body of a write of one record looks the same. */
export function readWriteInput(row: Fields, hasIds: boolean): WriteInput | Refusal {
  const id = hasIds ? readRequired(row, "id") : "";
  if (isRefusal(id)) return id;
  const idProperty = readText(row, "idProperty");
  if (isRefusal(idProperty)) return idProperty;
  const traceId = readText(row, "objectWriteTraceId");
  if (isRefusal(traceId)) return traceId;
  const properties = readProperties(row);
  if (isRefusal(properties)) return properties;
  const associations = hasIds ? [] : readAssociations(row["associations"]);
  if (isRefusal(associations)) return associations;
  return {
    id,
    idProperty: idProperty || undefined,
    traceId: traceId || undefined,
    properties,
    associations,
  };
}

/**
 * Values by name, as texts. HubSpot documents texts only and is known to take numbers and booleans;
 * what it makes of `null` is undocumented, and is read here as a value that was not sent.
 */
function readProperties(row: Fields): ReadonlyMap<string, string> | Refusal {
  const given = row["properties"];
  if (given === undefined || given === null) return missingFields(row, "properties");
  if (!isObject(given)) return wrongType(given, "object");
  const properties = new Map<string, string>();
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value === null) continue;
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
      return wrongType(value, "text");
    }
    properties.set(name, String(value));
  }
  return properties;
}
