import { Argument } from "commander";
import type { PlanOptions } from "./plan.ts";
import type { WriteOperation } from "../write/write.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addAssociateOption, addMappingOptions } from "../mapping-options.ts";
import { addAccountOptions, shared } from "../options.ts";
import { refuseUnused } from "../refuse-unused.ts";

const OPERATIONS: readonly WriteOperation[] = ["create", "update", "upsert", "archive"];

export const addPlan: AddCommand = (program, io, done) => {
  const command = program
    .command("plan")
    .description(
      "Say what writing a file would cost: requests, share of the daily quota, time. Sends no writes.",
    )
    .addArgument(new Argument("<operation>", "what is to be done").choices(OPERATIONS))
    .argument("<object>", shared.object)
    .argument("<file>", "CSV, TSV, Excel, JSONL, JSON or Parquet; `-` for standard input")
    .addOption(shared.idProperty());
  addAssociateOption(addMappingOptions(command)).option("--json", "print the plan as JSON");
  addAccountOptions(command).action(
    async (operation: WriteOperation, object: string, file: string, options: PlanOptions) => {
      const { plan } = await import("./plan.ts");
      done(await plan(operation, object, file, options, io));
    },
  );
  refuseUnused(command, (acting) => {
    const { associate = [], idProperty } = acting.opts<PlanOptions>();
    const [operation] = acting.args;
    return [
      operation === "archive" &&
        associate.length > 0 &&
        "--associate: an archive makes no associations. Leave it out.",
      operation === "archive" &&
        idProperty !== undefined &&
        "--id-property: an archive goes by record ids only. Leave it out.",
    ];
  });
  addExamples(
    command,
    "plan create companies companies.csv",
    "plan upsert contacts people.csv --id-property email --associate companies:company_id",
  );
};
