import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SandboxRequest } from "./create-sandbox.ts";
import { isConnectionReset } from "./faults/connection-reset.ts";
import type { KeptSandbox } from "./persistence/persist.ts";
import { BODY_LIMITS, BodyRefusedError, createBodyReader } from "./server/read-body.ts";
import { isLoopbackAddress, refuseStrangers } from "./server/refuse-strangers.ts";

export { type KeptSandbox, persist } from "./persistence/persist.ts";

/** Where a sandbox listens. */
export interface ListenOptions {
  /** The port; 0 takes a free one. @default 0 */
  readonly port?: number | undefined;
  /** The address to listen on. Any address but loopback lets other machines in. @default "127.0.0.1" */
  readonly host?: string | undefined;
}

/** A running server. */
export interface SandboxServer {
  /** The URL for requests, such as `http://127.0.0.1:49152`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and closes all connections, also those in use. May be called twice. */
  close(): Promise<void>;
}

/**
 * Starts an HTTP server that answers with a sandbox, by default only for this machine. Resolves when the
 * server listens.
 *
 * On loopback it refuses requests for another host (421) and from pages of other sites (403). A body over
 * 32 MB is answered 413, a body that takes more than a minute 408, and bodies that are over 128 MB
 * together 503. Headers over 16 KiB (Node's limit) are answered 431. An error in the sandbox is answered 500,
 * as HubSpot's are, with a warning of the process.
 *
 * @throws The error of `node:http` when it cannot listen, for example because the port is in use.
 *
 * @example
 * const server = await listen(createSandbox());
 * const response = await fetch(`${server.url}/crm/v3/properties/contacts`, {
 *   headers: { authorization: "Bearer any" },
 * });
 * response.status; //=> 200
 * await server.close();
 */
export async function listen(
  sandbox: Omit<KeptSandbox, "close">,
  { port = 0, host = "127.0.0.1" }: ListenOptions = {},
): Promise<SandboxServer> {
  const readBody = createBodyReader(BODY_LIMITS);
  let isLocal = true;
  const server = createServer((incoming, outgoing) => {
    const refusal = isLocal ? refuseStrangers(incoming.headers) : undefined;
    if (refusal !== undefined) return refuse(outgoing, refusal.status, refusal.message);
    void answer(sandbox, incoming, outgoing, () => readBody(incoming));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  isLocal = isLoopbackAddress(address.address);
  const hostInUrl = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${hostInUrl}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  sandbox: Omit<KeptSandbox, "close">,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  readText: () => Promise<string>,
): Promise<void> {
  const url = parseUrl(incoming.url ?? "/");
  if (url === undefined) return refuse(outgoing, 400, "The path is not valid.");
  try {
    const response = await sandbox.fetch(toRequest(url, incoming, outgoing, readText));
    outgoing.statusCode = response.status;
    outgoing.setHeaders(response.headers);
    await writeBody(response.body ?? [], outgoing);
  } catch (error) {
    if (error instanceof BodyRefusedError) refuse(outgoing, error.status, error.message);
    else if (isConnectionReset(error)) incoming.socket.resetAndDestroy();
    // The client has left: nobody is there to answer.
    else if (outgoing.destroyed || outgoing.headersSent) outgoing.destroy();
    else {
      warn(`${incoming.method} ${url.pathname}`, error, sandbox.restoredFrom);
      refuse(outgoing, 500, "internal error");
    }
  }
}

/**
 * Says on standard error, with the stack, that a request met an error of the sandbox.
 *
 * @param file Where its account comes from. What is wrong in it is met by the requests that it concerns.
 */
function warn(request: string, error: unknown, file: string | undefined): void {
  const { stack = "" } = error instanceof Error ? error : {};
  const where = file === undefined ? "" : `, or in its account, which comes from ${file}`;
  process.emitWarning(
    `${request} is answered 500, because of an error in the sandbox${where}: ${String(error)}`,
    {
      type: "SandboxWarning",
      detail: stack,
    },
  );
}

/** What the sandbox looks at; the body is read when it asks for it. */
function toRequest(
  url: URL,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  readText: () => Promise<string>,
): SandboxRequest {
  const leaving = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) leaving.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  return {
    method: incoming.method ?? "GET",
    url: url.href,
    headers,
    signal: leaving.signal,
    text: readText,
  };
}

/** The last piece is held back, so that an answer in one piece goes out as one, with its length. */
async function writeBody(
  body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  outgoing: ServerResponse,
): Promise<void> {
  let held: Uint8Array | undefined;
  try {
    for await (const piece of body) {
      if (held !== undefined) outgoing.write(held);
      held = piece;
    }
    outgoing.end(held);
  } catch {
    // Cut in the middle: what there is goes out before the connection ends.
    outgoing.write(held ?? "", () => outgoing.socket?.destroySoon());
  }
}

/** The host a client names is of no use here, and not to be trusted. */
function parseUrl(target: string): URL | undefined {
  const isPath = target.startsWith("/") && !target.startsWith("//");
  return isPath && URL.canParse(target, "http://sandbox")
    ? new URL(target, "http://sandbox")
    : undefined;
}

/** Closes the connection, too: the rest of a body that nobody reads would be in the way. */
function refuse(outgoing: ServerResponse, status: number, message: string): void {
  const correlationId = randomUUID();
  outgoing.writeHead(status, {
    "content-type": "application/json;charset=utf-8",
    "x-hubspot-correlation-id": correlationId,
    connection: "close",
  });
  outgoing.end(JSON.stringify({ status: "error", message, correlationId }));
}
