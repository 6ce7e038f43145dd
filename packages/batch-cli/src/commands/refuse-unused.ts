import type { Command } from "commander";
import { UsageError } from "../usage-error.ts";

/**
 * Refuses options that would have no effect, before the command does anything.
 *
 * @param reasons Is given the command with its arguments and options. Returns a sentence for each option without
 *   effect; false for one that has an effect.
 */
export function refuseUnused(
  command: Command,
  reasons: (acting: Command) => readonly (string | false)[],
): Command {
  return command.hook("preAction", (_, acting) => {
    const [first, ...others] = reasons(acting).filter((reason) => reason !== false);
    if (first !== undefined) throw new UsageError(first, ...others);
  });
}
