import { hash } from "node:crypto";
import { comparableKey, resolveJob, type DiffJob } from "@x/batch-core";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { createSentCells, sentColumns } from "../mapping/sent-cells.ts";
import type { RowOptions } from "../record/row-options.ts";

/** What tells a row from others, and its values from other values. */
export interface RowKey {
  /** As HubSpot compares it; `""` where the row has none. */
  readonly key: string;
  /** Of the cells that are written, and of how they are written. */
  readonly hash: Uint8Array;
}

/** 128 bits: that two values of one row have the same is less likely than a fault of the disk. */
const HASH_BYTES = 16;

/**
 * Makes what reads the key and the hash of a row. Columns may change their places; when others are written, or values
 * are written otherwise, all hashes change.
 */
export function createRowKeyReader(
  job: DiffJob,
  map: ColumnMap,
  { coerce, dateFormat, decimalMark }: RowOptions = {},
): (cells: readonly (string | undefined)[]) => RowKey {
  const { properties, clears, typed, dateSystem } = sentColumns(map);
  const resolved = resolveJob(job);
  const columns = properties
    .flatMap((name, column) => (name === null ? [] : [{ name, column }]))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const written = columns.map(({ name, column }) => [
    name,
    clears?.[column] === true,
    typed?.[column] ?? null,
  ]);
  const how = hash(
    "sha256",
    JSON.stringify([written, dateSystem, coerce === true, dateFormat, decimalMark]),
  );
  const keyColumn = properties.indexOf(job.idProperty ?? "");
  const sentCells = createSentCells(map);
  return (given) => {
    const cells = sentCells(given);
    const texts = JSON.stringify(columns.map(({ column }) => cells[column]));
    return {
      key: comparableKey(resolved, cells[keyColumn] ?? ""),
      hash: hash("sha256", how + texts, "buffer").subarray(0, HASH_BYTES),
    };
  };
}
