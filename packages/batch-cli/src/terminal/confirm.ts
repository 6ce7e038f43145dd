import { createInterface } from "node:readline";
import type { Io } from "../io.ts";
import { print } from "./print.ts";

/** Asks on a terminal; elsewhere nobody could answer, and the command goes ahead. */
export async function confirm(question: string, { stdin, stderr }: Io): Promise<boolean> {
  if (stdin.isTTY !== true || stderr.isTTY !== true) return true;
  const terminal = createInterface({ input: stdin, output: stderr });
  const answer = await new Promise<string | undefined>((resolve) => {
    // Ctrl-C, Ctrl-D and a terminal that is gone are a no.
    terminal.once("close", () => resolve(undefined));
    terminal.question(`${question} [y/N] `, resolve);
  });
  terminal.close();
  if (answer === undefined) print(stderr, "\n");
  return /^y(es)?$/i.test(answer?.trim() ?? "");
}
