import type { FailureLimit } from "@x/batch-import";
import { API_VERSIONS } from "@x/batch-types/registry";
import { type Command, InvalidArgumentError, Option } from "commander";
import { refuseUnused } from "./refuse-unused.ts";

/** Options that several commands have, each written once. */
export const shared = {
  maxFailed: () =>
    new Option(
      "--max-failed <rows|percent%>",
      "stop when more rows fail than this, such as 100 or 5%",
    ).argParser(readLimit),
  maxArchive: () =>
    new Option(
      "--max-archive <rows|percent%>",
      "archive nothing when more records than this are gone from the file, such as 100 or 2% (default: 5% of the records that syncs of the file wrote)",
    ).argParser(readLimit),
  order: () =>
    new Option(
      "--order <order>",
      "of the rows that --json prints: as soon as each is settled, or as in the file (default: settled)",
    ).choices(["settled", "input"]),
  first: () =>
    new Option("--first <rows>", "write this many rows and end; resume writes the rest").argParser(
      readCount("rows", 1),
    ),
  share: () =>
    new Option(
      "--share <percent>",
      "the part of HubSpot's rate limit to use (default: 100)",
    ).argParser(readShare),
  concurrency: () =>
    new Option("--concurrency <requests>", "requests in flight at most (default: 20)").argParser(
      readCount("requests", 1),
    ),
  /** Of an argument. */
  object: "contacts, companies, …, a type id such as 2-345, or p_name",
  /** Of an argument. */
  file: "CSV, TSV, Excel, JSONL, JSON or Parquet; `-` for standard input",
  account: () =>
    new Option("--account <name>", "a named account; see `hubspot-batch accounts`").conflicts(
      "tokenFile",
    ),
  tokenFile: () =>
    new Option(
      "--token-file <file>",
      "file with the service key, or another access token (default: $HUBSPOT_ACCESS_TOKEN)",
    ),
  baseUrl: () =>
    new Option("--base-url <url>", "the API host (default: https://api.hubapi.com)").argParser(
      readBaseUrl,
    ),
  /** Of a run that is there. */
  runBaseUrl: () =>
    new Option(
      "--base-url <url>",
      "the API host (default: the account's; another one that the run began at has to be named)",
    ).argParser(readBaseUrl),
  apiVersion: () =>
    new Option("--api-version <version>", "HubSpot API version (default: 2026-09)").choices(
      API_VERSIONS,
    ),
  json: () =>
    new Option("--json", "print events, the outcome of each row and the report as JSON lines"),
  toList: () =>
    new Option(
      "--to-list <name>",
      "at the end, add the records to this static list of HubSpot, by its exact name or id",
    ),
  out: () =>
    new Option("--out <folder>", "folder of the run (default: hubspot-batch-runs/<run-id>)"),
  yes: () => new Option("--yes", "write without a question"),
  confirmAbove: (rows: number | undefined) =>
    new Option(
      "--confirm-above <rows>",
      "ask before writing more rows than this; without a terminal, --yes is needed",
    )
      .default(rows, rows === undefined ? "1000, 5 for archive; on a terminal 0" : undefined)
      .argParser(readCount("rows")),
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

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::|\/|$)/i;

/** Refuses a URL without a scheme. The client checks the rest, and shows no text that may hold a password. */
function readBaseUrl(text: string): string {
  if (/^https?:\/\//i.test(text) || /[@?#]/.test(text)) return text;
  const host = text.replace(/^(?:[a-z]+:)?\/\//i, "");
  throw new InvalidArgumentError(
    `It does not begin with http:// or https://. Did you mean ${LOCAL.test(host) ? "http" : "https"}://${host}?`,
  );
}

/** Reads a whole number of something. */
export function readCount(what: string, least = 0): (text: string) => number {
  return (text) => {
    const count = /^\d{1,15}$/.test(text) ? Number(text) : -1;
    if (count >= least) return count;
    throw new InvalidArgumentError(`Expected a whole number of ${what}, from ${least}.`);
  };
}

function readLimit(text: string): FailureLimit {
  if (/^\d{1,15}$/.test(text)) return { rows: Number(text) };
  const percent = /^(\d{1,3}(?:\.\d{1,3})?)%$/.exec(text)?.[1];
  if (percent !== undefined && Number(percent) <= 100) return { percent: Number(percent) };
  throw new InvalidArgumentError("Expected a number of rows, such as 100, or a part, such as 5%.");
}

/** Percent as a part of 1. */
function readShare(text: string): number {
  const percent = /^(\d{1,3})%?$/.exec(text)?.[1];
  if (Number(percent) >= 1 && Number(percent) <= 100) return Number(percent) / 100;
  throw new InvalidArgumentError("Expected a whole number of percent, from 1 to 100.");
}

/** How fast a command sends; for every command that writes. */
function addPaceOptions(command: Command): Command {
  return command.addOption(shared.share()).addOption(shared.concurrency());
}

/** How a run goes; for every command that writes rows. */
export function addRunOptions(command: Command): Command {
  addPaceOptions(command).addOption(shared.maxFailed());
  command.addOption(shared.json()).addOption(shared.order());
  return refuseUnused(command, (acting) => {
    const { json, order } = acting.opts<{ json?: boolean; order?: string }>();
    return [
      order !== undefined &&
        json !== true &&
        "--order is for the rows that --json prints. Add --json, or leave --order out.",
    ];
  });
}
