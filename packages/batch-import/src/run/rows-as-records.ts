import type { FailedOutcome, Outcome } from "@x/batch-types";
import type { PreparedRow } from "../check/prepare-row.ts";
import type { SourceRow } from "../store/settled-row.ts";
import type { KeptRun } from "./keep/kept-run.ts";
import type { ValueTally } from "./value-tally.ts";

/** Instead of a record: the row is settled, and not sent. */
export const REFUSED = Symbol("refused");

/** Why a row is refused before it is sent. */
export type Refusal = Pick<FailedOutcome, "error" | "moreErrors">;

/** Makes rows the records that the client sends, each under the next index. */
export interface RowsAsRecords {
  readonly nextIndex: number;
  /** What `prepare` makes of a row; `REFUSED` for one that is settled here. */
  readonly prepared: (row: SourceRow) => unknown;
  /** Takes a row whose record is known, and returns that. */
  take(row: SourceRow, record: unknown): unknown;
  /** Prepares and takes a row. */
  recordOf(row: SourceRow): unknown;
  /** The outcome of a row that the client was not given a record of, with the reason why. */
  readonly withReason: (outcome: Outcome) => Outcome;
}

/** @param task.allOrNone The client has to know of refused rows, as it then sends none of the others. */
export function createRowsAsRecords(task: {
  readonly kept: Pick<KeptRun, "firstIndex" | "read">;
  readonly prepare: (cells: SourceRow["cells"]) => PreparedRow;
  readonly values: Pick<ValueTally, "note" | "refuse">;
  readonly allOrNone: boolean;
  readonly onRefused: (row: SourceRow, why: Refusal) => void;
  readonly onLeftOut: (row: SourceRow) => void;
}): RowsAsRecords {
  const { kept, prepare, values, allOrNone, onRefused, onLeftOut } = task;
  /** Why rows of an all-or-none run were refused here, by index. */
  const refusals = new Map<number, Refusal>();
  let nextIndex = kept.firstIndex;

  function take(row: SourceRow, record: unknown): unknown {
    kept.read(nextIndex++, row);
    return record;
  }

  function prepared({ row, line, cells, isLeftOut }: SourceRow): unknown {
    if (isLeftOut === true) {
      onLeftOut({ row, line, cells });
      return REFUSED;
    }
    const made = prepare(cells);
    if ("record" in made) {
      values.note(row, made.coercions, made.cleared);
      return made.record;
    }
    const [error, ...moreErrors] = made.errors;
    const why = { error, ...(moreErrors.length > 0 && { moreErrors }) };
    values.refuse(row);
    if (!allOrNone) {
      onRefused({ row, line, cells }, why);
      return REFUSED;
    }
    refusals.set(nextIndex, why);
    // The client refuses a row that makes no record.
    return undefined;
  }

  return {
    get nextIndex() {
      return nextIndex;
    },
    prepared,
    take,
    recordOf(row) {
      const record = prepared(row);
      return record === REFUSED ? record : take(row, record);
    },
    withReason(outcome) {
      const why = outcome.status === "failed" ? refusals.get(outcome.index) : undefined;
      return why === undefined ? outcome : { ...(outcome as FailedOutcome), ...why };
    },
  };
}
