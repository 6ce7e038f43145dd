import type { Batch, Interpretation } from "@x/batch-core";
import type { RunStore, Unanswered } from "@x/batch-http";
import type { Outcome } from "@x/batch-types";
import { reasonOf } from "../output/reason.ts";
import { indexesOf, mayBeWritten } from "./indexes-of.ts";
import type { RunDatabase } from "./run-database.ts";
import { type KeptRow, settledRow, type SourceRow } from "./settled-row.ts";
import type { Stats } from "./stats.ts";

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
  read(index: number, row: SourceRow): void;
  /** Indexes of rows that were read, and neither left nor got an outcome. */
  unsent(): number[];
  /** Takes an outcome that came without an answer: refused at planning, or never sent. */
  settle(outcome: Outcome): void;
  /** Keeps what was taken. */
  flush(): void;
  /** Tries once more to keep what a full disk, say, did not take. */
  keepLate(): void;
}

export function createKeptRun(options: {
  run: RunDatabase;
  session: number;
  readStats: () => Stats;
  /** Resolves when what was written is on the disk. */
  sync: () => Promise<void>;
}): KeptRun {
  const { run, session, readStats, sync } = options;
  const { idColumn } = run.task.columns;
  const open = new Map<number, OpenRow>();
  const ids = new Map<Batch, number>();
  const late: [Batch, Interpretation][] = [];
  const unanswered: Unanswered[] = [];
  const unwritten: SourceRow[] = [];
  const taken: KeptRow[] = [];
  let nextId = 1;
  let firstIndex = 0;
  for (const { id, at, batch, rows } of run.batches()) {
    ids.set(batch, id);
    unanswered.push({ batch, at });
    nextId = id + 1;
    for (const [index, row, line, cells] of rows) {
      open.set(index, { row, line, cells, json: JSON.stringify(cells), inFlight: true });
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
    run.putBatch(id, at, batch, `[${rows.join(",")}]`);
    ids.set(batch, id);
    for (const index of indexesOf(batch)) open.get(index)!.inFlight = true;
  }

  function release(index: number): void {
    for (const [batch, id] of ids) {
      const indexes = indexesOf(batch);
      if (!indexes.includes(index)) continue;
      run.deleteBatch(id);
      ids.delete(batch);
      for (const one of indexes) open.get(one)!.inFlight = false;
    }
  }

  function kept(outcome: Outcome): KeptRow {
    const { cells, json, ...row } = open.get(outcome.index)!;
    const named = idColumn === undefined ? undefined : cells[idColumn];
    const settled = settledRow(row, outcome, named, reasonOf(outcome, lineOf));
    return { ...settled, cells: json };
  }

  /** Sent by an earlier process and surely not carried out, such as a create that HubSpot has not. */
  const isToBeSent = (outcome: Outcome): boolean =>
    outcome.index < firstIndex && outcome.status === "skipped" && outcome.reason === "unavailable";

  function answered(batch: Batch, { outcomes, again }: Interpretation): void {
    const settled = outcomes.filter((outcome) => !isToBeSent(outcome));
    const doubtful = again.filter(mayBeWritten);
    const at = Date.now();
    run.transaction(() => {
      run.deleteBatch(ids.get(batch)!);
      run.addRows(settled.map(kept));
      for (const next of doubtful) keep(next, at);
      run.setStats(session, readStats());
    });
    ids.delete(batch);
    for (const next of again) {
      if (!mayBeWritten(next))
        for (const index of indexesOf(next)) open.get(index)!.inFlight = false;
    }
    for (const outcome of outcomes) {
      if (isToBeSent(outcome)) unwritten.push(open.get(outcome.index)!);
      open.delete(outcome.index);
    }
  }

  return {
    unanswered,
    firstIndex,
    unwritten,
    read(index, row) {
      open.set(index, { ...row, json: JSON.stringify(row.cells), inFlight: false });
    },
    unsent: () =>
      [...open].flatMap(([index, { inFlight }]) =>
        index >= firstIndex && !inFlight ? [index] : [],
      ),
    settle(outcome) {
      const row = open.get(outcome.index);
      // The run ended while this was being kept, so that it never left.
      if (row?.inFlight === true && outcome.status === "skipped") release(outcome.index);
      // What an answer settled is kept. What is in flight stays a batch without an answer, for `resume`.
      if (row === undefined || row.inFlight || isToBeSent(outcome)) return;
      taken.push(kept(outcome));
      open.delete(outcome.index);
      if (taken.length >= ROWS_PER_WRITE) this.flush();
    },
    flush() {
      const rows = taken.splice(0);
      if (rows.length > 0) run.transaction(() => run.addRows(rows));
    },
    keepLate() {
      for (const [batch, interpretation] of late.splice(0)) answered(batch, interpretation);
    },
    store: {
      sending(batch, at) {
        keep(batch, at);
        return sync();
      },
      answered(batch, interpretation) {
        try {
          answered(batch, interpretation);
        } catch (error) {
          late.push([batch, interpretation]);
          throw error;
        }
        return sync();
      },
    },
  };
}
