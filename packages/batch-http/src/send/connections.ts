import type { Fetch } from "./transport.ts";

/** A client's own connections. */
export interface Connections {
  readonly fetch: Fetch;
  /** Closes those that are open, idle or not. */
  close(): Promise<void>;
}

/** The part of undici's Agent that is used; Node's fetch takes one as `dispatcher`. */
interface Agent {
  destroy(): Promise<void>;
}
type AgentClass = new (options: { connect: { timeout: number } }) => Agent;

/**
 * Node's fetch gives up connecting after ten seconds, and has no option for it but an agent. The
 * class of its own one is reached through the place where undici keeps the global agent. Elsewhere
 * (browsers, other runtimes) connections are the host's business, and so is their timeout.
 */
export function createConnections(fetch: Fetch, connectTimeout: number): Connections {
  let agent: Agent | undefined;
  const connect = (): Agent | undefined => {
    const Agent = findAgentClass();
    return Agent && new Agent({ connect: { timeout: connectTimeout } });
  };
  return {
    fetch(input, init) {
      agent ??= connect();
      return fetch(input, agent === undefined ? init : withDispatcher(init, agent));
    },
    async close() {
      await agent?.destroy();
      agent = undefined;
    },
  };
}

function withDispatcher(init: RequestInit | undefined, dispatcher: Agent): RequestInit {
  return Object.assign({}, init, { dispatcher });
}

/** Any other was put there by somebody (a proxy, a mock), and is to be used as it is. */
const OWN_AGENTS = new Set<string | undefined>(["Agent", "EnvHttpProxyAgent"]);

/** Node fills the place when one of fetch's classes is first looked at. */
function findAgentClass(): AgentClass | undefined {
  void globalThis.Response;
  const places: Record<symbol, object | undefined> = globalThis;
  const agent =
    places[Symbol.for("undici.globalDispatcher.2")] ??
    places[Symbol.for("undici.globalDispatcher.1")];
  const found = agent?.constructor;
  return OWN_AGENTS.has(found?.name) ? (found as AgentClass) : undefined;
}
