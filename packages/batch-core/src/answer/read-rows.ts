import type { RecordRow } from "@x/batch-types";
import { isObject } from "../internal/is-object.ts";
import { listOf } from "../internal/list-of.ts";

/** Returns the rows of an answer that have an id. Each has `properties`: `{}` when HubSpot returned none. */
export function readRows(body: Record<string, unknown>): RecordRow[] {
  const rows: RecordRow[] = [];
  for (const given of listOf(body["results"])) {
    const row = isRow(given) ? given : withTexts(given);
    if (isRow(row)) rows.push(row);
  }
  return rows;
}

function isRow(row: object): row is RecordRow {
  const { id, objectWriteTraceId, properties } = row as Record<string, unknown>;
  return (
    typeof id === "string" &&
    id !== "" &&
    typeof objectWriteTraceId !== "number" &&
    isObject(properties)
  );
}

// Ids and trace ids may come as numbers.
function withTexts(row: Record<string, unknown>): Record<string, unknown> {
  const { id, objectWriteTraceId, properties } = row;
  return {
    ...row,
    ...(typeof id === "number" && { id: String(id) }),
    ...(typeof objectWriteTraceId === "number" && {
      objectWriteTraceId: String(objectWriteTraceId),
    }),
    ...(!isObject(properties) && { properties: {} }),
  };
}
