import { databaseOption } from "../database-options.ts";
import { type AddCommand, addExamples } from "../define.ts";
import type { WatchOptions } from "./watch.ts";

/** `watch`: show how far a run of a queue is. */
export const addWatch: AddCommand = (program, io, done) => {
  const command = program
    .command("watch")
    .description("Show how far a run of a queue is, until it ends. Ctrl-C ends the watching only.")
    .argument("<id>", "of the run, as `submit` and `runs --database` print it")
    .addOption(databaseOption())
    .option("--json", "print how far it is and the report as JSON lines")
    .action(async (id: string, options: WatchOptions) => {
      const { watch } = await import("./watch.ts");
      done(await watch(id, options, io));
    });
  addExamples(command, "watch 17");
};
