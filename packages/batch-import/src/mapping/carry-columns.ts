import type { ColumnMap } from "./map-columns.ts";
import { ImportError } from "../errors/import-error.ts";

/**
 * What the columns of a result file are, which has those of the run's source, and ours.
 *
 * @throws {ImportError} naming each column that the run writes and the file has not.
 */
export function carryColumns(
  { columns, header }: { readonly columns: ColumnMap; readonly header: readonly string[] },
  file: string,
  fileHeader: readonly string[],
): ColumnMap {
  const written = header.filter((_, column) => isWritten(columns, column));
  const [first, ...others] = written
    .filter((title) => !fileHeader.includes(title))
    .map(
      (title) =>
        `${file}, line 1: no column ${JSON.stringify(title)}, which the run writes; expected the columns of its failed.csv.`,
    );
  if (first !== undefined) throw new ImportError("MAPPING", first, ...others);

  const here = (column: number): number => fileHeader.indexOf(header[column]!);
  const { associations, idColumn, properties } = columns;
  return {
    properties: fileHeader.map((title) => {
      const column = header.indexOf(title);
      return (column === -1 ? undefined : properties[column]) ?? null;
    }),
    idColumn: idColumn === undefined ? undefined : here(idColumn),
    leftOut: fileHeader.filter((title) => !header.includes(title) && !title.startsWith("hs_")),
    ...(associations && {
      associations: associations.map((one) => ({ ...one, column: here(one.column) })),
    }),
  };
}

function isWritten({ associations, idColumn, properties }: ColumnMap, column: number): boolean {
  return (
    typeof properties[column] === "string" ||
    column === idColumn ||
    associations?.some((one) => one.column === column) === true
  );
}
