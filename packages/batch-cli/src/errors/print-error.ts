import type { ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { print } from "../terminal/print.ts";
import { printableProblem } from "../terminal/printable.ts";
import { explainError } from "./explain-error.ts";

/** Says what is wrong, a line for each problem, and returns the exit code. */
export function printError(error: unknown, { stderr }: Pick<Io, "stderr">): ExitCode {
  const { texts, code } = explainError(error);
  for (const text of texts) print(stderr, `${printableProblem(text)}\n`);
  return code;
}
