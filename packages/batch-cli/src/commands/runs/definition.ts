import { type AddCommand, addExamples } from "../define.ts";

/** `runs`: list the runs. */
export const addRuns: AddCommand = (program, io, done) => {
  const command = program
    .command("runs")
    .description("List the runs in hubspot-batch-runs, the newest first.")
    .action(async () => {
      const { runs } = await import("./runs.ts");
      done(await runs(io));
    });
  addExamples(command, "runs");
};
