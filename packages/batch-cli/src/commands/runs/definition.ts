import { type AddCommand, addExamples } from "../define.ts";
import type { RemoveOptions } from "./remove.ts";
import type { RunsOptions } from "./runs.ts";
import { UsageError } from "../../usage-error.ts";

/** `runs`: list the runs, and remove one. */
export const addRuns: AddCommand = (program, io, done) => {
  const command = program
    .command("runs")
    .description(
      "List the runs in hubspot-batch-runs, and yours elsewhere, the newest first; or remove one.",
    )
    .option("--json", "print a JSON object for each run, a line each")
    .action(async (options: RunsOptions) => {
      const { runs } = await import("./runs.ts");
      done(await runs(options, io));
    });
  const remove = command
    .command("remove")
    .description("Remove the files of a run: its rows, what became of them, and its report.")
    .argument("<run>", "its folder or id")
    .option("--yes", "remove without a question")
    .option("--force", "also a run that is not at its end, or cannot be read")
    .action(async (run: string, options: RemoveOptions) => {
      const { removeRun } = await import("./remove.ts");
      done(await removeRun(run, options, io));
    });
  addExamples(remove, "runs remove 2026-03-01T09-30-00-create-contacts-3f9a --yes");
  command.hook("preAction", (runs, acting) => {
    if (runs === acting || runs.opts<RunsOptions>().json !== true) return;
    throw new UsageError("--json: only the list of runs is printed as JSON. Leave it out.");
  });
  addExamples(command, "runs", "runs remove 2026-03-01T09-30-00-create-contacts-3f9a");
};
