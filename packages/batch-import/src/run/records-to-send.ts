import { SEND_NOW } from "@x/batch-http";
import type { DifferingRows } from "./differing-rows.ts";
import type { KeptRun } from "./keep/kept-run.ts";
import type { UnwrittenRow } from "./keep/unwritten-rows.ts";
import { nextRows } from "./read/next-rows.ts";
import type { RowChunks } from "./read/rows-to-send.ts";
import { REFUSED, type RowsAsRecords } from "./rows-as-records.ts";

/** What the client sends: records, and `SEND_NOW` where it is to wait for no more of them. */
export type Records = AsyncGenerator<unknown, void, undefined>;

/** Returns a function that makes rows records, as long as there is room for more. */
export function createRecordsToSend(task: {
  readonly kept: KeptRun;
  readonly asRecords: RowsAsRecords;
  /** Where only what differs is sent. */
  readonly differing: DifferingRows | undefined;
  readonly allOrNone: boolean;
  readonly isOver: () => boolean;
  readonly isInSample: (row: UnwrittenRow) => boolean;
  /** Keeps what is settled. */
  readonly flush: () => void;
  /** Called after each row that is settled here. */
  readonly afterRefused: () => Promise<void>;
}): (source: RowChunks) => Records {
  const { kept, asRecords, differing, allOrNone, isOver, isInSample, flush, afterRefused } = task;
  const { held } = kept;

  /** What is held is kept, or awaited, before more is read. */
  async function* makeRoom(): AsyncGenerator<typeof SEND_NOW, void, undefined> {
    while (held.isFull && !isOver()) {
      flush();
      if (!held.isFull) return;
      yield SEND_NOW;
      await held.changed();
    }
  }

  return async function* (source) {
    for await (const next of nextRows(source, kept, { isOver, isInSample, waits: !allOrNone })) {
      if (next === SEND_NOW) yield next;
      else {
        // Of one generator, as each one more costs as much as to prepare the row.
        for (const row of differing === undefined ? next : await differing.of(next)) {
          if (isOver()) return;
          const record =
            differing === undefined
              ? asRecords.recordOf(row)
              : asRecords.take(row, differing.recordOf(row));
          if (record !== REFUSED) yield record;
          else await afterRefused();
          if (held.isFull && !allOrNone) yield* makeRoom();
        }
      }
    }
  };
}
