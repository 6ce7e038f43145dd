import type { Change, FailedOutcome, SkippedOutcome, Stop, UnchangedOutcome } from "@x/batch-types";
import type { LookAtPlan } from "../look/look-at-plan.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { SourceRow } from "../store/settled-row.ts";
import type { Unsent } from "./unsent-notes.ts";

/** The rows that have something to be sent, once their records were looked at. */
export interface DifferingRows {
  /** Keeps what each is about to change, and settles the others. */
  of<One extends SourceRow>(rows: readonly One[]): Promise<readonly One[]>;
  /** What of a row is sent. */
  recordOf(row: SourceRow): object;
}

export function createDifferingRows(task: {
  readonly store: ImportStore;
  readonly look: LookAtPlan;
  readonly attempt: (change: () => void) => void;
  readonly onSettled: (
    row: SourceRow,
    outcome: FailedOutcome | SkippedOutcome | UnchangedOutcome,
  ) => void;
  /** Told of each row that could not be looked at. */
  readonly onUnsent: (row: Unsent) => void;
  /** Told why HubSpot cannot be asked. */
  readonly onStop: (stop: Stop) => void;
}): DifferingRows {
  const { store, look, attempt, onSettled, onUnsent, onStop } = task;
  const toWrite = new Map<number, object>();
  return {
    async of(rows) {
      const { looked, stop } = await look(rows);
      if (stop !== undefined) onStop(stop);
      const changes: Change[] = [];
      const differ: (typeof rows)[number][] = [];
      for (const { row, id, decision, read } of looked) {
        if (decision.action === "send") {
          changes.push({ ...decision.change, index: row.row, key: id });
          toWrite.set(row.row, { id, properties: decision.properties });
          differ.push(row);
        } else if (decision.action === "settle") {
          onSettled(row, { index: -1, key: id, attempts: read?.attempts ?? 0, ...decision.fate });
        } else {
          const why = read !== undefined && "message" in read ? `: ${read.message}` : ".";
          const error = `It could not be looked up${why}`;
          onUnsent({ row: row.row, line: row.line, kind: "unavailable", error });
        }
      }
      attempt(() => store.transaction(() => store.putChanges(changes)));
      return differ;
    },
    recordOf({ row }) {
      const record = toWrite.get(row)!;
      toWrite.delete(row);
      return record;
    },
  };
}
