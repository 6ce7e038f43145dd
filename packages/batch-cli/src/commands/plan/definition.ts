import type { PlanOptions } from "./plan.ts";
import type { WriteOperation } from "../write/write.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addAssociateOption, addMappingOptions } from "../mapping-options.ts";
import { addAccountOptions } from "../options.ts";
import { refuseUnused } from "../refuse-unused.ts";
import { addWriteArguments, unusedByArchive } from "../write-arguments.ts";

export const addPlan: AddCommand = (program, io, done) => {
  const command = program
    .command("plan")
    .description(
      "Say what writing a file would cost: requests, share of the daily quota, time. Sends no writes.",
    );
  addAssociateOption(addMappingOptions(addWriteArguments(command))).option(
    "--json",
    "print the plan as JSON",
  );
  addAccountOptions(command).action(
    async (operation: WriteOperation, object: string, file: string, options: PlanOptions) => {
      const { plan } = await import("./plan.ts");
      done(await plan(operation, object, file, options, io));
    },
  );
  refuseUnused(command, unusedByArchive);
  addExamples(
    command,
    "plan create companies companies.csv",
    "plan upsert contacts people.csv --id-property email --associate companies:company_id",
  );
};
