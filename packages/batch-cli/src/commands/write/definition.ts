import { type Command, Option } from "commander";
import { CONFIRM_ABOVE } from "../../consent/large.ts";
import type { WriteOperation, WriteOptions } from "./write.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addAssociateOption, addMappingOptions, addUnmappedOption } from "../mapping-options.ts";
import { addAccountOptions, addRunOptions, shared } from "../options.ts";
import { hasPolicy } from "../../prepare/has-policy.ts";
import { refuseUnused } from "../refuse-unused.ts";
import { addPolicyOptions } from "../policy-options.ts";
import { addValueOptions } from "../value-options.ts";

interface Text {
  readonly description: string;
  readonly examples: readonly string[];
}

const WRITES: Record<WriteOperation, Text> = {
  create: {
    description:
      "Create a record from each row. Rows that were created before, by what hs_status says, are refused.",
    examples: [
      "create companies companies.csv",
      "create companies companies.csv --map 'Company name=name' --map 'Notes='",
    ],
  },
  update: {
    description: "Update the record each row names, by record id or --id-property.",
    examples: [
      "update deals deals.csv",
      "update contacts people.csv --id-property email --undoable --yes",
    ],
  },
  upsert: {
    description: "Create or update a record from each row, found by --id-property.",
    examples: [
      "upsert contacts people.csv --id-property email",
      "upsert contacts people.csv --id-property email --associate 'companies:domain=Company domain'",
      "upsert contacts people.csv --id-property email --on-existing skip",
      "upsert contacts people.csv --id-property email --to-list 'Conference 2026'",
      "upsert contacts people.csv --id-property email --overwrite phone=if-empty,city=never",
    ],
  },
  archive: {
    description: "Archive the record each row names.",
    examples: ["archive contacts leavers.csv", "archive contacts leavers.csv --on-missing skip"],
  },
};

/** The four commands that write the rows of a file. */
export const addWrites: AddCommand = (program, io, done) => {
  for (const operation of Object.keys(WRITES) as WriteOperation[]) {
    const { description, examples } = WRITES[operation];
    const command: Command = program
      .command(operation)
      .description(description)
      .argument("<object>", shared.object)
      .argument("<file>", shared.file);
    if (operation !== "archive") command.addOption(shared.idProperty());
    addMappingOptions(command);
    if (operation !== "archive") addAssociateOption(command);
    if (operation === "create" || operation === "upsert") {
      command.option("--all-or-none", "one refused row refuses all; for 100 rows at most");
    }
    addValueOptions(command, operation);
    if (operation !== "archive") addMissingOptions(command);
    addPolicyOptions(command, operation);
    if (operation !== "archive") command.addOption(shared.toList());
    if (operation !== "archive") {
      addUnmappedOption(command).option(
        "--no-check",
        "send rows without checking them by the account's properties",
      );
    }
    command.addOption(shared.first());
    addRunOptions(addAccountOptions(command))
      .addOption(shared.out())
      .addOption(shared.yes())
      .addOption(shared.confirmAbove(CONFIRM_ABOVE[operation]))
      .option("--dry-run", "check every row against the account, and write none")
      .action(async (object: string, file: string, options: WriteOptions) => {
        const { write } = await import("./write.ts");
        done(await write(operation, object, file, options, io));
      });
    refuseUnused(command, (acting) => unusedOptions(acting.opts<WriteOptions>()));
    addExamples(command, ...examples);
  }
};

/** What becomes of a row when a record to associate with is not there. */
export function addMissingOptions(command: Command): void {
  command
    .option(
      "--create-missing",
      "create records to associate with that are missing, by their unique property",
    )
    .addOption(
      new Option(
        "--missing <what>",
        "of a row whose record to associate with is missing: fail, or ignore the association (default: fail)",
      )
        .choices(["fail", "ignore"])
        .conflicts("createMissing"),
    );
}

export function unusedOptions(options: Partial<WriteOptions>): readonly (string | false)[] {
  const { allOrNone, check, coerce, dateFormat, decimalMark, dryRun, maxFailed } = options;
  const { associate = [], createMissing, mapping, missing } = options;
  const says = createMissing === true ? "--create-missing" : missing && "--missing";
  const rewrites = [
    coerce && "--coerce",
    dateFormat !== undefined && "--date-format",
    decimalMark !== undefined && "--decimal-mark",
  ].filter((name) => typeof name === "string");
  return [
    says !== undefined &&
      mapping === undefined &&
      !associate.some((text) => text.includes("=")) &&
      `${says} is for records that are found by a property. Add --associate 'objects:property=Column', or leave ${says} out.`,
    check === false &&
      rewrites.length > 0 &&
      `${rewrites.join(", ")}: values are rewritten by the account's properties, which --no-check does not use. Leave one of them out.`,
    check === false &&
      hasPolicy(options) &&
      "--no-check: to decide what is written, values are compared by the account's properties. Leave --no-check out.",
    check === false &&
      dryRun === true &&
      "--no-check: --dry-run is a check of each row. Leave one of them out.",
    allOrNone === true &&
      maxFailed !== undefined &&
      "--max-failed: with --all-or-none all rows go in one request, so that nothing is left to stop. Leave one of them out.",
  ];
}
