import type { Job, WritePolicy } from "@x/batch-core";
import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { decide } from "../mapping/decide.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { makeReport } from "../results/report.ts";
import { start } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aClient } from "../testing/a-client.ts";

const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const update = { operation: "update", objectType: "contacts", idProperty: "email" } as const;
const create = { operation: "create", objectType: "contacts" } as const;

/** An account with Ada, who is in Paris and has no job title. */
async function anAccount() {
  const sandbox = createSandbox();
  const requests: string[] = [];
  /** Called before each request that writes. */
  let beforeWrite: () => Promise<void> = async () => {};
  const client = aClient({
    async fetch(request) {
      const name = request.url.split("/").at(-1)!;
      const isWrite = ["create", "update", "upsert", "archive"].includes(name);
      if (isWrite || name === "read") requests.push(name);
      if (isWrite) await beforeWrite();
      return sandbox.fetch(request);
    },
  });
  const other = aClient(sandbox);
  const write = async (email: string, properties: Record<string, string>): Promise<void> => {
    await other.upsert("contacts", [{ id: email, properties }], { idProperty: "email" });
  };
  await write("ada@example.com", { city: "Paris" });

  async function run(job: Job, text: string, policy?: WritePolicy, more: object = {}) {
    const file = fromBlob(new Blob([text]), "people.csv");
    const surveyed = await survey(file);
    const { header } = surveyed;
    const decided = await decide({
      header,
      job,
      client: async () => other,
      ask: "always",
      ...more,
    });
    requests.length = 0;
    const begun = await start({
      client,
      file,
      survey: surveyed,
      ...decided,
      policy,
      store: createMemoryStore,
    });
    const end = await begun.ended;
    return { store: begun.store, end };
  }
  const values = (...names: string[]) =>
    sandbox
      .inspect("contacts")
      .filter(({ archived }) => !archived)
      .map(({ properties }) =>
        ["email", "city", "jobtitle", ...names].map((name) => properties[name] ?? "").join(" "),
      );
  return {
    sandbox,
    requests,
    run,
    values,
    write,
    beforeWrite: (act: () => Promise<void>) => (beforeWrite = act),
  };
}

const rowsOf = (store: ImportStore): string[] =>
  store.rowsFrom(0, 100).map(({ line, status, error }) => `${line} ${status} ${error}`.trim());

const PEOPLE = "email,city\nada@example.com,London\nbob@example.com,Rome\n";
const EXISTS = "HubSpot has the record, and it was to be left alone. (exists)";
const MISSING = "HubSpot has no such record, and none was to be created. (missing)";
const NO_UPDATE = "HubSpot has the record, and it was not to be updated. (RECORD_EXISTS)";
const NO_CREATE = "HubSpot has no such record, and none was to be created. (RECORD_MISSING)";
const ADA = "ada@example.com";

test.each<[string, Job, WritePolicy, string[], string[]]>([
  ["all", upsert, {}, ["2 updated", "3 created"], ["London", "Rome"]],
  [
    "only new ones",
    upsert,
    { onExisting: "skip" },
    [`2 skipped ${EXISTS}`, "3 created"],
    ["Paris", "Rome"],
  ],
  [
    "only new ones, and the others fail",
    upsert,
    { onExisting: "fail" },
    [`2 failed ${NO_UPDATE}`, "3 created"],
    ["Paris", "Rome"],
  ],
  [
    "only existing ones",
    upsert,
    { onMissing: "skip" },
    ["2 updated", `3 skipped ${MISSING}`],
    ["London"],
  ],
  [
    "only existing ones, and the others fail",
    upsert,
    { onMissing: "fail" },
    ["2 updated", `3 failed ${NO_CREATE}`],
    ["London"],
  ],
  [
    "none",
    upsert,
    { onExisting: "skip", onMissing: "skip" },
    [`2 skipped ${EXISTS}`, `3 skipped ${MISSING}`],
    ["Paris"],
  ],
  [
    "those that an update finds",
    update,
    { onMissing: "skip" },
    ["2 updated", `3 skipped ${MISSING}`],
    ["London"],
  ],
  [
    "those that a create does not find",
    create,
    { onExisting: "skip" },
    [`2 skipped ${EXISTS}`, "3 created"],
    ["Paris", "Rome"],
  ],
  [
    "those that a create does not find, and the others fail",
    create,
    { onExisting: "fail" },
    [`2 failed ${NO_UPDATE}`, "3 created"],
    ["Paris", "Rome"],
  ],
])("records: %s are written", async (_, job, policy, outcomes, cities) => {
  const { run, values } = await anAccount();
  const { store } = await run(job, PEOPLE, policy);
  expect(rowsOf(store)).toEqual(outcomes);
  expect(values().map((one) => one.split(" ")[1])).toEqual(cities);
});

test("a row that is skipped names the record that is there, and nothing is to be done about it", async () => {
  const { run, sandbox } = await anAccount();
  const { store } = await run(upsert, PEOPLE, { onExisting: "skip" });
  const [ada] = store.rowsFrom(0, 1);
  expect(ada?.id).toBe(sandbox.inspect("contacts")[0]?.id);
  expect(makeReport(store, [], undefined)).toMatchObject({
    counts: { created: 1, skipped: 1 },
    leftAlone: 1,
  });
});

test("an archive leaves ids alone that HubSpot does not have", async () => {
  const { run, sandbox, values } = await anAccount();
  const { id } = sandbox.inspect("contacts")[0]!;
  const archive = { operation: "archive", objectType: "contacts" } as const;
  const { store } = await run(archive, `hs_object_id\n${id}\n999\n`, { onMissing: "skip" });
  expect(rowsOf(store)).toEqual(["2 archived", "3 skipped HubSpot has no such record. (missing)"]);
  expect(makeReport(store, [], undefined).leftAlone).toBe(1);
  expect(values()).toEqual([]);
});

test("of a record that is there, single values are written only where they are empty, or never; a new one gets all", async () => {
  const { run, values } = await anAccount();
  const text = "email,city,jobtitle\nada@example.com,London,Boss\nbob@example.com,Rome,Clerk\n";
  const { store } = await run(upsert, text, {
    properties: { city: "if-empty", jobtitle: "if-empty" },
  });
  const left = (wanted: string): string =>
    `city: HubSpot has "Paris", which was to be kept; the row has "${wanted}". (VALUE_LEFT)`;
  expect(rowsOf(store)).toEqual([`2 updated ${left("London")}`, "3 created"]);
  expect(makeReport(store, [], undefined).values).toMatchObject({ left: 1 });
  expect(values()).toEqual(["ada@example.com Paris Boss", "bob@example.com Rome Clerk"]);

  const never = await run(upsert, "email,city\nada@example.com,Oslo\n", {
    properties: { city: "never" },
  });
  expect(rowsOf(never.store)).toEqual([`2 unchanged ${left("Oslo")}`]);
  expect(makeReport(never.store, [], undefined).values).toMatchObject({ left: 1 });
  expect(values()[0]).toBe("ada@example.com Paris Boss");
});

test("what HubSpot has already is not sent", async () => {
  const { run, requests } = await anAccount();
  const { store } = await run(upsert, "email,city\nada@example.com,Paris\n", {});
  expect(rowsOf(store)).toEqual(["2 unchanged"]);
  expect(requests).toEqual(["read"]);
});

test("a thousand rows are looked at by ten reads", async () => {
  const { run, requests } = await anAccount();
  const rows = Array.from({ length: 1_000 }, (_, n) => `p${n}@example.com,Rome\n`);
  const { store } = await run(upsert, `email,city\n${rows.join("")}`, { onExisting: "skip" });
  expect(store.counts()).toMatchObject({ created: 1_000 });
  expect(requests.filter((name) => name === "read")).toHaveLength(10);
  expect(makeReport(store, [], undefined).stats.requests).toMatchObject({ reconciling: 10 });
});

test("rows of one record are decided one after the other, each by what the one before left", async () => {
  const { run, values, requests } = await anAccount();
  const text =
    "email,city,jobtitle\nbob@example.com,Rome,\nBob@example.com,Oslo,Boss\nbob@example.com,Bern,Clerk\n";
  const { store } = await run(upsert, text, {
    properties: { city: "if-empty", jobtitle: "if-empty" },
  });
  expect(rowsOf(store)).toEqual([
    "2 created",
    expect.stringContaining("3 updated city: HubSpot"),
    expect.stringContaining("4 unchanged city: HubSpot"),
  ]);
  expect(values()).toEqual(["ada@example.com Paris ", "bob@example.com Rome Boss"]);
  expect(requests.filter((name) => name === "read")).toHaveLength(3);

  const again = await run(upsert, text, { onExisting: "skip" });
  expect(again.store.counts()).toMatchObject({ skipped: 3 });
  // Nothing was written in between.
  expect(requests.filter((name) => name === "read")).toHaveLength(1);
});

test("a later row of a record that this run creates finds it there", async () => {
  const { run, values } = await anAccount();
  const people = "email,city\nbob@example.com,Rome\nbob@example.com,Oslo\n";
  const { store } = await run(upsert, people, { onExisting: "skip" });
  expect(rowsOf(store)).toEqual(["2 created", `3 skipped ${EXISTS}`]);
  expect(values()[1]).toBe("bob@example.com Rome ");
});

test("also across the rows that are looked at together, and by two addresses of one contact", async () => {
  const { run, values, write } = await anAccount();
  await write(ADA, { hs_additional_emails: "lovelace@example.com" });
  const rows = Array.from({ length: 1_000 }, (_, n) => `p${n}@example.com,Rome\n`);
  const text = `email,city\nbob@example.com,Rome\n${rows.join("")}bob@example.com,Oslo\n`;
  const { store } = await run(upsert, text, { properties: { city: "if-empty" } });
  expect(store.counts()).toMatchObject({ created: 1_001, unchanged: 1 });
  expect(values()[1]).toBe("bob@example.com Rome ");
});

test("between the look and the write somebody may write: that is written over", async () => {
  const { run, values, write, beforeWrite } = await anAccount();
  beforeWrite(() => write(ADA, { jobtitle: "Countess" }));
  const text = "email,jobtitle\nada@example.com,Boss\n";
  const { store } = await run(upsert, text, { properties: { jobtitle: "if-empty" } });
  expect(rowsOf(store)).toEqual(["2 updated"]);
  expect(values()).toEqual(["ada@example.com Paris Boss"]);
  expect([...store.changes()]).toMatchObject([
    { change: { status: "update", changes: [{ property: "jobtitle", from: "", to: "Boss" }] } },
  ]);
});

test("associations are made also where no value is to change", async () => {
  const { run, sandbox } = await anAccount();
  const client = aClient(sandbox);
  const { outcomes } = await client.create("companies", [{ properties: { name: "Acme" } }]);
  const [acme] = outcomes;
  const company = acme !== undefined && "id" in acme ? acme.id : "";
  const text = `email,city,Company\n${ADA},Paris,${company}\nbob@example.com,Rome,${company}\n`;
  const associate = ["companies:Company"];
  const { store } = await run(update, text, { onMissing: "skip" }, { associate });
  expect(rowsOf(store)).toEqual(["2 updated", `3 skipped ${MISSING}`]);
  const { id } = sandbox.inspect("contacts")[0]!;
  const read = await client.associations.read("contacts", "companies", [{ id }]);
  expect(read.outcomes).toMatchObject([{ status: "found", associations: [{ id: company }] }]);
});

test.each<[Job, WritePolicy, string]>([
  [{ ...upsert, allOrNone: true }, {}, "All or none"],
  [update, { onExisting: "skip" }, "An update is only of records that HubSpot has."],
  [update, { onMissing: "create" }, "An update creates nothing."],
  [create, { onMissing: "skip" }, "A create is only of records that HubSpot does not have."],
  [create, { onExisting: "update" }, "use upsert"],
  [create, {}, "use upsert"],
  [{ operation: "create", objectType: "companies" }, { onExisting: "skip" }, "a unique property"],
  [{ operation: "archive", objectType: "contacts" }, {}, "An archive has no values to keep."],
  [create, { onExisting: "skip", properties: { city: "never" } }, "single values"],
])("a policy that a job cannot have is refused: %j %j", async (job, policy, message) => {
  const { run, requests } = await anAccount();
  const text = job.operation === "archive" ? "hs_object_id\n7\n" : "email\nada@example.com\n";
  const more = job.objectType === "companies" ? { map: ["email=name"] } : {};
  await expect(run(job, text, policy, more)).rejects.toThrow(message);
  expect(requests).toEqual([]);
});

test("without definitions, values cannot be compared", async () => {
  const { sandbox } = await anAccount();
  const file = fromBlob(new Blob([PEOPLE]), "people.csv");
  const columns = { properties: ["email", "city"], leftOut: [] };
  const task = { client: aClient(sandbox), file, survey: await survey(file), columns };
  const run = start({ ...task, job: upsert, policy: {}, store: createMemoryStore });
  await expect(run).rejects.toThrow("To compare rows with HubSpot's records");
});
