import type { PropertyDefinition } from "@x/batch-types";
import { listOf } from "../../internal/list-of.ts";
import { readTypedPairs } from "../pairs/refused-types.ts";
import { failed } from "../../outcome/settle.ts";
import { readAssociationPages, readLabels } from "./read-association-pages.ts";
import type { CallEntry, CallFate, PairInput, RecordInput } from "./call-batch.ts";
import {
  type AssociationCallJob,
  confirmedStatus,
  type PropertyCallJob,
  type ResolvedCallJob,
} from "./call-job.ts";
import { type CallReading, readNamedErrors } from "./call-reading.ts";
import { comparableInput } from "./comparable-input.ts";

/** Finds the input of each row and error by what they name, never by position. */
export function readCall(
  job: ResolvedCallJob,
  entries: readonly CallEntry[],
  body: Record<string, unknown>,
): CallReading {
  if (job.about === "properties") return readDefinitions(job, entries, body);
  if (job.operation === "labels") return readLabelList(entries, body);
  return job.operation === "read"
    ? readAssociationPages(entries as readonly CallEntry<RecordInput>[], body)
    : readAssociated(job, entries as readonly CallEntry<PairInput>[], body);
}

function readDefinitions(
  job: PropertyCallJob,
  entries: readonly CallEntry[],
  body: Record<string, unknown>,
): CallReading {
  const { fates, unclaimed } = readNamedErrors(entries, body, ["name"]);
  const definitions = listOf(body["results"]).filter(isDefinition);
  if (job.operation === "list") {
    // Without `results` it is an answer of another kind, and not an object without properties.
    if (Array.isArray(body["results"])) fates.set(entries[0]!, { status: "found", definitions });
    return { fates, pages: [], unclaimed };
  }
  const byName = new Map(entries.map((entry) => [comparableInput(entry.input), entry]));
  for (const definition of definitions) {
    const entry = byName.get(comparableInput({ name: definition.name }));
    if (entry === undefined) continue;
    const status = confirmedStatus(job);
    fates.set(entry, status === "archived" ? { status } : ({ status, definition } as CallFate));
  }
  return { fates, pages: [], unclaimed };
}

function isDefinition(row: Record<string, unknown>): row is PropertyDefinition {
  return typeof row["name"] === "string";
}

/** As for a list of properties, without `results` it is an answer of another kind. */
function readLabelList(entries: readonly CallEntry[], body: Record<string, unknown>): CallReading {
  const { fates, unclaimed } = readNamedErrors(entries, body, []);
  if (Array.isArray(body["results"])) {
    fates.set(entries[0]!, { status: "found", labels: readLabels(body["results"]) });
  }
  return { fates, pages: [], unclaimed };
}

function readAssociated(
  job: AssociationCallJob,
  entries: readonly CallEntry<PairInput>[],
  body: Record<string, unknown>,
): CallReading {
  const pairs = entries.map((entry) => {
    const { from, to, types } = entry.input;
    return { entry, from: from.id, to, ...(types && { types }) };
  });
  const { fates, unclaimed } = readTypedPairs(pairs, job, body);
  const read = [...fates].map(([{ entry }, { error }]): [CallEntry, CallFate] => [
    entry,
    error === undefined ? ({ status: confirmedStatus(job) } as CallFate) : failed([error]),
  ]);
  return { fates: new Map(read), pages: [], unclaimed };
}
