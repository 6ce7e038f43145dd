import { existsSync } from "node:fs";
import { join } from "node:path";

/** The file of an undo that says what no step of it writes, and why. */
export const KEPT_FILE = "kept.csv";

/** Returns the path of that file; undefined where nothing is kept. @param folder Of the undo. */
export function keptFileIn(folder: string): string | undefined {
  const path = join(folder, KEPT_FILE);
  return existsSync(path) ? path : undefined;
}
