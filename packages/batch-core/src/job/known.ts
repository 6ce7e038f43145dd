import type { ObjectDefinition } from "@x/batch-types/registry";
import { BatchError } from "../errors/batch-error.ts";
import { LIST_ID } from "./check-options.ts";
import { findObject } from "./find-object.ts";
import { show } from "../internal/show.ts";

// A batch may come from a store or queue that others can write to, and it is sent with the user's token. So
// each part of a path or query comes from a list of this package, never from the batch.

/**
 * Returns the value when the list has it.
 *
 * @param name The field, for the message.
 * @throws {BatchError} `INVALID_BATCH` for any other value.
 */
export function known<Value>(name: string, value: Value, list: readonly Value[]): Value {
  if (list.includes(value)) return value;
  throw invalidBatch(`${name}: expected one of ${list.join(", ")}; got ${show(value)}`);
}

/**
 * Returns what HubSpot offers for an object type.
 *
 * @throws {BatchError} `INVALID_BATCH` for a text that names no object type.
 */
export function knownObject(name: string, objectType: unknown): ObjectDefinition {
  const object = typeof objectType === "string" ? findObject(objectType) : undefined;
  if (object !== undefined) return object;
  throw invalidBatch(`${name}: unknown object type ${show(objectType)}`);
}

/**
 * Returns the id of a list as a text.
 *
 * @throws {BatchError} `INVALID_BATCH` for anything but digits.
 */
export function knownListId(listId: unknown): string {
  const [expected, isFine] = LIST_ID;
  if (isFine(listId)) return String(listId);
  throw invalidBatch(`listId: expected ${expected}; got ${show(listId)}`);
}

/** @param problem Without a full stop. */
function invalidBatch(problem: string): BatchError {
  return new BatchError(
    "INVALID_BATCH",
    `The batch cannot be sent: it was changed after planBatches or planCall made it. ${problem}.`,
  );
}
