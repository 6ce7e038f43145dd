// Opens the studio on a sandbox that has some records.
import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

const command = new URL("bin/hubspot-batch.js", import.meta.resolve("hubspot-batch/package.json"));
const words = [fileURLToPath(command), "studio", "--sandbox", ...process.argv.slice(2)];
const studio = spawn(process.execPath, words, { stdio: "inherit" });
// The terminal tells both; the studio ends when its runs are paused.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => studio.kill("SIGTERM"));
studio.on("exit", (code) => (process.exitCode = code ?? 1));
