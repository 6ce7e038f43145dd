import type { Batch } from "@x/batch-core";
import type { ImportStore } from "../store/import-store.ts";
import type { AboutAssociation } from "../store/kept-association.ts";
import { type PairReading, readPairs } from "./read-pairs.ts";

/** Keeps which associations are there before rows make theirs. */
export interface LookAtAssociations {
  /**
   * Looks at the associations that these batches are about to make, and keeps what is there, once for each.
   *
   * @param rowOf The row of a record that batches call by an index.
   */
  lookAt(batches: readonly Batch[], rowOf: (index: number) => number): Promise<void>;
}

/** A record, and what is to be associated with it. */
interface AboutToMake extends Omit<AboutAssociation, "before" | "status"> {
  readonly from: string;
}

export function createLookAtAssociations(
  store: Pick<ImportStore, "associationsOf" | "putAssociations" | "transaction">,
  reading: PairReading,
): LookAtAssociations {
  return {
    async lookAt(batches, rowOf) {
      const all = batches.flatMap((batch) => madeBy(batch, rowOf));
      const made = all.filter(({ row }) => store.associationsOf(row).length === 0);
      if (made.length === 0) return;
      const types = await readPairs(reading, made);
      // What was not read because the run ended is read when it goes on: the batch did not leave.
      if (reading.signal?.aborted === true) return;
      const kept = made.map(({ row, to, types: asked }, place) => ({
        row,
        to,
        types: asked,
        before: types[place],
        status: "unknown" as const,
      }));
      store.transaction(() => store.putAssociations(kept));
    },
  };
}

/** What a batch makes for records that were there before; those of new records go with these. */
function madeBy(batch: Batch, rowOf: (index: number) => number): AboutToMake[] {
  const { followUp } = batch;
  if (followUp === undefined) return [];
  const isNew = new Set(
    followUp.written.flatMap(({ index, status }) => (status === "created" ? [index] : [])),
  );
  return [{ job: batch.job, entries: batch.entries }, ...followUp.groups].flatMap(({ entries }) =>
    entries.flatMap(({ index, input: { from, types = [] } }) => {
      const link = followUp.links[index]!;
      if (isNew.has(link.index)) return [];
      return [{ row: rowOf(link.index), from: from.id, to: { ...link.to }, types }];
    }),
  );
}
