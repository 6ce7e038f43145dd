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
    await program.parseAsync(withoutLostHelp(argv, program), { from: "user" });
    return code;
  } catch (error) {
    // Commander has said what is wrong, or shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.success : EXIT.usage;
    const { printError } = await import("./errors/print-error.ts");
    return printError(error, io);
  }
}

/** Help for a command that is not there is the same mistake as that command; commander shows all help instead. */
function withoutLostHelp(argv: readonly string[], { commands }: Command): readonly string[] {
  const [first, name] = argv;
  const isLost = first === "help" && name !== undefined && !name.startsWith("-");
  return isLost && commands.every((one) => one.name() !== name) ? argv.slice(1) : argv;
}
