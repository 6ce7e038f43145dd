#!/usr/bin/env node
import process from "node:process";
import { limitMemory } from "./limit-memory.js";

const [major, minor] = process.versions.node.split(".").map(Number);
// From there on its SQLite, which keeps the runs, is no experiment any more.
if (major > 24 || (major === 24 && minor >= 15)) {
  limitMemory();
  const { crash, endWhenInterrupted, main } = await import("../dist/main.js");
  // Also for a promise that nobody awaits. The state of the process is not known any more, so it ends.
  process.once("uncaughtException", async (error) => process.exit(await crash(error, process)));
  endWhenInterrupted(process, (code) => process.exit(code));
  process.exitCode = await main(process.argv.slice(2), process);
} else {
  process.stderr.write(
    `hubspot-batch needs Node 24.15 or later, and this is ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
}
