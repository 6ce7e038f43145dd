import type {
  Difference,
  KeptProperty,
  Outcome,
  PropertyChange,
  PropertyDefinition,
  UpdateChange,
} from "@x/batch-types";
import type { Job } from "../job/job.ts";
import { isMissing } from "../recover/look-up.ts";
import { createSinceCreated } from "./since-created.ts";
import { createInverter } from "./invert-change.ts";
import { mergedInto, whyMerged } from "./merged-into.ts";
import { whyKept } from "./why-kept.ts";

/** What a run did to one record, by all of its rows together. */
export interface WrittenRecord {
  /** `""` where it is not known. */
  readonly id: string;
  /** `unknown`: it may have been written; with `changes`, reading the record tells. `unchanged`: none of its values was written. */
  readonly status: "created" | "updated" | "unchanged" | "archived" | "unknown";
  /** Every value that was changed, with the one before the run. Absent where those were not kept. */
  readonly changes?: readonly PropertyChange[] | undefined;
  /** True where the run looked for the record before it wrote, and there was none. */
  readonly wasMissing?: boolean | undefined;
  /** Of a created one, the properties that the run gave it, which are read with their history. */
  readonly createdWith?: readonly string[] | undefined;
  /** Of a created one, the values that the run gave it after that. A list that begins with a semicolon was added to the stored one. */
  readonly rewritten?: readonly Pick<PropertyChange, "property" | "to">[] | undefined;
}

/**
 * What undoes the writing of a record.
 *
 * - `archive`, `update`: this is to be done. Of an update, `kept` are values that stay as they are.
 * - `reversed`: nothing is to be done, as HubSpot has the former values.
 * - `kept`: nothing can be done, or nothing is to be done as others changed the record since, or merged it with another
 *   one; `message` says why, and `kept` of each value.
 * - `unknown`: it is not known whether the record was written, or created by the run.
 */
export type Undo =
  | { readonly action: "archive"; readonly id: string }
  | ({ readonly action: "update" } & Pick<UpdateChange, "id" | "changes" | "kept">)
  | {
      readonly action: "reversed" | "kept" | "unknown";
      readonly message: string;
      readonly kept?: readonly KeptProperty[];
    };

/**
 * Returns a function that says what undoes the writing of a record.
 *
 * @param job The object type and API version of the run.
 * @param definitions Every definition of the object.
 * @returns A function that takes the outcome of reading the record: by its key where its id is not known, and with the
 *   property `hs_merged_object_ids` where it was created.
 *
 * @example
 * const undo = createUndoer({ objectType: "contacts" }, [{ name: "city", type: "string" }]);
 * const changes = [{ property: "city", from: "Paris", to: "London" }];
 * const record = { id: "512", properties: { city: "Oslo" } };
 * const found = { index: 0, attempts: 1, status: "found", id: "512", record, warnings: [] } as const;
 * undo({ id: "512", status: "updated", changes }, found).action; //=> "kept"
 * undo({ id: "512", status: "created" }, found); //=> { action: "archive", id: "512" }
 */
export function createUndoer(
  job: Pick<Job, "objectType" | "apiVersion">,
  definitions: Iterable<PropertyDefinition>,
): (written: WrittenRecord, read: Outcome | undefined) => Undo {
  const all = [...definitions];
  const invert = createInverter(job, all);
  const changedSince = createSinceCreated(job, all);

  return (written, read) => {
    const { id, status, changes, wasMissing = false } = written;
    if (status === "unknown" && changes === undefined) {
      return wasMissing && id === "" ? undoMaybeCreated(read) : UNKNOWN;
    }
    if (status === "archived") return ARCHIVED;
    if (status === "unchanged") return UNCHANGED;
    if (status === "updated" && wasMissing) return WAS_MISSING;
    if (status === "updated" && changes === undefined) return NOT_KEPT;
    if (read?.status !== "found" || read.record === undefined) {
      if (!isGone(read)) return status === "unknown" ? UNKNOWN : NOT_READ;
      return status === "created" ? GONE : MISSING;
    }
    if (read.id !== id) return says("kept", mergedInto(read.id));
    if (status === "created") {
      const why = whyMerged(id, read);
      if (why !== undefined) return says("kept", why);
      const kept = changedSince(read.record, written);
      return kept.length === 0 ? { action: "archive", id } : toUndo({ status: "kept", id, kept });
    }
    return toUndo(invert({ status: "update", id, changes: changes!, kept: [] }, read.record));
  };
}

/** Of a record that was not there before the run, and of which no answer said whether it was created. */
function undoMaybeCreated(read: Outcome | undefined): Undo {
  if (isGone(read)) return NOT_CREATED;
  if (read?.status !== "found") return UNKNOWN;
  return says(
    "unknown",
    `There was no such record before the run. Record ${read.id} is there now, and it is unknown whether the run created it. Archive it by hand if it is not wanted.`,
  );
}

function isGone(read: Outcome | undefined): boolean {
  return read?.status === "failed" && isMissing([read.error]);
}

function toUndo(back: Difference): Undo {
  if (back.status === "update") {
    const { id, changes, kept } = back;
    return { action: "update", id, changes, kept };
  }
  if (back.status !== "kept") return SAME;
  const reasons = new Set(back.kept.map(({ why }) => sentenceOf(whyKept(why))));
  return { action: "kept", message: [...reasons].join(" "), kept: back.kept };
}

function sentenceOf(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

const says = (action: "reversed" | "kept" | "unknown", message: string): Undo => ({
  action,
  message,
});

const UNKNOWN = says(
  "unknown",
  "It is unknown whether this row was written. Look the record up in HubSpot.",
);
const ARCHIVED = says(
  "kept",
  "HubSpot has no call that restores an archived record. In HubSpot, an administrator can restore it for 90 days.",
);
const NOT_KEPT = says(
  "kept",
  "The values before were not kept. A run that looks at each record first keeps them, such as one of a plan.",
);
// After a kill, the record is written once more, and HubSpot says that it updated it. Somebody else may have created it.
const WAS_MISSING = says(
  "kept",
  "There was no record before the run; the run has probably created it. Archive it by hand if it is not wanted.",
);
const NOT_READ = says("kept", "The record could not be read, so that nothing is known of it.");
const UNCHANGED = says("reversed", "The run changed none of its values.");
const NOT_CREATED = says("reversed", "There is no such record, as before the run.");
const GONE = says("reversed", "The record is not there any more.");
const MISSING = says("kept", "The record is not there any more.");
const SAME = says("reversed", "HubSpot has the former values.");
