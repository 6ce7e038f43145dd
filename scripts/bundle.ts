// Bundles a package for Node's start: `node ../../scripts/bundle.ts index=src/index.ts node=src/node.ts`
// in its folder makes dist/index.js, dist/node.js and what they share. A program of a hundred modules
// takes five times as long to load as the same in one file.
import { readFileSync } from "node:fs";
import { build } from "rolldown";
import { isPackage } from "./is-package.ts";

const entries = process.argv.slice(2).map((argument) => argument.split("=") as [string, string]);
const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly engines: { readonly node: string };
};
await build({
  input: Object.fromEntries(entries),
  platform: "neutral",
  // What replaces syntax is no dependency, so it is bundled.
  external: (id) => isPackage(id) && !id.startsWith("@oxc-project/runtime/"),
  // The oldest Node of the package: 22 cannot parse `using`.
  transform: { target: engines.node.replace(">=", "node") },
  // The maps hold the sources, which are not in the package.
  output: { dir: "dist", format: "esm", chunkFileNames: "[name].js", sourcemap: true },
  logLevel: "warn",
});
