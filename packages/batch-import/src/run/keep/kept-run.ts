import { type Batch, indexesOf, type Interpretation, isUnsent, mayBeWritten } from "@x/batch-core";
import type { RunStore, Unanswered } from "@x/batch-http";
import type {
  FailedOutcome,
  Outcome,
  PropertyChange,
  SkippedOutcome,
  UnchangedOutcome,
  UnknownOutcome,
} from "@x/batch-types";
import { withLeft } from "../../look/left-values.ts";
import { createIdReader } from "../../look/named-id.ts";
import { reasonOf } from "../../results/reason.ts";
import type { ImportStore } from "../../store/import-store.ts";
import {
  type KeptRow,
  type SettledRow,
  settledRow,
  type SourceRow,
} from "../../store/settled-row.ts";
import type { Stats } from "../../store/stats.ts";
import { readEarlierBatches } from "./earlier-batches.ts";
import { createHeldRows, type HeldRows } from "./held-rows.ts";
import { createKeptBatches } from "./kept-batches.ts";
import { createOpenRows } from "./open-rows.ts";

const ROWS_PER_WRITE = 1_000;

/** The outcome of a row that is not sent, or not again. */
export type UnsentOutcome = FailedOutcome | SkippedOutcome | UnchangedOutcome | UnknownOutcome;

/** A batch that an earlier process sent, and that has no answer. */
interface EarlierBatch {
  readonly rows: readonly SourceRow[];
  /** Forgets the batch, once it is known what is to be done with its rows. */
  readonly drop: () => void;
}

/** Keeps what leaves and what comes back, each row under the index that batches call it. */
export interface KeptRun {
  readonly store: Required<RunStore>;
  /** Batches of earlier processes without an answer, which the client looks up or sends again. */
  readonly unanswered: readonly Unanswered[];
  /** Batches of earlier processes whose rows are to be looked at again. Returns each once. */
  takeEarlier(): EarlierBatch[];
  /** Above all indexes of `unanswered`. */
  readonly firstIndex: number;
  /** Text of rows that were read and are not kept; `changed` tells of each that is, or gets an outcome. */
  readonly held: Pick<HeldRows, "isFull" | "changed">;
  /** Whether a row was read, and has no outcome. */
  readonly isOpen: (row: number) => boolean;
  /** The row of a record without an outcome, which batches call by an index. */
  readonly rowOf: (index: number) => number;
  /** Rows that left and have no answer. */
  rowsInFlight(): Set<number>;
  read(index: number, row: SourceRow): void;
  /** Takes a row that is settled before it is sent, and so is in no batch. */
  refuse(row: SourceRow, outcome: UnsentOutcome): void;
  /** Writes what was taken to the store. */
  flush(): void;
}

export function createKeptRun(options: {
  readonly kept: ImportStore;
  readonly session: number;
  /** The stats of this process, once these rows are kept. */
  readonly readStats: (rows: readonly KeptRow[]) => Stats;
  /** Told of rows as they are kept. */
  readonly onSettled: (rows: readonly KeptRow[]) => void;
  /** Told of rows that were not sent, which are not kept. */
  readonly onUnsent: (row: SettledRow) => void;
  /** Told of each settled row once, when its outcome is known. */
  readonly onOutcome?: ((row: number, outcome: Outcome) => void) | undefined;
  /** Values of the record of a row that were left as they are, which its outcome is to say. */
  readonly leftOf?: ((row: number) => readonly PropertyChange[]) | undefined;
  /** Called before a batch is kept, in the same transaction, with its rows. */
  readonly beforeSent?: ((rows: readonly number[]) => void) | undefined;
  /**
   * Awaited once records are written and kept, before the associations that follow them are made. They are not made where it
   * says false: the run ends then, and makes them when it goes on.
   */
  readonly beforeFollowUp?: ((batches: readonly Batch[]) => Promise<boolean>) | undefined;
  /** Whether records that an earlier process sent are looked at before they are sent again. */
  readonly looksAgain?: boolean | undefined;
}): KeptRun {
  const { kept, session, readStats, onSettled, onUnsent, onOutcome, beforeSent, beforeFollowUp } =
    options;
  const idIn = createIdReader(kept.task);
  const held = createHeldRows();
  const open = createOpenRows(held);
  const taken: KeptRow[] = [];
  const earlier = readEarlierBatches(kept, open, options.looksAgain === true, idIn);
  const { ids, unanswered, firstIndex } = earlier;
  const batches = createKeptBatches(kept, ids, open);

  function dropEarlier(batch: Batch): void {
    batches.drop(batch);
    for (const index of indexesOf(batch)) open.delete(index);
  }

  async function followUp(next: readonly Batch[]): Promise<"taken-over" | undefined> {
    const mayLeave = await beforeFollowUp!(next);
    await kept.sync();
    // Ends the run at once, which knows a better reason: it was drained before. After an error, this would be tried again.
    return mayLeave ? undefined : "taken-over";
  }

  function toKept(outcome: Outcome): KeptRow {
    const row = open.get(outcome.index)!;
    const whole = withLeft(outcome, options.leftOf?.(row.row) ?? []);
    return { ...settledRow(row, whole, row.named, reasonOf(whole, open.lineOf)), cells: row.json };
  }

  function take(row: KeptRow): void {
    taken.push(row);
    held.add(row.cells.length);
  }

  function flush(): void {
    if (taken.length === 0) return;
    keepRows(taken, () => {});
    const rows = taken.splice(0);
    for (const { cells } of rows) held.add(-cells.length);
    onSettled(rows);
  }

  function keepRows(rows: readonly KeptRow[], change: () => void): void {
    kept.transaction(() => {
      change();
      kept.addRows(rows);
      kept.setStats(session, readStats(rows));
    });
  }

  function keepAnswer(batch: Batch, { outcomes, again }: Interpretation): void {
    const settled = outcomes.filter((outcome) => !isUnsent(outcome)).map(toKept);
    const doubtful = again.filter(mayBeWritten);
    const at = Date.now();
    keepRows(settled, () => {
      batches.delete(batch);
      for (const next of doubtful) batches.put(next, at);
      for (const outcome of outcomes) {
        if (!("associations" in outcome) || outcome.associations === undefined) continue;
        kept.settleAssociations(open.get(outcome.index)!.row, outcome.associations);
      }
    });
    batches.forget(batch);
    for (const next of again) {
      if (!mayBeWritten(next))
        for (const index of indexesOf(next)) open.get(index)!.inFlight = false;
    }
    for (const outcome of outcomes) {
      if (isUnsent(outcome)) onUnsent(toKept(outcome));
      else onOutcome?.(open.get(outcome.index)!.row, outcome);
      open.delete(outcome.index);
    }
    onSettled(settled);
    held.notify();
  }

  return {
    unanswered,
    takeEarlier: () =>
      earlier.toLookAt
        .splice(0)
        .map(({ batch, rows }) => ({ rows, drop: () => dropEarlier(batch) })),
    isOpen: open.has,
    rowOf: (index) => open.get(index)!.row,
    firstIndex,
    held,
    rowsInFlight: open.inFlight,
    read(index, { row, line, cells }) {
      const json = JSON.stringify(cells);
      open.add(index, { row, line, named: idIn(cells), json, inFlight: false });
    },
    refuse(row, outcome) {
      const settled = settledRow(row, outcome, idIn(row.cells), reasonOf(outcome, open.lineOf));
      const cells = JSON.stringify(row.cells);
      take({ ...settled, cells });
      if (taken.length >= ROWS_PER_WRITE) flush();
    },
    flush,
    store: {
      sending(batch, at) {
        kept.transaction(() => {
          beforeSent?.(indexesOf(batch).map((index) => open.get(index)!.row));
          batches.put(batch, at);
        });
        return kept.sync();
      },
      answered(batch, interpretation) {
        keepAnswer(batch, interpretation);
        if (beforeFollowUp === undefined || batch.followUp !== undefined) return kept.sync();
        const next = interpretation.again.filter(({ followUp }) => followUp !== undefined);
        return next.length === 0 ? kept.sync() : followUp(next);
      },
      settled(outcomes, batch) {
        // The run ended while it was being kept, so that it never left.
        if (batch !== undefined && !mayBeWritten(batch)) batches.drop(batch);
        for (const outcome of outcomes) {
          const { row, inFlight } = open.get(outcome.index)!;
          // It stays in a batch without an answer, for `resume`.
          if (inFlight) continue;
          if (isUnsent(outcome)) onUnsent(toKept(outcome));
          else {
            take(toKept(outcome));
            onOutcome?.(row, outcome);
          }
          open.delete(outcome.index);
        }
        held.notify();
        if (taken.length >= ROWS_PER_WRITE) flush();
      },
    },
  };
}
