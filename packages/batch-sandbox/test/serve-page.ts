import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { build } from "rolldown";

/** Serves a page that runs one module, bundled for a browser, with msw's service worker beside it. */
export async function servePage(module: string): Promise<{ readonly url: string; close(): void }> {
  const { output } = await build({
    input: module,
    platform: "browser",
    resolve: { conditionNames: ["@x/source", "browser", "import", "default"] },
    output: { format: "esm", codeSplitting: false },
    write: false,
    logLevel: "silent",
  });
  const worker = createRequire(import.meta.url).resolve("msw/mockServiceWorker.js");
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    "/": ["text/html", '<!doctype html><script type="module" src="/page.js"></script>'],
    "/page.js": ["text/javascript", output[0].code],
    "/mockServiceWorker.js": ["text/javascript", await readFile(worker, "utf8")],
  };
  const server = createServer(({ url = "" }, response) => {
    const [type, text] = files[url] ?? [];
    response.writeHead(type === undefined ? 404 : 200, { "content-type": type ?? "text/plain" });
    response.end(text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
