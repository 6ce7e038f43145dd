import type { FailedOutcome, SkippedOutcome, Stop } from "@x/batch-types";
import { type ReadBefore, readBefore } from "../look/read-before.ts";
import { rowsPerLook } from "../look/rows-per-look.ts";
import type { SourceRow } from "../store/settled-row.ts";
import { isUnsent } from "./keep/is-unsent.ts";
import type { RowChunks } from "./read/rows-to-send.ts";
import type { Unsent } from "./unsent-notes.ts";

/**
 * Passes on the rows whose record HubSpot has. Ends early when HubSpot cannot be asked: rows from there on are not
 * sent.
 *
 * @param task.idOf The record id of a row; a row without one is passed on.
 * @param task.onSettled Told of each row whose look-up HubSpot refused, mostly as it does not have the record.
 * @param task.onUnsent Told of each row that could not be looked up, though HubSpot can be asked. It is not passed on.
 * @param task.onStop Told why HubSpot cannot be asked.
 */
export async function* existingRows(
  source: RowChunks,
  task: ReadBefore & {
    readonly idOf: (row: SourceRow) => string | undefined;
    readonly onSettled: (row: SourceRow, outcome: FailedOutcome | SkippedOutcome) => void;
    readonly onUnsent: (row: Unsent) => void;
    readonly onStop: (stop: Stop) => void;
  },
): RowChunks {
  const { idOf, onSettled, onUnsent, onStop } = task;
  for await (const rows of rowsPerLook(source)) {
    const named = rows.filter((row) => idOf(row) !== undefined);
    const ids = named.map((row) => ({ id: idOf(row)! }));
    const { outcomes, stop } = await readBefore(task, ids, { properties: ["hs_object_id"] });
    if (stop !== undefined && outcomes.length === 0) {
      onStop(stop);
      return;
    }
    const outcomeOf = new Map(named.map((row, place) => [row, outcomes[place]!]));
    const existing: SourceRow[] = [];
    for (const row of rows) {
      const outcome = outcomeOf.get(row);
      // To look a row up wrote nothing, so that it is not unknown what became of it: it was not sent.
      if (outcome && "reason" in outcome && (outcome.status === "unknown" || isUnsent(outcome))) {
        const { message, reason } = outcome;
        const error = `It could not be looked up: ${message}`;
        if (stop === undefined) onUnsent({ row: row.row, line: row.line, kind: reason, error });
      } else if (outcome?.status === "failed" || outcome?.status === "skipped") {
        onSettled(row, outcome);
      } else existing.push(row);
    }
    if (existing.length > 0) yield existing;
    if (stop !== undefined) {
      onStop(stop);
      return;
    }
  }
}
