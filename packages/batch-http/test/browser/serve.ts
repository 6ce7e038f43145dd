import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createSandbox } from "@x/batch-sandbox";

/** A page and its scripts; everything else on the same address is an account of the sandbox. */
export async function serve(
  scripts: ReadonlyMap<string, string>,
): Promise<{ readonly url: string; close(): void }> {
  const sandbox = createSandbox();
  async function answer(request: IncomingMessage): Promise<Response> {
    const { method = "GET", url = "/", headers } = request;
    const script = scripts.get(url.slice(1));
    if (script !== undefined) {
      return new Response(script, { headers: { "content-type": "text/javascript" } });
    }
    if (url === "/") {
      const html = `<!doctype html><link rel="icon" href="data:,"><script type="module" src="page.js"></script>`;
      return new Response(html, { headers: { "content-type": "text/html" } });
    }
    const body = method === "GET" ? null : await text(request);
    const { authorization = "", "content-type": type = "" } = headers;
    const sent = { authorization, "content-type": type };
    return sandbox.fetch(new Request(`http://sandbox${url}`, { method, headers: sent, body }));
  }
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answered = await answer(request);
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(await answered.text());
  }
  const server = createServer((request, response) => void handle(request, response));
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
