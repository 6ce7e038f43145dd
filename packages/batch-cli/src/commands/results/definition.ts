import type { Counts } from "@x/batch-types";
import { Option } from "commander";
import type { QueuedResultsOptions } from "../../queue/results-of-queue.ts";
import { ofQueue, refuseWithoutDatabase } from "../database-options.ts";
import type { ResultsOptions } from "./results.ts";
import { type AddCommand, addExamples } from "../define.ts";

const STATUSES: readonly (keyof Counts)[] = [
  "created",
  "updated",
  "archived",
  "unchanged",
  "failed",
  "skipped",
  "unknown",
];

/** `results`: write the result files again. */
export const addResults: AddCommand = (program, io, done) => {
  const command = program
    .command("results")
    .description(
      "Write the result files of a run again; with --database, say what became of the records of a run in a queue.",
    )
    .argument("[run]", "its folder or id (default: the newest; with --database, an id is needed)")
    .option(
      "--out <path>",
      "where to: a folder (default: that of the run, over the files that are there); with --database, a new CSV file",
    )
    .addOption(ofQueue("a run of the queue in this Postgres"))
    .addOption(
      new Option("--status <status...>", "with --database: only records of these").choices(
        STATUSES,
      ),
    )
    .option(
      "--json",
      "print the report as JSON; of several runs, one for each and one for all; with --database, each record first",
    )
    .action(async (run: string | undefined, options: ResultsOptions & QueuedResultsOptions) => {
      if (options.database !== undefined) {
        const { resultsOfQueue } = await import("../../queue/results-of-queue.ts");
        return done(await resultsOfQueue(run, options, io));
      }
      const { results } = await import("./results.ts");
      done(await results(run, options, io));
    });
  refuseWithoutDatabase(command, "status");
  addExamples(
    command,
    "results",
    "results --out copy",
    "results --json | jq .report.counts",
    "results 17 --database --status failed --out failed.csv",
  );
};
