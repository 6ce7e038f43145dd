import type { Survey } from "@x/batch-file";
import { areTypesKnown, type KnownColumns } from "./are-types-known.ts";
import { type ColumnMap, typesIn } from "./map-columns.ts";
import { type SurveyedTexts, unclearColumns } from "./unclear-columns.ts";
import { ImportError } from "../errors/import-error.ts";

/**
 * Returns the mapping of a result file, which has the columns of the run's source, and ours.
 *
 * @param file The file; undefined where the run itself made it: then a column that no row has may be missing.
 * @param surveyed The survey of the file. The cells of a CSV, and of the run's own file, are texts: they are read as the
 *   cells of the run's source. In other files numbers and dates by type are what they are there.
 * @throws {ImportError} naming each column that the run writes and the file does not have.
 *
 * @example
 * const columns = { properties: ["email", "city"], leftOut: [] };
 * const task = { header: ["Mail", "City"], columns, source: {} };
 * const failed = fromBlob(new Blob(["hs_line,City,Mail\n3,Bern,nobody\n"]), "failed.csv");
 * carryColumns(task, failed.name, await survey(failed)).properties; //=> [null, "city", "email"]
 */
export function carryColumns(
  task: WithHeader,
  file: string | undefined,
  surveyed: Pick<Survey, "dateSystem" | "format" | "header" | "typed"> & SurveyedTexts,
): ColumnMap {
  const { columns, header } = task;
  const fileHeader = surveyed.header;
  const written = header.filter((_, column) => isWritten(columns, column));
  const [first, ...others] = written
    .filter((title) => !fileHeader.includes(title))
    .map(
      (title) =>
        `${file}, line 1: no column ${JSON.stringify(title)}, which the run writes; expected the columns of its failed.csv.`,
    );
  if (first !== undefined && file !== undefined) throw new ImportError("MAPPING", first, ...others);

  const here = (column: number): number => fileHeader.indexOf(header[column]!);
  const { associations = [], clears, constants, names, properties, sendAs } = columns;
  const { dateSystem, typed } =
    surveyed.format === "csv" || file === undefined
      ? typesOf(task, fileHeader)
      : ownTypes(surveyed);
  const own = unclearColumns(surveyed);
  // The cells that showed a decimal comma may be in another file, or may have been corrected.
  const unclear = fileHeader.map(
    (title, column) => columns.unclear?.[header.indexOf(title)] ?? own?.[column] ?? null,
  );
  const idColumn = columns.idColumn === undefined ? -1 : here(columns.idColumn);
  const associated = associations
    .map((one) => ({ ...one, column: here(one.column) }))
    .filter(({ column }) => column !== -1);
  return {
    properties: fileHeader.map((title) => {
      const column = header.indexOf(title);
      return (column === -1 ? undefined : properties[column]) ?? null;
    }),
    // JSON rows may all lack the key of the id; each is refused for that.
    ...(idColumn !== -1 && { idColumn }),
    leftOut: fileHeader.filter((title) => !header.includes(title) && !title.startsWith("hs_")),
    ...(associated.length > 0 && { associations: associated }),
    ...(typed && { typed }),
    ...(unclear.some((one) => one !== null) && { unclear }),
    ...(dateSystem && { dateSystem }),
    ...(names && { names }),
    ...(constants && { constants }),
    ...(sendAs && { sendAs: fileHeader.map((title) => sendAs[header.indexOf(title)] ?? null) }),
    ...(clears && { clears: fileHeader.map((title) => clears[header.indexOf(title)] === true) }),
  };
}

type WithHeader = KnownColumns & { readonly header: readonly string[] };

type Types = Pick<ColumnMap, "dateSystem" | "typed">;

/**
 * The rows are text now, and written as they were: the same cells are to be the same values. Where an older version
 * did not keep the types, any column may have both.
 */
function typesOf({ columns, header, source }: WithHeader, fileHeader: readonly string[]): Types {
  const { dateSystem, typed } = columns;
  if (!areTypesKnown({ columns, source })) return { typed: fileHeader.map(() => "mixed") };
  return {
    dateSystem,
    typed: typed && fileHeader.map((title) => typed[header.indexOf(title)] ?? null),
  };
}

function ownTypes({
  dateSystem,
  header,
  typed,
}: Pick<Survey, "dateSystem" | "header" | "typed">): Types {
  return { dateSystem, typed: typed.length === 0 ? undefined : typesIn(header, typed) };
}

function isWritten({ associations, idColumn, properties }: ColumnMap, column: number): boolean {
  return (
    typeof properties[column] === "string" ||
    column === idColumn ||
    associations?.some((one) => one.column === column) === true
  );
}
