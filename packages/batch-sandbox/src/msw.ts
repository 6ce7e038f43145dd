import { http, type HttpHandler } from "msw";
import type { Sandbox } from "./create-sandbox.ts";

export interface HandlersOptions {
  /** The address requests are sent to. @default "https://api.hubapi.com" */
  readonly baseUrl?: string | undefined;
}

/**
 * Handlers for msw that let a sandbox answer everything sent to HubSpot.
 *
 * @example
 * const sandbox = createSandbox();
 * const server = setupServer(...handlers(sandbox)); // from msw/node
 * server.listen();
 */
export function handlers(
  sandbox: Pick<Sandbox, "fetch">,
  { baseUrl = "https://api.hubapi.com" }: HandlersOptions = {},
): HttpHandler[] {
  const base = baseUrl.replace(/\/+$/, "");
  const prefix = new URL(base).pathname.replace(/\/$/, "");
  return [http.all(`${base}/*`, ({ request }) => sandbox.fetch(withoutPrefix(request, prefix)))];
}

/** The sandbox reads paths from their root, wherever an account is mounted. */
function withoutPrefix(request: Request, prefix: string): Request {
  if (prefix === "") return request;
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(prefix.length);
  return new Request(url, request);
}
