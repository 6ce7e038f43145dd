// Opens the studio on a sandbox that has some records.
import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { EXISTING_CONTACTS } from "../src/existing-contacts.ts";

const sandbox = createSandbox({
  limits: { requests: 190, perMilliseconds: 10_000, daily: 250_000 },
  latency: [80, 250],
});
const server = await listen(sandbox);
await fetch(`${server.url}/crm/v3/objects/contacts/batch/create`, {
  method: "POST",
  headers: { authorization: "Bearer sandbox", "content-type": "application/json" },
  body: JSON.stringify({ inputs: EXISTING_CONTACTS.map((properties) => ({ properties })) }),
});

const command = new URL("bin/hubspot-batch.js", import.meta.resolve("@x/batch-cli/package.json"));
const words = [
  fileURLToPath(command),
  "studio",
  "--base-url",
  server.url,
  ...process.argv.slice(2),
];
const studio = spawn(process.execPath, words, {
  stdio: "inherit",
  env: { ...process.env, HUBSPOT_ACCESS_TOKEN: "sandbox" },
});
// The terminal tells both; the studio ends when its runs are paused.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => studio.kill("SIGTERM"));
studio.on("exit", (code) => {
  process.exitCode = code ?? 1;
  void server.close();
});
