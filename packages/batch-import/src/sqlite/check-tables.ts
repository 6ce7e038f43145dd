import { numberText, plural } from "@x/batch-file";
import { emptyCounts, isObjectType } from "@x/batch-core";
import type { DatabaseSync } from "node:sqlite";

const MEGABYTE = 2 ** 20;

/** What texts may have in bytes at most; no honest run comes near. */
const SMALL = [
  ["run", "sum(octet_length(task) + octet_length(coalesce(undone, '')))", 64 * MEGABYTE],
  ["batches", "sum(octet_length(batch) + octet_length(rows))", 256 * MEGABYTE],
  ["counts", "sum(octet_length(status))", MEGABYTE],
  ["sessions", "sum(octet_length(stats))", 64 * MEGABYTE],
] as const;

const LARGE = [
  ["rows", "max(octet_length(cells))", 32 * MEGABYTE],
  [
    "rows",
    "max(octet_length(status) + octet_length(error) + octet_length(id) + octet_length(kind) + octet_length(correlationId))",
    MEGABYTE,
  ],
  ["changes", "max(octet_length(change))", 32 * MEGABYTE],
  [
    "associations",
    "max(octet_length(object) + octet_length(id) + octet_length(types) + octet_length(coalesce(before, '')) + octet_length(status))",
    MEGABYTE,
  ],
  ["members", "max(octet_length(id) + octet_length(status))", MEGABYTE],
  ["targets", "max(octet_length(object) + octet_length(id))", MEGABYTE],
  ["given", "max(octet_length(run) + octet_length(folder))", MEGABYTE],
] as const;

/** Numbers that JavaScript cannot hold, and texts that are not times, would end the reading of a row. */
const RANGES = [
  ["rows", "line BETWEEN 0 AND 9007199254740991"],
  ["batches", "id BETWEEN 0 AND 9007199254740991 AND at BETWEEN 0 AND 8640000000000000"],
] as const;

/** These have records of several objects. */
const OF_OBJECTS = ["associations", "targets"] as const;
/** As `RECORD_ID`. */
const HAS_RECORD_ID = "length(id) BETWEEN 1 AND 20 AND id NOT GLOB '*[^0-9]*'";

/**
 * Bounds what the tables hold that are read as a whole, without reading them.
 *
 * @throws {Error} saying what is too long.
 */
export function checkSizes(
  database: DatabaseSync,
  limits: typeof SMALL | typeof LARGE = SMALL,
): void {
  for (const [table, expression, limit] of limits) {
    const size = Number(get(database, `SELECT ${expression} AS value FROM ${table}`));
    if (size > limit)
      throw new Error(
        `table ${table} has ${plural(size, "byte")}; the most is ${numberText(limit)}`,
      );
  }
}

/**
 * Whether the tables are whole, and agree with each other. Reads all of them.
 *
 * @param sourceRows How many rows the source has.
 * @throws {Error} saying what is wrong.
 */
export function checkTables(database: DatabaseSync, sourceRows: number): void {
  checkSizes(database, LARGE);
  const found = get(database, "PRAGMA quick_check(1)", "quick_check");
  if (found !== "ok") throw new Error(String(found));
  for (const [table, condition] of [
    ...RANGES,
    ["rows", `row BETWEEN 0 AND ${sourceRows - 1}`],
    ["changes", `row BETWEEN 0 AND ${sourceRows - 1}`],
    ["associations", `row BETWEEN 0 AND ${sourceRows - 1}`],
    ["members", "status IN ('added', 'unknown')"],
    ...OF_OBJECTS.map((table) => [table, HAS_RECORD_ID] as const),
  ] as const) {
    const wrong = get(database, `SELECT count(*) AS value FROM ${table} WHERE NOT (${condition})`);
    if (wrong !== 0) throw new Error(cannotBe(table));
  }
  for (const table of OF_OBJECTS) {
    for (const { object } of database.prepare(`SELECT DISTINCT object FROM ${table}`).iterate()) {
      if (!isObjectType(String(object))) throw new Error(cannotBe(table));
    }
  }
  const kept = countsIn(database, "SELECT status, count FROM counts WHERE count <> 0");
  const real = countsIn(database, "SELECT status, count(*) AS count FROM rows GROUP BY status");
  for (const status of new Set([...kept.keys(), ...real.keys()])) {
    if (!Object.hasOwn(emptyCounts(), status))
      throw new Error(`${JSON.stringify(status)} is not a status`);
    const [said, are] = [kept.get(status) ?? 0, real.get(status) ?? 0];
    if (said !== are)
      throw new Error(
        `it says ${plural(said, "row is", "rows are")} ${status}, and ${plural(are, "is", "are")}`,
      );
  }
}

function cannotBe(table: string): string {
  return `table ${table} has rows that cannot be`;
}

function countsIn(database: DatabaseSync, query: string): Map<string, number> {
  const all = database.prepare(query).all();
  return new Map(all.map(({ status, count }) => [String(status), Number(count)]));
}

function get(database: DatabaseSync, query: string, column = "value"): unknown {
  return database.prepare(query).get()![column];
}
