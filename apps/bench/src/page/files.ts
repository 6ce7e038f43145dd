import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Result } from "../engine/summarize.ts";
import { drawBars } from "./bars.ts";
import { fill } from "./fill.ts";
import type { Results } from "./tables.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const FOLDER = join(ROOT, "docs/benchmarks");

export function saveResult(name: string, result: Result): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(join(FOLDER, `${name}.svg`), drawBars(result));
}

export function readResults(): Results {
  const files = globSync("*.json", { cwd: FOLDER }).sort();
  return Object.fromEntries(
    files.map((file) => [
      basename(file, ".json"),
      JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Result,
    ]),
  );
}

/** The pages that may have figures: those of the docs, and what packages say of themselves. */
export function readPages(): { path: string; text: string }[] {
  return globSync(["*.md", "docs/**/*.md", "packages/*/README.md"], { cwd: ROOT }).map((path) => ({
    path,
    text: readFileSync(join(ROOT, path), "utf8"),
  }));
}

/** Writes the pages whose figures changed. */
export function fillPages(): void {
  const results = readResults();
  const changed = readPages().filter(({ path, text }) => {
    const filled = fill(text, results);
    if (filled !== text) writeFileSync(join(ROOT, path), filled);
    return filled !== text;
  });
  if (changed.length === 0) return;
  const paths = changed.map(({ path }) => path);
  execFileSync("oxfmt", paths, { cwd: ROOT, shell: process.platform === "win32" });
}
