// `pnpm fleet`: workers of the queue write to many accounts while they are killed at random. Ends with 0 when nothing was written
// twice, nothing was lost, and every row has one outcome.
import process from "node:process";
import { optionsText, readOptions } from "./options.ts";
import { runFleet } from "./run-fleet.ts";

// So that Postgres and the workers end, too.
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
const args = process.argv.slice(2);
if (args.includes("--help")) console.log(optionsText());
else process.exitCode = (await runFleet(readOptions(args), console.log)) ? 0 : 1;
