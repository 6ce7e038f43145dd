import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "./extract-examples.ts";

/**
 * The TypeScript in the README and the docs of a package, block by block, less what is a file in its
 * `examples`: its own tests run that.
 *
 * @param more Other files that show how to use it.
 */
export function extractBlocks(
  folder: string,
  packages: string,
  more: readonly string[] = [],
): Example[] {
  const root = join(packages, folder);
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const tested = new Set(globSync("examples/*.ts", { cwd: root }).map(read));
  const files = ["README.md", ...globSync("docs/*.md", { cwd: root }).toSorted(), ...more];
  return files.flatMap((file) =>
    [...read(file).matchAll(/^```ts\n([^]*?)^```$/gm)]
      .filter(([, code]) => !tested.has(code!))
      .map(([, code], place) => ({
        folder,
        title: `${folder}/${file}: ${place}`,
        name: "block",
        code: code!.trim(),
      })),
  );
}
