import type { KeyTarget, UpsertRecord } from "@x/batch-types";
import { http } from "msw";
import { describe, expect, test } from "vitest";
import type { BatchEvent } from "../events.ts";
import { connect, useServer } from "../testing/account.ts";

const server = useServer();
const PRIMARY = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }] as const;
const vendors = [
  { name: "code", type: "string", hasUniqueValue: true },
  { name: "title", type: "string" },
];
const VENDOR = "2-7";
const byEmail = { idProperty: "email" } as const;

const vendor = (id: string): KeyTarget => ({ objectType: VENDOR, idProperty: "code", id });
const company = (id: string, idProperty = "domain"): KeyTarget => ({
  objectType: "companies",
  idProperty,
  id,
  findBy: "search",
});
const contact = (place: number, ...targets: KeyTarget[]): UpsertRecord => ({
  properties: { email: `p${place}@example.com` },
  associations: targets.map((to) => ({ to })),
});

async function anAccount(sandboxOptions: Parameters<typeof connect>[1] = {}) {
  const { client, sandbox } = connect(server, {
    sandbox: { properties: { [VENDOR]: vendors } },
    ...sandboxOptions,
  });
  await client.create(VENDOR, [
    { properties: { code: "A", title: "one" } },
    { properties: { code: "B" } },
  ]);
  await client.create("companies", [
    { properties: { name: "Acme", domain: "acme.example" } },
    { properties: { name: "ACME", domain: "acme2.example" } },
    { properties: { name: "Beta", domain: "beta.example" } },
  ]);
  const before = sandbox.requests().length;
  const events: BatchEvent[] = [];
  return {
    client,
    sandbox,
    events,
    onEvent: (event: BatchEvent) => void events.push(event),
    idOf: (object: string, property: string, value: string) =>
      sandbox.inspect(object).find(({ properties }) => properties[property] === value)!.id,
    sent: () =>
      sandbox
        .requests()
        .slice(before)
        .map(({ path }) => path.split("/").slice(-3).join("/")),
  };
}

describe("records to associate with by a unique property", () => {
  test("are read once, in one request, and associated", async () => {
    const { client, idOf, sent, onEvent, events } = await anAccount();
    const records = [contact(0, vendor("A")), contact(1, vendor("B"), vendor("A")), contact(2)];
    const { outcomes, requests } = await client.upsert("contacts", records, {
      ...byEmail,
      onEvent,
    });
    const [a, b] = ["A", "B"].map((code) => idOf(VENDOR, "code", code));
    const made = (id = "") => ({ to: { objectType: VENDOR, id }, status: "associated" });
    expect(outcomes.map((one) => ("associations" in one ? one.associations : one.status))).toEqual([
      [made(a)],
      [made(b), made(a)],
      "created",
    ]);
    expect(sent()).toEqual([
      "2-7/batch/read",
      "contacts/batch/upsert",
      expect.stringMatching("associate/default"),
    ]);
    expect(requests).toMatchObject({ sent: 3, reconciling: 1, associating: 1 });
    expect(events.filter(({ type }) => type === "targets-looked-up")).toMatchObject([
      { objectType: VENDOR, found: 2, created: [], missing: 0 },
    ]);
  });

  test("a create takes the ids along", async () => {
    const { client, idOf, sandbox } = await anAccount();
    const associations = [{ to: company("BETA.example"), types: PRIMARY }];
    const { outcomes } = await client.create("contacts", [
      { properties: { email: "ada@example.com" }, associations },
    ]);
    expect(outcomes[0]?.status).toBe("created");
    const [ada] = sandbox.inspect("contacts");
    const read = await client.associations.read("contacts", "companies", [{ id: ada!.id }]);
    expect(read.outcomes[0]).toMatchObject({
      associations: [{ id: idOf("companies", "name", "Beta") }],
    });
  });

  test("that are missing fail their records, and no others", async () => {
    const { client, sandbox, sent } = await anAccount();
    const records = [
      contact(0, vendor("gone"), vendor("A"), vendor("away")),
      contact(1, vendor("B")),
      { properties: { email: "no e-mail" } },
    ];
    const { outcomes } = await client.upsert("contacts", records, byEmail);
    expect(outcomes).toMatchObject([
      {
        status: "failed",
        index: 0,
        attempts: 0,
        error: {
          category: "INVALID_RECORD",
          code: "TARGET_NOT_FOUND",
          message:
            '2-7 with code "gone": no record has it. Create that record, leave the association out, or have missing ones ignored.',
        },
        moreErrors: [
          {
            message:
              '2-7 with code "away": no record has it. Create that record, leave the association out, or have missing ones ignored.',
          },
        ],
      },
      { status: "created", index: 1 },
      { status: "failed", index: 2, error: { property: "email" } },
    ]);
    expect(sandbox.inspect("contacts")).toHaveLength(1);
    expect(sent()[0]).toBe("2-7/batch/read");
  });

  test("are created on request, each once", async () => {
    const { client, idOf, sandbox, onEvent, events } = await anAccount();
    const records = [contact(0, vendor("C")), contact(1, vendor("C")), contact(2, vendor("A"))];
    const options = { ...byEmail, missingTargets: "create", onEvent } as const;
    const { counts } = await client.upsert("contacts", records, options);
    expect(counts.created).toBe(3);
    const codes = () => sandbox.inspect(VENDOR).map(({ properties }) => properties["code"]);
    expect(codes()).toEqual(["A", "B", "C"]);
    expect(events.filter(({ type }) => type === "targets-looked-up")).toMatchObject([
      { found: 1, created: [idOf(VENDOR, "code", "C")], missing: 0 },
    ]);
    await client.upsert("contacts", records, options);
    expect(codes()).toEqual(["A", "B", "C"]);
  });

  describe("are created only for records that are sent", () => {
    const create = { missingTargets: "create" } as const;
    const codesOf = ({ sandbox }: Awaited<ReturnType<typeof anAccount>>) =>
      sandbox.inspect(VENDOR).map(({ properties }) => properties["code"]);
    const statuses = (outcomes: readonly { readonly status: string }[]) =>
      outcomes.map(({ status }) => status);

    test("not for one of all or none, where another one is refused", async () => {
      const account = await anAccount();
      const options = { ...byEmail, ...create, allOrNone: true } as const;
      const refused = { properties: {}, associations: [] } as unknown as UpsertRecord;
      const records = [contact(0, vendor("C")), refused];
      const { outcomes } = await account.client.upsert("contacts", records, options);
      expect(outcomes).toMatchObject([
        { status: "skipped", reason: "all-or-none" },
        { status: "failed" },
      ]);
      expect(codesOf(account)).toEqual(["A", "B"]);
      const good = await account.client.upsert("contacts", [contact(0, vendor("C"))], options);
      expect(statuses(good.outcomes)).toEqual(["created"]);
      expect(codesOf(account)).toEqual(["A", "B", "C"]);
    });

    test("not for a second record of one key, and for a later one that names the same", async () => {
      const account = await anAccount();
      const options = { ...byEmail, ...create, duplicates: "refuse" } as const;
      const records = [contact(0), contact(0, vendor("C")), contact(1, vendor("D"))];
      const { outcomes } = await account.client.upsert("contacts", records, options);
      expect(outcomes).toMatchObject([
        { status: "created" },
        { status: "failed", error: { code: "DUPLICATE_KEY" } },
        { status: "created" },
      ]);
      expect(codesOf(account)).toEqual(["A", "B", "D"]);
      const more = Array.from({ length: 1_000 }, (_, place) => contact(place + 2, vendor("A")));
      const later = [...records, ...more, contact(2_000, vendor("C"))];
      const all = await account.client.upsert("contacts", later, options);
      expect(all.outcomes.at(-1)).toMatchObject({
        status: "created",
        associations: [{ to: { id: account.idOf(VENDOR, "code", "C") }, status: "associated" }],
      });
      expect(codesOf(account)).toEqual(["A", "B", "D", "C"]);
    });

    test("not for one that is refused as another target is missing", async () => {
      const account = await anAccount();
      const records = [contact(0, vendor("C"), company("gone.example"))];
      const { outcomes } = await account.client.upsert("contacts", records, {
        ...byEmail,
        ...create,
      });
      expect(outcomes).toMatchObject([{ status: "failed", error: { code: "TARGET_NOT_FOUND" } }]);
      expect(codesOf(account)).toEqual(["A", "B"]);
    });
  });

  test("one that somebody else has created meanwhile is found, not created", async () => {
    const { client, sandbox, onEvent, events } = await anAccount();
    const before = http.post(
      "*/2-7/batch/upsert",
      async () => void (await client.create(VENDOR, [{ properties: { code: "C" } }])),
      { once: true },
    );
    server.use(before);
    const options = { ...byEmail, missingTargets: "create", onEvent } as const;
    const { counts } = await client.upsert("contacts", [contact(0, vendor("C"))], options);
    expect(counts.created).toBe(1);
    expect(sandbox.inspect(VENDOR)).toHaveLength(3);
    expect(events.filter(({ type }) => type === "targets-looked-up")).toMatchObject([
      { found: 1, created: [], missing: 0 },
    ]);
  });

  test("are created once where HubSpot takes two keys as one", async () => {
    const { client, idOf, sandbox, onEvent, events } = await anAccount();
    const person = (id: string): KeyTarget => ({ objectType: "contacts", idProperty: "email", id });
    const associations = ["M1@example.com", "m1@example.com"].map((id) => ({ to: person(id) }));
    const { outcomes } = await client.upsert(
      VENDOR,
      [{ properties: { code: "A" }, associations }],
      {
        idProperty: "code",
        missingTargets: "create",
        onEvent,
      },
    );
    expect(outcomes[0]?.status).toBe("updated");
    expect(sandbox.inspect("contacts")).toHaveLength(1);
    expect(events.filter(({ type }) => type === "targets-looked-up")).toMatchObject([
      { found: 0, created: [idOf("contacts", "email", "m1@example.com")], missing: 0 },
    ]);
  });

  test("of a record that is refused anyway are neither looked up nor created", async () => {
    const { client, sandbox, sent } = await anAccount();
    const associations = [{ to: vendor("C") }, { to: vendor("A") }];
    const types = PRIMARY;
    const options = { missingTargets: "create" } as const;
    const empty = { category: "INVALID_RECORD", code: "EMPTY_RECORD" };
    const updated = await client.update(
      "contacts",
      [{ id: "ada@example.com", properties: {}, associations }],
      { ...byEmail, ...options },
    );
    expect(updated.outcomes).toMatchObject([
      { status: "failed", key: "ada@example.com", error: empty, attempts: 0 },
    ]);
    const created = await client.create(
      "contacts",
      [{ properties: {}, associations: associations.map((one) => ({ ...one, types })) }],
      options,
    );
    expect(created.outcomes).toMatchObject([{ status: "failed", error: empty }]);
    expect(created.outcomes[0]).not.toHaveProperty("moreErrors");
    expect(sent()).toEqual([]);
    expect(sandbox.inspect(VENDOR)).toHaveLength(2);
  });

  test("that cannot be created fail their records with HubSpot's reason", async () => {
    const { client } = await anAccount();
    const bad: KeyTarget = { objectType: "contacts", idProperty: "email", id: "none" };
    const records = [{ properties: { code: "A" }, associations: [{ to: bad }] }];
    const { outcomes } = await client.upsert(VENDOR, records, {
      idProperty: "code",
      missingTargets: "create",
    });
    expect(outcomes[0]).toMatchObject({
      status: "failed",
      error: {
        message: expect.stringContaining('contacts with email "none": it could not be created: '),
      },
    });
  });

  test("that HubSpot creates in no call fail their records alone", async () => {
    const code = { name: "code", type: "string", hasUniqueValue: true };
    const { client } = await anAccount({
      sandbox: { properties: { [VENDOR]: vendors, goal_targets: [code] } },
    });
    const goal: KeyTarget = { objectType: "goal_targets", idProperty: "code", id: "X" };
    const records = [contact(0, vendor("A")), contact(1, goal), contact(2)];
    const options = { ...byEmail, apiVersion: "2026-09", missingTargets: "create" } as const;
    const { outcomes } = await client.upsert("contacts", records, options);
    expect(outcomes.map(({ status }) => status)).toEqual(["created", "failed", "created"]);
    expect(outcomes[1]).toMatchObject({
      error: {
        code: "UNSUPPORTED_OPERATION",
        message: expect.stringMatching(
          /^goal_targets with code "X": it could not be created: HubSpot offers no batch upsert /,
        ),
      },
    });
  });

  test("that are named by their record id are refused: it needs no property", async () => {
    const { client } = await anAccount();
    const goal: KeyTarget = { objectType: VENDOR, idProperty: "hs_object_id", id: "7" };
    const options = { ...byEmail, missingTargets: "create" } as const;
    const { outcomes } = await client.upsert("contacts", [contact(0, goal), contact(1)], options);
    expect(outcomes).toMatchObject([
      {
        status: "failed",
        error: {
          message:
            "associations: item 1: hs_object_id is the record id: give it as id, without idProperty.",
        },
      },
      { status: "created" },
    ]);
  });

  test("are left out on request", async () => {
    const { client, sandbox } = await anAccount();
    const records = [contact(0, vendor("gone")), contact(1, vendor("gone"), vendor("A"))];
    const { counts, outcomes } = await client.upsert("contacts", records, {
      ...byEmail,
      missingTargets: "ignore",
    });
    expect(counts.created).toBe(2);
    expect(sandbox.inspect(VENDOR)).toHaveLength(2);
    expect(outcomes[1]).toMatchObject({ associations: [{ status: "associated" }] });
  });

  test("with allOrNone a missing one refuses all", async () => {
    const { client, sandbox } = await anAccount();
    const records = [contact(0, vendor("A")), contact(1, vendor("gone"))];
    const { outcomes } = await client.upsert("contacts", records, { ...byEmail, allOrNone: true });
    expect(outcomes.map(({ status }) => status)).toEqual(["skipped", "failed"]);
    expect(sandbox.inspect("contacts")).toEqual([]);
  });

  test("of a property that is not unique say so, and nothing is written", async () => {
    const { client, sandbox } = await anAccount();
    const to: KeyTarget = { objectType: VENDOR, idProperty: "title", id: "one" };
    const result = client.upsert("contacts", [contact(0, to)], byEmail);
    await expect(result).rejects.toThrow(/title/);
    expect(sandbox.inspect("contacts")).toEqual([]);
  });
});

describe("records to associate with by a text", () => {
  test("are searched, and several of one text are refused with their ids", async () => {
    const { client, idOf, sent } = await anAccount();
    const records = [
      contact(0, company("beta", "name")),
      contact(1, company("Acme", "name")),
      contact(2, company("Gone", "name")),
    ];
    const { outcomes } = await client.upsert("contacts", records, byEmail);
    expect(outcomes).toMatchObject([
      { status: "created", associations: [{ to: { id: idOf("companies", "name", "Beta") } }] },
      {
        status: "failed",
        error: {
          code: "AMBIGUOUS_TARGET",
          message: `companies with name "Acme": 2 records have it: ${idOf("companies", "name", "Acme")}, ${idOf("companies", "name", "ACME")}. Merge them if they are one, or associate by record id.`,
        },
      },
      { status: "failed", error: { code: "TARGET_NOT_FOUND" } },
    ]);
    expect(sent().filter((path) => path.endsWith("search"))).toHaveLength(1);
  });

  test("are not created, as a second attempt could not see the first", async () => {
    const { client, sandbox } = await anAccount();
    const { counts } = await client.upsert("contacts", [contact(0, company("new.example"))], {
      ...byEmail,
      missingTargets: "create",
    });
    expect(counts.failed).toBe(1);
    expect(sandbox.inspect("companies")).toHaveLength(3);
  });
});

test("2,500 records of 300 keys: each key is read once, and records keep their order", async () => {
  const { client, sandbox, sent } = await anAccount();
  const codes = Array.from({ length: 300 }, (_, place) => `k${place}`);
  await client.create(
    VENDOR,
    codes.map((code) => ({ properties: { code } })),
  );
  const before = sent().length;
  const records = Array.from({ length: 2_500 }, (_, place) =>
    place % 7 === 0 ? contact(place) : contact(place, vendor(`k${place % 300}`)),
  );
  const { outcomes } = await client.upsert("contacts", records, byEmail);
  expect(outcomes.every(({ status }) => status === "created")).toBe(true);
  expect(outcomes.map(({ key }) => key)).toEqual(
    records.map(({ properties }) => properties["email"]),
  );
  const reads = sandbox
    .requests()
    .filter(({ operation, path }) => operation === "read" && path.includes("2-7"));
  expect(reads).toHaveLength(3);
  expect(
    sent()
      .slice(before)
      .filter((path) => path === "contacts/batch/upsert"),
  ).toHaveLength(25);
});

test("when the look-up stops the run, no record is sent", async () => {
  const scopes = ["crm.objects.contacts.write", "crm.objects.contacts.read"];
  const { client, sandbox } = connect(server, {
    accessToken: "secret",
    sandbox: { apps: [{ accessToken: "secret", scopes }], properties: { [VENDOR]: vendors } },
  });
  const records = [contact(0), contact(1, vendor("A"))];
  const result = client.upsert("contacts", records, byEmail);
  await expect(result).rejects.toMatchObject({ stop: { reason: "forbidden" } });
  expect(sandbox.inspect("contacts")).toEqual([]);
});

test("what is no target is refused with the form that is expected", async () => {
  const { client, sandbox } = await anAccount();
  const to = {
    objectType: VENDOR,
    idProperty: "code",
    id: "A",
    findBy: "guess",
  } as unknown as KeyTarget;
  const { outcomes } = await client.upsert("contacts", [contact(0, to)], byEmail);
  expect(outcomes[0]).toMatchObject({ status: "failed", error: { code: "INVALID_ASSOCIATIONS" } });
  expect(sandbox.inspect("contacts")).toEqual([]);
});
