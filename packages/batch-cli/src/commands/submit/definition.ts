import { type Command, Option } from "commander";
import { databaseOption } from "../database-options.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addAssociateOption, addMappingOptions, addUnmappedOption } from "../mapping-options.ts";
import { addAccountOptions, shared } from "../options.ts";
import { refuseDryRun } from "../refuse-dry-run.ts";
import { refuseUnused } from "../refuse-unused.ts";
import { addValueOptions } from "../value-options.ts";
import { addWriteArguments, unusedByArchive } from "../write-arguments.ts";
import { addMissingOptions, unusedOptions } from "../write/definition.ts";
import type { WriteOperation } from "../write/write.ts";
import type { SubmitOptions } from "./submit.ts";

/** `submit`: keep the rows of a file in a queue, for its workers to send. */
export const addSubmit: AddCommand = (program, io, done) => {
  const command = program
    .command("submit")
    .description(
      "Keep the rows of a file in a queue as a run, for its workers to send. Checks every row first; where one would be refused, keeps none.",
    );
  addWriteArguments(command)
    .addOption(databaseOption())
    .addOption(
      new Option(
        "--lane <lane>",
        "how urgent: runs of one lane are sent one after the other, those of several side by side",
      )
        .choices(["live", "normal", "backfill"])
        .default("normal"),
    )
    .option(
      "--key <name>",
      "names the run: a second submit of the same name for the account adds nothing (default for a create: the hash of the file, and the sheet of a workbook; a second one ends with 1)",
    );
  addValueOptions(addUnmappedOption(addAssociateOption(addMappingOptions(command))));
  addMissingOptions(command);
  command.option("--no-check", "keep rows without checking them by the account's properties");
  addAccountOptions(command)
    .addOption(shared.yes())
    .addOption(shared.confirmAbove(undefined))
    .option("--json", "print the run as a JSON object")
    .action(
      async (operation: WriteOperation, object: string, file: string, options: SubmitOptions) => {
        const { submit } = await import("./submit.ts");
        done(await submit(operation, object, file, options, io));
      },
    );
  refuseOfFolders(command);
  refuseDryRun(command, "To check every row, use check.");
  refuseUnused(command, (acting) => {
    const options = acting.opts<SubmitOptions>();
    const [operation] = acting.args;
    return [
      ...unusedOptions(options),
      ...unusedByArchive(acting),
      (operation === "archive" || operation === "create") &&
        options.clearBlanks !== undefined &&
        `--clear-blanks: ${operation === "create" ? "a create" : "an archive"} clears nothing. Leave it out.`,
    ];
  });
  addExamples(
    command,
    "submit upsert contacts people.csv --id-property email",
    "submit create companies companies.csv --lane backfill --key companies-2026-03 --yes",
  );
};

const LOOKS = "each record would be read before it is written, and a worker of a queue reads none";
const PACE = "a worker sends as fast as HubSpot allows; --lane backfill leaves a tenth to others";

/** Options of the commands that write at once, and why a queue has none of them. */
const OF_FOLDERS = {
  "--on-existing <action>": LOOKS,
  "--on-missing <action>": LOOKS,
  "--overwrite <column=when>": LOOKS,
  "--undoable": "a queue keeps no former values, so that no run of it is undone",
  "--verify": LOOKS,
  "--to-list <name>": "a worker of a queue adds records to no list",
  "--all-or-none": "a worker of a queue sends rows batch by batch",
  "--first <rows>": "all rows of a file are submitted. Submit a file with fewer",
  "--max-failed <rows|percent%>": "a run of a queue goes on however many fail; cancel ends it",
  "--share <percent>": PACE,
  "--concurrency <requests>": PACE,
};

/** Refuses each of them with the reason why a queue does not have it. */
function refuseOfFolders(command: Command): void {
  const options = Object.entries(OF_FOLDERS).map(
    ([flags, why]) => [new Option(flags).hideHelp(), why] as const,
  );
  for (const [option] of options) command.addOption(option);
  refuseUnused(command, (acting) =>
    options.map(
      ([option, why]) =>
        acting.getOptionValueSource(option.attributeName()) === "cli" &&
        `${option.long}: ${why}. Leave it out, or write the file with hubspot-batch ${acting.args[0]}.`,
    ),
  );
}
