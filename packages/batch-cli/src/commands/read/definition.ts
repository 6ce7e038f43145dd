import { Option } from "commander";
import type { ReadCommandOptions } from "./read.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { addFileOptions } from "../../prepare/file-options.ts";
import { addAccountOptions, shared } from "../options.ts";
import { refuseUnused } from "../refuse-unused.ts";

export const addRead: AddCommand = (program, io, done) => {
  const command = program
    .command("read")
    .description("Read records by record id or unique property, into CSV or JSONL.")
    .argument("<object>", shared.object)
    .argument("<file|ids...>", "a file with a row for each record, `-` for standard input, or ids")
    .addOption(shared.idProperty())
    .addOption(shared.map())
    .addOption(
      new Option("--properties <a,b>", "what to read (default: what HubSpot returns)").argParser(
        (text: string) => text.split(",").map((name) => name.trim()),
      ),
    )
    .option("--archived", "read archived records, and no others")
    .addOption(
      new Option("--format <format>", "how to write them (default: csv)").choices(["csv", "jsonl"]),
    )
    .option("--out <file>", "file to write (default: stdout)")
    .option(
      "--json",
      "print the counts as a JSON line; before it, a line for each record, unless --out has them",
    );
  addAccountOptions(addFileOptions(command)).action(
    async (object: string, words: readonly string[], options: ReadCommandOptions) => {
      const { read } = await import("./read.ts");
      done(await read(object, words, options, io));
    },
  );
  refuseUnused(command, (acting) => {
    const { format, json, out } = acting.opts<ReadCommandOptions>();
    return [
      format === "csv" &&
        json === true &&
        out === undefined &&
        "--format csv: --json prints the records as JSON. Name a file for the CSV with --out, or leave --json out.",
    ];
  });
  addExamples(
    command,
    "read companies 512 513 --properties name,domain",
    "read contacts people.csv --id-property email --out found.csv",
    "read contacts people.csv --out found.csv --json | jq .counts",
    "read deals deals.csv --format jsonl | jq .properties.amount",
  );
};
