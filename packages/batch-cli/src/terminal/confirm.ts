import { createInterface } from "node:readline";
import type { Io } from "../io.ts";
import { print } from "./print.ts";
import { printableProblem } from "./printable.ts";

/** Asks a yes-or-no question on a terminal. Enter, Ctrl-C, Ctrl-D and a terminal that is gone are a no. */
export async function confirm(
  question: string,
  { stdin, stderr }: Pick<Io, "stdin" | "stderr">,
): Promise<boolean> {
  const terminal = createInterface({ input: stdin, output: stderr });
  const answer = await new Promise<string | undefined>((resolve) => {
    terminal.once("close", () => resolve(undefined));
    terminal.question(`${printableProblem(question)} [y/N] `, resolve);
  });
  terminal.close();
  if (answer === undefined) print(stderr, "\n");
  return /^y(es)?$/i.test(answer?.trim() ?? "");
}
