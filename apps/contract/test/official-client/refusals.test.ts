import { expect, onTestFinished, test, vi } from "vitest";
import { clientOf, connect } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

const PAT = "pat-eu1-test";

test("a token nobody has is refused with 401", async () => {
  const { url } = await connect({ apps: [{ accessToken: PAT }] });
  const { code, body } = await refusalOf(
    clientOf(url, { accessToken: "other" }).crm.contacts.basicApi.getPage(),
  );
  expect({ code, body }).toMatchObject({
    code: 401,
    body: {
      status: "error",
      category: "INVALID_AUTHENTICATION",
      correlationId: expect.any(String) as string,
    },
  });
});

test("a scope that is missing is named, with 403", async () => {
  const { client } = await connect({
    apps: [{ accessToken: PAT, scopes: ["crm.objects.contacts.read"] }],
  });
  const { contacts, companies } = client.crm;
  await expect(contacts.basicApi.getPage()).resolves.toMatchObject({ results: [] });
  const rows = { inputs: [{ properties: { name: "Acme" }, associations: [] }] };
  for (const [call, scope] of [
    [() => contacts.batchApi.create(rows), "crm.objects.contacts.write"],
    [() => companies.basicApi.getPage(), "crm.objects.companies.read"],
    [() => companies.batchApi.create(rows), "crm.objects.companies.write"],
  ] as const) {
    const { code, body } = await refusalOf(call());
    expect({ code, body }).toMatchObject({ code: 403, body: { category: "MISSING_SCOPES" } });
    expect(JSON.stringify(body)).toContain(scope);
  }
});

test("one request too many is refused with 429 and the headers of the limit", async () => {
  const { client } = await connect({ limits: { requests: 2, perMilliseconds: 10_000 } });
  const { basicApi } = client.crm.contacts;
  await basicApi.getPage();
  await basicApi.getPage();
  const { code, body, headers } = await refusalOf(basicApi.getPage());
  expect({ code, body }).toMatchObject({
    code: 429,
    body: { errorType: "RATE_LIMIT", policyName: "TEN_SECONDLY_ROLLING" },
  });
  expect(headers).toMatchObject({
    "x-hubspot-ratelimit-max": "2",
    "x-hubspot-ratelimit-remaining": "0",
    "x-hubspot-ratelimit-interval-milliseconds": "10000",
  });
});

test("the client's own retries wait for a limit, and for a server in trouble", async () => {
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const waits: number[] = [];
  const { setTimeout: inFact } = globalThis;
  const hurried = (run: (...values: unknown[]) => void, wait = 0, ...values: unknown[]) => {
    const isRetry = wait === 10_000 || wait === 400;
    if (isRetry) waits.push(wait);
    return inFact(run, isRetry ? 0 : wait, ...values);
  };
  vi.spyOn(globalThis, "setTimeout").mockImplementation(hurried as typeof setTimeout);
  const { client, sandbox } = await connect(
    {
      faults: [
        { nth: 1, fault: { kind: "rate-limit", policy: "TEN_SECONDLY_ROLLING" } },
        { nth: 2, fault: { kind: "status", status: 502 } },
      ],
    },
    { numberOfApiCallRetries: 3 },
  );
  const created = await client.crm.contacts.basicApi.create({
    properties: { firstname: "Ada" },
    associations: [],
  });
  expect(created.id).toMatch(/^\d+$/);
  expect(sandbox.requests().map(({ status }) => status)).toEqual([429, 502, 201]);
  expect(waits).toEqual([10_000, 400]);
});

test("the client's retry of a search knows the secondly limit", async () => {
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { client, sandbox } = await connect(
    { faults: [{ nth: 1, fault: { kind: "rate-limit", policy: "search" } }] },
    { numberOfApiCallRetries: 2 },
  );
  const found = await client.crm.contacts.searchApi.doSearch({ query: "nobody" });
  expect(found.total).toBe(0);
  expect(sandbox.requests().map(({ status }) => status)).toEqual([429, 200]);
});

test("an unknown object is refused with 400, and a path that is not there with a page", async () => {
  const { client } = await connect();
  const unknown = await refusalOf(client.crm.objects.basicApi.getPage("no_such_object"));
  expect(unknown.code).toBe(400);
  expect(unknown.body["message"]).toContain("Unable to infer object type from");
  const response = await client.apiRequest({ path: "/crm/v3/nothing-here" });
  expect(response.status).toBe(404);
});
