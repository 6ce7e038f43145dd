import type { Operation } from "@x/batch-types";
import type { ImportProblem } from "../errors/import-error.ts";
import { findColumn } from "./find-column.ts";

/**
 * Returns for each column whether a blank cell clears its property. A create has nothing to clear, and the id
 * property finds the record.
 *
 * @param problems Gets each column of `clearBlanks` that is not there.
 */
export function clearedBy(
  {
    header,
    operation,
    idProperty,
    clearBlanks = false,
  }: {
    readonly header: readonly string[];
    readonly operation: Operation;
    readonly idProperty: string | undefined;
    readonly clearBlanks?: boolean | readonly string[] | undefined;
  },
  properties: readonly (string | null)[],
  problems: ImportProblem[],
): boolean[] {
  const named = clearBlanks === true ? header : clearBlanks || [];
  const titles = new Set<string | undefined>();
  for (const given of named) {
    const title = findColumn(given, header);
    titles.add(title);
    if (title !== undefined) continue;
    problems.push({
      code: "CLEAR_BLANKS",
      message: `clearBlanks: line 1 has no column ${JSON.stringify(given)}.`,
    });
  }
  const mayClear = operation === "update" || operation === "upsert";
  return properties.map(
    (name, column) =>
      mayClear && name !== null && name !== idProperty && titles.has(header[column]),
  );
}
