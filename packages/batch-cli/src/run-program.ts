import type { BatchErrorCode } from "@x/batch-core";
import { FileError } from "@x/batch-file";
import { ImportError } from "@x/batch-import";
import { CommanderError } from "commander";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { printable, printableProblem } from "./terminal/printable.ts";
import { createProgram } from "./program.ts";
import { TokenError } from "./accounts/token-error.ts";
import { UsageError } from "./usage-error.ts";

/** Runs one command, and puts what keeps it from its work into words. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
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

async function explain(error: unknown, io: Io): Promise<ExitCode> {
  // Commander has said what is wrong, or shown the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.success : EXIT.usage;
  if (error instanceof UsageError || error instanceof ImportError) {
    for (const problem of error.problems) io.stderr.write(`${printableProblem(problem)}\n`);
    const isElsewhere = error instanceof ImportError && error.code === "OTHER_ACCOUNT";
    return isElsewhere ? EXIT.notAllowed : EXIT.usage;
  }
  if (error instanceof FileError) {
    for (const text of error.texts) io.stderr.write(`${printableProblem(text)}\n`);
    return EXIT.usage;
  }
  if (error instanceof TokenError) {
    io.stderr.write(`${printable(error.message)}\n`);
    return EXIT.notAllowed;
  }
  if (error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR") {
    io.stderr.write(`The run could not be kept or read: ${printable(error.message)}\n`);
    return EXIT.stopped;
  }
  const { BatchError } = await import("@x/batch-core");
  if (BatchError.is(error)) {
    io.stderr.write(`${printableProblem(error.message)}\n`);
    return EXIT_OF[error.code] ?? EXIT.usage;
  }
  throw error;
}

/** What ends a job before its first record is an error; within a run it is part of the report. */
const EXIT_OF: Readonly<Partial<Record<BatchErrorCode, ExitCode>>> = {
  UNAUTHORIZED: EXIT.notAllowed,
  FORBIDDEN: EXIT.notAllowed,
  DAILY_LIMIT: EXIT.stopped,
  UNAVAILABLE: EXIT.stopped,
  TIMEOUT: EXIT.stopped,
};
