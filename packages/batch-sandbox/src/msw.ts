import { http, type HttpHandler } from "msw";
import type { Sandbox } from "./create-sandbox.ts";
import { isConnectionReset } from "./faults/connection-reset.ts";

/** Options of {@link handlers}. */
export interface HandlersOptions {
  /** The base URL that your code sends requests to. @default "https://api.hubapi.com" */
  readonly baseUrl?: string | undefined;
}

/**
 * Returns msw handlers that let a sandbox answer all requests to HubSpot.
 *
 * @throws {TypeError} when `baseUrl` is not a URL.
 *
 * @example
 * import { setupServer } from "msw/node";
 *
 * const sandbox = createSandbox();
 * const server = setupServer(...handlers(sandbox));
 * server.listen();
 * await fetch("https://api.hubapi.com/crm/v3/objects/contacts/batch/create", {
 *   method: "POST",
 *   headers: { authorization: "Bearer any", "content-type": "application/json" },
 *   body: JSON.stringify({ inputs: [{ properties: { email: "ada@example.com" } }] }),
 * });
 * server.close();
 * sandbox.inspect("contacts")[0]?.properties; //=> { email: "ada@example.com" }
 */
export function handlers(
  sandbox: Pick<Sandbox, "fetch">,
  { baseUrl = "https://api.hubapi.com" }: HandlersOptions = {},
): HttpHandler[] {
  const base = baseUrl.replace(/\/+$/, "");
  const prefix = new URL(base).pathname.replace(/\/$/, "");
  return [
    http.all(`${base}/*`, async ({ request }) => {
      try {
        return await sandbox.fetch(withoutPrefix(request, prefix));
      } catch (error) {
        // What is thrown here, msw answers 500; a connection that breaks is an answer of this kind.
        if (isConnectionReset(error)) return Response.error();
        throw error;
      }
    }),
  ];
}

/** The sandbox reads paths from their root, wherever an account is mounted. */
function withoutPrefix(request: Request, prefix: string): Request {
  if (prefix === "") return request;
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(prefix.length);
  return new Request(url, request);
}
