// Packs every package as it would be published, and has publint, attw and apps/consumers look at the tarballs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishedPackages } from "./published-packages.ts";

const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-pack-"));
try {
  for (const { folder: packageFolder } of publishedPackages()) {
    run("pnpm", ["--dir", packageFolder, "pack", "--pack-destination", folder]);
  }
  for (const tarball of readdirSync(folder)) {
    const path = join(folder, tarball);
    console.log(`\n${tarball}`);
    run("publint", ["--strict", path]);
    // A command has nothing to import.
    if (!tarball.includes("batch-cli")) run("attw", ["--profile", "esm-only", path]);
  }
  console.log("\nInstalled and compiled on each TypeScript");
  run(process.execPath, ["apps/consumers/src/check.ts", folder]);
} finally {
  rmSync(folder, { recursive: true });
}

function run(command: string, argv: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, argv, { encoding: "utf8" });
  if (status === 0) return;
  console.error(stdout, stderr);
  throw new Error(`${command} ${argv.join(" ")} ended with ${status}.`);
}
