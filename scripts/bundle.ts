// Bundles a package for Node's start: `node ../../scripts/bundle.ts index=src/index.ts node=src/node.ts`
// in its folder makes dist/index.js, dist/node.js and what they share. A program of a hundred modules
// takes five times as long to load as the same in one file.
import { build } from "rolldown";
import { isPackage } from "./is-package.ts";

const entries = process.argv.slice(2).map((argument) => argument.split("=") as [string, string]);
await build({
  input: Object.fromEntries(entries),
  platform: "neutral",
  external: isPackage,
  // The maps hold the sources, which are not in the package.
  output: { dir: "dist", format: "esm", chunkFileNames: "[name].js", sourcemap: true },
  logLevel: "warn",
});
