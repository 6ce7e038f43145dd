import type { NestedColumn } from "@x/batch-file";
import type { ImportProblem } from "../errors/import-error.ts";

const WHAT: Readonly<Record<NestedColumn["holds"], string>> = {
  list: "a list",
  "unjoinable list": "a list with an item that is blank, has a ; in it, or is a list or an object",
  object: "an object",
  bytes: "bytes that are no text",
};

/** Why columns that are used cannot be: a list only becomes a value where the user says so, the others never. */
export function nestedProblems(
  {
    header,
    nested = [],
  }: { readonly header: readonly string[]; readonly nested?: readonly NestedColumn[] | undefined },
  mapping: ReadonlyMap<string, string>,
  properties: readonly (string | null)[],
): ImportProblem[] {
  return nested.flatMap(({ column, holds, line }) => {
    const property = properties[header.indexOf(column)];
    if (typeof property !== "string" || (holds === "list" && mapping.has(column))) return [];
    const isList = holds === "list";
    const remedy = isList
      ? `Map it to ${property} to write its values joined with ";", or do not write it.`
      : "Do not write it.";
    return [
      {
        code: "NESTED_VALUES",
        message: `line ${line}: the column ${JSON.stringify(column)} holds ${WHAT[holds]}; expected one value. ${remedy}`,
        values: { column, ...(isList && { property }) },
      },
    ];
  });
}
