import { decideArchive, decideArchiveOfCreated, MERGED_IDS } from "@x/batch-core";
import type { PreparedRow } from "../check/prepare-row.ts";
import type { SourceRow } from "../store/settled-row.ts";
import { LOST } from "./decide-again.ts";
import type { Look, LookDecision } from "./look.ts";
import { type ReadBefore, readBefore } from "./read-before.ts";

/**
 * Looks whether HubSpot has the records that are to be archived.
 *
 * @param onMissing What to do where it has none. `created`: the same as for `skip`, and records that were merged with
 *   others are left alone, too: a run created those that are to be archived.
 * @param wasSent Whether an earlier process sent a row, and no answer came.
 */
export function createLookAtArchive(
  prepare: (cells: SourceRow["cells"]) => PreparedRow,
  onMissing: "skip" | "fail" | "created",
  reading: ReadBefore,
  wasSent: (row: SourceRow) => boolean,
): Look {
  const properties = ["hs_object_id", ...(onMissing === "created" ? [MERGED_IDS] : [])];
  return {
    prepare,
    // Others may have merged the record into another one since, which a repeated archive would archive.
    looksAgain: true,
    async look(rows) {
      const ids = rows.map(({ wanted }) => wanted as { readonly id: string });
      const { outcomes, stop } = await readBefore(reading, ids, { properties });
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
        const decision: LookDecision = isLost ? { action: "settle", fate: LOST } : decided;
        return isLeft ? [] : [{ row, wanted, key: id, decision, record: { id }, read }];
      });
      return { looked, stop };
    },
  };
}
