import { type CsvDelimiter, toCsv } from "@x/batch-file";
import type { RowChange, ValueLabels } from "@x/batch-import";
import type { Io } from "../io.ts";
import { openSink } from "../terminal/open-sink.ts";
import { printableJson } from "../terminal/print.ts";
import { CELL_COLUMNS, changedCells } from "./changed-cells.ts";
import { isLeftOut, isWritten, planLine } from "./plan-line.ts";

/** What `diff` prints of changes: the first for people, or all for programs. */
export type ChangeFormat = "table" | "jsonl" | "csv";

/** Prints every change, as soon as it is known. */
export interface ChangePrinter {
  add(row: RowChange): Promise<void>;
  close(): Promise<void>;
}

/**
 * A reader that has left gets no more, and the plan is written all the same.
 *
 * @param delimiter Of the CSV: that of the user's file, as in `changes.csv`. There is no byte order mark before it, as
 * programs read it. Default: a comma.
 */
export async function createChangePrinter(
  format: Exclude<ChangeFormat, "table">,
  idProperty: string | undefined,
  labels: ValueLabels,
  delimiter: CsvDelimiter | undefined,
  stdout: Io["stdout"],
): Promise<ChangePrinter> {
  const sink = await openSink(undefined, stdout);
  const textOf = (row: RowChange): string =>
    format === "csv"
      ? toCsv(changedCells(row, idProperty, labels), { delimiter })
      : isWritten(row.change) || isLeftOut(row.change)
        ? `${printableJson(planLine(row))}\n`
        : "";
  if (format === "csv") await sink.write(toCsv([CELL_COLUMNS], { delimiter }));
  return {
    async add(row) {
      const text = textOf(row);
      if (text !== "") await sink.write(text);
    },
    close: () => sink.close(),
  };
}
