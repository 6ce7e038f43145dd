import { Argument, Option } from "commander";
import { databaseOption } from "../database-options.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addAssociateOption, addMappingOptions, addUnmappedOption } from "../mapping-options.ts";
import { addAccountOptions, shared } from "../options.ts";
import { refuseUnused } from "../refuse-unused.ts";
import { addValueOptions } from "../value-options.ts";
import { addMissingOptions, unusedOptions } from "../write/definition.ts";
import type { WriteOperation } from "../write/write.ts";
import type { SubmitOptions } from "./submit.ts";

const OPERATIONS: readonly WriteOperation[] = ["create", "update", "upsert", "archive"];

/** `submit`: keep the rows of a file in a queue, for its workers to send. */
export const addSubmit: AddCommand = (program, io, done) => {
  const command = program
    .command("submit")
    .description(
      "Keep the rows of a file in a queue as a run, for its workers to send. Checks every row first; where one would be refused, keeps none.",
    )
    .addArgument(new Argument("<operation>", "what is to be done").choices(OPERATIONS))
    .argument("<object>", shared.object)
    .argument("<file>", "CSV, TSV, Excel, JSONL, JSON or Parquet; `-` for standard input")
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
      "names the run: a second submit of the name for the account adds nothing (default: of a create, the contents of the file)",
    )
    .addOption(shared.idProperty());
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
  refuseUnused(command, (acting) => {
    const options = acting.opts<SubmitOptions>();
    const [operation] = acting.args;
    const { associate = [], clearBlanks, idProperty } = options;
    return [
      ...unusedOptions(options),
      operation === "archive" &&
        associate.length > 0 &&
        "--associate: an archive makes no associations. Leave it out.",
      operation === "archive" &&
        idProperty !== undefined &&
        "--id-property: an archive goes by record ids only. Leave it out.",
      (operation === "archive" || operation === "create") &&
        clearBlanks !== undefined &&
        `--clear-blanks: ${operation === "create" ? "a create" : "an archive"} clears nothing. Leave it out.`,
    ];
  });
  addExamples(
    command,
    "submit upsert contacts people.csv --id-property email",
    "submit create companies companies.csv --lane backfill --key companies-2026-03 --yes",
  );
};
