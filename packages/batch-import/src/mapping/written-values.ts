import type { ImportProblem } from "../errors/import-error.ts";
import { findColumn } from "./find-column.ts";
import { didYouMean } from "./nearest.ts";

type Pairs = readonly (readonly [from: string, to: string])[];

/**
 * Reads what is to be sent instead of values of this file, and adds what is wrong with it to `problems`.
 *
 * @returns The values of each column; undefined where there are none.
 */
export function writtenValues(
  {
    header,
    sendAs = {},
  }: {
    readonly header: readonly string[];
    readonly sendAs?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  },
  properties: readonly (string | null)[],
  problems: ImportProblem[],
): readonly (Pairs | null)[] | undefined {
  const byColumn = new Map<string, Pairs>();
  for (const [title, texts] of Object.entries(sendAs)) {
    const column = findColumn(title, header);
    const pairs = Object.entries(texts);
    if (column !== undefined) byColumn.set(column, pairs);
    else if (pairs.length > 0) {
      const message = `the saved mapping has values for the column ${JSON.stringify(title)}, which the file does not have.${didYouMean(title, header)}`;
      problems.push({ code: "SAVED_MAPPING", message });
    }
  }
  const all = header.map((title, column) =>
    properties[column] === null ? null : (byColumn.get(title) ?? null),
  );
  return all.some((pairs) => pairs !== null && pairs.length > 0) ? all : undefined;
}
