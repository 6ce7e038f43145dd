import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

const FILE_NAME = "mockServiceWorker.js";

/** Serves msw's service worker from node_modules, so that no copy of it can fall behind msw. */
export function serveWorker(): Plugin {
  return {
    name: "serve-worker",
    configureServer(server) {
      server.middlewares.use(`/${FILE_NAME}`, (_request, response) => {
        response.writeHead(200, {
          "content-type": "text/javascript; charset=utf-8",
          "cache-control": "no-cache",
        });
        response.end(workerScript());
      });
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: FILE_NAME, source: workerScript() });
    },
  };
}

function workerScript(): string {
  const msw = createRequire(import.meta.url).resolve("msw/mockServiceWorker.js");
  const ours = new URL("./refuse-other-hosts.js", import.meta.url);
  return `${readFileSync(msw, "utf8")}\n${readFileSync(ours, "utf8")}`;
}
