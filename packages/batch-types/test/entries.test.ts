import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** The packages that an entry imports, directly or through its files. Imports of types count. */
function packagesOf(entry: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    exports: Record<string, { "@x/source": string }>;
  };
  const files = new Set([join(root, exports[entry]!["@x/source"])]);
  const packages = new Set<string>();
  for (const file of files) {
    // Not after a slash: paths of HubSpot's can end with `/from`.
    const imports = readFileSync(file, "utf8").matchAll(/(?<!\/)\b(?:from|import\(?)\s*"([^"]+)"/g);
    for (const [, target] of imports) {
      if (target!.startsWith(".")) files.add(join(file, "..", target!));
      else packages.add(target!);
    }
  }
  return [...packages].toSorted();
}

// Their users have no valibot, neither at run time nor while they compile.
test.each([".", "./registry"])("%s imports no package", (entry) => {
  expect(packagesOf(entry)).toEqual([]);
});

test.each([
  ["./schemas", ["valibot"]],
  ["./json-schema", ["@valibot/to-json-schema", "valibot"]],
])("%s imports only %j", (entry, packages) => {
  expect(packagesOf(entry)).toEqual(packages);
});
