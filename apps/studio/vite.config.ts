import { defaultClientConditions, defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  // Nothing inline, which the content security policy of the studio would not run.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  resolve: { conditions: ["@x/source", ...defaultClientConditions] },
});
