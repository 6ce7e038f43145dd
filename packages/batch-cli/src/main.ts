import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { version } from "./version.ts";

/** Runs the command that `argv` asks for, and says how it ended. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  // Whoever reads along may leave, or the disk behind a redirection be full: the rows matter more.
  for (const stream of [io.stdout, io.stderr]) stream.on("error", () => {});
  // Needs no program, whose loading is most of the time that a start takes.
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    io.stdout.write(`${version()}\n`);
    return EXIT.success;
  }
  const { runProgram } = await import("./run-program.ts");
  return runProgram(argv, io);
}
