import type { NestedColumn } from "@x/batch-file";

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
): string[] {
  return nested.flatMap(({ column, holds, line }) => {
    const property = properties[header.indexOf(column)];
    if (typeof property !== "string" || (holds === "list" && mapping.has(column))) return [];
    const name = JSON.stringify(column);
    const asList =
      holds === "list" ? `--map '${column}=${property}' writes its values joined with ";", ` : "";
    return [
      `line ${line}: the column ${name} holds ${WHAT[holds]}; expected one value. ${asList}--map '${column}=' leaves it out.`,
    ];
  });
}
