import type { Operation } from "@x/batch-types/registry";
import { type Command, Option } from "commander";

/** Options that say what is done with the values of rows; for every command that reads them from a file. */
export function addValueOptions(command: Command, operation?: Operation): Command {
  if (operation === "archive") {
    return command.option(
      "--verify",
      "read each record first; HubSpot answers ids that it does not know as archived",
    );
  }
  addCoerceOptions(command);
  if (operation === "create") return command;
  return command.addOption(
    new Option(
      "--clear-blanks [columns]",
      "blank cells clear their property, in these columns (a,b) or in all; JSON and Parquet: always",
    ).argParser((text: string) => text.split(",")),
  );
}

/** Options that say how values may be rewritten. */
export function addCoerceOptions(command: Command): Command {
  return command
    .option("--coerce", "rewrite values that HubSpot takes only when written otherwise")
    .option("--date-format <pattern>", "read days that are written so, such as DD.MM.YYYY")
    .addOption(
      new Option(
        "--decimal-mark <mark>",
        "the decimal mark of numbers: with `,`, 1,200 is 1.2",
      ).choices([".", ","]),
    );
}
