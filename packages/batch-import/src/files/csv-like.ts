import type { CsvFileOptions } from "@x/batch-file/node";
import type { TaskSource } from "../store/task.ts";

const DELIMITERS = [",", ";", "|", "\t"] as const;

/** How a CSV beside a source is written, so that the spreadsheet that the source comes from reads it. */
export function csvLike({
  hasBom,
  reading,
}: Pick<TaskSource, "hasBom" | "reading">): CsvFileOptions {
  return {
    // A spreadsheet takes text without a mark for another encoding, and saves it as nonsense.
    bom: hasBom === true || "unless-ascii",
    // What a spreadsheet of the user's language splits into columns.
    delimiter: DELIMITERS.find((one) => one === reading?.delimiter),
  };
}
