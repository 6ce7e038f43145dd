import { Option } from "commander";
import { type AddCommand, addExamples } from "../define.ts";
import { addRunOptions, shared } from "../options.ts";
import type { UndoOptions } from "./undo.ts";

/** `undo`: undo what a run wrote. */
export const addUndo: AddCommand = (program, io, done) => {
  const command = program
    .command("undo")
    .description(
      "Undo what a run wrote: archive the records it created, except those of which a value that it wrote was changed since; give the records it updated their former values, where the run kept them, except values that others changed since; and remove the associations and list memberships it made. Says first what it would do.",
    )
    .argument("[run]", "its folder or id (default: the newest)")
    .addOption(shared.out())
    .addOption(shared.yes())
    .addOption(
      new Option("--dry-run", "say what the undo would do, and write nothing").conflicts("yes"),
    )
    .addOption(shared.account())
    .addOption(shared.tokenFile())
    .addOption(shared.runBaseUrl());
  addRunOptions(command).action(async (run: string | undefined, options: UndoOptions) => {
    const { undo } = await import("./undo.ts");
    done(await undo(run, options, io));
  });
  addExamples(command, "undo", "undo applied --dry-run", "undo applied --out undone --yes");
};
