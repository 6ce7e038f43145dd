import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";

/** Rows of a CSV file below its header; a file that is not there has none. */
export function countRows(path: string): number {
  if (!existsSync(path)) return 0;
  const { data } = Papa.parse(readFileSync(path, "utf8"), { skipEmptyLines: true });
  return data.length - 1;
}
