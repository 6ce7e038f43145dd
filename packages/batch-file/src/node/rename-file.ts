import { rename } from "node:fs/promises";
import process from "node:process";
import { setTimeout } from "node:timers/promises";

const TRIES = 6;
const IN_USE: ReadonlySet<unknown> = new Set(["EACCES", "EBUSY", "EPERM"]);

/** For tests of other systems. */
interface System {
  /** Not `typeof rename`, which users without the types of Node could not compile. */
  readonly act?: (from: string, to: string) => Promise<void>;
  readonly isWindows?: boolean;
}

/**
 * Renames a file, in place of one that has the name. Windows refuses that while a program, such as a virus scanner, has one of
 * the two open: then it is tried again for half a second.
 *
 * @throws {Error} of the system, where it cannot be renamed.
 *
 * @example
 * import { readFile, writeFile } from "node:fs/promises";
 *
 * await writeFile("report.json.tmp", '{ "rows": 2 }');
 * await renameFile("report.json.tmp", "report.json");
 * await readFile("report.json", "utf8"); //=> '{ "rows": 2 }'
 */
export async function renameFile(
  from: string,
  to: string,
  { act = rename, isWindows = process.platform === "win32" }: System = {},
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!isWindows || tries === TRIES || !IN_USE.has(code)) throw error;
    }
    await setTimeout(tries ** 2 * 10);
  }
}
