import { Option } from "commander";
import type { TypesCommandOptions } from "./types.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addAccountOptions } from "../options.ts";

export const addTypes: AddCommand = (program, io, done) => {
  const command = program
    .command("types")
    .description(
      "Write TypeScript types of the properties in your account, for create<NewContact>(…), update<ContactChange>(…) and read<Contact>(…) of @x/batch-http.",
    )
    .addOption(
      new Option(
        "--objects <a,b>",
        "which objects: contacts, companies, …, a type id such as 2-345, or p_name",
      )
        .makeOptionMandatory()
        .argParser((text: string) => text.split(",").map((name) => name.trim())),
    )
    .option("--out <file>", "file to write, or to write again (default: stdout)")
    .option("--check", "write nothing; end with 1 when the file is not what would be written")
    .option(
      "--json",
      "print which file was written as a JSON object; without --out, the types in it",
    );
  addAccountOptions(command).action(async (options: TypesCommandOptions) => {
    const { types } = await import("./types.ts");
    done(await types(options, io));
  });
  addExamples(
    command,
    "types --objects contacts,p_vendor --out hubspot-types.ts",
    "types --objects contacts,p_vendor --out hubspot-types.ts --check",
  );
};
