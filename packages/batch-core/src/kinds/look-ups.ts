import type { Fate } from "../outcome/settle.ts";
import { unknownFate } from "../outcome/settle.ts";
import type { Batch, RecordBatch } from "../plan/batch.ts";
import { readLookUp } from "../recover/read-look-up.ts";
import type { Kind } from "./kind.ts";
import { withFollowUps } from "./pairs/follow-up.ts";
import { records } from "./records.ts";

/** Reads that find out what became of records. */
export const lookUps: Kind<RecordBatch, Fate, Batch> = {
  findSuspects: records.findSuspects,
  unknown: records.unknown,
  isDivisible: () => false,
  read: (batch, body, sentAt, answeredAt) =>
    withFollowUps(batch, readLookUp(batch, batch.reconciliation!, body, { sentAt, answeredAt })),
  // The records are unknown; the reason becomes an error of the run.
  refuse({ entries }, { errors: [error] }) {
    const fate = unknownFate(`Looking it up was refused: ${error.message}`);
    return {
      fates: entries.map((entry) => [entry, fate]),
      errors: [{ ...error, message: `Looking up records was refused: ${error.message}` }],
    };
  },
  // Only reads lack this scope or property: writes go on.
  endsOnlyBatch: ({ reason }) => reason === "forbidden" || reason === "refused",
};
