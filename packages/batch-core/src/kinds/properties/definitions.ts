import type { PropertyDefinition } from "@x/batch-types";
import { listOf } from "../../internal/list-of.ts";
import type { CallBatch } from "../calls/call-batch.ts";
import { comparableInput } from "../calls/comparable-input.ts";
import { isReading, isRemoving } from "../../job/effect.ts";
import { type CallReading, finderByName, readNamedErrors } from "../calls/read-named-errors.ts";
import { repeatable } from "../calls/repeatable.ts";

/** Property definitions to create, read, archive or list. */
export const definitions = repeatable({
  read: readDefinitions,
  howToFindOut: ({ operation }) =>
    operation === "create"
      ? "Read the property, and compare it with the definition that was sent."
      : undefined,
});

function readDefinitions({ entries, job }: CallBatch, body: Record<string, unknown>): CallReading {
  const { fates, unclaimed } = readNamedErrors(body, finderByName(entries, ["name"]));
  const definitions = listOf(body["results"]).filter(isDefinition);
  if (job.operation === "list") {
    // Without `results`, the answer is not a list, so it does not mean "no properties".
    if (Array.isArray(body["results"])) fates.set(entries[0]!, { status: "found", definitions });
    return { fates, pages: [], unclaimed };
  }
  const byName = new Map(entries.map((entry) => [comparableInput(entry.input), entry]));
  for (const definition of definitions) {
    const entry = byName.get(comparableInput({ name: definition.name }));
    if (entry === undefined) continue;
    if (isRemoving(job)) fates.set(entry, { status: "archived" });
    else if (isReading(job)) fates.set(entry, { status: "found", definition });
    else fates.set(entry, { status: "created", definition });
  }
  return { fates, pages: [], unclaimed };
}

function isDefinition(row: Record<string, unknown>): row is PropertyDefinition {
  return typeof row["name"] === "string";
}
