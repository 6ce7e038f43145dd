import type { ResumeOptions } from "./resume.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { ofQueue, refuseWithDatabase } from "../database-options.ts";
import { refuseDryRun } from "../refuse-dry-run.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addRunOptions, shared } from "../options.ts";

/** `resume`: go on with a run. */
export const addResume: AddCommand = (program, io, done) => {
  const command = program
    .command("resume")
    .description(
      "Go on with a run that was interrupted, killed or stopped: send the rows that were not sent. With --database, go on with an account of a queue that was paused, and with its runs that stopped.",
    )
    .argument("[run]", "its folder or id (default: the newest); with --database, the account")
    .addOption(ofQueue("an account of the queue in this Postgres"))
    .option("--source <file>", "where the file is now, if it was moved")
    .addOption(shared.yes())
    .addOption(shared.account())
    .addOption(shared.tokenFile())
    .addOption(shared.runBaseUrl());
  addRunOptions(command).action(
    async (run: string | undefined, options: ResumeOptions & DatabaseOptions) => {
      if (options.database !== undefined) {
        const { resumeAccount } = await import("../../queue/control-account.ts");
        return done(await resumeAccount(run, options, io));
      }
      const { resume } = await import("./resume.ts");
      done(await resume(run, options, io));
    },
  );
  refuseWithDatabase(command, "json");
  refuseDryRun(
    command,
    "The rows that it sends are those of the file that no result file has. `hubspot-batch runs` says how many.",
  );
  addExamples(
    command,
    "resume",
    "resume hubspot-batch-runs/2026-03-01T09-30-00-create-contacts-3f9a",
    "resume acme --database",
  );
};
