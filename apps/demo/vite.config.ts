import { defaultClientConditions, defineConfig } from "vite";
import { serveWorker } from "./worker/serve-worker.ts";

export default defineConfig({
  // Found from anywhere: the test starts the page from the root of the repo.
  root: import.meta.dirname,
  // Relative, so that a build can be put in any folder of any site.
  base: "./",
  plugins: [serveWorker()],
  // Most of it is msw, which a page that plays HubSpot cannot do without.
  build: { chunkSizeWarningLimit: 700 },
  resolve: {
    conditions: ["@x/source", ...defaultClientConditions],
    // A handler made by one copy of msw means nothing to another.
    dedupe: ["msw"],
  },
});
