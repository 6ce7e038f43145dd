import type { Batch, Interpretation } from "@x/batch-core";
import type { RunStore, Unanswered } from "@x/batch-http";
import type { FailedOutcome, Outcome, SkippedOutcome } from "@x/batch-types";
import { reasonOf } from "../results/reason.ts";
import type { ImportStore } from "../store/import-store.ts";
import { type KeptRow, type SettledRow, settledRow, type SourceRow } from "../store/settled-row.ts";
import type { Stats } from "../store/stats.ts";
import { indexesOf, mayBeWritten } from "./indexes-of.ts";
import { isUnsent } from "./is-unsent.ts";

/** A row whose outcome is not kept yet. */
interface OpenRow extends SourceRow {
  /** Its cells as JSON: once when it leaves, for the batch and for the row. */
  readonly json: string;
  /** A batch that is kept has it: it may be written. */
  inFlight: boolean;
}

const ROWS_PER_WRITE = 1_000;

/** Keeps what leaves and what comes back, each row under the index that batches call it. */
export interface KeptRun {
  readonly store: RunStore;
  /** Batches of earlier processes without an answer. */
  readonly unanswered: readonly Unanswered[];
  /** Above all indexes of `unanswered`. */
  readonly firstIndex: number;
  /** Rows of earlier processes that are known now not to be written. */
  readonly unwritten: SourceRow[];
  /** Rows that left and have no answer. */
  rowsInFlight(): Set<number>;
  read(index: number, row: SourceRow): void;
  /** Takes a row that is refused before it is sent; no batch knows it. */
  refuse(row: SourceRow, outcome: FailedOutcome | SkippedOutcome): void;
  /** Takes an outcome that came without an answer: refused at planning, or never sent. */
  settle(outcome: Outcome): void;
  /** Keeps what was taken. */
  flush(): void;
  /** Tries once more to keep what a full disk, say, did not take. */
  keepLate(): void;
}

export function createKeptRun(options: {
  readonly kept: ImportStore;
  readonly session: number;
  readonly readStats: () => Stats;
  /** Told of rows as they are kept. */
  readonly onSettled: (rows: readonly KeptRow[]) => void;
  /** Told of rows that were not sent, which are not kept. */
  readonly onUnsent: (row: SettledRow) => void;
  /** Told of each settled row once, when its outcome is known, before it is kept. */
  readonly onOutcome?: ((row: number, outcome: Outcome) => void) | undefined;
}): KeptRun {
  const { kept, session, readStats, onSettled, onUnsent, onOutcome } = options;
  const { idColumn } = kept.task.columns;
  const open = new Map<number, OpenRow>();
  const ids = new Map<Batch, number>();
  /** What keeps an answer that could not be kept at once. */
  const late = new Map<Batch, () => void>();
  const unanswered: Unanswered[] = [];
  const unwritten: SourceRow[] = [];
  const taken: KeptRow[] = [];
  let nextId = 1;
  let firstIndex = 0;
  for (const { id, at, batch, rows } of kept.batches()) {
    ids.set(batch, id);
    unanswered.push({ batch, at });
    nextId = id + 1;
    for (const [index, row, line, cells] of rows) {
      // JSON has null where a cell is missing.
      open.set(index, {
        row,
        line,
        cells: cells.map((cell) => cell ?? undefined),
        json: JSON.stringify(cells),
        inFlight: true,
      });
      firstIndex = Math.max(firstIndex, index + 1);
    }
  }

  const lineOf = (index: number): number | undefined => open.get(index)?.line;

  function keep(batch: Batch, at: number): void {
    const rows: string[] = [];
    for (const index of indexesOf(batch)) {
      const { row, line, json } = open.get(index)!;
      rows.push(`[${index},${row},${line},${json}]`);
    }
    const id = ids.get(batch) ?? nextId++;
    kept.putBatch(id, at, batch, `[${rows.join(",")}]`);
    ids.set(batch, id);
    for (const index of indexesOf(batch)) open.get(index)!.inFlight = true;
  }

  function release(index: number): void {
    for (const [batch, id] of ids) {
      const indexes = indexesOf(batch);
      // What was answered and could not be kept may be written.
      if (!indexes.includes(index) || late.has(batch)) continue;
      kept.deleteBatch(id);
      ids.delete(batch);
      for (const one of indexes) open.get(one)!.inFlight = false;
    }
  }

  function toKept(outcome: Outcome): KeptRow {
    const { cells, json, ...row } = open.get(outcome.index)!;
    const named = idColumn === undefined ? undefined : cells[idColumn];
    return { ...settledRow(row, outcome, named, reasonOf(outcome, lineOf)), cells: json };
  }

  function toSettled(outcome: Outcome): KeptRow {
    const settled = toKept(outcome);
    onOutcome?.(settled.row, outcome);
    return settled;
  }

  /** What an earlier process sent and surely was not carried out is sent by this one. */
  function leaveUnsent(outcome: Outcome): void {
    const isOfEarlier = outcome.index < firstIndex;
    const isSendable = outcome.status === "skipped" && outcome.reason === "unavailable";
    if (isOfEarlier && isSendable) unwritten.push(open.get(outcome.index)!);
    else onUnsent(toKept(outcome));
  }

  function keepAnswer(
    batch: Batch,
    { outcomes, again }: Interpretation,
    settled: readonly KeptRow[],
  ): void {
    const doubtful = again.filter(mayBeWritten);
    const at = Date.now();
    kept.transaction(() => {
      kept.deleteBatch(ids.get(batch)!);
      kept.addRows(settled);
      for (const next of doubtful) keep(next, at);
      kept.setStats(session, readStats());
    });
    ids.delete(batch);
    for (const next of again) {
      if (!mayBeWritten(next))
        for (const index of indexesOf(next)) open.get(index)!.inFlight = false;
    }
    for (const outcome of outcomes) {
      if (isUnsent(outcome)) leaveUnsent(outcome);
      open.delete(outcome.index);
    }
    onSettled(settled);
  }

  return {
    unanswered,
    firstIndex,
    unwritten,
    rowsInFlight: () =>
      new Set([...open.values()].filter(({ inFlight }) => inFlight).map(({ row }) => row)),
    read(index, row) {
      open.set(index, { ...row, json: JSON.stringify(row.cells), inFlight: false });
    },
    refuse(row, outcome) {
      const named = idColumn === undefined ? undefined : row.cells[idColumn];
      const settled = settledRow(row, outcome, named, reasonOf(outcome, lineOf));
      taken.push({ ...settled, cells: JSON.stringify(row.cells) });
      if (taken.length >= ROWS_PER_WRITE) this.flush();
    },
    settle(outcome) {
      const row = open.get(outcome.index);
      // The run ended while this was being kept, so that it never left.
      if (row?.inFlight === true && outcome.status === "skipped") release(outcome.index);
      // What an answer settled is kept. What is in flight stays a batch without an answer, for `resume`.
      if (row === undefined || row.inFlight) return;
      if (isUnsent(outcome)) leaveUnsent(outcome);
      else taken.push(toSettled(outcome));
      open.delete(outcome.index);
      if (taken.length >= ROWS_PER_WRITE) this.flush();
    },
    flush() {
      if (taken.length === 0) return;
      kept.transaction(() => kept.addRows(taken));
      onSettled(taken.splice(0));
    },
    keepLate() {
      for (const [batch, keepNow] of late) {
        keepNow();
        late.delete(batch);
      }
    },
    store: {
      sending(batch, at) {
        keep(batch, at);
        return kept.sync();
      },
      answered(batch, interpretation) {
        const settled = interpretation.outcomes
          .filter((outcome) => !isUnsent(outcome))
          .map(toSettled);
        const keepNow = (): void => keepAnswer(batch, interpretation, settled);
        try {
          keepNow();
        } catch (error) {
          late.set(batch, keepNow);
          throw error;
        }
        return kept.sync();
      },
    },
  };
}
