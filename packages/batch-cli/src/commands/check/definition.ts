import type { CheckOptions } from "./check.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addAssociateOption, addMappingOptions } from "../mapping-options.ts";
import { addValueOptions } from "../value-options.ts";
import { addAccountOptions, shared } from "../options.ts";
import { refuseUnused } from "../refuse-unused.ts";

export const addCheck: AddCommand = (program, io, done) => {
  const command = program
    .command("check")
    .description(
      "Check each row against the account's properties; sends no writes. With --id-property as for an upsert, else as for a create.",
    )
    .argument("<object>", shared.object)
    .argument("<file>", shared.file)
    .addOption(shared.idProperty());
  addValueOptions(addAssociateOption(addMappingOptions(command))).option(
    "--json",
    "print the report as JSON",
  );
  addAccountOptions(command).action(async (object: string, file: string, options: CheckOptions) => {
    const { check } = await import("./check.ts");
    done(await check(object, file, options, io));
  });
  refuseUnused(command, (acting) => {
    const { clearBlanks, idProperty } = acting.opts<CheckOptions>();
    return [
      clearBlanks !== undefined &&
        idProperty === undefined &&
        "--clear-blanks: without --id-property the rows are checked as for a create, which has nothing to clear. Add --id-property, or leave --clear-blanks out.",
    ];
  });
  addExamples(
    command,
    "check companies companies.csv",
    "check contacts people.csv --id-property email --associate companies:company_id",
    "check contacts people.csv --json | jq .problems",
  );
};
