import { InvalidOptionsError, JobStoppedError } from "@x/batch-core";
import { HttpResponse, http } from "msw";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { BatchEvent } from "../index.ts";
import { connect, contacts, refusal, TOKEN, useServer } from "../testing/account.ts";

const server = useServer();
const people = Array.from({ length: 250 }, (_, place) => ({
  id: String(place + 1),
  email: `person-${place}@example.com`,
  archived: place % 50 === 49,
}));
const zip = [{ ruleType: "ALPHANUMERIC", ruleArguments: ["NUMERIC_ONLY"] }] as const;
const pipeline = {
  id: "hiring",
  label: "Hiring",
  stages: [
    { id: "new", label: "New", metadata: { probability: "0.1" } },
    { id: "done", label: "Done" },
  ],
};

test("all owners come, over as many pages as there are; archived ones apart", async () => {
  const { client, sandbox } = connect(server, { sandbox: { owners: people } });
  const owners = await client.owners();
  expect(owners.map(({ id }) => id)).toEqual(
    people.filter(({ archived }) => !archived).map(({ id }) => id),
  );
  expect(owners[0]).toMatchObject({ id: "1", email: "person-0@example.com", userId: 1001 });
  expect(sandbox.requests().map(({ path }) => path)).toHaveLength(3);
  const left = await client.owners({ archived: true });
  expect(left.map(({ id, userId }) => [id, userId])).toEqual(
    ["50", "100", "150", "200", "250"].map((id) => [id, null]),
  );
});

test.each(["v3", "2025-09", "2026-03", "2026-09"] as const)(
  "all lists in %s",
  async (apiVersion) => {
    const { client } = connect(server, {
      apiVersion,
      sandbox: {
        validationRules: { contacts: { zip } },
        pipelines: { deals: [pipeline] },
        properties: { "2-7": [{ name: "serial", type: "string" }] },
      },
    });
    expect((await client.owners()).map(({ id }) => id)).toEqual(["71", "72"]);
    expect(await client.pipelines("deals")).toMatchObject([
      { ...pipeline, displayOrder: 0, archived: false },
    ]);
    expect(await client.pipelines("products")).toEqual([]);
    expect(await client.schemas()).toMatchObject([
      {
        objectTypeId: "2-7",
        name: "object_7",
        fullyQualifiedName: "p1000001_object_7",
        labels: { singular: "object_7", plural: "object_7" },
      },
    ]);
    expect(await client.propertyValidations("contacts")).toEqual([
      { propertyName: "zip", propertyValidationRules: zip },
    ]);
    expect(await client.propertyValidations("0-2")).toEqual([]);
  },
);

const CONTACTS = { objectTypeId: "0-1", singularLabel: "Contact", pluralLabel: "Contacts" };

test.each(["v3", "2025-09", "2026-03", "2026-09"] as const)("limits in %s", async (apiVersion) => {
  const { client, sandbox } = connect(server, { apiVersion });
  await client.create("contacts", contacts(3));
  const before = sandbox.requests().length;
  const limits = await client.limits();
  expect(sandbox.requests().length - before).toBe(4);
  const ofContacts = limits.records.find(({ objectTypeId }) => objectTypeId === "0-1");
  expect(ofContacts).toMatchObject({
    ...CONTACTS,
    limit: 15_000_000,
    usage: 3,
    left: 14_999_997,
  });
  expect(limits.customProperties.find(({ objectTypeId }) => objectTypeId === "0-1")).toMatchObject({
    ...CONTACTS,
    limit: 1_000,
    usage: 0,
    left: 1_000,
  });
  expect([limits.associationLabels, limits.objectsAtAssociationLimit]).toEqual([[], []]);
});

test("a limit that is not told throws, and nothing more is asked for", async () => {
  const faults = [
    {
      api: "limits",
      operation: "custom-properties",
      fault: { kind: "missing-scope", scopes: ["x"] },
    },
  ] as const;
  const { client, sandbox } = connect(server, { sandbox: { faults } });
  await expect(client.limits()).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(sandbox.requests()).toHaveLength(2);
  await expect(client.limits({ archived: true } as never)).rejects.toThrow("archived: unknown");
});

test("a page that does not come throws, and so do those before it", async () => {
  const { client } = connect(server, { sandbox: { owners: people } });
  server.use(
    http.get("https://api.hubapi.com/*", ({ request }) =>
      request.url.includes("after=") ? (refusal(400)([]) as Response) : undefined,
    ),
  );
  const error: unknown = await client.owners().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(JobStoppedError);
  expect(error).toMatchObject({ code: "REFUSED", message: "Refused with 400." });
});

test.each([
  ["no list", {}],
  ["a pipeline without stages", { results: [{ id: "1", label: "A" }] }],
])("%s throws, and is not an empty list", async (_, body) => {
  const { client } = connect(server);
  server.use(http.get("https://api.hubapi.com/*", () => HttpResponse.json(body)));
  await expect(client.pipelines("deals")).rejects.toMatchObject({
    code: "UNAVAILABLE",
    message: expect.stringContaining("The list that came is not as described"),
  });
});

describe("the scopes of a token", () => {
  const scopes = ["oauth", "crm.objects.contacts.read"];
  const apps = [{ accessToken: TOKEN, scopes }];
  const PATH = "/oauth/v2/private-apps/get/access-token-info";

  test("are told; the body alone has the token, and nothing that is kept or told", async () => {
    const { client, sandbox } = connect(server, { sandbox: { apps } });
    const bodies: unknown[] = [];
    server.events.on("request:start", async ({ request }) => {
      bodies.push(await request.clone().json());
    });
    const events: BatchEvent[] = [];
    expect(await client.scopes({ onEvent: (event) => events.push(event) })).toEqual(scopes);
    server.events.removeAllListeners();
    expect(bodies).toEqual([{ tokenKey: TOKEN }]);
    expect(events[0]).toMatchObject({ run: { operation: "scopes.list" } });
    const kept = sandbox.requests();
    expect(kept).toMatchObject([{ method: "POST", path: PATH }]);
    expect(JSON.stringify([events, kept])).not.toContain(TOKEN);
  });

  test.each([
    ["the token is in the body that is sent again", 503, "UNAVAILABLE"],
    ["a refusal that quotes the token is shown without it", 400, "REFUSED"],
    ["and so is a token that HubSpot does not know", 401, "UNAUTHORIZED"],
  ])("%s", async (_, status, code) => {
    const { client } = connect(server, { sandbox: { apps } });
    const keys: unknown[] = [];
    server.use(
      http.post(`https://api.hubapi.com${PATH}`, async ({ request }) => {
        const { tokenKey } = (await request.json()) as { tokenKey: string };
        keys.push(tokenKey);
        return HttpResponse.json({ status: "error", message: `No token ${tokenKey}.` }, { status });
      }),
    );
    const events: BatchEvent[] = [];
    const error: unknown = await client
      .scopes({ maxRetries: 1, onEvent: (event) => events.push(event) })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(keys).toEqual(Array.from({ length: status === 503 ? 2 : 1 }, () => TOKEN));
    expect(inspect([error, events], { depth: 9 })).not.toContain(TOKEN);
  });

  test("may be refused", async () => {
    const quirks = { scopesOfToken: "refused" } as const;
    const { client } = connect(server, { sandbox: { quirks } });
    await expect(client.scopes()).rejects.toMatchObject({ code: "REFUSED" });
    expect((await client.owners()).length).toBeGreaterThan(0);
  });
});

test("an object that the account does not have is refused by HubSpot", async () => {
  const { client } = connect(server);
  await expect(client.pipelines("p_nothing")).rejects.toThrow(JobStoppedError);
});

test("a token without the scope", async () => {
  const apps = [{ accessToken: "none", scopes: [] }];
  const { client } = connect(server, { sandbox: { apps }, accessToken: "none" });
  await expect(client.owners()).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("calls like any other: options are checked, pages sent again, events told", async () => {
  const { client, sandbox } = connect(server, {
    sandbox: {
      owners: people,
      faults: [
        { api: "owners", operation: "list", times: 1, fault: { kind: "status", status: 503 } },
      ],
    },
  });
  await expect(client.owners({ archived: "yes", maxRetries: -1 } as never)).rejects.toThrow(
    /archived: expected true or false.*\n.*maxRetries/s,
  );
  await expect(client.pipelines("deal_splits" as never)).rejects.toThrow(InvalidOptionsError);
  await expect(client.pipelines("deals", { archived: true } as never)).rejects.toThrow(
    "archived: unknown",
  );
  expect(sandbox.requests()).toEqual([]);

  const events: BatchEvent[] = [];
  await client.owners({ onEvent: (event) => events.push(event) });
  expect(events[0]).toMatchObject({ type: "run-started", run: { operation: "owners.list" } });
  expect(events.at(-1)).toMatchObject({
    type: "run-ended",
    counts: { found: 1 },
    requests: { sent: 4, retried: 1 },
  });
  await expect(client.owners({ signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "ABORTED",
  });
});
