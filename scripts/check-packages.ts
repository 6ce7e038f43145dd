// Packs every package as it would be published, and has publint, attw and apps/consumers look at the
// tarballs. Looks for numbers of facts in the declarations.
import { execFile } from "node:child_process";
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { publishedPackages } from "./published-packages.ts";

// A command has nothing to import.
const COMMAND = "hubspot-batch";
for (const { name, folder } of publishedPackages()) if (name !== COMMAND) refuseFacts(folder);

const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-pack-"));
try {
  await Promise.all(
    publishedPackages().map(({ folder: packageFolder }) =>
      run("pnpm", ["--dir", packageFolder, "pack", "--pack-destination", folder]),
    ),
  );
  await Promise.all(
    readdirSync(folder).map(async (tarball) => {
      const path = join(folder, tarball);
      await run("publint", ["--strict", path]);
      if (!tarball.startsWith("hubspot-batch-")) await run("attw", ["--profile", "esm-only", path]);
      console.log(`${tarball} is as it should be published`);
    }),
  );
  console.log("Installed and compiled on each TypeScript");
  await run(process.execPath, ["apps/consumers/src/check.ts", folder]);
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

async function run(command: string, argv: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(command, argv);
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    console.error(stdout, stderr);
    throw new Error(`${command} ${argv.join(" ")} ended with ${String(code)}.`, { cause: error });
  }
}
