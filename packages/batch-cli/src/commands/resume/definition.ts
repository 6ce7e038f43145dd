import type { ResumeOptions } from "./resume.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { shared } from "../options.ts";

/** `resume`: go on with a run. */
export const addResume: AddCommand = (program, io, done) => {
  const command = program
    .command("resume")
    .description("Go on with a run that was interrupted, killed or stopped.")
    .argument("[run]", "its folder or id (default: the newest)")
    .option("--source <file>", "where the file is now, if it was moved")
    .addOption(shared.yes())
    .addOption(shared.account())
    .addOption(shared.tokenFile())
    .addOption(shared.runBaseUrl())
    .addOption(shared.json())
    .action(async (run: string | undefined, options: ResumeOptions) => {
      const { resume } = await import("./resume.ts");
      done(await resume(run, options, io));
    });
  addExamples(
    command,
    "resume",
    "resume hubspot-batch-runs/2026-03-01T09-30-00-create-contacts-3f9a",
  );
};
