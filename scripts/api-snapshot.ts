// Keeps the public API of every published package as a file, so that a change to it shows in review.
// `node scripts/api-snapshot.ts` writes docs/api/<package>.d.ts; with `--check` it compares.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedPackages } from "./published-packages.ts";

const check = process.argv.includes("--check");
const stale: string[] = [];
/** Of a package that is no longer there, one is left over. */
const left = new Set(globSync("docs/api/*.d.ts"));
mkdirSync("docs/api", { recursive: true });

for (const { name, folder, manifest } of publishedPackages()) {
  const entries = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === "object" ? [join(folder, entry.types)] : [],
  );
  if (entries.length === 0) continue;
  const path = join("docs/api", `${name.replace("@x/", "")}.d.ts`);
  left.delete(path);
  const text = declarations(entries);
  if (!check) writeFileSync(path, text);
  else if (text !== read(path)) stale.push(path);
}

for (const path of left) {
  if (check) stale.push(path);
  else rmSync(path);
}

if (stale.length > 0) {
  console.error(
    `The public API changed: ${stale.join(", ")}.\nRun pnpm fix, and look at the diff.`,
  );
  process.exitCode = 1;
}

/** The declaration files an entry reaches, each under its own name. */
function declarations(entries: readonly string[]): string {
  const reached = new Set(entries);
  for (const path of reached) {
    for (const [, target] of read(path).matchAll(/from "(\.[^"]+)\.ts"/g)) {
      reached.add(join(path, "..", `${target}.d.ts`));
    }
  }
  const known = new Set(globSync("packages/*/dist/**/*.d.ts"));
  return [...reached]
    .filter((path) => known.has(path))
    .map((path) => `// ${path.replace(/^packages\/[^/]+\/dist\//, "")}\n${read(path).trim()}\n`)
    .join("\n");
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
