import { type Command, CommanderError } from "commander";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { createProgram } from "./program.ts";

/** Runs one command, and puts what keeps it from its work into words. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.success;
  const program = createProgram(io, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(withHelp(argv, program), { from: "user" });
    return code;
  } catch (error) {
    // Commander has said what is wrong, or shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.success : EXIT.usage;
    const { printError } = await import("./errors/print-error.ts");
    return printError(error, io);
  }
}

/** What commander does with `help` for one command that is there, for all that a person may ask. */
function withHelp(argv: readonly string[], { commands }: Command): readonly string[] {
  const [first, name, part] = argv;
  if (first !== "help" || name === undefined || name.startsWith("-")) return argv;
  const command = commands.find((one) => one.name() === name);
  // Help for a command that is not there is the same mistake as that command; commander shows all help instead.
  if (command === undefined) return argv.slice(1);
  // Of `help runs remove`, commander shows the help of `runs`.
  const hasPart = command.commands.some((one) => one.name() === part);
  return hasPart ? [name, part!, "--help"] : argv;
}
