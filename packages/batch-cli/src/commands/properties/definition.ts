import type { PropertiesOptions } from "./properties.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addAccountOptions, shared } from "../options.ts";

export const addProperties: AddCommand = (program, io, done) => {
  const command = program
    .command("properties")
    .description("List the properties of an object in your account: names, labels, types.")
    .argument("<object>", shared.object)
    .option("--json", "print the whole definition of each as JSON, a line each");
  addAccountOptions(command).action(async (object: string, options: PropertiesOptions) => {
    const { properties } = await import("./properties.ts");
    done(await properties(object, options, io));
  });
  addExamples(
    command,
    "properties contacts",
    "properties deals --json | jq 'select(.name == \"dealstage\").options'",
  );
};
