import { expect, test } from "vitest";
import { createConnections } from "./connections.ts";

/** Where undici keeps the agent that all of fetch uses. */
const PLACE = Symbol.for("undici.globalDispatcher.2");

test("an agent that somebody put in the place of fetch's own is used as it is", async () => {
  class ProxyAgent {
    readonly uri: string;
    constructor(options: { uri?: string }) {
      if (options.uri === undefined) throw new Error("Proxy uri is mandatory");
      this.uri = options.uri;
    }
  }
  void globalThis.Response;
  const places = globalThis as unknown as Record<symbol, unknown>;
  const before = places[PLACE];
  places[PLACE] = new ProxyAgent({ uri: "http://proxy.example" });
  let sentWith: RequestInit | undefined;
  const connections = createConnections((_, init) => {
    sentWith = init;
    return Promise.resolve(new Response());
  }, 50);
  try {
    await connections.fetch("https://api.example", { method: "POST" });
    expect(sentWith).toEqual({ method: "POST" });
  } finally {
    places[PLACE] = before;
  }
  await connections.close();
});
