import { startPostgres } from "../../../../packages/batch-queue/src/testing/start-postgres.ts";
import { simulateDay } from "./simulate-day.ts";
import { optionsText, readOptions } from "./options.ts";
import process from "node:process";
const args = process.argv.slice(2);
if (args.includes("--help")) console.log(optionsText());
else {
const server = await startPostgres();
const t=performance.now();
try {
const day = await simulateDay(readOptions(args), server.url, (s)=>console.log(((performance.now()-t)/1000).toFixed(0), JSON.stringify(s)));
console.log({...day, seen: undefined, takeTimes: undefined, median: day.takeTimes[day.takeTimes.length>>1], p95: day.takeTimes[Math.floor(day.takeTimes.length*.95)]});
} finally { await server.stop(); }
}
