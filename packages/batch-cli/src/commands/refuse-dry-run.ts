import { type Command, Option } from "commander";
import { refuseUnused } from "./refuse-unused.ts";

/** Says of a command without `--dry-run` how to look before it writes, to those who type it. @param way A sentence. */
export function refuseDryRun(command: Command, way: string): Command {
  command.addOption(new Option("--dry-run").hideHelp());
  return refuseUnused(command, (acting) => [
    acting.opts<{ readonly dryRun?: boolean }>().dryRun === true &&
      `--dry-run: ${command.name()} has none. ${way} Nothing was sent.`,
  ]);
}
