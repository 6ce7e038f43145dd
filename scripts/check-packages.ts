// Packs every package as it would be published, and has publint, attw and apps/consumers look at the
// tarballs. Looks for numbers of facts in the declarations.
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishedPackages } from "./published-packages.ts";

// A command has nothing to import.
const COMMAND = "@x/batch-cli";
for (const { name, folder } of publishedPackages()) if (name !== COMMAND) refuseFacts(folder);

const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-pack-"));
try {
  for (const { folder: packageFolder } of publishedPackages()) {
    run("pnpm", ["--dir", packageFolder, "pack", "--pack-destination", folder]);
  }
  for (const tarball of readdirSync(folder)) {
    const path = join(folder, tarball);
    console.log(`\n${tarball}`);
    run("publint", ["--strict", path]);
    if (!tarball.includes("batch-cli")) run("attw", ["--profile", "esm-only", path]);
  }
  console.log("\nInstalled and compiled on each TypeScript");
  run(process.execPath, ["apps/consumers/src/check.ts", folder]);
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * Declarations must not cite facts by number: their readers do not have docs/service-facts.md.
 *
 * @param folder Of a package that is built.
 */
function refuseFacts(folder: string): void {
  const files = globSync(`${folder}/dist/**/*.d.ts`);
  const found = files.filter((file) => /\bfacts?[\s*]+\d/.test(readFileSync(file, "utf8")));
  if (files.length > 0 && found.length === 0) return;
  throw new Error(
    `Expected declarations without "fact <number>" in ${folder}: ${found.join(", ")}`,
  );
}

function run(command: string, argv: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, argv, { encoding: "utf8" });
  if (status === 0) return;
  console.error(stdout, stderr);
  throw new Error(`${command} ${argv.join(" ")} ended with ${status}.`);
}
