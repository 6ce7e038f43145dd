import { readFileSync } from "node:fs";
import { API_VERSIONS } from "@x/batch-types";
import { Command, Option } from "commander";
import type { SandboxCommandOptions } from "./commands/sandbox.ts";
import type { WriteOperation, WriteOptions } from "./commands/write.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Io } from "./io.ts";

const WRITES = {
  create: "Create a record from each row.",
  update: "Update the record each row names, by record id or --id-property.",
  upsert: "Create or update a record from each row, found by --id-property.",
  archive: "Archive the record each row names.",
} as const satisfies Record<WriteOperation, string>;

/** The commands and their options. `done` is told how the chosen one ended. */
export function createProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command("hubspot-batch")
    .description("Write a CSV to HubSpot, and know what became of every row.")
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .addHelpText("after", EPILOGUE);

  for (const operation of Object.keys(WRITES) as WriteOperation[]) {
    addWrite(program, operation, io, done);
  }
  program
    .command("sandbox")
    .description("Run a HubSpot stand-in on this machine, to try things on.")
    .option("--port <n>", "port to listen on; 0 takes a free one", "8787")
    .option("--limit <requests/seconds>", "rate limit to keep, such as 190/10s (default: none)")
    .option("--latency <ms>", "how long answers take, such as 100 or 80-250 (default: 0)")
    .option("--faults <file>", "JSON file with rules for what goes wrong, and when")
    .option("--seed <n>", "whole number that everything random follows from (default: 1)")
    .option("--file <file>", "file to keep the records in, and to go on from")
    .action(async (options: SandboxCommandOptions) => {
      const { sandbox } = await import("./commands/sandbox.ts");
      done(await sandbox(options, io));
    });
  return program;
}

function addWrite(
  program: Command,
  operation: WriteOperation,
  io: Io,
  done: (code: ExitCode) => void,
): void {
  const command = program
    .command(operation)
    .description(WRITES[operation])
    .argument("<object>", "contacts, companies, …, a type id such as 2-345, or p123_name")
    .argument("<file>", "a CSV file with a header, in UTF-8");
  if (operation === "update" || operation === "upsert") {
    command.option("--id-property <property>", "the unique property to find records by");
  }
  command
    .option(
      "--map <column=property>",
      "what a column is; repeat it; 'Column=' leaves one out",
      collect,
      [],
    )
    .option("--base-url <url>", "the API host (default: https://api.hubapi.com)")
    .addOption(new Option("--api-version <version>", "HubSpot API version").choices(API_VERSIONS))
    .option("--token-file <file>", "file with the access token (default: $HUBSPOT_ACCESS_TOKEN)")
    .option("--out <folder>", "folder for the result files (default: hubspot-batch-runs/…)")
    .option("--yes", "do not ask before writing")
    .action(async (object: string, file: string, options: WriteOptions) => {
      const { write } = await import("./commands/write.ts");
      done(await write(operation, object, file, options, io));
    });
}

function collect(value: string, values: readonly string[]): string[] {
  return [...values, value];
}

function version(): string {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

const EPILOGUE = `
The access token comes from HUBSPOT_ACCESS_TOKEN or --token-file, never from an argument.

Exit codes: 0 every record written · 1 some failed or unknown · 2 the command or its file cannot be
used · 3 stopped, can go on later · 4 token or scope not accepted · 130 interrupted

Examples:
  hubspot-batch create companies companies.csv --map 'Company name=name'
  hubspot-batch upsert contacts people.csv --id-property email
  hubspot-batch sandbox --port 8787
`;
