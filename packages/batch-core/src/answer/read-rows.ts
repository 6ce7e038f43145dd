import type { RecordRow } from "@x/batch-types";
import { isObject } from "../internal/is-object.ts";
import { listOf } from "../internal/list-of.ts";

/**
 * The rows of an answer that at least have an id; one without cannot confirm anything. Each has
 * `properties`, as the types promise: `{}` where HubSpot returned none.
 */
export function readRows(body: Record<string, unknown>): RecordRow[] {
  return listOf(body["results"])
    .map(withTexts)
    .filter(isRow)
    .map((row) => (isObject(row.properties) ? row : { ...row, properties: {} }));
}

/** Both names of a row are texts, and may come as numbers. */
function withTexts(row: Record<string, unknown>): Record<string, unknown> {
  const { id, objectWriteTraceId } = row;
  return {
    ...row,
    ...(typeof id === "number" && { id: String(id) }),
    ...(typeof objectWriteTraceId === "number" && {
      objectWriteTraceId: String(objectWriteTraceId),
    }),
  };
}

function isRow(row: object): row is RecordRow {
  return "id" in row && typeof row.id === "string" && row.id !== "";
}
