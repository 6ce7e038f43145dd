import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { giveWidth } from "./terminal/give-width.ts";
import { print } from "./terminal/print.ts";
import { version } from "./version.ts";

export { endWhenInterrupted } from "./interrupts.ts";

/** Runs the command that `argv` asks for, and says how it ended. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  // The reader of the output may leave, or the disk behind a redirection be full: the run goes on.
  for (const stream of [io.stdout, io.stderr]) {
    stream.on("error", () => {});
    giveWidth(stream);
  }
  // Needs no program, whose loading is most of the time that a start takes.
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    print(io.stdout, `${version()}\n`);
    return EXIT.success;
  }
  const { runProgram } = await import("./run-program.ts");
  return runProgram(argv, io);
}

/** Says what happened when an error got past `main`, such as one in a callback. */
export async function crash(error: unknown, io: Pick<Io, "stderr">): Promise<ExitCode> {
  const { bugText } = await import("./errors/bug-text.ts");
  const { printableProblem } = await import("./terminal/printable.ts");
  const next =
    "If rows were being written, what became of them is kept: hubspot-batch runs shows where it is, and hubspot-batch resume goes on.";
  print(io.stderr, `${printableProblem(bugText(error))}\n${next}\n`);
  return EXIT.bug;
}
