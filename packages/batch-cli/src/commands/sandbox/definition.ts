import type { SandboxCommandOptions } from "./sandbox.ts";
import { type AddCommand, addExamples } from "../define.ts";

export const addSandbox: AddCommand = (program, io, done) => {
  const command = program
    .command("sandbox")
    .description("Run a sandbox that plays HubSpot on this machine, to try things on.")
    .option("--port <n>", "port to listen on; 0 takes a free one", "8787")
    .option("--portal <id>", "portal id of the account that it is (default: 1000001)")
    .option("--limit <requests/seconds>", "rate limit to keep, such as 190/10s (default: none)")
    .option("--latency <ms>", "how long answers take, such as 100 or 80-250 (default: 0)")
    .option("--faults <file>", "JSON file with rules for what goes wrong, and when")
    .option("--seed <n>", "whole number that everything random follows from (default: 1)")
    .option(
      "--file <file>",
      "file to keep the records in, and to go on from; for one sandbox at a time, as each writes over what another one kept",
    )
    .option("--json", "print the address as a JSON object: `url`")
    .action(async (options: SandboxCommandOptions) => {
      const { sandbox } = await import("./sandbox.ts");
      done(await sandbox(options, io));
    });
  addExamples(
    command,
    "sandbox --port 8787",
    "sandbox --port 0 --json",
    "sandbox --limit 190/10s --latency 80-250 --faults faults.json --file account.jsonl",
  );
};
