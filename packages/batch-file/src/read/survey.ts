import { createProblemList } from "../problems/problems.ts";
import { type CleanedName, whatIsCleaned } from "../rows/clean-name.ts";
import {
  Columns,
  type NestedColumn,
  type TypedColumn,
  type UnclearColumn,
} from "../rows/columns.ts";
import type { Format } from "../source/detect-format.ts";
import type { Findings } from "../source/findings.ts";
import type { FileBytes } from "../source/file-bytes.ts";
import type { ReadOptions } from "../source/read-options.ts";
import { openSource } from "../source/source.ts";
import { readTable } from "./read-table.ts";

/** What a file holds, and how to read it. */
export interface Survey {
  /** What messages call the file. */
  readonly name: string;
  readonly format: Format;
  /** How the file was read; to be read the same way again. */
  readonly reading: ReadOptions;
  /** The names of all sheets of a spreadsheet, in their order. `reading.sheet` is the one that was read. */
  readonly sheets?: readonly string[] | undefined;
  /** What `Row.line` counts: lines of the file; objects of a JSON file; rows of a Parquet file or a sheet. */
  readonly unit: "line" | "object" | "row";
  /** The names of the columns, without invisible characters, and without white space at their ends. */
  readonly header: readonly string[];
  /** The names of the columns as the file has them. */
  readonly rawHeader: readonly string[];
  /** The columns whose two names differ, and what was taken off. */
  readonly cleaned: readonly CleanedName[];
  /** The columns whose cells hold more than one value each, and what; none in a CSV. */
  readonly nested: readonly NestedColumn[];
  /** The columns with values that are numbers, dates or times by type; none in a CSV, where all is text. */
  readonly typed: readonly TypedColumn[];
  /** The columns with texts such as `1.200`, which is 1.2 or 1200. Absent: none. */
  readonly unclear?: readonly UnclearColumn[] | undefined;
  /** Of an Excel workbook: the year that it counts days from, for numbers that are dates. */
  readonly dateSystem?: 1900 | 1904 | undefined;
  /** How many rows are below the header. */
  readonly rows: number;
  /** Of a CSV file: how many lines hold nothing but delimiters and white space. They are no rows. */
  readonly blankRows: number;
  /** Whether a text file begins with a byte order mark. */
  readonly hasBom: boolean;
  /** The SHA-256 of the file, as small letters and digits; absent where its `FileBytes` do not hash. */
  readonly hash?: string | undefined;
  /** In bytes. */
  readonly size: number;
  /** When the file was changed last, in milliseconds since 1970. */
  readonly modified: number;
}

const UNITS = { csv: "line", jsonl: "line", json: "object", parquet: "row", xlsx: "row" } as const;

/**
 * Reads a file once from end to end, so that one with mistakes is refused before its first row is
 * used. Memory does not grow with the file.
 *
 * @throws {FileError} with every mistake, by line and column.
 *
 * @example
 * const file = fromBlob(new Blob(["email;city\nada@example.com;London\n"]), "people.csv");
 * const { format, header, reading, rows } = await survey(file);
 * [format, header, rows]; //=> ["csv", ["email", "city"], 1]
 * reading.delimiter; //=> ";"
 */
export async function survey(file: FileBytes, options: ReadOptions = {}): Promise<Survey> {
  const problems = createProblemList(file.name);
  const source = await openSource(file, problems, options);
  const columns = new Columns(undefined, problems);
  const findings: Findings = { blankRows: 0 };
  let rows = 0;
  for await (const some of readTable(source, columns, problems, findings)) {
    rows += some.length;
    // Those of other formats tell texts from other values.
    if (source.format === "csv") columns.addTexts(some);
  }
  problems.throwIfAny();
  const { names: header, rawNames: rawHeader, unclear } = columns;
  if (rows === 0) {
    problems.stop(
      undefined,
      "EMPTY",
      header.length === 0 ? "empty; expected a header and rows." : "a header, and no row below it.",
    );
  }
  const { format, encoding } = source;
  const isText = format !== "parquet" && format !== "xlsx";
  const { name, size, modified } = file;
  const hash = source.hash();
  return {
    name,
    format,
    reading: {
      ...options,
      format,
      ...(isText && { encoding: encoding.name }),
      ...findings.reading,
    },
    ...(findings.sheets && { sheets: findings.sheets }),
    unit: UNITS[format],
    header,
    rawHeader,
    cleaned: cleanedNames(header, rawHeader),
    nested: columns.nested,
    typed: columns.typed,
    ...(unclear.length > 0 && { unclear }),
    ...(findings.dateSystem && { dateSystem: findings.dateSystem }),
    rows,
    blankRows: findings.blankRows,
    hasBom: isText && encoding.hasBom,
    ...(hash !== undefined && { hash }),
    size,
    modified,
  };
}

function cleanedNames(header: readonly string[], rawHeader: readonly string[]): CleanedName[] {
  return rawHeader.flatMap((from, column) => {
    const what = whatIsCleaned(from);
    return what === undefined ? [] : [{ column, from, to: header[column]!, what }];
  });
}
