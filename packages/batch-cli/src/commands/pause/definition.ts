import type { DatabaseOptions } from "../../queue/database-url.ts";
import { databaseOption } from "../database-options.ts";
import { type AddCommand, addExamples } from "../define.ts";

/** `pause`: send nothing more to an account of a queue. */
export const addPause: AddCommand = (program, io, done) => {
  const command = program
    .command("pause")
    .description(
      "Send nothing more to accounts of a queue, until `resume ACCOUNT --database`. Answers in flight are awaited.",
    )
    .argument("<name...>", "the accounts: as `runs --database` shows them, or your accounts")
    .addOption(databaseOption())
    .option("--json", "print what was done as a JSON object")
    .action(
      async (names: readonly string[], options: DatabaseOptions & { readonly json?: boolean }) => {
        const { pauseAccounts } = await import("../../queue/control-account.ts");
        done(await pauseAccounts(names, options, io));
      },
    );
  addExamples(
    command,
    "pause acme",
    "pause 1000001 1000002",
    "pause 1000001 --database postgres://app@localhost/app",
  );
};
