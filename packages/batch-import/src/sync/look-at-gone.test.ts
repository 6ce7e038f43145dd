import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import { aFolder } from "../testing/a-file.ts";
import { NONE, people, remembered, sync, type SyncOptions } from "../testing/a-sync.ts";

const csv = (...rows: string[]): string => `email,city\n${rows.map((row) => `${row}\n`).join("")}`;
const BEFORE = ["ada@x.org,Paris", "ada2@x.org,Paris", "bob@x.org,Rome"];
/** The row of the second record is gone. */
const AFTER = ["ada@x.org,Paris", "bob@x.org,Rome"];
const archive = { percent: 100 };

async function setUp(options: Parameters<typeof createSandbox>[0] = {}) {
  const sandbox = createSandbox(options);
  const folder = await aFolder();
  const run = (rows: readonly string[], more: SyncOptions = {}) =>
    sync(sandbox, folder, csv(...rows), more);
  await run(BEFORE);
  return { folder, run, sandbox };
}

const left = (sandbox: Sandbox): string[] =>
  people(sandbox).filter((one) => !one.includes("archived"));

/** Others merge the first record into the second. */
async function mergeIntoSecond(sandbox: Sandbox): Promise<void> {
  const [one, two] = sandbox.inspect("contacts");
  await aClient(sandbox).merge("contacts", [{ primary: two!.id, merge: one!.id }]);
}

/** Others archive the first record, and give its e-mail to the second. */
async function giveToSecond(sandbox: Sandbox): Promise<void> {
  const [one, two] = sandbox.inspect("contacts");
  const client = aClient(sandbox);
  await client.archive("contacts", [{ id: one!.id }]);
  await client.update("contacts", [{ id: two!.id, properties: { email: "ada@x.org" } }]);
}

describe("a record whose row is gone is not archived where a row that is there is about it", () => {
  test("as others merged the record of that row into it", async () => {
    const { folder, run, sandbox } = await setUp({ quirks: { mergeResult: "primary" } });
    await mergeIntoSecond(sandbox);
    const { counts, toArchive } = await run(AFTER, { archive });
    // The row is looked at, which finds its record, and the key of the row becomes its first e-mail.
    expect([counts, toArchive]).toEqual([
      { ...NONE, update: 1, values: 1, unchanged: 1, known: 1 },
      [],
    ]);
    expect(left(sandbox)).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
    expect(remembered(folder)).toContainEqual(["ada@x.org", 1, 1]);
    expect((await run(AFTER, { archive })).counts).toMatchObject({ known: 2, archive: 0 });
  });

  test("while another one is archived, and the steps are in their order", async () => {
    const { run, sandbox } = await setUp({ quirks: { mergeResult: "primary" } });
    await mergeIntoSecond(sandbox);
    const { counts } = await run(AFTER.slice(0, 1), { archive });
    expect(counts).toEqual({ ...NONE, update: 1, values: 1, archive: 1 });
    expect(left(sandbox)).toEqual(["ada@x.org Paris"]);
  });

  test("as others merged both into a new one, which another sync found", async () => {
    const { run, sandbox } = await setUp();
    await mergeIntoSecond(sandbox);
    await run(["ada@x.org,Paris", "ada2@x.org,Oslo", "bob@x.org,Rome"]);
    expect((await run(AFTER, { archive })).counts).toMatchObject({ update: 1, archive: 0 });
    expect(left(sandbox)).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
  });

  test("as others gave it the key of that row", async () => {
    const { run, sandbox } = await setUp();
    await giveToSecond(sandbox);
    const { counts } = await run([...AFTER, "ada@x.org,Oslo"], { archive });
    expect(counts).toEqual({ ...NONE, unchanged: 2, known: 1, refused: 1 });
    expect(left(sandbox)).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
  });

  test("by the id of what was merged into it, where nothing else tells", async () => {
    const code = { name: "code", label: "Code", type: "string", fieldType: "text" } as const;
    const sandbox = createSandbox({
      properties: { companies: [{ ...code, hasUniqueValue: true }] },
      quirks: { mergeResult: "primary" },
    });
    const folder = await aFolder();
    const options: SyncOptions = {
      definitions: { properties: [code, { name: "name", type: "string" }], hidden: [], quota: {} },
      job: { operation: "upsert", objectType: "companies", idProperty: "code" },
      archive,
    };
    await sync(sandbox, folder, "code,name\nA,Paris\nB,Rome\nC,Bern\n", options);
    const [one, two] = sandbox.inspect("companies");
    await aClient(sandbox).merge("companies", [{ primary: two!.id, merge: one!.id }]);
    const { counts } = await sync(sandbox, folder, "code,name\nA,Paris\nC,Bern\n", options);
    // HubSpot finds no record by the key of the row any more.
    expect(counts).toEqual({ ...NONE, create: 1, unchanged: 1, known: 1 });
    expect(sandbox.inspect("companies").filter(({ archived }) => !archived)).toHaveLength(3);
  });

  test.each([
    ["merged", mergeIntoSecond],
    ["given its key", giveToSecond],
  ])("also where that was done after the plan was made: %s", async (_, change) => {
    const { folder, run, sandbox } = await setUp({ quirks: { mergeResult: "primary" } });
    const { counts } = await run(AFTER, { archive, afterPlan: () => change(sandbox) });
    expect(counts).toMatchObject({ archive: 1 });
    expect(left(sandbox)).toHaveLength(2);
    // The next sync looks anew.
    expect(remembered(folder)).toContainEqual(["ada2@x.org", 1, 1]);
    expect((await run(AFTER, { archive })).counts).toMatchObject({ archive: 0 });
    expect(left(sandbox)).toHaveLength(2);
  });
});

test("records whose rows are gone are read when the plan is made, 100 a request", async () => {
  const sandbox = createSandbox();
  const folder = await aFolder();
  const rows = Array.from({ length: 250 }, (_, n) => `p${n}@x.org,Paris`);
  await sync(sandbox, folder, csv(...rows));
  const events: string[] = [];
  const before = sandbox.requests().length;
  const { counts } = await sync(sandbox, folder, csv(...rows.slice(0, 49)), {
    archive,
    onEvent: ({ type }) => events.push(type),
    afterPlan: async () => {
      expect(sandbox.requests().length - before).toBe(3);
    },
  });
  expect(counts).toMatchObject({ archive: 201 });
  expect(events.filter((type) => type === "request-sent")).toHaveLength(3);
  expect(left(sandbox)).toHaveLength(49);
});

test("where they cannot be read, there is no plan", async () => {
  const { run, sandbox } = await setUp();
  sandbox.setFaults([{ operation: "read", fault: { kind: "rate-limit", policy: "DAILY" } }]);
  await expect(run(AFTER, { archive })).rejects.toThrow("daily");
  sandbox.setFaults([]);
  expect(left(sandbox)).toHaveLength(3);
});
