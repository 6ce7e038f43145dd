import type { TaskSource } from "../store/task.ts";

const DELIMITERS = [",", ";", "|", "\t"] as const;

/** Of {@link csvLike}, for `createCsvFile`. */
export interface CsvLike {
  /** Whether it begins with a byte order mark. */
  readonly bom: true | "unless-ascii";
  readonly delimiter: "," | ";" | "|" | "\t" | undefined;
}

/**
 * Returns how a CSV is written, so that the spreadsheet that wrote the source reads it.
 *
 * @example
 * csvLike({ hasBom: true, reading: { delimiter: ";" } }); //=> { bom: true, delimiter: ";" }
 */
export function csvLike({
  hasBom,
  origin,
  reading,
}: Pick<TaskSource, "hasBom" | "origin" | "reading">): CsvLike {
  const delimiter = origin?.delimiter ?? reading?.delimiter;
  return {
    // Without a byte order mark, a spreadsheet reads text in the wrong encoding, and saves it damaged.
    bom: (origin?.hasBom ?? hasBom) === true || "unless-ascii",
    // What a spreadsheet of the user's language splits into columns.
    delimiter: DELIMITERS.find((one) => one === delimiter),
  };
}
