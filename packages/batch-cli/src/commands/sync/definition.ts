import { InvalidArgumentError, Option } from "commander";
import { CONFIRM_ABOVE } from "../../consent/large.ts";
import type { SyncOptions } from "./sync.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addMappingOptions, addUnmappedOption } from "../mapping-options.ts";
import { addAccountOptions, addRunOptions, shared } from "../options.ts";
import { refuseUnused } from "../refuse-unused.ts";
import { addValueOptions } from "../value-options.ts";

/** `sync`: bring HubSpot to what a file says, again and again. */
export const addSync: AddCommand = (program, io, done) => {
  const command = program
    .command("sync")
    .description(
      "Bring HubSpot's records to what a file says, and remember it: the next sync of the file asks only about rows that are new or changed. Each record is read before it is written.",
    )
    .argument("<object>", shared.object)
    .argument("<file>", `${shared.file}, with --name`)
    .addOption(shared.idProperty().makeOptionMandatory())
    .option("--name <name>", "what to remember the source by (default: the path of the file)")
    .option("--verify", "ask HubSpot about every row, also about those that have not changed")
    .addOption(
      new Option(
        "--mirror <action>",
        "for records that a sync wrote, and whose rows are gone from the file",
      ).choices(["archive"]),
    )
    .addOption(shared.maxArchive())
    .option("--dry-run", "say what the sync would do, and write nothing to HubSpot")
    .addOption(
      new Option(
        "--confirm <digest>",
        "write without a question, if the plan is still the one that --dry-run showed",
      )
        .argParser(readDigest)
        .conflicts(["dryRun", "yes"]),
    );
  addUnmappedOption(addValueOptions(addMappingOptions(command)));
  addRunOptions(addAccountOptions(command))
    .addOption(shared.out())
    .addOption(shared.yes())
    .addOption(shared.confirmAbove(CONFIRM_ABOVE.upsert))
    .action(async (object: string, file: string, options: SyncOptions) => {
      const { sync } = await import("./sync.ts");
      // The program has not read the options of its commands: they are among its arguments.
      done(await sync(object, file, { ...options, words: program.args }, io));
    });
  refuseUnused(command, (acting) => {
    const { maxArchive, mirror, name } = acting.opts<SyncOptions>();
    return [
      acting.args[1] === "-" &&
        name === undefined &&
        "--name: what comes from standard input has no name to be remembered by. Give it one, such as --name people.",
      maxArchive !== undefined &&
        mirror === undefined &&
        "--max-archive is for --mirror archive. Add it, or leave --max-archive out.",
    ];
  });
  addExamples(
    command,
    "sync contacts people.csv --id-property email",
    "sync contacts people.csv --id-property email --mirror archive --dry-run",
    "sync contacts people.csv --id-property email --mirror archive --max-archive 2% --yes",
  );
};

function readDigest(text: string): string {
  if (/^[0-9a-f]{12}$/.test(text)) return text;
  throw new InvalidArgumentError("Expected the 12 letters and digits that --dry-run shows.");
}
