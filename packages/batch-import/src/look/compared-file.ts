import type { Survey } from "@x/batch-file";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { RESULT_COLUMNS } from "../mapping/result-columns.ts";
import type { ComparedColumn, RowOrigin } from "../store/row-origin.ts";

/**
 * Returns what a plan keeps of the compared file, so that the result files of its changes look like that file.
 *
 * @example
 * const file = fromBlob(new Blob(["Mail,City\nada@example.com,Bern\n"]), "people.csv");
 * const columns = { properties: ["email", "city"], leftOut: [] };
 * const { columns: compared } = comparedFile(await survey(file), columns, "email");
 * compared; //=> [{ title: "Mail", property: null }, { title: "City", property: "city" }]
 */
export function comparedFile(
  { hasBom, header, name, reading }: Pick<Survey, "hasBom" | "header" | "name" | "reading">,
  { idColumn, properties }: ColumnMap,
  idProperty: string | undefined,
): Omit<RowOrigin, "column"> {
  const own: readonly string[] = RESULT_COLUMNS;
  const columns = header.flatMap((title, column): ComparedColumn[] => {
    const property = properties[column] ?? null;
    const isKey = idProperty === undefined ? column === idColumn : property === idProperty;
    if ((property === null && !isKey) || own.includes(title)) return [];
    return [{ title, property: isKey ? null : property }];
  });
  const { delimiter, sheet } = reading;
  return { file: name, sheet, ...(hasBom && { hasBom }), delimiter, columns };
}
