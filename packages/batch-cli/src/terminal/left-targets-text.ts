import { join } from "node:path";
import { plural } from "./plural.ts";
import { printable, printableWhole } from "./printable.ts";

/** The file of an undo with the ids of records of an object that its run created to associate with. */
export const leftFile = (objectType: string): string => `left-${objectType}.csv`;
export const LEFT_FILE = /^left-[\w-]+\.csv$/;

/**
 * Says how many records an undo leaves that its run created to associate with, a line for each object.
 *
 * @param folder Of the undo, once it has files.
 */
export function leftTargetsText(
  targetsLeft: Readonly<Record<string, number>>,
  folder?: string,
): string[] {
  return Object.entries(targetsLeft).map(([objectType, count]) => {
    const [were, stay] = count === 1 ? ["was", "stays"] : ["were", "stay"];
    const where =
      folder === undefined ? "." : `: ${printableWhole(join(folder, leftFile(objectType)))}`;
    return `${plural(count, "record")} of ${printable(objectType)} that ${were} created to associate with ${stay}, as others may use ${count === 1 ? "it" : "them"} since${where}`;
  });
}
