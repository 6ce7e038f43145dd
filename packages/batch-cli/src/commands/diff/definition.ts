import { Option } from "commander";
import type { DiffOptions } from "./diff.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addMappingOptions, addUnmappedOption } from "../mapping-options.ts";
import { addAccountOptions, shared } from "../options.ts";
import { addValueOptions } from "../value-options.ts";

export const addDiff: AddCommand = (program, io, done) => {
  const command = program
    .command("diff")
    .description(
      "Compare each row with HubSpot's record, and keep what would change as a plan; sends no writes. With --id-property as for an upsert, else as for an update.",
    )
    .argument("<object>", shared.object)
    .argument("<file>", shared.file)
    .requiredOption("--out <folder>", "folder of the plan, for `hubspot-batch apply`; required")
    .addOption(shared.idProperty());
  addUnmappedOption(addValueOptions(addMappingOptions(command)))
    .addOption(
      new Option(
        "--format <format>",
        "what to print: the counts and the first changes, or every change as JSON lines or CSV",
      )
        .choices(["table", "jsonl", "csv"])
        .default("table"),
    )
    .addOption(new Option("--json", "print the counts as JSON").conflicts("format"));
  addAccountOptions(command).action(async (object: string, file: string, options: DiffOptions) => {
    // The program has not read the options of its commands: they are among its arguments.
    const words = program.args;
    const { diff } = await import("./diff.ts");
    done(await diff(object, file, { ...options, words }, io));
  });
  addExamples(
    command,
    "diff contacts people.csv --id-property email --out plan",
    "diff deals deals.csv --out plan --json | jq .counts",
    "diff deals deals.csv --out plan --format csv > changes.csv",
  );
};
