import { isUnique, isWritable, readAccountDefinitions } from "@x/batch-import";
import type { RecordObjectType } from "@x/batch-types";
import type { AccountOptions } from "../../accounts/account-options.ts";
import { chooseAccount } from "../../accounts/choose-account.ts";
import { openWhenAsked } from "../../accounts/open-when-asked.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { readJob } from "../../prepare/read-job.ts";
import { print, printJson } from "../../terminal/print.ts";
import { printable } from "../../terminal/printable.ts";
import { table } from "../../terminal/table.ts";

export interface PropertiesOptions extends AccountOptions {
  readonly json?: boolean;
}

const TITLES = ["property", "label", "type", ""];

/** Lists the properties of an object as the account has them, by name. */
export async function properties(
  given: string,
  options: PropertiesOptions,
  io: Io,
): Promise<ExitCode> {
  const chosen = await chooseAccount(options, io);
  await using opening = openWhenAsked(chosen, io);
  const { apiVersion } = chosen;
  const { objectType } = await readJob("read", given, opening.client, { apiVersion });
  const client = await opening.client();
  const definitions = await readAccountDefinitions(client, objectType as RecordObjectType);
  const all = definitions.properties.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  if (options.json) {
    for (const one of all) printJson(io.stdout, one);
    return EXIT.success;
  }
  const rows = all.map((one) => [
    one.name,
    one.label ?? "",
    one.type ?? "",
    isUnique(objectType, one) ? "unique" : isWritable(one) ? "" : "HubSpot alone sets it",
  ]);
  print(io.stdout, table([TITLES, ...rows.map((row) => row.map(printable))]));
  if (definitions.hidden.length > 0) {
    print(io.stderr, `not listed, as this token may not: ${definitions.hidden.join(", ")}\n`);
  }
  return EXIT.success;
}
