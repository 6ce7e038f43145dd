import { OPERATIONS } from "@x/batch-types/registry";
import { Argument, type Command } from "commander";
import { shared } from "./options.ts";

/** What is to be written, for a command that does not write it itself. */
export function addWriteArguments(command: Command): Command {
  const writes = OPERATIONS.filter((operation) => operation !== "read");
  return command
    .addArgument(new Argument("<operation>", "what is to be done").choices(writes))
    .argument("<object>", shared.object)
    .argument("<file>", shared.file)
    .addOption(shared.idProperty());
}

/** Why options have no effect where the operation is an archive. */
export function unusedByArchive(acting: Command): readonly (string | false)[] {
  const { associate = [], idProperty } = acting.opts<{
    readonly associate?: readonly string[];
    readonly idProperty?: string;
  }>();
  if (acting.args[0] !== "archive") return [];
  return [
    associate.length > 0 && "--associate: an archive makes no associations. Leave it out.",
    idProperty !== undefined && "--id-property: an archive goes by record ids only. Leave it out.",
  ];
}
