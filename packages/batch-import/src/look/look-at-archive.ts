import { decideArchive } from "@x/batch-core";
import type { PreparedRow } from "../check/prepare-row.ts";
import type { SourceRow } from "../store/settled-row.ts";
import type { Look } from "./look.ts";
import { type ReadBefore, readBefore } from "./read-before.ts";

/**
 * Looks whether HubSpot has the records that are to be archived.
 *
 * @param onMissing What to do where it has none.
 */
export function createLookAtArchive(
  prepare: (cells: SourceRow["cells"]) => PreparedRow,
  onMissing: "skip" | "fail",
  reading: ReadBefore,
): Look {
  return {
    prepare,
    // An archive that is repeated does no harm, and the record that it archived is not there any more.
    looksAgain: false,
    async look(rows) {
      const ids = rows.map(({ wanted }) => wanted as { readonly id: string });
      const { outcomes, stop } = await readBefore(reading, ids, { properties: ["hs_object_id"] });
      const looked = rows.flatMap(({ row, wanted }, place) => {
        const read = outcomes[place];
        const { id } = wanted as { readonly id: string };
        const decision = decideArchive(id, read, onMissing);
        const isLeft = decision.action === "leave" && stop !== undefined;
        return isLeft ? [] : [{ row, wanted, key: id, decision, record: { id }, read }];
      });
      return { looked, stop };
    },
  };
}
