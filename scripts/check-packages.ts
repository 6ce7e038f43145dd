// Packs every package as it would be published, and has publint, "Are the Types Wrong?" and apps/consumers look at the
// tarballs. Compares what is in them with docs/api/packed-files.txt, or with `--write` writes that, and does no more.
// Looks for numbers of facts in the declarations.
import { execFile } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { packPackages } from "./pack-packages.ts";
import { listFiles, listMissing, type Packed } from "./packed-files.ts";
import { publishedPackages } from "./published-packages.ts";

const FILES = "docs/api/packed-files.txt";
// A command has nothing to import.
const COMMAND = "hubspot-batch";

const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-pack-"));
try {
  const packed = await packPackages(folder);
  const files = packed.map(listFiles).sort().join("\n");
  if (process.argv.includes("--write")) writeFileSync(FILES, files);
  else await check(packed, files);
} finally {
  rmSync(folder, { recursive: true });
}

async function check(packed: readonly (Packed & { filename: string })[], files: string) {
  const packages = publishedPackages();
  const missing = packed.flatMap((one, index) => listMissing(packages[index]!.folder, one));
  if (missing.length > 0) throw new Error(missing.join("\n"));
  if (files !== readFileSync(FILES, "utf8"))
    throw new Error(
      `Other files are packed than ${FILES} says. Run pnpm fix, and look at the diff.`,
    );
  for (const { name, folder } of packages) if (name !== COMMAND) refuseFacts(folder);
  for (const { name, filename } of packed) {
    await run("publint", ["--strict", filename]);
    if (name !== COMMAND) await refuseWrongTypes(filename);
    console.log(`${name} is as it should be published`);
  }
  const consumers = ["apps/consumers/src/main.ts", "--quick", "--packed", folder];
  console.log(await run(process.execPath, consumers));
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

/** The types of each entry must be found, and be those of its script, by `import` in Node and by bundlers. */
async function refuseWrongTypes(tarball: string): Promise<void> {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  if (!analysis.types) throw new Error(`${tarball} has no types.`);
  // Our packages are ESM: not for who knows no `exports`, nor for a Node that cannot `require` them.
  const wrong = analysis.problems.filter(
    (one) => !("resolutionKind" in one && ["node10", "node16-cjs"].includes(one.resolutionKind)),
  );
  if (wrong.length > 0)
    throw new Error(`The types of ${tarball} are wrong: ${JSON.stringify(wrong, undefined, 2)}`);
}

async function run(command: string, argv: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)(command, argv)).stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    console.error(stdout, stderr);
    throw new Error(`${command} ${argv.join(" ")} ended with ${String(code)}.`, { cause: error });
  }
}
