#!/usr/bin/env node
import process from "node:process";

const [major, minor] = process.versions.node.split(".").map(Number);
// From there on its SQLite, which keeps the runs, is no experiment any more.
if (major > 24 || (major === 24 && minor >= 15)) {
  const { main } = await import("../dist/main.js");
  process.exitCode = await main(process.argv.slice(2), process);
} else {
  process.stderr.write(
    `hubspot-batch needs Node 24.15 or later, and this is ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
}
