import type { Io } from "../io.ts";

/** Whether somebody is there to answer a question. */
export function isTerminal({ stdin, stderr }: Pick<Io, "stdin" | "stderr">): boolean {
  return stdin.isTTY === true && stderr.isTTY === true;
}
