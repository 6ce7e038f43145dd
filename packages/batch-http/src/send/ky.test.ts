import ky, { type Options } from "ky";
import { http, HttpResponse } from "msw";
import { describe, expect, test } from "vitest";
import {
  type Account,
  answers,
  companies,
  connect,
  drop,
  refusal,
  type Responder,
  rest,
  TOKEN,
  useServer,
} from "../testing/account.ts";

const server = useServer();
const TRACE = "https://trace.example/spans";

/** An account whose client sends with ky, and the requests that HubSpot got from it. */
function connectBy(
  options: Options,
  ...responders: Responder[]
): Account<"2026-09"> & { arrived: Request[] } {
  const arrived: Request[] = [];
  const account = connect(server, { ky: ky.create(options) });
  server.use(answers(...responders));
  // What was given last is asked first.
  server.use(http.all("https://*/*", ({ request }) => void arrived.push(request)));
  return { ...account, arrived };
}

const create = ({ client }: Account<"2026-09">) => client.create("companies", companies(2));
const failsWith = (error: Error): (() => never) => {
  return () => {
    throw error;
  };
};
const refusedConnection = Object.assign(new Error("No way to the trace server."), {
  code: "ECONNREFUSED",
});

const REFUSAL = { status: "error", message: "No." };

describe("what a ky instance brings is used", () => {
  test("headers and hooks before the request; the token stays in its header", async () => {
    const seen: string[] = [];
    const account = connectBy({
      headers: { "x-team": "sales", "content-type": "text/plain" },
      hooks: {
        beforeRequest: [
          async ({ request }) => {
            request.headers.set("x-trace", "t-1");
            seen.push(await request.clone().text());
          },
        ],
      },
    });
    const result = await create(account);
    expect(result).toMatchObject({ status: "success", counts: { created: 2 } });
    const [request] = account.arrived;
    expect(Object.fromEntries(request!.headers)).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      "content-type": "application/json",
      "x-team": "sales",
      "x-trace": "t-1",
    });
    expect(JSON.parse(seen[0]!)).toEqual({
      inputs: companies(2).map((record, index) => ({
        ...record,
        objectWriteTraceId: String(index),
      })),
    });
    expect(request!.url).not.toContain(TOKEN);
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  });

  test("its fetch, with options that only that knows", async () => {
    const given: unknown[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      given.push((init as { cf?: unknown }).cf);
      return globalThis.fetch(input, init);
    };
    const account = connectBy({ fetch, cf: "of a worker" } as Options);
    expect(await create(account)).toMatchObject({ status: "success" });
    expect(given).toEqual(["of a worker"]);
  });

  test("a hook after the answer that puts another in its place", async () => {
    const account = connectBy({
      hooks: { afterResponse: [() => HttpResponse.json(REFUSAL, { status: 400 })] },
    });
    const { outcomes } = await create(account);
    expect(outcomes).toMatchObject([
      { status: "failed", error: { category: "HTTP_400", message: "No." } },
      { status: "failed", error: { category: "HTTP_400", message: "No." } },
    ]);
  });

  test("a hook that answers by itself: nothing is sent", async () => {
    const account = connectBy({
      hooks: { beforeRequest: [() => HttpResponse.json(REFUSAL, { status: 400 })] },
    });
    expect(await create(account)).toMatchObject({ counts: { failed: 2 } });
    expect(account.arrived).toEqual([]);
  });
});

describe("a write is sent once, whatever the instance would do", () => {
  const RETRIES: Record<string, Options> = {
    "retries of every kind": {
      retry: { limit: 5, methods: ["post"], statusCodes: [500], delay: () => 1 },
    },
    "retries it decides about": { retry: { limit: 5, methods: ["post"], shouldRetry: () => true } },
    "an init hook that asks for them": {
      hooks: {
        init: [
          (options) => void Object.assign(options, { retry: { limit: 5, methods: ["post"] } }),
        ],
      },
    },
    "an init hook that adds another": {
      hooks: {
        init: [
          ({ hooks }) => {
            hooks!.init!.push((options) => {
              options.retry = { limit: 5, methods: ["post"], shouldRetry: () => true };
              options.fetch = (input, init) => fetch(input, init);
            });
          },
        ],
      },
    },
    "a retry forced by a hook": { hooks: { afterResponse: [() => ky.retry({ delay: 1 })] } },
    "another fetch put in by an init hook": {
      hooks: {
        init: [(options) => void Object.assign(options, { fetch: failsWith(refusedConnection) })],
      },
    },
  };

  test.each(Object.entries(RETRIES))("%s, when HubSpot fails", async (_, options) => {
    const account = connectBy(options, refusal(500));
    const { outcomes } = await create(account);
    expect(outcomes).toMatchObject([{ status: "unknown" }, { status: "unknown" }]);
    expect(account.arrived).toHaveLength(1);
  });

  test.each(Object.entries(RETRIES))("%s, when the connection breaks", async (_, options) => {
    const account = connectBy(options, drop);
    const { outcomes } = await create(account);
    expect(outcomes).toMatchObject([{ status: "unknown" }, { status: "unknown" }]);
    expect(account.arrived).toHaveLength(1);
  });

  test("errors by status, prefix, query and redirects of the instance are not used", async () => {
    const account = connectBy(
      {
        throwHttpErrors: true,
        prefix: "https://other.example",
        searchParams: { tracked: "yes" },
        redirect: "follow",
        json: { inputs: [] },
        timeout: 1,
        totalTimeout: 1,
      },
      () => new HttpResponse(null, { status: 302, headers: { location: TRACE } }),
    );
    await expect(create(account)).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringMatching(/^Not an answer of HubSpot's API: 302, no body\. /),
    });
    expect(account.arrived.map(({ url }) => url)).toEqual([
      "https://api.hubapi.com/crm/objects/2026-09/companies/batch/create",
    ]);
  });
});

describe("a hook that throws", () => {
  test("before the request left: it is sent again, and nothing is unknown", async () => {
    let hooks = 0;
    const beforeRequest = (): void => {
      hooks += 1;
      if (hooks === 1) throw new Error("No credentials yet.");
    };
    const account = connectBy({ hooks: { beforeRequest: [beforeRequest] } });
    expect(await create(account)).toMatchObject({ status: "success", counts: { created: 2 } });
    expect([hooks, account.arrived.length]).toEqual([2, 1]);
  });

  test("each time: skipped, with what it said", async () => {
    const account = connectBy({
      hooks: { beforeRequest: [failsWith(new Error(`No credentials for ${TOKEN}.`))] },
    });
    const result = await account.client.create("companies", companies(1), { maxRetries: 1 });
    expect(result.outcomes).toMatchObject([
      {
        status: "skipped",
        reason: "unavailable",
        message: expect.stringContaining("A hook of ky"),
      },
    ]);
    expect(account.arrived).toEqual([]);
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  });

  test("after the answer: unknown, also with a code that is about another connection", async () => {
    const account = connectBy({ hooks: { afterResponse: [failsWith(refusedConnection)] } });
    const { outcomes } = await create(account);
    expect(outcomes).toMatchObject(
      [0, 1].map((index) => ({
        index,
        status: "unknown",
        attempts: 1,
        message: expect.stringContaining("A hook of ky failed: No way to the trace server."),
      })),
    );
    expect(account.arrived).toHaveLength(1);
  });
});

describe("a call that ends", () => {
  test("while a hook before the request hangs: skipped, and never sent later", async () => {
    let goOn = (): void => {};
    const beforeRequest = (): Promise<void> => new Promise((resolve) => (goOn = resolve));
    const account = connectBy({ hooks: { beforeRequest: [beforeRequest] } });
    const controller = new AbortController();
    const result = account.client.create("companies", companies(1), controller);
    await rest();
    controller.abort();
    expect(await result).toMatchObject({ outcomes: [{ status: "skipped", reason: "aborted" }] });
    goOn();
    await rest();
    expect(account.arrived).toEqual([]);
  });

  test("while HubSpot works: unknown", async () => {
    const account = connectBy({}, () => new Promise(() => {}));
    const controller = new AbortController();
    const result = account.client.create("companies", companies(1), controller);
    await rest();
    controller.abort();
    expect(await result).toMatchObject({ outcomes: [{ status: "unknown", reason: "no-answer" }] });
  });
});

test("without a connection nothing was sent: the request is sent again", async () => {
  let fetches = 0;
  const fetch: typeof globalThis.fetch = (input, init) => {
    fetches += 1;
    if (fetches > 1) return globalThis.fetch(input, init);
    return Promise.reject(new TypeError("fetch failed", { cause: refusedConnection }));
  };
  expect(await create(connectBy({ fetch }))).toMatchObject({
    status: "success",
    requests: { sent: 2, retried: 1 },
  });
});
