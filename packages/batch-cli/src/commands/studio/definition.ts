import { InvalidArgumentError, Option } from "commander";
import { type AddCommand, addExamples } from "../define.ts";
import { ofQueue } from "../database-options.ts";
import { addAccountOptions } from "../options.ts";
import type { StudioCommandOptions } from "./studio.ts";

export const addStudio: AddCommand = (program, io, done) => {
  const command = program
    .command("studio")
    .description(
      "Open a page in the browser, to write a file and see every row, from this machine.",
    )
    .option("--port <n>", "port to listen on; 0 takes a free one", readPort, 0)
    .option("--no-open", "print the address, and open no browser")
    .option(
      "--json",
      "print the address and the account as a JSON object; whoever has it can write",
    )
    .addOption(
      new Option(
        "--sandbox",
        "write to a sandbox inside this program that plays HubSpot, which is gone with it",
      ).conflicts(["account", "baseUrl", "database", "tokenFile"]),
    )
    .addOption(ofQueue("also show the account's runs in the queue of this Postgres"));
  addAccountOptions(command).action(async (options: StudioCommandOptions) => {
    const { studio } = await import("./studio.ts");
    done(await studio(options, io));
  });
  addExamples(
    command,
    "studio",
    "studio --account acme --no-open",
    "studio --account acme --database",
    "studio --sandbox",
  );
};

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("Expected a number from 0 to 65535.");
}
