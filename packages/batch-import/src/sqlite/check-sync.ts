import type { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import { parseJson } from "../store/parse-json.ts";
import { pendingRunSchema } from "./sync-runs-table.ts";

/**
 * Whether what is kept of a sync can be read, and agrees with itself. Reads all records.
 *
 * @param about What the sync is about.
 * @throws {Error} saying what is wrong.
 */
export function checkSync(database: DatabaseSync, about: object): void {
  // Of indexes, too: a key that is not found in its index counts as a row that is gone.
  const found = database.prepare("PRAGMA integrity_check(1)").get()!["integrity_check"];
  if (found !== "ok") throw new Error(`it is damaged: ${String(found).replaceAll(/\s+/g, " ")}`);
  const kept = database.prepare("SELECT about, pending FROM sync").all();
  if (kept.length !== 1 || kept[0]!["about"] !== JSON.stringify(about)) {
    throw new Error("it is about other records");
  }
  const { pending } = kept[0]!;
  if (pending !== null && !v.is(pendingRunSchema, parseJson(String(pending)))) {
    throw new Error("it does not say which run is not remembered yet");
  }
  // One more reading is to come.
  requireEach(database, "sync", `reading BETWEEN 0 AND ${Number.MAX_SAFE_INTEGER - 1}`);
  requireEach(
    database,
    "records",
    `seen BETWEEN 0 AND (SELECT reading FROM sync) AND written IN (0, 1) AND (written = 0 OR id IS NOT NULL)`,
  );
}

function requireEach(database: DatabaseSync, table: string, condition: string): void {
  const wrong = database.prepare(`SELECT 1 FROM ${table} WHERE NOT (${condition}) LIMIT 1`).get();
  if (wrong !== undefined) throw new Error(`table ${table} has rows that cannot be`);
}
