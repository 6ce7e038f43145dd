import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";

/** Is told how a command ended. */
export type Done = (code: ExitCode) => void;

/** Adds a command to the program: its arguments, options, help and examples. */
export type AddCommand = (program: Command, io: Io, done: Done) => void;

/** Shows these under the help of a command; each is what follows `hubspot-batch`. */
export function addExamples(command: Command, ...examples: readonly string[]): void {
  const lines = examples.map((example) => `  hubspot-batch ${example}`);
  command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
}
