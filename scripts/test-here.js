// Runs the unit tests on the Node that runs this, and not on the one that the repository brings: `node scripts/test-here.js`.
// Those of packages that need a later one are left out.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import process from "node:process";

const [major, minor] = process.versions.node.split(".").map(Number);

const folders = globSync("packages/*/package.json").filter(isForThisNode).map(dirname);
console.log(`Node ${process.versions.node}: ${folders.join(", ")}`);
const argv = [
  "run",
  "--reporter=dot",
  "--project=covered",
  "--project=packages",
  "--project=mocked",
  // No more than there are cores, as some of those who run it have slow machines.
  `--maxWorkers=${availableParallelism()}`,
];
const filters = folders.map((folder) => `${folder.replaceAll("\\", "/")}/`);
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", ...argv, ...filters],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;

/** @param {string} path Of a manifest whose `engines.node` is such as `>=22.12`. */
function isForThisNode(path) {
  const { engines } = JSON.parse(readFileSync(path, "utf8"));
  const [least, leastMinor] = engines.node.slice(2).split(".").map(Number);
  return major > least || (major === least && minor >= leastMinor);
}
