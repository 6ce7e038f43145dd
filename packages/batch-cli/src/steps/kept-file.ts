import { existsSync } from "node:fs";
import { join } from "node:path";
import { printableWhole } from "../terminal/printable.ts";

/** The file of an undo that says what no step of it writes, and why. */
export const KEPT_FILE = "kept.csv";

/** Returns the path of that file; undefined where there is none. @param folder Of the undo. */
export function keptFileIn(folder: string): string | undefined {
  const path = join(folder, KEPT_FILE);
  return existsSync(path) ? path : undefined;
}

/** The file also has what is as it was before already, and what is unknown. */
export function keptFileText(path: string, undone: { readonly kept: number } | undefined): string {
  const what = undone?.kept === 0 ? "what the undo does not write" : "what is kept";
  return `${what}, and why: ${printableWhole(path)}\n`;
}
