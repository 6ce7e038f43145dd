import { join } from "node:path";
import { leftTargetsText } from "@x/batch-import/sqlite";
import { printable, printableWhole } from "./printable.ts";

/** The file of an undo with the ids of records of an object that its run created to associate with. */
export const leftFile = (objectType: string): string => `left-${objectType}.csv`;
export const LEFT_FILE = /^left-[\w-]+\.csv$/;

/**
 * Says how many records an undo leaves that its run created to associate with, and where their ids are: a line for each object.
 *
 * @param folder Of the undo.
 */
export function leftFilesText(
  targetsLeft: Readonly<Record<string, number>>,
  folder: string,
): string {
  return Object.entries(targetsLeft)
    .map(([objectType, count]) => {
      const path = join(folder, leftFile(objectType));
      return `${printable(leftTargetsText(objectType, count))}: ${printableWhole(path)}\n`;
    })
    .join("");
}
