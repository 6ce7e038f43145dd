import type { Operation } from "@x/batch-types";
import type { ImportProblem } from "../errors/import-error.ts";

/** Headers that hold the record id, the surest first: ours, HubSpot's, and what may be another's. */
export const ID_HEADERS = ["hs_id", "hs_object_id", "id"];

/** An archive of another system's ids would be answered as done: `id` alone is not enough. */
function idHeaders(operation: Operation): readonly string[] {
  return operation === "archive" ? ID_HEADERS.slice(0, -1) : ID_HEADERS;
}

/** The column that the user maps to the record id comes first. */
export function findIdColumn(
  header: readonly string[],
  names: readonly string[],
  mapping: ReadonlyMap<string, string>,
  operation: Operation,
): number {
  const written = header.findIndex((title) => ID_HEADERS.includes(mapping.get(title) ?? ""));
  const columns = [written, ...idHeaders(operation).map((name) => names.indexOf(name))];
  return columns.find((column) => column !== -1) ?? -1;
}

/** @param mayBe There is a column `id`, whose ids may be those of another system. */
export function noIdColumn(operation: Operation, mayBe: boolean): ImportProblem {
  const remedy = mayBe
    ? "The column id may hold ids of another system. If they are HubSpot's, map it to hs_object_id."
    : "Map the column that holds it to hs_object_id.";
  const byProperty = operation !== "archive";
  const why = byProperty ? "by which records are found" : "which archive needs";
  return {
    code: "NO_RECORD_ID",
    message: `line 1: no column holds the record id, ${why}; expected one of ${idHeaders(operation).join(", ")}. ${remedy}`,
    ...((mayBe || byProperty) && {
      values: { ...(mayBe && { column: "id" }), ...(byProperty && { operation }) },
    }),
  };
}
