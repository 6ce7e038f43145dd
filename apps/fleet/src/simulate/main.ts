// `pnpm simulate`: a day of the queue, with a clock whose time passes as soon as nothing is left to do. Ends with 0 when no account starved
// and no table grew.
import process from "node:process";
import { startServer } from "../../../../packages/batch-queue/src/testing/postgres-server.ts";
import { optionsText, readOptions } from "./options.ts";
import { simulateDay } from "./simulate-day.ts";
import { headText, seenText, tellDay } from "./tell-day.ts";

// So that Postgres ends, too.
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
const args = process.argv.slice(2);
if (args.includes("--help")) console.log(optionsText());
else {
  const options = readOptions(args);
  // Postgres tidies up by its own clock, which is slower.
  const server = await startServer(["fsync=off", "autovacuum_naptime=1s"]);
  console.log(headText(options));
  const day = await simulateDay(options, server.url, (seen) => console.log(seenText(seen)));
  process.exitCode = tellDay(options, day, console.log) ? 0 : 1;
  await server.stop();
}
