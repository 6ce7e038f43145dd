import { beforeEach, describe, expect, test, vi } from "vitest";
import { type BatchClient, BatchError, type BatchEvent } from "../index.ts";
import { answers, companies, connect, useServer } from "../testing/account.ts";

const server = useServer();
const create = { operation: "create", objectType: "companies" } as const;

let loads = 0;
let failures = 0;
vi.mock("./create-runner.ts", async (importActual) => {
  const { createRunner } = await importActual<{ createRunner: unknown }>();
  return {
    get createRunner() {
      loads += 1;
      if (loads <= failures) throw new Error("The chunk did not load.");
      return createRunner;
    },
  };
});
let isGone = false;
vi.mock("./load-part.ts", async (importActual) => {
  const { loadPart } = await importActual<{ loadPart: typeof load }>();
  return { loadPart: (loading: Promise<unknown>) => loadPart(isGone ? gone(loading) : loading) };
});
async function load(loading: Promise<unknown>): Promise<unknown> {
  return loading;
}
async function gone(loading: Promise<unknown>): Promise<never> {
  await loading;
  throw new Error("The chunk is gone.");
}
beforeEach(() => {
  loads = 0;
  failures = 0;
  isGone = false;
});

test("what sends is loaded once, by the first call", async () => {
  const { client } = connect(server);
  const run = client.run(create, companies(1));
  expect(loads).toBe(0);
  await Promise.all([run.result(), client.create("companies", companies(1))]);
  await client.properties.list("companies");
  expect(loads).toBe(1);
});

test("a client that sent nothing closes without loading anything", async () => {
  const { client } = connect(server);
  await client.run(create, companies(1))[Symbol.asyncDispose]();
  await client[Symbol.asyncDispose]();
  expect(loads).toBe(0);
});

describe("what could not be loaded", () => {
  test.each<[string, (client: BatchClient) => Promise<unknown>]>([
    ["a call", (client) => client.create("companies", companies(1))],
    ["the result of a run", (client) => client.run(create, companies(1)).result()],
    ["a run", (client) => client.run(create, companies(1))[Symbol.asyncIterator]().next()],
    [
      "a call beside records",
      (client) => client.associations.read("deals", "contacts", [{ id: 1 }]),
    ],
    ["a list", (client) => client.properties.list("companies")],
    ["a call for the account", (client) => client.account()],
    ["a list of records", (client) => client.list("companies")[Symbol.asyncIterator]().next()],
    ["a search", (client) => client.search("companies", {})[Symbol.asyncIterator]().next()],
  ])("fails %s before anything is sent, and the next call loads it", async (_, call) => {
    failures = 1;
    const events: BatchEvent[] = [];
    const { client, sandbox } = connect(server, { onEvent: (event) => events.push(event) });
    const error: unknown = await call(client).catch((thrown: unknown) => thrown);
    expect(BatchError.is(error)).toBe(true);
    expect(error).toMatchObject({
      code: "CLIENT_FAILED",
      message:
        "Nothing was sent: a part of the client could not be loaded: The chunk did not load.",
      cause: new Error("The chunk did not load."),
    });
    expect([sandbox.requests(), events]).toEqual([[], []]);
    expect((await client.create("companies", companies(1))).status).toBe("success");
    await client[Symbol.asyncDispose]();
  });

  test("while records are written skips those that need it, and the next call loads it", async () => {
    const { client, sandbox } = connect(server);
    await client.create("companies", [{ properties: { name: "Acme" } }]);
    isGone = true;
    const to = {
      objectType: "companies",
      idProperty: "name",
      id: "Acme",
      findBy: "search",
    } as const;
    const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }] as const;
    const plain = Array.from({ length: 100 }, (_, place) => ({
      properties: { email: `p${place}@example.com` },
    }));
    const named = { properties: { email: "last@example.com" }, associations: [{ to, types }] };
    const { counts, outcomes } = await client.create("contacts", [...plain, named]);
    expect(counts).toMatchObject({ created: 100, skipped: 1 });
    expect(outcomes.at(-1)).toMatchObject({
      status: "skipped",
      reason: "unavailable",
      message:
        "A record to associate with could not be looked up: Nothing was sent: a part of the client could not be loaded: The chunk is gone.",
    });
    expect(sandbox.inspect("contacts")).toHaveLength(100);
    await expect(client.account()).rejects.toMatchObject({ code: "CLIENT_FAILED" });
    isGone = false;
    expect((await client.create("contacts", [named])).counts.created).toBe(1);
  });

  test("does not keep a client from being closed", async () => {
    failures = 1;
    const { client } = connect(server);
    const call = client.create("companies", companies(1));
    await Promise.all([
      client[Symbol.asyncDispose](),
      expect(call).rejects.toThrow("could not be loaded"),
    ]);
  });
});

describe("while it loads", () => {
  test.each<[string, "abort" | "drain"]>([
    ["abort", "abort"],
    ["drain", "drain"],
  ])("%s ends the run, and every record has its outcome", async (_, how) => {
    const events: BatchEvent[] = [];
    const { client, sandbox } = connect(server, { onEvent: (event) => events.push(event) });
    const run = client.run(create, companies(250));
    const result = run.result();
    run[how]("The user left.");
    const { counts, outcomes } = await result;
    expect(outcomes.map(({ index }) => index)).toEqual([...outcomes.keys()]);
    expect([outcomes.length, counts.skipped]).toEqual([250, 250]);
    expect(sandbox.requests()).toEqual([]);
    const types = events.map(({ type }) => type).filter((type) => type !== "settled");
    const stopped = how === "drain" ? ["run-stopped"] : [];
    expect(types).toEqual(["run-started", ...stopped, "run-ended"]);
  });

  test("a reader who leaves is waited for, and nothing is sent", async () => {
    const { client, sandbox } = connect(server);
    const reader = client.run(create, companies(1))[Symbol.asyncIterator]();
    void reader.next();
    await reader.return?.();
    expect(sandbox.requests()).toEqual([]);
  });

  test("the caller may use the array again", async () => {
    const { client } = connect(server);
    const sent = answers();
    server.use(sent);
    const records = companies(2);
    const call = client.create("companies", records);
    records.length = 0;
    const { counts } = await call;
    expect(counts.created).toBe(2);
    expect(sent.requests[0]?.map(({ properties }) => properties)).toEqual(
      companies(2).map(({ properties }) => properties),
    );
  });

  test("the caller may use the array of a call beside records again", async () => {
    const { client } = connect(server);
    const pairs = [{ from: 1, to: 2 }];
    const call = client.associations.archive("deals", "contacts", pairs);
    pairs.length = 0;
    expect((await call).outcomes).toHaveLength(1);
  });

  test("an array that throws is a source that fails: what stands before is sent", async () => {
    const { client } = connect(server);
    const records = companies(3);
    const broken = new Error("The row is gone.");
    Object.defineProperty(records, 1, {
      get() {
        throw broken;
      },
    });
    const error: unknown = await client.create("companies", records).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "SOURCE_FAILED", cause: broken });
    expect(error).toMatchObject({ result: { counts: { created: 1 } } });
  });
});
