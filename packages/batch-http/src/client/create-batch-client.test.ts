import { describe, expect, test } from "vitest";
import type { Job } from "@x/batch-core";
import {
  answers,
  connect,
  contactIds,
  contacts,
  pass,
  refusal,
  useServer,
} from "../testing/account.ts";

const server = useServer();

const emailOf = (record: { properties: Record<string, unknown> } | undefined) =>
  record?.properties["email"];

describe("every record has an outcome, in the order of the input", () => {
  test("create", async () => {
    const { client, sandbox } = connect(server);
    const records = contacts(250);
    const result = await client.create("contacts", records);

    expect(result).toMatchObject({ status: "success", counts: { created: 250 }, errors: [] });
    expect(result.outcomes.map(({ index }) => index)).toEqual(records.map((_, index) => index));
    expect(result.outcomes.map(({ key }) => key)).toEqual(records.map(emailOf));
    expect(sandbox.requests().map(({ method, path, status }) => [method, path, status])).toEqual(
      Array.from({ length: 3 }, () => ["POST", "/crm/objects/2026-09/contacts/batch/create", 201]),
    );
  });

  test.each(["shuffled", "reversed"] as const)(
    "with the id of its own record, when results are %s",
    async (resultOrder) => {
      const { client, sandbox } = connect(server, { sandbox: { quirks: { resultOrder } } });
      const records = contacts(130);
      const { outcomes } = await client.create("contacts", records);
      const stored = new Map(sandbox.inspect("contacts").map((record) => [record.id, record]));
      expect(outcomes.map((outcome) => "id" in outcome && emailOf(stored.get(outcome.id)))).toEqual(
        records.map(emailOf),
      );
    },
  );

  test("update", async () => {
    const { client, sandbox } = connect(server);
    const ids = await contactIds({ client, sandbox }, 3);
    const result = await client.update(
      "contacts",
      ids.map((id, place) => ({ id, properties: { city: `City ${place}` } })),
    );
    expect(result).toMatchObject({ status: "success", counts: { updated: 3 } });
    expect(result.outcomes).toMatchObject(
      ids.map((id, index) => ({ status: "updated", index, id, key: id, attempts: 1 })),
    );
    const cities = new Map(
      sandbox.inspect("contacts").map(({ id, properties }) => [id, properties["city"]]),
    );
    expect(ids.map((id) => cities.get(id))).toEqual(["City 0", "City 1", "City 2"]);
  });

  test("update by a unique property", async () => {
    const { client, sandbox } = connect(server);
    const [id] = await contactIds({ client, sandbox }, 1);
    const { outcomes } = await client.update(
      "contacts",
      [{ id: "person-0@example.com", properties: { city: "Lund" } }],
      { idProperty: "email" },
    );
    expect(outcomes).toMatchObject([{ status: "updated", id, key: "person-0@example.com" }]);
  });

  test("upsert tells created from updated", async () => {
    const { client, sandbox } = connect(server);
    const [, second] = await contactIds({ client, sandbox }, 2);
    const result = await client.upsert("contacts", contacts(3, 1), { idProperty: "email" });
    expect(result).toMatchObject({ status: "success", counts: { created: 2, updated: 1 } });
    expect(result.outcomes).toMatchObject([
      { index: 0, status: "updated", id: second },
      { index: 1, status: "created" },
      { index: 2, status: "created" },
    ]);
    expect(sandbox.inspect("contacts")).toHaveLength(4);
  });

  test("archive", async () => {
    const { client, sandbox } = connect(server);
    const ids = await contactIds({ client, sandbox }, 3);
    const gone = ids.slice(1);
    const result = await client.archive(
      "contacts",
      gone.map((id) => ({ id })),
    );
    expect(result).toMatchObject({ status: "success", counts: { archived: 2 } });
    expect(result.outcomes).toMatchObject(gone.map((id, index) => ({ index, id })));
    const left = sandbox.inspect("contacts").filter(({ archived }) => !archived);
    expect(left.map(({ id }) => id)).toEqual([ids[0]]);
  });

  test("read", async () => {
    const { client, sandbox } = connect(server);
    const [id] = await contactIds({ client, sandbox }, 1);
    const job = { operation: "read", objectType: "contacts", properties: ["email"] } as const;
    const result = await client.run(job, [{ id: 7 }, { id: id! }]).result();
    expect(result.outcomes).toMatchObject([
      { index: 0, status: "failed", error: { category: "OBJECT_NOT_FOUND" } },
      { index: 1, status: "found", id, record: { properties: { email: "person-0@example.com" } } },
    ]);
  });

  test("deal splits", async () => {
    const { client, sandbox } = connect(server);
    const PLACE = { pipeline: "default", dealstage: "appointmentscheduled" };
    const deals = await client.create("deals", [
      { properties: { ...PLACE, dealname: "One" } },
      { properties: { ...PLACE, dealname: "Two" } },
    ]);
    const ids = deals.outcomes.map((outcome) => ("id" in outcome ? outcome.id : ""));
    const result = await client.dealSplits.upsert(
      ids.map((id, place) => ({
        id,
        splits: [
          { ownerId: 70 + place, percentage: 0.75 },
          { ownerId: 80 + place, percentage: 0.25 },
        ],
      })),
    );
    expect(result.status).toBe("success");
    expect(result.outcomes).toMatchObject(ids.map((id, index) => ({ index, id, key: id })));
    expect(
      sandbox
        .inspect("deal_splits")
        .map(({ properties }) => [properties["hs_deal_id"], properties["hubspot_owner_id"]]),
    ).toEqual([
      [ids[0], "70"],
      [ids[0], "80"],
      [ids[1], "71"],
      [ids[1], "81"],
    ]);
  });

  test("no records, no requests", async () => {
    const { client, clock } = connect(server);
    expect(await client.create("contacts", [])).toMatchObject({ status: "success", outcomes: [] });
    expect(clock.departures).toEqual([]);
  });
});

describe("a bad record does not harm the others", () => {
  test("refused by HubSpot", async () => {
    const { client, sandbox } = connect(server);
    const result = await client.create("contacts", [
      { properties: { email: "ada@example.com" } },
      { properties: { email: "grace@example.com", nope: "1" } },
      { properties: { email: "alan@example.com" } },
    ]);
    expect(result).toMatchObject({ status: "partial", counts: { created: 2, failed: 1 } });
    expect(result.outcomes).toMatchObject([
      { index: 0, status: "created" },
      {
        index: 1,
        status: "failed",
        key: "grace@example.com",
        attempts: 1,
        error: { category: "VALIDATION_ERROR", property: "nope" },
      },
      { index: 2, status: "created" },
    ]);
    expect(sandbox.requests()).toHaveLength(1);
    const written = sandbox.inspect("contacts").map(emailOf);
    expect(new Set(written)).toEqual(new Set(["ada@example.com", "alan@example.com"]));
  });

  test("refused before anything is sent", async () => {
    const { client, sandbox } = connect(server);
    const result = await client.create("contacts", [{ properties: {} }, ...contacts(1)]);
    expect(result.outcomes).toMatchObject([
      { index: 0, status: "failed", attempts: 0, error: { category: "INVALID_RECORD" } },
      { index: 1, status: "created", attempts: 1 },
    ]);
    expect(sandbox.requests()).toHaveLength(1);
  });

  test("found when HubSpot refuses its whole batch", async () => {
    const { client, sandbox } = connect(server, {
      sandbox: { quirks: { updateWithBadValue: 400 } },
    });
    const ids = await contactIds({ client, sandbox }, 20);
    const result = await client.update(
      "contacts",
      ids.map((id, place) => ({
        id,
        properties: place === 13 ? { nope: "1" } : { city: "Lund" },
      })),
    );
    expect(result).toMatchObject({ status: "partial", counts: { updated: 19, failed: 1 } });
    expect(result.outcomes[13]).toMatchObject({
      status: "failed",
      key: ids[13],
      error: { category: "VALIDATION_ERROR" },
    });
    const untouched = sandbox.inspect("contacts").filter(({ properties }) => !properties["city"]);
    expect(untouched.map(({ id }) => id)).toEqual([ids[13]]);
  });

  test("costs the others their chance when it is all or none", async () => {
    const { client, sandbox } = connect(server);
    const result = await client.create(
      "contacts",
      [...contacts(2), { properties: { email: "grace@example.com", nope: "1" } }],
      { allOrNone: true },
    );
    expect(result).toMatchObject({ status: "failure", counts: { failed: 1, skipped: 2 } });
    expect(sandbox.requests()).toHaveLength(1);
    expect(sandbox.inspect("contacts")).toEqual([]);
  });
});

test("duplicates share the fate of the record they are merged into", async () => {
  const { client, sandbox } = connect(server);
  const [id] = await contactIds({ client, sandbox }, 1);
  const { outcomes } = await client.update("contacts", [
    { id: id!, properties: { city: "Lund", phone: "1" } },
    { id: id!, properties: { city: "Malmö" } },
  ]);
  expect(outcomes).toMatchObject([
    { index: 0, status: "updated", id },
    { index: 1, status: "updated", id, mergedInto: 0 },
  ]);
  expect(sandbox.inspect("contacts")[0]?.properties).toMatchObject({ city: "Malmö", phone: "1" });
});

describe("the API version", () => {
  const job = { operation: "archive", objectType: "contacts" } as const;
  const requested = async (clientVersion: "v3" | undefined, jobVersion: "2026-09" | undefined) => {
    const { client, sandbox } = connect(server, { apiVersion: clientVersion });
    await client.run({ ...job, apiVersion: jobVersion }, [{ id: 7 }]).result();
    return sandbox.requests()[0]?.path;
  };

  test.each([
    ["2026-09, unless something else is said", undefined, undefined, "/crm/objects/2026-09/"],
    ["the client's", "v3", undefined, "/crm/v3/objects/"],
    ["the job's, before the client's", "v3", "2026-09", "/crm/objects/2026-09/"],
  ] as const)("is %s", async (_, clientVersion, jobVersion, start) => {
    expect(await requested(clientVersion, jobVersion)).toBe(`${start}contacts/batch/archive`);
  });
});

test("each request carries the token, JSON, and nothing else of ours", async () => {
  const seen: Headers[] = [];
  const { client } = connect(server);
  server.events.on("request:start", ({ request }) => void seen.push(request.headers));
  await client.create("contacts", contacts(1));
  server.events.removeAllListeners();
  expect(seen.map((headers) => headers.get("authorization"))).toHaveLength(1);
  expect(seen[0]?.get("content-type")).toBe("application/json");
});

test("a base URL keeps its path", async () => {
  const paths: string[] = [];
  const { client } = connect(server, { baseUrl: "https://api.hubapi.com/proxy/eu//" });
  server.events.on(
    "request:start",
    ({ request }) => void paths.push(new URL(request.url).pathname),
  );
  server.use(answers(refusal(401)));
  await client.create("contacts", contacts(1)).catch(() => {});
  server.events.removeAllListeners();
  expect(paths).toEqual(["/proxy/eu/crm/objects/2026-09/contacts/batch/create"]);
});

describe("a job that cannot be done", () => {
  test("options: every problem at once, and nothing is read or sent", async () => {
    const { client, clock } = connect(server);
    let read = 0;
    const source = (function* () {
      read += 1;
      yield { properties: { email: "ada@example.com" } };
    })();
    const job = { operation: "upsert", objectType: "contacts", maxRetries: -1 } as const;
    await expect(client.run(job, source).result()).rejects.toMatchObject({
      name: "InvalidOptionsError",
      code: "INVALID_OPTIONS",
      problems: [
        expect.stringMatching(/^idProperty: /),
        expect.stringMatching(/^maxRetries: .*got -1\.$/),
      ],
    });
    expect([read, clock.departures.length]).toEqual([0, 0]);
  });

  test("a deal without what HubSpot requires is refused, and the error says what is missing", async () => {
    const { client } = connect(server);
    const { outcomes } = await client.create("deals", [{ properties: { dealname: "Big" } }]);
    expect(outcomes).toMatchObject([
      {
        status: "failed",
        error: {
          category: "VALIDATION_ERROR",
          code: "MISSING_REQUIRED_PROPERTY",
          message: "Required property dealstage is missing",
        },
      },
    ]);
  });

  test("an operation HubSpot does not offer: names those it offers", async () => {
    const { client, clock } = connect(server);
    const job: Job = { operation: "archive", objectType: "partner_clients" };
    await expect(client.run(job, [{ id: 7 }]).result()).rejects.toMatchObject({
      name: "UnsupportedOperationError",
      code: "UNSUPPORTED_OPERATION",
      offered: ["update"],
      message:
        "HubSpot offers no batch archive for partner_clients in any version. In 2026-09 it offers update.",
    });
    expect(clock.departures).toEqual([]);
  });

  test.each([
    [401, "UNAUTHORIZED", {}],
    [403, "FORBIDDEN", { scopes: ["crm.objects.contacts.write"] }],
    [404, "REFUSED", {}],
    [429, "DAILY_LIMIT", {}],
  ])("%i throws %s", async (status, code, stop) => {
    const { client, clock } = connect(server);
    server.use(
      answers(
        refusal(status, {
          ...(status === 429 && { policyName: "DAILY" }),
          ...(status === 403 && {
            context: { requiredGranularScopes: ["crm.objects.contacts.write"] },
          }),
        }),
      ),
    );
    const thrown: unknown = await client.create("contacts", contacts(3)).catch((e: unknown) => e);
    expect(thrown).toMatchObject({
      name: "JobStoppedError",
      code,
      stop: { message: expect.stringMatching(`^Refused with ${status}\\.`), ...stop },
    });
    expect(clock.departures).toHaveLength(1);
  });

  test("the sandbox's own 401", async () => {
    const { client } = connect(server, { sandbox: { apps: [{ accessToken: "another" }] } });
    await expect(client.create("contacts", contacts(1))).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });
});

test.each([
  [401, { reason: "unauthorized" }, "stopped", {}],
  [403, { reason: "forbidden" }, "stopped", {}],
  [429, { reason: "daily-limit" }, "daily-limit", { policyName: "DAILY" }],
])("%i half-way keeps what is done, and sends no more", async (status, stop, reason, body) => {
  const { client, sandbox } = connect(server, { concurrency: 1 });
  const handler = answers(pass, refusal(status, body));
  server.use(handler);
  const result = await client.create("contacts", contacts(350));

  expect(result).toMatchObject({
    status: "partial",
    stop: { ...stop, message: expect.stringMatching(`^Refused with ${status}\\.`) },
    counts: { created: 100, skipped: 250 },
  });
  expect(result.outcomes.slice(0, 100).every(({ status }) => status === "created")).toBe(true);
  expect(result.outcomes[100]).toMatchObject({ status: "skipped", reason, attempts: 1 });
  expect(result.outcomes[349]).toMatchObject({ status: "skipped", reason, attempts: 0 });
  expect(handler.requests).toHaveLength(2);
  expect(sandbox.inspect("contacts")).toHaveLength(100);
});
