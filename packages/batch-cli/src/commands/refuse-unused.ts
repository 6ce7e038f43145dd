import type { Command } from "commander";
import { UsageError } from "../usage-error.ts";

/**
 * Refuses options that would have no effect, before the command does anything.
 *
 * @param reasons Returns a sentence for each such option; false for one that has an effect.
 */
export function refuseUnused<Options extends object>(
  command: Command,
  reasons: (options: Options, args: readonly string[]) => readonly (string | false)[],
): Command {
  return command.hook("preAction", (_, acting) => {
    const found = reasons(acting.opts<Options>(), acting.args);
    const [first, ...others] = found.filter((reason) => reason !== false);
    if (first !== undefined) throw new UsageError(first, ...others);
  });
}
