import type { ReadOptions, Row } from "@x/batch-file";
import * as v from "valibot";

/** Where the rows of a run were first, when its source is a file that this program made, such as a plan. Plain JSON. */
export interface RowOrigin {
  /** The file, as the user named it. */
  readonly file: string;
  /** Of a spreadsheet: the sheet that was read. */
  readonly sheet?: string | undefined;
  /** The words of the command that made the source, as people typed them. Absent where it is not known. */
  readonly command?: readonly string[] | undefined;
  /** Whether the file begins with a byte order mark, and the delimiter between its cells. @default as the source */
  readonly hasBom?: boolean | undefined;
  readonly delimiter?: string | undefined;
  /**
   * Where the rows are changes of a plan: the columns of the file that were compared. Result files have these columns.
   *
   * @default those of the source
   */
  readonly columns?: readonly ComparedColumn[] | undefined;
  /** The column of the source that has the line in that file; its cells are blank in rows that come from no line. */
  readonly column: number;
}

/** A column of a file that was compared. Plain JSON. */
export interface ComparedColumn {
  readonly title: string;
  /** `null` where it says which record a row is about. */
  readonly property: string | null;
}

const text = v.string();

export const rowOriginSchema = v.object({
  file: text,
  sheet: v.optional(text),
  command: v.optional(v.array(text)),
  hasBom: v.optional(v.boolean()),
  delimiter: v.optional(text),
  columns: v.optional(v.array(v.object({ title: text, property: v.nullable(text) }))),
  column: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/** The line of a row that comes from no line of the user's file. */
export const NO_LINE = 0;

/** Returns the line of the user's file that a row of the source comes from; `NO_LINE` where it comes from none. */
export function originalLine(origin: RowOrigin | undefined, { line, cells }: Row): number {
  if (origin === undefined) return line;
  const text = cells[origin.column] ?? "";
  const original = /^\d+$/.test(text) ? Number(text) : NO_LINE;
  return Number.isSafeInteger(original) ? original : NO_LINE;
}

/**
 * Returns a line as people read it; "" for `NO_LINE`.
 *
 * @example
 * lineText(3); //=> "3"
 * lineText(NO_LINE); //=> ""
 */
export function lineText(line: number): string {
  return line === NO_LINE ? "" : String(line);
}

/**
 * Returns the user's file that the rows of a run come from, and its sheet, where it is a spreadsheet.
 *
 * @param source Of the task of the run.
 *
 * @example
 * const origin = { file: "people.xlsx", sheet: "Guests", column: 0 };
 * originalFile({ path: "runs/plan.csv", origin }); //=> { file: "people.xlsx", sheet: "Guests" }
 */
export function originalFile({
  name,
  origin,
  path,
  reading,
}: {
  readonly path: string;
  readonly name?: string | undefined;
  readonly origin?: RowOrigin | undefined;
  readonly reading?: ReadOptions | undefined;
}): Pick<RowOrigin, "file" | "sheet"> {
  const { file, sheet } = origin ?? { file: name ?? path, sheet: reading?.sheet };
  return sheet === undefined ? { file } : { file, sheet };
}
