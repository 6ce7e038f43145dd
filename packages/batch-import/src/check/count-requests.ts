import { DEFAULTS } from "@x/batch-core";
import { MAX_ASSOCIATION_INPUTS, MAX_BATCH_INPUTS, type Operation } from "@x/batch-types/registry";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { idsIn } from "../record/row-to-record.ts";

/** How many requests a file costs when every row is good. */
export interface RequestCounter {
  add(cells: readonly (string | undefined)[]): void;
  readonly records: number;
  readonly associations: number;
  /** Reads of the records, where each is looked at before it is written. Of records to associate with: at most so many. */
  readonly lookUps: number;
}

/**
 * A create takes its associations along; after an update or upsert each batch has requests for its own.
 *
 * @param looksFirst Whether each record is read first. What is not written then costs no more.
 */
export function createRequestCounter(
  operation: Operation,
  columns: ColumnMap,
  looksFirst = false,
): RequestCounter {
  const followUps = operation === "create" ? [] : (columns.associations ?? []);
  const kinds = new Map<string, { columns: number[]; most: number; pairs: number }>();
  for (const { column, objectType, types } of followUps) {
    const most = MAX_ASSOCIATION_INPUTS[types === undefined ? "createDefault" : "create"];
    const name = `${objectType} ${most}`;
    const kind = kinds.get(name) ?? { columns: [], most, pairs: 0 };
    kind.columns.push(column);
    kinds.set(name, kind);
  }
  const looked = (columns.associations ?? []).filter(({ key }) => key !== undefined);
  const keys = looked.map(() => createDistinct());
  let rows = 0;
  let associations = 0;
  const close = (): number =>
    [...kinds.values()].reduce((sum, { pairs, most }) => sum + Math.ceil(pairs / most), 0);
  return {
    add(cells) {
      rows += 1;
      for (const [place, { column }] of looked.entries()) {
        for (const key of idsIn(cells[column])) keys[place]!.add(key);
      }
      if (kinds.size === 0) return;
      for (const kind of kinds.values()) {
        for (const column of kind.columns) kind.pairs += idsIn(cells[column]).length;
      }
      if (rows % DEFAULTS.batchSize !== 0) return;
      associations += close();
      for (const kind of kinds.values()) kind.pairs = 0;
    },
    get records() {
      return Math.ceil(rows / DEFAULTS.batchSize);
    },
    get lookUps() {
      const own = looksFirst ? this.records : 0;
      return keys.reduce((sum, { count }) => sum + Math.ceil(count / MAX_BATCH_INPUTS), own);
    },
    get associations() {
      return associations + close();
    },
  };
}

/** As many texts as a run remembers; from there on, each counts again. */
const MOST_DISTINCT = 50_000;

function createDistinct() {
  let seen = new Set<string>();
  let forgotten = 0;
  return {
    add(text: string): void {
      seen.add(text);
      if (seen.size < MOST_DISTINCT) return;
      forgotten += seen.size;
      seen = new Set();
    },
    get count(): number {
      return forgotten + seen.size;
    },
  };
}
