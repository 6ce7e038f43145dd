import type { ResumeOptions } from "./resume.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { ofQueue, refuseWithDatabase } from "../database-options.ts";
import { refuseDryRun } from "../refuse-dry-run.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addRunOptions, shared } from "../options.ts";
import { refuseUnused } from "../refuse-unused.ts";

/** `resume`: go on with a run. */
export const addResume: AddCommand = (program, io, done) => {
  const command = program
    .command("resume")
    .description(
      "Go on with a run that was interrupted, killed or stopped: send the rows that were not sent. With --database, go on with accounts of a queue that were paused, and with their runs that stopped.",
    )
    .argument("[run...]", "its folder or id (default: the newest); with --database, the accounts")
    .addOption(ofQueue("accounts of the queue in this Postgres"))
    .option("--source <file>", "where the file is now, if it was moved")
    .addOption(shared.yes())
    .addOption(shared.account())
    .addOption(shared.tokenFile())
    .addOption(shared.runBaseUrl());
  addRunOptions(command).action(
    async (given: readonly string[], options: ResumeOptions & DatabaseOptions) => {
      if (options.database !== undefined) {
        const { resumeAccounts } = await import("../../queue/control-account.ts");
        return done(await resumeAccounts(given, options, io));
      }
      const [run] = given;
      const { resume } = await import("./resume.ts");
      done(await resume(run, options, io));
    },
  );
  refuseWithDatabase(command, "json");
  refuseUnused(command, (acting) => [
    acting.args.length > 1 &&
      acting.opts<DatabaseOptions>().database === undefined &&
      `${acting.args.slice(1).join(", ")}: one run at a time. Several accounts of a queue: add --database.`,
  ]);
  refuseDryRun(
    command,
    "The rows that it sends are those of the file that no result file has. `hubspot-batch runs` says how many.",
  );
  addExamples(
    command,
    "resume",
    "resume hubspot-batch-runs/2026-03-01T09-30-00-create-contacts-3f9a",
    "resume acme --database",
    "resume 1000001 1000002 --database",
  );
};
