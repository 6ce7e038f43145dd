import type { Command } from "commander";
import { type AddCommand, addExamples } from "../define.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { ofQueue, refuseWithoutDatabase } from "../database-options.ts";
import type { RemoveOptions } from "./remove.ts";
import type { RunsOptions } from "./runs.ts";

/** `runs`: list the runs, and remove one. */
export const addRuns: AddCommand = (program, io, done) => {
  const command = program
    .command("runs")
    .description(
      "List the runs in hubspot-batch-runs, and yours elsewhere, the newest first; or remove one.",
    )
    .addOption(ofQueue("list the runs of the queue in this Postgres"))
    .option("--account <name>", "with --database: only the runs of this account")
    .option("--json", "print a JSON object for each run, a line each")
    .action(async (options: RunsOptions & DatabaseOptions & { readonly account?: string }) => {
      if (options.database !== undefined) {
        const { runsOfQueue } = await import("../../queue/runs-of-queue.ts");
        return done(await runsOfQueue(options, io));
      }
      const { runs } = await import("./runs.ts");
      done(await runs(options, io));
    });
  refuseWithoutDatabase(command, "account");
  const remove = command
    .command("remove")
    .description("Remove the files of a run: its rows, what became of them, and its report.")
    .argument("<run>", "its folder or id")
    .option("--yes", "remove without a question")
    .option("--force", "also a run that is not at its end, or cannot be read")
    .option("--json", "print a JSON object for each folder, a line each: which files are removed")
    .action(async (run: string, _: RemoveOptions, acting: Command) => {
      const { removeRun } = await import("./remove.ts");
      // `runs` has --json, too, and takes it wherever it stands.
      done(await removeRun(run, acting.optsWithGlobals<RemoveOptions>(), io));
    });
  addExamples(remove, "runs remove 2026-03-01T09-30-00-create-contacts-3f9a --yes");
  addExamples(
    command,
    "runs",
    "runs --database",
    "runs remove 2026-03-01T09-30-00-create-contacts-3f9a",
  );
};
