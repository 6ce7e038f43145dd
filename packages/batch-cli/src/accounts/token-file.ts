import { readFile, stat } from "node:fs/promises";
import process from "node:process";
import { causeOf } from "@x/batch-import";
import type { Io } from "../io.ts";
import { printable } from "../terminal/printable.ts";
import { TokenError } from "./token-error.ts";
import { print } from "../terminal/print.ts";

/**
 * The token in a file. Says so when others can read it.
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
    if (await isOpenToOthers(file)) {
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

/** Windows has no such bits; a pipe, as in `--token-file <(pass show hubspot)`, is nobody else's. */
async function isOpenToOthers(file: string): Promise<boolean> {
  if (process.platform === "win32") return false;
  const stats = await stat(file);
  return stats.isFile() && (stats.mode & 0o077) !== 0;
}
