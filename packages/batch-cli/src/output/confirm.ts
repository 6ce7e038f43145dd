import { createInterface } from "node:readline/promises";
import type { Io } from "../io.ts";

/** Asks on a terminal; elsewhere nobody could answer, and the command goes ahead. */
export async function confirm(question: string, { stdin, stderr }: Io): Promise<boolean> {
  if (stdin.isTTY !== true || stderr.isTTY !== true) return true;
  const terminal = createInterface({ input: stdin, output: stderr });
  try {
    const answer = await terminal.question(`${question} [y/N] `);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
