import type { Command } from "commander";
import { type AddCommand, addExamples } from "../define.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { ofQueue, refuseWithDatabase, refuseWithoutDatabase } from "../database-options.ts";
import { readCount } from "../options.ts";
import { UsageError } from "../../usage-error.ts";
import type { RemoveOptions } from "./remove.ts";
import type { RunsOptions } from "./runs.ts";

/** `runs`: list the runs, and remove one. */
export const addRuns: AddCommand = (program, io, done) => {
  const command = program
    .command("runs")
    .description(
      "List the runs in hubspot-batch-runs, and those that you began elsewhere, the newest first; or remove one.",
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
    .description(
      "Remove the files of a run: its rows, what became of them, and its report; with --database, the rows of a run of a queue and what became of them. Its counts stay there.",
    )
    .argument("[run]", "its folder or id")
    .addOption(ofQueue("a run of the queue in this Postgres"))
    .option(
      "--days <n>",
      "with --database: all runs that ended so many days ago",
      readCount("days"),
    )
    .option("--yes", "remove without a question")
    .option("--force", "also a run that is not at its end, or cannot be read")
    .option(
      "--json",
      "print a JSON object for each folder, a line each: which files are removed; with --database, one: how many runs",
    )
    .action(async (run: string | undefined, _: RemoveOptions, acting: Command) => {
      // `runs` has --json and --database, too, and takes them wherever they stand.
      const options = acting.optsWithGlobals<RemoveOptions & DatabaseOptions>();
      if (options.database !== undefined) {
        const { removeFromQueue } = await import("../../queue/remove-from-queue.ts");
        return done(await removeFromQueue(run, options, io));
      }
      if (run === undefined) throw new UsageError("Name a run: its folder or id.");
      const { removeRun } = await import("./remove.ts");
      done(await removeRun(run, options, io));
    });
  refuseWithoutDatabase(remove, "days");
  refuseWithDatabase(remove, "days", "json", "yes");
  addExamples(
    remove,
    "runs remove 2026-03-01T09-30-00-create-contacts-3f9a --yes",
    "runs remove --days 30 --database",
  );
  addExamples(
    command,
    "runs",
    "runs --database",
    "runs remove 2026-03-01T09-30-00-create-contacts-3f9a",
  );
};
