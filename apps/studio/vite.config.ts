import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";

const LICENSES = "licenses.md";

/** Vite lists what is bundled into the page, and forgets its worker. */
const licenseOfWorker: Plugin = {
  name: "license-of-worker",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const name = "eventsource-parser";
      const folder = join(import.meta.dirname, "node_modules", name);
      const text = readFileSync(join(folder, "LICENSE"), "utf8");
      const listed = bundle[LICENSES];
      if (listed?.type !== "asset") throw new Error(`Expected ${LICENSES} in the bundle.`);
      listed.source = `${String(listed.source)}\n## ${name} (MIT)\n\n${text}`;
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [licenseOfWorker],
  build: {
    // Nothing inline, which the content security policy of the studio would not run.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What is bundled may be copied only with its licence.
    license: { fileName: LICENSES },
  },
  resolve: { conditions: ["@x/source", ...defaultClientConditions] },
});
