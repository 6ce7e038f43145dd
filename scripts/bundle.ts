// Bundles a package for Node's start: `node ../../scripts/bundle.ts src/index.ts src/node.ts` in its
// folder makes dist/index.js, dist/node.js and what they share. A program of a hundred modules takes
// five times as long to load as the same in one file.
import { basename } from "node:path";
import { build } from "rolldown";

const entries = process.argv.slice(2);
await build({
  input: Object.fromEntries(entries.map((path) => [basename(path, ".ts"), path])),
  platform: "neutral",
  // Dependencies stay what they are: the user's package manager brings them.
  external: (id) => !id.startsWith(".") && !id.startsWith("/"),
  output: { dir: "dist", format: "esm", chunkFileNames: "[name].js" },
  logLevel: "warn",
});
