import type { Problems } from "../problems/problems.ts";
import type { TableRow } from "../rows/row.ts";
import { MAX_TITLE_LINES, skipLinesAbove } from "./check-title.ts";
import { delimiterName } from "./delimiter.ts";
import type { Table } from "./find-table.ts";
import { plural } from "../problems/plural.ts";

/** When so many rows have one number of cells, and not that of the header, the header or the delimiter is wrong. */
const MANY_ROWS = 100;

/** Tells the rows that fit the header from those that do not. */
export interface WidthCheck {
  /** Yields the rows that fit. Rows before one that does not are yielded first: the reading of a changed file ends there. */
  fitting(rows: TableRow[]): Generator<TableRow[], void, undefined>;
  /** There are no more rows. */
  end(): void;
}

/**
 * Checks that rows have as many cells as the header. Where all have another number of cells, that is one
 * mistake and not one for each row.
 */
export function checkWidth(
  header: TableRow,
  table: Pick<Table, "delimiter" | "isGuessed">,
  problems: Problems,
): WidthCheck {
  const { isGuessed } = table;
  const delimiter = delimiterName(table.delimiter);
  const width = header.cells.length;
  /** How many rows fit, up to the first that does not. */
  let before = 0;
  /** The first rows that do not fit, as long as all have the same number of cells; undefined afterwards. */
  let alike: TableRow[] | undefined = [];
  let isFirst = true;

  function tellEach(rows: readonly TableRow[] = []): void {
    alike = undefined;
    for (const { line, cells } of rows) {
      const remedy =
        isFirst && isGuessed
          ? `The delimiter was taken to be ${delimiter}; if it is another, give it.`
          : undefined;
      isFirst = false;
      const message = `${plural(cells.length, "cell")}, and the header has ${width}.`;
      problems.add({ line }, "ROW_WIDTH", message, remedy);
    }
  }
  /** @param rows `every row`, or how many there are. */
  function wrongHeader({ line, cells }: TableRow, rows: string): Parameters<Problems["add"]> {
    const [message, remedy] =
      width === 1
        ? [
            `1 cell, and ${rows} from line ${line} on has ${cells.length}; what is above looks like a title.`,
            `${skipLinesAbove(line)}; or give another delimiter than ${delimiter}.`,
          ]
        : [
            `${plural(width, "cell")}, and ${rows} below has ${cells.length}; the delimiter ${isGuessed ? "was taken to be" : "is"} ${delimiter}.`,
            "Give another delimiter, or the number of lines to skip above the header.",
          ];
    return [{ line: header.line }, "ROW_WIDTH", message, remedy];
  }
  function add(row: TableRow): void {
    const isStart = before === 0 || (width === 1 && before < MAX_TITLE_LINES);
    if (!isStart || row.cells.length !== (alike?.[0] ?? row).cells.length) tellEach(alike);
    if (alike === undefined) return tellEach([row]);
    alike.push(row);
    if (alike.length === MANY_ROWS)
      problems.stop(...wrongHeader(alike[0]!, `each of the first ${MANY_ROWS} rows`));
  }

  return {
    *fitting(rows) {
      let given = 0;
      // Not for…of, as this runs for every row.
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at]!;
        if (row.cells.length === width) {
          if (alike?.length === 0) before += 1;
          else if (alike !== undefined) tellEach(alike);
          continue;
        }
        if (at > given) yield rows.slice(given, at);
        given = at + 1;
        add(row);
      }
      yield given === 0 ? rows : rows.slice(given);
    },
    end() {
      const [first, second] = alike ?? [];
      if (first === undefined || second === undefined) return tellEach(alike);
      const [, ...problem] = wrongHeader(first, "every row");
      problems.add({ line: header.line }, ...problem);
    },
  };
}
