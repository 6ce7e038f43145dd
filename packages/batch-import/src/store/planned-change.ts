import type { CreateChange, UpdateChange } from "@x/batch-types";
import { changeSchema } from "@x/batch-types/schemas";
import * as v from "valibot";
import type { LookTask } from "./look-task.ts";
import type { ComparedColumn } from "./row-origin.ts";
import { parseJson } from "./parse-json.ts";

/**
 * Returns the change of a plan that the cells of a row hold; undefined where it cannot be written.
 *
 * @example
 * const changes = [{ property: "city", from: "Rome", to: "Bern" }];
 * const change = { status: "update", index: 0, id: "101", changes, kept: [] };
 * plannedChange({ column: 1 }, ["2", JSON.stringify(change)])?.changes[0]?.to; //=> "Bern"
 */
export function plannedChange(
  { column }: Pick<LookTask, "column">,
  cells: readonly (string | null | undefined)[],
): CreateChange | UpdateChange | undefined {
  const { success, output } = v.safeParse(changeSchema, parseJson(cells[column] ?? ""));
  if (!success || (output.status !== "create" && output.status !== "update")) return undefined;
  return output;
}

/**
 * Returns the planned values as the columns of the file have them; blank where nothing is to be written, and where
 * one is cleared.
 */
export function plannedCells(
  columns: readonly ComparedColumn[],
  change: CreateChange | UpdateChange | undefined,
): string[] {
  const key = change?.key ?? (change?.status === "update" ? change.id : "");
  const values = new Map(change?.changes.map(({ property, to }) => [property, to]));
  return columns.map(({ property }) => (property === null ? key : (values.get(property) ?? "")));
}
