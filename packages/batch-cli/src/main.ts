import { BatchError } from "@x/batch-core";
import { CommanderError } from "commander";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { printable } from "./output/printable.ts";
import { createProgram } from "./program.ts";
import { TokenError } from "./read-token.ts";
import { UsageError } from "./usage-error.ts";

/** Runs the command that `argv` asks for, and says how it ended. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  // Whoever reads along may leave, or the disk behind a redirection be full: the rows matter more.
  for (const stream of [io.stdout, io.stderr]) stream.on("error", () => {});
  let code: ExitCode = EXIT.success;
  const program = createProgram(io, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function explain(error: unknown, io: Io): ExitCode {
  // Commander has said what is wrong, or shown the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.success : EXIT.usage;
  if (error instanceof UsageError) {
    for (const problem of error.problems) io.stderr.write(`${printable(problem)}\n`);
    return EXIT.usage;
  }
  if (error instanceof TokenError) {
    io.stderr.write(`${printable(error.message)}\n`);
    return EXIT.notAllowed;
  }
  if (BatchError.is(error)) {
    io.stderr.write(`${printable(error.message)}\n`);
    return EXIT.usage;
  }
  throw error;
}
