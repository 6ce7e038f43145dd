import { InvalidOptionsError, JobStoppedError } from "@x/batch-core";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import type { BatchEvent } from "../index.ts";
import {
  type Account,
  answers,
  connect,
  contactIds,
  drop,
  pass,
  refusal,
  useServer,
} from "../testing/account.ts";

const server = useServer();
const toCompany = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }] as const;
const shoeSize = {
  name: "shoe_size",
  label: "Shoe size",
  groupName: "contactinformation",
  type: "number",
  fieldType: "number",
} as const;
const statuses = ({ outcomes }: { outcomes: readonly { status: string }[] }): string[] =>
  outcomes.map(({ status }) => status);

/** Two contacts and a company. */
async function people(account: Account<"2026-09">): Promise<[string, string, string]> {
  const [ada, bob] = await contactIds(account, 2);
  const { outcomes } = await account.client.create("companies", [{ properties: { name: "Acme" } }]);
  return [ada!, bob!, outcomes[0]?.status === "created" ? outcomes[0].id : ""];
}

describe("associations", () => {
  test("are made, read, and removed", async () => {
    const account = connect(server);
    const { client } = account;
    const [ada, bob, acme] = await people(account);
    const made = await client.associations.create("contacts", "companies", [
      { from: ada, to: acme, types: toCompany },
      { from: "", to: acme, types: toCompany },
      { from: bob, to: acme, types: toCompany },
    ]);
    expect(made).toMatchObject({
      status: "partial",
      outcomes: [
        { index: 0, status: "associated", key: `${ada} → ${acme}` },
        { index: 1, status: "failed", attempts: 0, error: { code: "MISSING_ID" } },
        { index: 2, status: "associated" },
      ],
      counts: { associated: 2, failed: 1, skipped: 0, unknown: 0 },
      requests: { sent: 1 },
    });

    const read = await client.associations.read("contacts", "companies", [{ id: bob }]);
    expect(read.outcomes).toMatchObject([
      { status: "found", id: bob, associations: [{ id: acme, types: expect.any(Array) }] },
    ]);

    const pairs = [ada, bob].map((from) => ({ from, to: acme }));
    const archived = await client.associations.archive("contacts", "companies", pairs);
    expect(statuses(archived)).toEqual(["archived", "archived"]);
    const after = await client.associations.read("contacts", "companies", [{ id: bob }]);
    expect(after.outcomes).toMatchObject([{ status: "found", associations: [] }]);
  });

  test("of the unlabelled type", async () => {
    const account = connect(server);
    const [ada, , acme] = await people(account);
    const { associations } = account.client;
    const pairs = [{ from: ada, to: acme }];
    expect(statuses(await associations.createDefault("contacts", "companies", pairs))).toEqual([
      "associated",
    ]);
  });

  test("the labels between two objects are listed", async () => {
    const { client } = connect(server);
    const labels = await client.associations.labels("contacts", "companies");
    expect(labels).toContainEqual({ ...toCompany[0], label: null });
    expect(labels.map(({ label }) => label)).toContain("Primary");
    server.use(http.get("https://api.hubapi.com/*", () => refusal(403)([])));
    await expect(client.associations.labels("contacts", "companies")).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("a label is removed, and the records stay associated", async () => {
    const account = connect(server);
    const [ada, , acme] = await people(account);
    const { associations } = account.client;
    const primary = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 1 }] as const;
    const typed = { from: ada, to: acme };
    await associations.create("contacts", "companies", [
      { ...typed, types: toCompany },
      { ...typed, types: primary },
    ]);
    const removed = await associations.removeLabels("contacts", "companies", [
      { ...typed, types: primary },
    ]);
    expect(statuses(removed)).toEqual(["archived"]);
    const { outcomes } = await associations.read("contacts", "companies", [{ id: ada }]);
    expect(outcomes).toMatchObject([
      { associations: [{ id: acme, types: [{ associationTypeId: 279 }] }] },
    ]);
  });

  test("one that is bad does not keep the others from being made", async () => {
    const account = connect(server);
    const [ada, bob, acme] = await people(account);
    const { outcomes } = await account.client.associations.create("contacts", "companies", [
      { from: ada, to: acme, types: toCompany },
      { from: bob, to: "999999", types: toCompany },
    ]);
    expect(outcomes).toMatchObject([{ status: "associated" }, { status: "failed" }]);
  });

  test("go again after silence", async () => {
    const account = connect(server);
    const [ada, , acme] = await people(account);
    const handler = answers(drop, pass);
    server.use(handler);
    const { outcomes, requests } = await account.client.associations.createDefault(
      "contacts",
      "companies",
      [{ from: ada, to: acme }],
    );
    expect(outcomes).toMatchObject([{ status: "associated", attempts: 2 }]);
    expect(requests).toMatchObject({ sent: 2, retried: 1 });
    expect(handler.requests).toHaveLength(2);
  });

  test("many pairs go in as many requests as there are slots, each pair once", async () => {
    const { client, clock } = connect(server, { concurrency: 3 });
    server.use(
      http.post("https://api.hubapi.com/*", () => {
        return new HttpResponse(null, {
          status: 204,
          headers: { "x-hubspot-correlation-id": "c-1" },
        });
      }),
    );
    const pairs = Array.from({ length: 950 }, (_, from) => ({ from, to: 1 }));
    const { counts, requests } = await client.associations.archive("contacts", "companies", pairs);
    expect(counts.archived).toBe(950);
    expect(requests.sent).toBe(10);
    expect(clock.mostOnTheirWay()).toBeLessThanOrEqual(3);
  });
});

describe("properties", () => {
  test("are created, read, listed and archived", async () => {
    const { client } = connect(server);
    const { properties } = client;
    expect((await properties.create("contacts", [shoeSize])).outcomes).toMatchObject([
      { status: "created", key: "shoe_size", definition: shoeSize },
    ]);
    expect((await properties.create("contacts", [shoeSize])).outcomes).toMatchObject([
      { status: "failed", error: { category: "OBJECT_ALREADY_EXISTS" } },
    ]);
    const read = await properties.read("contacts", [{ name: "email" }, { name: "shoe_size" }]);
    expect(read.outcomes).toMatchObject([
      { status: "found", definition: { name: "email" } },
      { status: "found", definition: { label: "Shoe size" } },
    ]);
    const names = async (options = {}): Promise<string[]> =>
      (await properties.list("contacts", options)).map(({ name }) => name);
    expect(await names()).toContain("shoe_size");
    expect(statuses(await properties.archive("contacts", [{ name: "shoe_size" }]))).toEqual([
      "archived",
    ]);
    expect(await names()).not.toContain("shoe_size");
    expect(await names({ archived: true })).toEqual(["shoe_size"]);
  });

  test("one that got no answer is not claimed to be new", async () => {
    const { client } = connect(server);
    await client.properties.create("contacts", [shoeSize]);
    server.use(answers(drop, pass));
    const { outcomes } = await client.properties.create("contacts", [shoeSize]);
    expect(outcomes).toMatchObject([{ status: "unknown", reason: "no-answer", attempts: 2 }]);
  });

  test.each([
    [refusal(400, { category: "VALIDATION_ERROR" }), "REFUSED", "Refused with 400."],
    [refusal(403, { category: "MISSING_SCOPES" }), "FORBIDDEN", "Refused with 403."],
    [refusal(502), "UNAVAILABLE", "HubSpot answered 502."],
  ])("a list that cannot be had is an error that says why", async (answer, code, message) => {
    const { client } = connect(server);
    server.use(http.get("https://api.hubapi.com/*", () => answer([])));
    const error = await client.properties
      .list("contacts", { maxRetries: 1 })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(JobStoppedError);
    expect(error).toMatchObject({ code, message });
  });

  test("a list that is aborted", async () => {
    const { client } = connect(server);
    const signal = AbortSignal.abort(new Error("Ctrl+C"));
    await expect(client.properties.list("contacts", { signal })).rejects.toMatchObject({
      code: "ABORTED",
      message: "Ctrl+C",
    });
  });
});

describe("a call like any other", () => {
  test("what cannot be asked is said before anything is sent", async () => {
    const { client, clock } = connect(server);
    const { associations, properties } = client as unknown as Record<
      "associations" | "properties",
      Record<"create" | "list", (...options: unknown[]) => Promise<unknown>>
    >;
    await expect(associations.create("contact", "company", [])).rejects.toThrow(
      InvalidOptionsError,
    );
    await expect(properties.list("contacts", { dataSensitivity: "x" })).rejects.toThrow(
      "dataSensitivity",
    );
    expect(clock.departures).toEqual([]);
  });

  test("a refused token throws, when nothing was done", async () => {
    const { client } = connect(server);
    server.use(answers(refusal(401, { category: "INVALID_AUTHENTICATION" })));
    await expect(
      client.associations.archive("contacts", "companies", [{ from: 1, to: 2 }]),
    ).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("an aborted call settles every input", async () => {
    const { client } = connect(server);
    const controller = new AbortController();
    server.use(
      answers(() => {
        controller.abort(new Error("Ctrl+C"));
        return HttpResponse.error();
      }),
    );
    const pairs = Array.from({ length: 150 }, (_, from) => ({ from, to: 1 }));
    const { counts } = await client.associations.archive("contacts", "companies", pairs, {
      signal: controller.signal,
    });
    expect(counts.skipped + counts.unknown).toBe(150);
    expect(counts.unknown).toBeGreaterThanOrEqual(1);
  });

  test("is told of", async () => {
    const events: BatchEvent[] = [];
    const account = connect(server);
    const [ada, , acme] = await people(account);
    await account.client.associations.createDefault(
      "contacts",
      "companies",
      [{ from: ada, to: acme }],
      { onEvent: (event) => events.push(event) },
    );
    expect(events.map(({ type }) => type)).toEqual([
      "run-started",
      "request-sent",
      "request-answered",
      "settled",
      "run-ended",
    ]);
    expect(events[0]?.run).toMatchObject({
      operation: "associations.createDefault",
      objectType: "contacts",
    });
    expect(events[3]).toMatchObject({ counts: { associated: 1 } });
  });

  test("no input, no request", async () => {
    const { client, clock } = connect(server);
    expect(await client.associations.read("contacts", "companies", [])).toMatchObject({
      status: "success",
      outcomes: [],
    });
    expect(clock.departures).toEqual([]);
  });
});

describe("records that are read", () => {
  test("with every value a property had, 50 at a time", async () => {
    const account = connect(server);
    const ids = await contactIds(account, 51);
    await account.client.update("contacts", [
      { id: ids[0]!, properties: { city: "Oslo" } },
      { id: ids[1]!, properties: { city: "Lund" } },
    ]);
    await account.client.update("contacts", [{ id: ids[0]!, properties: { city: "Bergen" } }]);
    const result = await account.client.read(
      "contacts",
      ids.map((id) => ({ id })),
      { propertiesWithHistory: ["city"] },
    );
    expect(result).toMatchObject({ status: "success", requests: { sent: 2 } });
    const [first] = result.outcomes;
    if (first?.status !== "found") throw new Error("Expected it to be found.");
    expect(first.record.propertiesWithHistory).toMatchObject({
      city: [{ value: "Bergen" }, { value: "Oslo" }],
    });
  });

  test("that are archived, by a property that is not asked for", async () => {
    const account = connect(server);
    const [id] = await contactIds(account, 1);
    const { client } = account;
    await client.archive("contacts", [{ id: id! }]);
    expect((await client.read("contacts", [{ id: id! }])).outcomes).toMatchObject([
      { status: "failed", error: { category: "OBJECT_NOT_FOUND" } },
    ]);
    const archived = await client.read("contacts", [{ id: id! }], { archived: true });
    expect(archived.outcomes).toMatchObject([{ status: "found", id }]);
  });

  test("by a unique property that is not among those asked for", async () => {
    const account = connect(server);
    await contactIds(account, 2);
    const { outcomes } = await account.client.read<{ email: string; city: string }>(
      "contacts",
      [{ id: "Person-1@example.com" }, { id: "nobody@example.com" }],
      { idProperty: "email", properties: ["city"] },
    );
    expect(outcomes).toMatchObject([
      { status: "found", record: { properties: { email: "person-1@example.com" } } },
      { status: "failed", error: { category: "OBJECT_NOT_FOUND" } },
    ]);
  });
});
