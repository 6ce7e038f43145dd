import { quoteValue } from "@x/batch-core";
import type { RecordError } from "@x/batch-types";
import { rowError } from "./row-error.ts";
import type { Link } from "../mapping/link.ts";
import type { LinkedRow } from "./linked-row.ts";

/**
 * Returns the record that a key leads to, or why it leads to none.
 *
 * @param rows Those of the key, as `LinkedRows` finds them.
 * @returns `id: undefined` where the other file has the key, and was not sent yet.
 */
export function linkedRecord(
  key: string,
  { file, key: column }: Link,
  rows: readonly LinkedRow[],
): { readonly id: string | undefined } | { readonly error: RecordError } {
  const [first, second] = rows.filter(({ id, isRecord }) => id !== "" || isRecord === true);
  const row = rows.find(({ status }) => status !== "refused") ?? rows[0];
  const where = `${file}, column ${JSON.stringify(column)}`;
  if (first !== undefined && second !== undefined) {
    const ids = first.id === "" ? "" : `: ${first.id} and ${second.id}`;
    // What was written keeps its key: a corrected file would write other records.
    const remedy =
      first.id === ""
        ? "Give each row a key of its own."
        : "Leave the cell blank to write this row without it, and associate by record id afterwards, in an update of a property.";
    const lines = `lines ${first.line} and ${second.line}`;
    const message = `${where} has ${quoteValue(key)} on ${lines}, which are two records${ids}. ${remedy}`;
    return { error: rowError("LINK_AMBIGUOUS", message) };
  }
  if (first !== undefined && first.id !== "") return { id: first.id };
  if (row === undefined) {
    const message = `${where} has no ${quoteValue(key)}. Expected the key of one of its rows.`;
    return { error: rowError("LINK_MISSING", message) };
  }
  if (row.status === undefined) return { id: undefined };
  if (row.status === "refused") {
    const message = `needs the record of ${file}, line ${row.line} (${quoteValue(key)}), and that row is refused. Correct that row.`;
    return { error: rowError("LINK_NOT_WRITTEN", message) };
  }
  const message = `needs the record of ${file}, line ${row.line} (${quoteValue(key)}), which was not written: ${row.status}. Retry that row first, and then this one.`;
  return { error: rowError("LINK_NOT_WRITTEN", message) };
}
