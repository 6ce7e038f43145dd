import type { Fetch } from "./transport.ts";

/** The connections of a client. */
export interface Connections {
  readonly fetch: Fetch;
  /** Closes all of them, also those in use. */
  close(): Promise<void>;
}

/** The part of undici's Agent that is used here. Node's fetch takes an agent as `dispatcher`. */
interface Agent {
  destroy(): Promise<void>;
}
type AgentClass = new (options: { connect: { timeout: number } }) => Agent;

/**
 * Returns a fetch with a connect timeout in milliseconds. Node's fetch takes that timeout only from an
 * agent; the class of its own agent is found where undici keeps the global one. Outside of Node the host
 * decides about connections.
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

/** Any other agent was set by the user (a proxy, a mock) and is used as it is. */
const OWN_AGENTS = new Set<string | undefined>(["Agent", "EnvHttpProxyAgent"]);

function findAgentClass(): AgentClass | undefined {
  // Node sets the global agent when a class of fetch is used for the first time.
  void globalThis.Response;
  const places: Record<symbol, object | undefined> = globalThis;
  const agent =
    places[Symbol.for("undici.globalDispatcher.2")] ??
    places[Symbol.for("undici.globalDispatcher.1")];
  const found = agent?.constructor;
  return OWN_AGENTS.has(found?.name) ? (found as AgentClass) : undefined;
}
