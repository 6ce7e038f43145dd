import { access, constants, readFile, stat } from "node:fs/promises";
import process from "node:process";
import { causeOf } from "@x/batch-import";
import type { Io } from "../io.ts";
import { printable } from "../terminal/printable.ts";
import { TokenError } from "./token-error.ts";
import { print } from "../terminal/print.ts";

/**
 * The token in a file. Says so once when others can read it.
 *
 * @param called How the user knows the file, such as `--token-file token`.
 */
export async function readTokenFile(
  file: string,
  called: string,
  stderr: Io["stderr"],
): Promise<string> {
  try {
    const text = await readFile(file, "utf8");
    if (!told.has(file) && (await isOpenToOthers(file))) {
      told.add(file);
      print(
        stderr,
        `${printable(called)}: other users of this machine can read the token; expected a file of mode 600. Run: chmod 600 ${printable(file)}\n`,
      );
    }
    const token = text.trim();
    if (token !== "") return token;
  } catch (error) {
    throw new TokenError(`${called}: ${causeOf(error)}.`);
  }
  throw new TokenError(`${called}: empty.`);
}

/** A worker reads the same files again and again. */
const told = new Set<string>();

/**
 * Windows has no such bits; a pipe, as in `--token-file <(pass show hubspot)`, is nobody else's. What is mounted
 * read-only, as a container platform mounts secrets, cannot be changed.
 */
async function isOpenToOthers(file: string): Promise<boolean> {
  if (process.platform === "win32") return false;
  const stats = await stat(file);
  return stats.isFile() && (stats.mode & 0o077) !== 0 && !(await isMountedReadOnly(file));
}

async function isMountedReadOnly(file: string): Promise<boolean> {
  try {
    await access(file, constants.W_OK);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EROFS";
  }
}
