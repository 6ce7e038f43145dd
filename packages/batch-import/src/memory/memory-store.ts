import type { Batch } from "@x/batch-core";
import { emptyCounts } from "@x/batch-core";
import type { Given, ImportStore, KeptBatch, Range } from "../store/import-store.ts";
import type { KeptRow } from "../store/settled-row.ts";
import { noStats, type Stats } from "../store/stats.ts";
import type { Task } from "../store/task.ts";

/**
 * Keeps a run in memory, for as long as the program runs: for a page, or a test.
 *
 * @example
 * async function failures(options: Omit<StartOptions, "store">): Promise<number> {
 *   const run = await start({ ...options, store: createMemoryStore });
 *   await run.ended;
 *   return run.store.counts().failed;
 * }
 */
export function createMemoryStore(task: Task): ImportStore {
  const rows: KeptRow[] = [];
  const batches = new Map<number, { at: number; batch: Batch; rows: string }>();
  const counts = emptyCounts();
  const given = new Map<number, Given>();
  const stats: Stats[] = [];

  function* settled(from: number): Generator<KeptRow, void, undefined> {
    for (let row = from; row < rows.length; row += 1) {
      const one = rows[row];
      if (one !== undefined) yield one;
    }
  }
  return {
    task,
    keepPortal: (portal) => void Object.assign(task, { portal }),
    // Nothing of what is done here can fail half way.
    transaction: (change) => change(),
    addRows(added) {
      for (const row of added) {
        rows[row.row] = row;
        counts[row.status] += 1;
      }
    },
    putBatch: (id, at, batch, rows) => void batches.set(id, { at, batch, rows }),
    deleteBatch: (id) => void batches.delete(id),
    batches: () =>
      [...batches]
        .toSorted(([one], [other]) => one - other)
        .map(([id, { at, batch, rows }]) => ({
          id,
          at,
          batch,
          rows: JSON.parse(rows) as KeptBatch["rows"],
        })),
    rowsFrom(row, limit) {
      const found: KeptRow[] = [];
      for (const one of settled(row)) if (found.push(one) === limit) break;
      return found;
    },
    *withStatus(...statuses) {
      for (const one of settled(0)) if (statuses.includes(one.status)) yield one;
    },
    counts: () => ({ ...counts }),
    settledRanges() {
      const ranges: [number, number][] = [];
      for (const { row } of settled(0)) {
        const last = ranges.at(-1);
        if (last?.[1] === row) last[1] += 1;
        else ranges.push([row, row + 1]);
      }
      return ranges satisfies Range[];
    },
    givenTo: (row) => given.get(row),
    give(taken, run) {
      for (const row of taken) given.set(row, { run, isConfirmed: false });
    },
    confirm(run, count) {
      const mine = [...given].filter(([, one]) => one.run === run);
      if (mine.length !== count) return false;
      for (const [row] of mine) given.set(row, { run, isConfirmed: true });
      return true;
    },
    beginSession: () => stats.push(noStats()) - 1,
    setStats: (session, one) => void (stats[session] = one),
    stats: () => stats,
    sync: async () => {},
    close: async () => {},
  };
}
