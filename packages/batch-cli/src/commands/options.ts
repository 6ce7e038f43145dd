import { API_VERSIONS } from "@x/batch-types/registry";
import { type Command, Option } from "commander";

/** Options that several commands have, each written once. */
export const shared = {
  /** Of an argument. */
  object: "contacts, companies, …, a type id such as 2-345, or p_name",
  account: () =>
    new Option("--account <name>", "a named account; see `hubspot-batch accounts`").conflicts(
      "tokenFile",
    ),
  tokenFile: () =>
    new Option(
      "--token-file <file>",
      "file with the service key, or another access token (default: $HUBSPOT_ACCESS_TOKEN)",
    ),
  baseUrl: () => new Option("--base-url <url>", "the API host (default: https://api.hubapi.com)"),
  /** Of a run that is there. */
  runBaseUrl: () =>
    new Option(
      "--base-url <url>",
      "the API host (default: the account's; another one that the run began at has to be named)",
    ),
  apiVersion: () =>
    new Option("--api-version <version>", "HubSpot API version (default: 2026-03)").choices(
      API_VERSIONS,
    ),
  json: () => new Option("--json", "print events and the report as JSON lines on stdout"),
  out: () =>
    new Option("--out <folder>", "folder of the run (default: hubspot-batch-runs/<run-id>)"),
  yes: () => new Option("--yes", "do not ask before writing"),
  map: () =>
    new Option("--map <column=property>", "what a column is; repeat it; 'Column=' leaves one out")
      .default([], "by name")
      .argParser((value: string, values: readonly string[]) => [...values, value]),
  idProperty: () =>
    new Option("--id-property <property>", "the unique property to find records by"),
} as const;

/** Whose account a command works on, and how it gets there; for every command that talks to HubSpot. */
export function addAccountOptions(command: Command): Command {
  return command
    .addOption(shared.account())
    .addOption(shared.tokenFile())
    .addOption(shared.baseUrl())
    .addOption(shared.apiVersion());
}
