import { SEND_NOW } from "@x/batch-http";
import type { WantedRow } from "../look/look.ts";
import type { KeptRun } from "./keep/kept-run.ts";
import type { LookFirst } from "./look-first.ts";
import type { RowChunks } from "./read/rows-to-send.ts";
import { REFUSED, type RowsAsRecords } from "./rows-as-records.ts";

/** What the client sends: records, and `SEND_NOW` where it is to wait for no more of them. */
export type Records = AsyncGenerator<unknown, void, undefined>;

/** Returns a function that makes rows records, as long as there is room for more. */
export function createRecordsToSend(task: {
  readonly kept: KeptRun;
  readonly asRecords: RowsAsRecords;
  /** Where records are looked at before rows are sent. */
  readonly lookFirst: LookFirst | undefined;
  readonly allOrNone: boolean;
  readonly isOver: () => boolean;
  /** Keeps what is settled. */
  readonly flush: () => void;
  /** Called after rows that are settled here. */
  readonly afterRefused: () => Promise<void>;
}): (source: RowChunks) => Records {
  const { kept, asRecords, lookFirst, allOrNone, isOver, flush, afterRefused } = task;
  const { held } = kept;

  /** What is held is kept, or awaited, before more is read. */
  async function* makeRoom(): Records {
    while (held.isFull && !isOver()) {
      flush();
      if (!held.isFull) return;
      yield SEND_NOW;
      await held.changed();
    }
  }

  /**
   * Rows that are looked at first, until each is sent or settled.
   *
   * @param onLooked Called when it is known what is to be done with the first of them.
   */
  async function* looked(
    { lookAt, areBusy }: LookFirst,
    rows: readonly WantedRow[],
    onLooked?: () => void,
  ): Records {
    let wanted = rows;
    let isFirst = true;
    while (!isOver()) {
      const { toSend, later, isStopped } = await lookAt(wanted);
      if (isStopped) return;
      if (isFirst) onLooked?.();
      isFirst = false;
      await afterRefused();
      for (const { row, record } of toSend) {
        if (isOver()) return;
        yield asRecords.take(row, record);
        if (held.isFull) yield* makeRoom();
      }
      if (later.length === 0) return;
      wanted = later;
      while (areBusy(wanted) && !isOver()) {
        flush();
        yield SEND_NOW;
        await held.changed();
      }
    }
  }

  return async function* (source) {
    if (lookFirst !== undefined) {
      for (const { rows, drop } of kept.takeEarlier()) {
        const { wanted, settleRest } = lookFirst.wantedAgain(rows);
        yield* looked(lookFirst, wanted, () => {
          drop();
          settleRest();
        });
      }
    }
    while (!isOver()) {
      const { value: rows, done } = await source.next();
      if (done === true) return;
      if (lookFirst !== undefined) yield* looked(lookFirst, lookFirst.wantedBy(rows));
      else {
        // Of one generator, as each one more costs as much as to prepare the row.
        for (const row of rows) {
          if (isOver()) return;
          const record = asRecords.recordOf(row);
          if (record !== REFUSED) yield record;
          else await afterRefused();
          if (held.isFull && !allOrNone) yield* makeRoom();
        }
      }
    }
  };
}
