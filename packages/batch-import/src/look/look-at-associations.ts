import { type Batch, isPrimary } from "@x/batch-core";
import { RECORD_ID } from "../record/record-id.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { AboutAssociation } from "../store/kept-association.ts";
import { primaryIn } from "./primary-in.ts";
import { isSameType } from "./same-type.ts";
import { type PairRead, type PairReading, readPairs } from "./read-pairs.ts";

/** Keeps which associations are there before rows make theirs. */
export interface LookAtAssociations {
  /**
   * Looks at the associations that these batches are about to make, and keeps what is there, once for each. Keeps nothing
   * where the look cannot be ended: the batches must not leave then, and are looked at when the run goes on.
   *
   * @param rowOf The row of a record that batches call by an index.
   * @returns whether the batches may leave.
   */
  lookAt(batches: readonly Batch[], rowOf: (index: number) => number): Promise<boolean>;
  /**
   * Does so for batches of an earlier process. Those that are not looked at did not leave: this version looks before. An older
   * one did not, and what it may have made must not be taken for what was there before. That stays not known.
   */
  lookAtSent(batches: readonly Batch[], rowOf: (index: number) => number): Promise<boolean>;
}

/** A record, and what is to be associated with it. */
interface AboutToMake extends Omit<AboutAssociation, "before" | "status"> {
  readonly from: string;
}

export function createLookAtAssociations(task: {
  readonly store: Pick<ImportStore, "associationsOf" | "keepsAssociations">;
  readonly reading: PairReading;
  /** Whether a look was stopped, or the run cannot be kept. */
  readonly isOver: () => boolean;
  readonly keep: (associations: readonly AboutAssociation[]) => void;
}): LookAtAssociations {
  const { store, reading, isOver, keep } = task;

  /** What the batches are about to make, of rows of which nothing is kept. */
  function notKept(batches: readonly Batch[], rowOf: (index: number) => number): AboutToMake[] {
    const all = batches.flatMap((batch) => madeBy(batch, rowOf));
    const rows = [...new Set(all.map(({ row }) => row))];
    const fresh = new Set(rows.filter((row) => store.associationsOf(row).length === 0));
    return all.filter(({ row }) => fresh.has(row));
  }

  /** @param before What was there before each; none where that is not known. */
  function put(made: readonly AboutToMake[], before: readonly PairRead[]): void {
    const own = made.map(({ row, to, types }, place): AboutAssociation => {
      return { row, to, types, before: before[place]?.types, status: "unknown" };
    });
    keep([...own, ...made.flatMap((one, place) => movedBy(one, before[place]?.page) ?? [])]);
  }

  async function lookAt(
    batches: readonly Batch[],
    rowOf: (index: number) => number,
  ): Promise<boolean> {
    if (isOver()) return false;
    const made = notKept(batches, rowOf);
    if (made.length === 0) return true;
    const before = await readPairs(reading, made);
    if (!isOver()) put(made, before);
    return !isOver();
  }

  return {
    lookAt,
    async lookAtSent(batches, rowOf) {
      if (store.keepsAssociations()) return lookAt(batches, rowOf);
      put(notKept(batches, rowOf), []);
      return !isOver();
    },
  };
}

/** The association from which HubSpot moves its label of a primary record to one that is about to be made. */
function movedBy(
  { row, to, types }: AboutToMake,
  page: PairRead["page"],
): AboutAssociation | undefined {
  const primary = primaryIn(page);
  if (primary === undefined || primary.id === to.id) return undefined;
  const moved = primary.types.filter(
    (type) => isPrimary(type) && types.some((one) => isSameType(one, type)),
  );
  if (moved.length === 0) return undefined;
  const { objectType } = to;
  return {
    row,
    to: { objectType, id: primary.id },
    types: moved,
    before: primary.types,
    status: "moved",
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
      // HubSpot refuses anything but a record id.
      if (isNew.has(link.index) || !RECORD_ID.test(link.to.id)) return [];
      return [{ row: rowOf(link.index), from: from.id, to: { ...link.to }, types }];
    }),
  );
}
