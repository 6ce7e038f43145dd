import { createBatchClient } from "@x/batch-http";
import { createSandbox } from "@x/batch-sandbox";

/** What a browser made of the client; plain JSON, so that a worker can post it. */
export interface Seen {
  readonly place: string;
  readonly create: readonly string[];
  readonly upsert: readonly string[];
  readonly stream: { readonly inOrder: boolean; readonly records: number; readonly sent: number };
  readonly abort: {
    readonly gaps: number;
    readonly statuses: string;
    readonly isCancelled: boolean;
  };
  readonly listsProperties: boolean;
  readonly refreshed: readonly string[];
  readonly disposes: boolean;
}

/**
 * Writes from a page or a worker.
 *
 * @param to `memory`: an account in the same page; `network`: the page's own server, by the browser's fetch.
 */
export async function scenario(to: "memory" | "network"): Promise<Seen> {
  const sandbox = createSandbox();
  const fetch = (input: RequestInfo | URL, init?: RequestInit) =>
    sandbox.fetch(new Request(input, init));
  const address = to === "memory" ? { fetch } : { baseUrl: location.origin };
  const hubspot = createBatchClient({ accessToken: "any", ...address });

  const created = await hubspot.create("contacts", [
    { properties: { email: "ada@example.com" } },
    { properties: { email: "not an e-mail" } },
  ]);
  const upserted = await hubspot.upsert(
    "contacts",
    [
      { properties: { email: "ada@example.com", city: "Oslo" } },
      { properties: { email: "grace@example.com" } },
    ],
    { idProperty: "email" },
  );

  const job = { operation: "create", objectType: "companies" } as const;
  const run = hubspot.run(job, companies(250).stream, { order: "input" });
  const indexes: number[] = [];
  for await (const { index } of run) indexes.push(index);

  const endless = companies(Infinity);
  const aborted = hubspot.run(job, endless.stream);
  const settled = new Map<number, string>();
  for await (const { index, status } of aborted) {
    settled.set(index, status);
    if (settled.size === 100) aborted.abort(new Error("enough"));
  }

  // These load parts of the client that writing records does without.
  const properties = await hubspot.properties.list("contacts");
  const oauth = { clientId: "app", clientSecret: "secret", refreshToken: "refresh" };
  const app = createBatchClient({ oauth, ...address });
  const read = await app.read("contacts", [{ id: "ada@example.com" }], { idProperty: "email" });

  const disposes = "asyncDispose" in Symbol;
  if (disposes) {
    await using own = createBatchClient({ accessToken: "any", ...address });
    await using unread = own.run(job, companies(1).stream);
    void unread.stats;
  }

  return {
    place: typeof document === "undefined" ? "worker" : "page",
    create: created.outcomes.map(({ status }) => status),
    upsert: upserted.outcomes.map(({ status }) => status),
    stream: {
      inOrder: indexes.every((index, place) => index === place),
      records: indexes.length,
      sent: run.stats.requests.sent,
    },
    abort: {
      gaps: Math.max(...settled.keys()) + 1 - settled.size,
      statuses: [...new Set(settled.values())].sort().join(),
      isCancelled: endless.isCancelled(),
    },
    listsProperties: properties.some(({ name }) => name === "email"),
    refreshed: read.outcomes.map(({ status }) => status),
    disposes,
  };
}

/** Companies as a web stream, made as they are asked for. */
function companies(count: number): { stream: ReadableStream; isCancelled: () => boolean } {
  let next = 0;
  let isCancelled = false;
  const stream = new ReadableStream<unknown>({
    pull(controller) {
      if (next === count) return controller.close();
      controller.enqueue({ properties: { name: `Company ${(next += 1)}` } });
    },
    cancel() {
      isCancelled = true;
    },
  });
  return { stream, isCancelled: () => isCancelled };
}
