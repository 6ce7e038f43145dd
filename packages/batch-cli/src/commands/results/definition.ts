import type { ResultsOptions } from "./results.ts";
import { type AddCommand, addExamples } from "../define.ts";

/** `results`: write the result files again. */
export const addResults: AddCommand = (program, io, done) => {
  const command = program
    .command("results")
    .description("Write the result files of a run again.")
    .argument("[run]", "its folder or id (default: the newest)")
    .option(
      "--out <folder>",
      "where to (default: the folder of the run, over those that are there)",
    )
    .option("--json", "print the report as JSON; of several runs, one for each and one for all")
    .action(async (run: string | undefined, options: ResultsOptions) => {
      const { results } = await import("./results.ts");
      done(await results(run, options, io));
    });
  addExamples(command, "results", "results --out copy", "results --json | jq .report.counts");
};
