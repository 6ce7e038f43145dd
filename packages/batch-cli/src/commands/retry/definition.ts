import type { RetryOptions } from "./retry-run.ts";
import { addFileOptions, givenFileOptions } from "../../prepare/file-options.ts";
import { refuseDryRun } from "../refuse-dry-run.ts";
import { type AddCommand, addExamples } from "../define.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { ofQueue, refuseWithDatabase } from "../database-options.ts";
import { addRunOptions, shared } from "../options.ts";
import { refuseUnused } from "../refuse-unused.ts";
import { addCoerceOptions } from "../value-options.ts";

/** `retry`: send failed rows again. */
export const addRetry: AddCommand = (program, io, done) => {
  const command = addCoerceOptions(program.command("retry"))
    .description("Send the failed and skipped rows of a run again, in a run of their own.")
    .argument("[run]", "its folder or id (default: the newest; with --database, an id is needed)")
    .argument("[file]", "its failed.csv, corrected (default: the rows as they were)")
    .addOption(ofQueue("a run of the queue in this Postgres"))
    .option("--unknown", "create: also rows of which it is unknown whether they were written")
    .addOption(shared.out())
    .addOption(shared.yes())
    .addOption(shared.confirmAbove(undefined))
    .addOption(shared.account())
    .addOption(shared.tokenFile())
    .addOption(shared.runBaseUrl());
  addRunOptions(addFileOptions(command)).action(
    async (
      run: string | undefined,
      file: string | undefined,
      options: RetryOptions & DatabaseOptions,
    ) => {
      if (options.database !== undefined) {
        const { retryInQueue } = await import("../../queue/retry-in-queue.ts");
        return done(await retryInQueue(run, file, options, io));
      }
      const { retry } = await import("./retry.ts");
      done(await retry(run, file, options, io));
    },
  );
  refuseWithDatabase(command, "confirmAbove", "json", "unknown", "yes");
  refuseUnused(command, (acting) => {
    const [, file] = acting.args;
    const given = givenFileOptions(acting.opts<RetryOptions>());
    return [
      file === undefined &&
        given.length > 0 &&
        `${given.join(", ")}: for the file with the corrected rows, which was not given. Without one, the rows are sent as they were.`,
    ];
  });
  refuseDryRun(
    command,
    "The rows that it sends are in failed.csv, skipped.csv and unknown.csv of the run. To check rows that were corrected, use check.",
  );
  addExamples(
    command,
    "retry",
    "retry hubspot-batch-runs/2026-03-01T09-30-00-create-contacts-3f9a failed.csv",
    "retry 17 --database",
  );
};
