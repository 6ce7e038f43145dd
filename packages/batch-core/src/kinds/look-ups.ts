import type { Fate } from "../outcome/settle.ts";
import { unanswered } from "../outcome/settle.ts";
import type { Batch, RecordBatch } from "../plan/batch.ts";
import { readLookUp } from "../recover/read-look-up.ts";
import type { Kind } from "./kind.ts";
import { withFollowUps } from "./pairs/follow-up.ts";
import { records } from "./records.ts";

/** Reads of records, to find out what became of them. */
export const lookUps: Kind<RecordBatch, Fate, Batch> = {
  findSuspects: records.findSuspects,
  unknown: records.unknown,
  isDivisible: () => false,
  read: (batch, body) => withFollowUps(batch, readLookUp(batch, batch.reconciliation!, body)),
  /** What cannot be looked up is unknown; why, is said of no single record. */
  refuse({ entries }, { errors: [error] }) {
    const fate = unanswered(`Looking it up was refused: ${error.message}`);
    return {
      fates: entries.map((entry) => [entry, fate]),
      errors: [{ ...error, message: `Looking up creates was refused: ${error.message}` }],
    };
  },
  // A scope or property of reads: creates can go on.
  outlives: ({ reason }) => reason === "forbidden" || reason === "refused",
};
