import { type Command, Option } from "commander";
import { addFileOptions } from "../prepare/file-options.ts";
import { shared } from "./options.ts";

/** Options that say what the columns of a file are; for every command that reads one. */
export function addMappingOptions(command: Command): Command {
  return addFileOptions(command)
    .addOption(shared.map())
    .option("--mapping <file>", "what the columns are, as --save-mapping wrote it")
    .option("--save-mapping <file>", "save what the columns are, for the next file");
}

/** For every command that writes the columns of a file, or plans to. */
export function addUnmappedOption(command: Command): Command {
  return command.option(
    "--ignore-unmapped",
    "without a terminal: do not write columns that map to nothing",
  );
}

/** For every command that writes associations, or says what it would write. */
export function addAssociateOption(command: Command): Command {
  return command.addOption(
    new Option(
      "--associate <objects:[property=]column[:label]>",
      "a column of record ids to associate with, or of values of a property, separated by ';'; repeat it",
    )
      .default([], "none")
      .argParser((value: string, values: readonly string[]) => [...values, value]),
  );
}
