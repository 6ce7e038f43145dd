import { type Batch, indexesOf } from "@x/batch-core";
import type { ImportStore } from "../../store/import-store.ts";
import type { OpenRows } from "./open-rows.ts";

/** The batches that left and have no answer, each with its rows, as the store keeps them. */
export interface KeptBatches {
  /** Keeps a batch that is about to leave. */
  put(batch: Batch, at: number): void;
  /** Takes a batch that has its answer out of the store; `forget` follows when that is kept. */
  delete(batch: Batch): void;
  forget(batch: Batch): void;
  /** Takes a batch out of the store, where it is there: none of its records may be written. */
  drop(batch: Batch): void;
}

/**
 * @param ids Of the batches that the store has.
 * @param rows Every row of a batch is among them.
 */
export function createKeptBatches(
  store: ImportStore,
  ids: Map<Batch, number>,
  rows: OpenRows,
): KeptBatches {
  let nextId = Math.max(0, ...ids.values()) + 1;

  function setInFlight(batch: Batch, inFlight: boolean): void {
    for (const index of indexesOf(batch)) rows.get(index)!.inFlight = inFlight;
  }

  return {
    put(batch, at) {
      const sent: string[] = [];
      for (const index of indexesOf(batch)) {
        const { row, line, json } = rows.get(index)!;
        sent.push(`[${index},${row},${line},${json}]`);
      }
      const id = ids.get(batch) ?? nextId++;
      store.putBatch(id, at, batch, `[${sent.join(",")}]`);
      ids.set(batch, id);
      setInFlight(batch, true);
    },
    delete: (batch) => store.deleteBatch(ids.get(batch)!),
    forget: (batch) => void ids.delete(batch),
    drop(batch) {
      if (!ids.has(batch)) return;
      this.delete(batch);
      this.forget(batch);
      setInFlight(batch, false);
    },
  };
}
