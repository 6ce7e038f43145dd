import { type Command, Option } from "commander";
import { refuseUnused } from "./refuse-unused.ts";

/** For a command without `--dry-run`: whoever types it is told how to look before it writes. @param way A sentence. */
export function refuseDryRun(command: Command, way: string): Command {
  command.addOption(new Option("--dry-run").hideHelp());
  return refuseUnused(command, (acting) => [
    acting.opts<{ readonly dryRun?: boolean }>().dryRun === true &&
      `--dry-run: ${command.name()} has none. ${way} Nothing was sent.`,
  ]);
}
