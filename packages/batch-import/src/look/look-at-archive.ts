import { decideArchive, decideArchiveOfCreated, MERGED_IDS } from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import type { PreparedRow } from "../check/prepare-row.ts";
import type { AsFoundTask } from "../store/as-found-task.ts";
import type { SourceRow } from "../store/settled-row.ts";
import { LOST } from "./decide-again.ts";
import { recordOf, valuesText } from "./found-keys.ts";
import type { Look, LookDecision } from "./look.ts";
import { type ReadBefore, readBefore } from "./read-before.ts";

const CHANGED: LookDecision = {
  action: "settle",
  fate: {
    status: "skipped",
    reason: "changed",
    message: "Its keys, or what was merged into it, are not as they were when the plan was made.",
  },
};

const MERGED: LookDecision = {
  action: "settle",
  fate: {
    status: "skipped",
    reason: "changed",
    message: "Others merged it into another record since the plan was made.",
  },
};

const SINCE: LookDecision = {
  action: "settle",
  fate: {
    status: "skipped",
    reason: "changed",
    message: "Others have changed it since, so that it is not archived.",
  },
};

/**
 * Looks whether HubSpot has the records that are to be archived.
 *
 * @param onMissing What to do where it has none. `created`: the same as for `skip`, and records that were merged with
 *   others are left alone, too: a run created those that are to be archived.
 * @param wasSent Whether an earlier process sent a row, and no answer came.
 * @param asFound Where the rows have what a plan found of the records. @default the records may be as they like
 */
export function createLookAtArchive(
  prepare: (cells: SourceRow["cells"]) => PreparedRow,
  onMissing: "skip" | "fail" | "created",
  reading: ReadBefore,
  wasSent: (row: SourceRow) => boolean,
  asFound: AsFoundTask | undefined,
): Look {
  const { properties: names = [] } = asFound ?? {};
  const by = {
    properties: ["hs_object_id", ...names, ...(onMissing === "created" ? [MERGED_IDS] : [])],
  };

  function isChanged(row: SourceRow, id: string, read: Outcome | undefined): boolean {
    if (asFound === undefined || read?.status !== "found") return false;
    const found = row.cells[asFound.column] ?? "";
    // Nothing of it was compared: the run gave it no value.
    if (onMissing === "created" && found === "") return false;
    return valuesText(names, recordOf(id, read)) !== found;
  }

  return {
    prepare,
    // Others may have merged the record into another one since, which a repeated archive would archive.
    looksAgain: true,
    async look(rows) {
      const ids = rows.map(({ wanted }) => wanted as { readonly id: string });
      const { outcomes, stop } = await readBefore(reading, ids, by);
      const looked = rows.flatMap(({ row, wanted }, place) => {
        const read = outcomes[place];
        const { id } = wanted as { readonly id: string };
        const isSent = wasSent(row);
        const decided =
          onMissing === "created"
            ? decideArchiveOfCreated(id, read, isSent)
            : decideArchive(id, read, onMissing, isSent);
        const isLeft = decided.action === "leave" && stop !== undefined;
        const isLost = decided.action === "leave" && isSent;
        const sure: LookDecision = isLost ? { action: "settle", fate: LOST } : decided;
        const isMerged = onMissing !== "created" && read?.status === "found" && read.id !== id;
        const hasChanged = decided.action === "send" && isChanged(row, id, read);
        const changed = onMissing === "created" ? SINCE : CHANGED;
        const unplanned = hasChanged ? changed : sure;
        const decision = isMerged && asFound !== undefined ? MERGED : unplanned;
        return isLeft ? [] : [{ row, wanted, key: id, decision, record: { id }, read }];
      });
      return { looked, stop };
    },
  };
}
