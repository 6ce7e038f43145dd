import { databaseOption } from "../database-options.ts";
import { type AddCommand, addExamples } from "../define.ts";
import type { CancelOptions } from "./cancel.ts";

/** `cancel`: send nothing more of a run of a queue. */
export const addCancel: AddCommand = (program, io, done) => {
  const command = program
    .command("cancel")
    .description(
      "Write nothing more of a run of a queue, for good. Records that were sent before keep their outcomes, creates without an answer are looked up, and the rest is skipped.",
    )
    .argument("<id>", "of the run, as `submit` and `runs --database` print it")
    .addOption(databaseOption())
    .option("--yes", "cancel without a question")
    .option("--json", "print what was done as a JSON object")
    .action(async (id: string, options: CancelOptions) => {
      const { cancel } = await import("./cancel.ts");
      done(await cancel(id, options, io));
    });
  addExamples(command, "cancel 17");
};
