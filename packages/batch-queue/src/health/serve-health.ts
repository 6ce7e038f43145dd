import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Backlog } from "../results/backlog.ts";
import type { Worker } from "../worker/worker.ts";
import { type How, howIs, isReady } from "./how-is.ts";
import type { Metrics } from "./metrics.ts";
import { isLoopbackAddress, refuseRequest } from "./refuse-request.ts";

/** Where to listen. */
export interface ListenOptions {
  /** The port; 0 takes a free one. */
  readonly port: number;
  /**
   * The address. Any but loopback lets other machines in; on loopback, requests for another host are refused (421).
   * @default "127.0.0.1"
   */
  readonly host?: string | undefined;
}

/** A running server. */
export interface HealthServer {
  /** Such as `http://127.0.0.1:9464`. */
  readonly url: string;
  close(): Promise<void>;
}

/** @throws the error of `node:http` when it cannot listen, for example because the port is in use. */
export async function serveHealth(
  parts: {
    readonly worker: Pick<Worker, "status">;
    readonly metrics: Metrics;
    /** Resolves with whether the database answers. */
    readonly ping: () => Promise<boolean>;
    /** Resolves with undefined when the database does not answer. */
    readonly readBacklog: () => Promise<Backlog | undefined>;
  },
  { port, host = "127.0.0.1" }: ListenOptions,
): Promise<HealthServer> {
  const { worker, metrics, ping, readBacklog } = parts;

  async function answer(path: string, response: ServerResponse): Promise<void> {
    const sayHow = (how: How): void => {
      response.writeHead(how.isWell ? 200 : 503, { "content-type": "application/json" });
      response.end(`${JSON.stringify(how.body)}\n`);
    };
    switch (path) {
      case "/health":
        return sayHow(howIs(worker.status(), Date.now()));
      case "/ready":
        return sayHow(isReady(worker.status(), Date.now(), await ping()));
      case "/metrics": {
        const text = await metrics.textOf(worker.status(), await readBacklog());
        response.writeHead(200, { "content-type": metrics.type }).end(text);
        return;
      }
      default:
        response.writeHead(404).end("There are /health, /ready and /metrics.\n");
    }
  }

  let isLocal = true;
  const server = createServer((request, response) => {
    const refusal = refuseRequest(request, isLocal);
    if (refusal !== undefined) {
      response.writeHead(refusal.status, { allow: "GET, HEAD" }).end(`${refusal.message}\n`);
      return;
    }
    const [path = ""] = (request.url ?? "").split("?");
    answer(path, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  isLocal = isLoopbackAddress(address.address);
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}`,
    async close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
