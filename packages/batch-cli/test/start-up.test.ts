import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** The packages that a built file loads before it runs, itself or by other files. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(join(import.meta.dirname, "../dist", file), "utf8");
  // Without `import(…)`, which waits until it is needed.
  const names = [...text.matchAll(/^(?:import|export) (?:[^"]+ from )?"([^"]+)"/gm)];
  return names.flatMap(([, name = ""]) =>
    name.startsWith("./")
      ? packagesOf(name.slice(2), seen)
      : name.startsWith("node:")
        ? []
        : [name],
  );
}

it("neither --version nor --help loads a package", () => {
  expect(packagesOf("main.js")).toEqual([]);
  expect(packagesOf("run-program.js")).toEqual([]);
});
