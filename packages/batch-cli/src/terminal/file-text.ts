import { originalFile, type TaskSource } from "@x/batch-import";
import { printable } from "./printable.ts";

/** The user's file that the rows of a run come from: `people.csv`, or `people.xlsx, sheet "May"`. */
export function fileText(source: TaskSource): string {
  const { file, sheet } = originalFile(source);
  return printable(nameWithSheet(file, sheet));
}

/** What messages call a file, or the sheet of a workbook. */
export function nameWithSheet(file: string, sheet: string | undefined): string {
  return sheet === undefined ? file : `${file}, sheet ${JSON.stringify(sheet)}`;
}
