// Bundles a package for Node's start: `node ../../scripts/bundle.ts index=src/index.ts node=src/node.ts`
// in its folder makes dist/index.js, dist/node.js and what they share. A program of a hundred modules
// takes five times as long to load as the same in one file.
import { build } from "rolldown";

const entries = process.argv.slice(2).map((argument) => argument.split("=") as [string, string]);
await build({
  input: Object.fromEntries(entries),
  platform: "neutral",
  // Dependencies stay what they are: the user's package manager brings them.
  external: (id) => !id.startsWith(".") && !id.startsWith("/"),
  output: { dir: "dist", format: "esm", chunkFileNames: "[name].js" },
  logLevel: "warn",
});
