import { createDiffBatches, type DiffJob } from "@x/batch-core";
import type { Change, Outcome, PropertyDefinition, Stop } from "@x/batch-types";
import { type ReadBefore, readBefore } from "./read-before.ts";

/** What writing a record would change, and what reading it came to. */
export interface Compared {
  readonly now: Change;
  readonly read: Outcome | undefined;
}

/** Compares records with HubSpot's. Where HubSpot cannot be asked, `compared` is empty and `stop` says why. */
export type CompareFirst = (records: readonly unknown[]) => Promise<{
  readonly compared: readonly Compared[];
  readonly stop?: Stop | undefined;
}>;

/** @param definitions Every definition of the object. */
export function createCompareFirst(
  job: DiffJob,
  definitions: readonly PropertyDefinition[],
  reading: ReadBefore,
): CompareFirst {
  const diffBatch = createDiffBatches(job, definitions);

  return async (records) => {
    const { ids, places, properties } = diffBatch(records);
    const by = {
      idProperty: job.idProperty,
      properties: properties.length > 0 ? properties : ["hs_object_id"],
    };
    const { outcomes, stop } =
      ids.length === 0 ? { outcomes: [] } : await readBefore(reading, ids, by);
    if (stop !== undefined) return { compared: [], stop };
    const compared = records.map((record, at): Compared => {
      const read = outcomes[places[at]!];
      // One by one: of two rows about one record, each is compared with its own values.
      const [now] = diffBatch([record]).compare(read === undefined ? [] : [read]);
      return { now: now!, read };
    });
    return { compared };
  };
}
