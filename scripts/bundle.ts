// Bundles a package for Node's start: `node ../../scripts/bundle.ts index=src/index.ts node=src/node.ts`
// in its folder makes dist/index.js, dist/node.js and what they share. A program of a hundred modules
// takes five times as long to load as the same in one file. A further word names a package to put in, too.
import { copyFileSync, readFileSync } from "node:fs";
import { build } from "rolldown";
import { isPackage } from "./is-package.ts";

const words = process.argv.slice(2);
const entries = words.flatMap((word) => (word.includes("=") ? [word.split("=")] : []));
const inside = new Set(words.filter((word) => !word.includes("=")));
const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly engines: { readonly node: string };
};
await build({
  input: Object.fromEntries(entries),
  platform: "neutral",
  // What replaces syntax is no dependency, so it is bundled.
  external: (id) => isPackage(id) && !inside.has(id) && !id.startsWith("@oxc-project/runtime/"),
  // The oldest Node of the package: 22 cannot parse `using`.
  transform: { target: engines.node.replace(">=", "node") },
  // The maps hold the sources, which are not in the package.
  output: { dir: "dist", format: "esm", chunkFileNames: "[name].js", sourcemap: true },
  logLevel: "warn",
});
// What is bundled may be copied only with its licence. Our own is beside it anyway.
for (const name of inside) {
  if (!name.startsWith("@x/"))
    copyFileSync(`node_modules/${name}/LICENSE`, `dist/${name}.license.txt`);
}
