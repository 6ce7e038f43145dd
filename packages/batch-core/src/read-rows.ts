import type { RecordRow } from "@x/batch-types";
import { isObject } from "./internal/is-object.ts";
import { listOf } from "./internal/list-of.ts";

/**
 * The rows of an answer that at least have an id; one without cannot confirm anything. Each has
 * `properties`, as the types promise: `{}` where HubSpot returned none.
 */
export function readRows(body: Record<string, unknown>): RecordRow[] {
  return listOf(body["results"])
    .map((row) => (typeof row["id"] === "number" ? { ...row, id: String(row["id"]) } : row))
    .filter(isRow)
    .map((row) => (isObject(row.properties) ? row : { ...row, properties: {} }));
}

function isRow(row: object): row is RecordRow {
  return "id" in row && typeof row.id === "string" && row.id !== "";
}
