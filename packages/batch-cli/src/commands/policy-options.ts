import type { Operation } from "@x/batch-types/registry";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { PolicyOptions } from "../prepare/has-policy.ts";

type Overwrite = NonNullable<PolicyOptions["overwrite"]>;

/** Options that say what is done about records that HubSpot has, or does not have; each record is read first. */
export function addPolicyOptions(command: Command, operation: Exclude<Operation, "read">): Command {
  if (operation === "upsert" || operation === "create") {
    command.addOption(
      new Option(
        "--on-existing <action>",
        "for a record that HubSpot has; each is read first",
      ).choices(operation === "upsert" ? ["update", "skip", "fail"] : ["skip", "fail"]),
    );
  }
  if (operation !== "create") {
    command.addOption(
      new Option(
        "--on-missing <action>",
        "for a record that HubSpot does not have; each is read first",
      ).choices(operation === "upsert" ? ["create", "skip", "fail"] : ["skip", "fail"]),
    );
  }
  if (operation !== "update" && operation !== "upsert") return command;
  return command
    .addOption(
      new Option(
        "--overwrite <column=when>",
        "write over HubSpot's values of a column only if-empty or never, such as phone=if-empty,owner=never",
      ).argParser(readOverwrite),
    )
    .option(
      "--undoable",
      "read each record first and keep its values, so that undo can restore them",
    );
}

function readOverwrite(text: string, before: Overwrite = {}): Overwrite {
  const named = new Set(Object.keys(before));
  const pairs = text.split(",").map((pair): [string, "if-empty" | "never"] => {
    const middle = pair.lastIndexOf("=");
    const [column, when] = [pair.slice(0, middle).trim(), pair.slice(middle + 1).trim()];
    if (middle > 0 && column !== "" && (when === "if-empty" || when === "never")) {
      if (named.has(column)) throw new InvalidArgumentError(`${column} is named twice.`);
      named.add(column);
      return [column, when];
    }
    throw new InvalidArgumentError(
      "Expected a column and if-empty or never, such as phone=if-empty,owner=never.",
    );
  });
  return { ...before, ...Object.fromEntries(pairs) };
}
