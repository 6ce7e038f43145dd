import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createBatchClient } from "@x/batch-http";
import type { SandboxOptions } from "@x/batch-sandbox";
import type { AssociationType } from "@x/batch-types";
import { describe, expect, onTestFinished, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

const own = (associationTypeId: number): AssociationType => ({
  associationCategory: "USER_DEFINED",
  associationTypeId,
});

/** An account with the labels Boss and Buyer, companies a to d, and the contact Ada, who is associated with a and b. */
async function setUp(options: SandboxOptions = {}) {
  const account = await anAccount(options);
  const folder = await aFolder();
  const client = createBatchClient({ accessToken: "pat-na1-secret", baseUrl: account.url });
  onTestFinished(() => client[Symbol.asyncDispose]());
  for (const label of ["Boss", "Buyer", "Agent"]) {
    await fetch(`${account.url}/crm/v4/associations/contacts/companies/labels`, {
      method: "POST",
      headers: { authorization: "Bearer pat-na1-secret", "content-type": "application/json" },
      body: JSON.stringify({ label, name: label.toLowerCase() }),
    });
  }
  const labels = await client.associations.labels("contacts", "companies");
  const typeOf = (label: string): AssociationType =>
    own(labels.find((one) => one.label === label)!.associationTypeId);
  const names = ["a", "b", "c", "d"];
  const companies = await client.create(
    "companies",
    names.map((name) => ({ properties: { name, domain: `${name}.example` } })),
  );
  const idOf = Object.fromEntries(
    companies.outcomes.map((one, place) => [names[place], "id" in one ? one.id : ""]),
  );
  const people = await client.create("contacts", [{ properties: { email: "ada@example.com" } }]);
  const [ada] = people.outcomes.map((one) => ("id" in one ? one.id : ""));
  const pairs = (...tos: string[]) => tos.map((to) => ({ from: ada!, to: idOf[to]! }));
  await client.associations.createDefault("contacts", "companies", pairs("a"));
  const buyer = pairs("b").map((pair) => ({ ...pair, types: [typeOf("Buyer")] }));
  await client.associations.create("contacts", "companies", buyer);
  const run = (...argv: string[]) => runMain([...argv, "--base-url", account.url]);
  const out = (name: string): string => join(folder, name);
  const upsert = async (text: string, ...more: string[]) =>
    run("upsert", "contacts", await aFile(text), "--id-property", "email", "--yes", ...more);
  /** The labels of Ada with each company, by its name. */
  const associated = async (): Promise<Record<string, string[]>> => {
    const { outcomes } = await client.associations.read("contacts", "companies", [{ id: ada! }]);
    const found = outcomes.flatMap((one) => (one.status === "found" ? one.associations : []));
    return Object.fromEntries(
      found.map(({ id, types }) => [
        names.find((name) => idOf[name] === id),
        types.flatMap(({ label }) => label ?? []).toSorted(),
      ]),
    );
  };
  return { account, ada: ada!, associated, client, idOf, out, pairs, run, typeOf, upsert };
}

const BOSS = ["--associate", "companies:domain=Boss of:Boss", "--undoable"];
const PLAIN = ["--associate", "companies:domain=Company"];

describe("undo of associations", () => {
  test("removes those that were not there before, and gives back labels that HubSpot replaced", async () => {
    const { associated, out, run, upsert } = await setUp();
    const before = await associated();
    expect(before).toEqual({ a: [], b: ["Buyer"] });
    await upsert(
      "email,Boss of\nada@example.com,a.example;b.example;c.example\n",
      ...BOSS,
      "--out",
      out("run"),
    );
    expect(await associated()).toEqual({ a: ["Boss"], b: ["Boss"], c: ["Boss"] });
    const told = await run("undo", out("run"), "--out", out("undone"));
    expect(told.stderr).toContain(
      "  ~ 3 associations to take back, of records that were there before\n",
    );
    expect(await associated()).toEqual({ a: ["Boss"], b: ["Boss"], c: ["Boss"] });
    const { code, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stdout).toContain("undo: reversed 1\n");
    expect(code).toBe(EXIT.success);
    expect(await associated()).toEqual(before);
  });

  test("keeps what others made of them, and says so", async () => {
    const { associated, client, out, pairs, run, typeOf, upsert } = await setUp();
    await upsert(
      "email,Boss of\nada@example.com,a.example;c.example;d.example\n",
      ...BOSS,
      "--out",
      out("run"),
    );
    // Others give c another label beside ours, and remove d.
    const types = [typeOf("Boss"), typeOf("Agent")];
    const labeled = pairs("c").map((pair) => ({ ...pair, types }));
    await client.associations.create("contacts", "companies", labeled);
    await client.associations.archive("contacts", "companies", pairs("d"));
    const { code, stderr, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stderr).toContain("  ! 1 record of these only in part\n");
    expect(stderr).toMatch(/line 2 \d+ {3}Association with companies \d+: Others have given it/);
    expect(stdout).toContain("undo: kept 1\n");
    expect(code).toBe(EXIT.incomplete);
    expect(await associated()).toEqual({ a: [], b: ["Buyer"], c: ["Agent"] });
    const kept = await readFile(join(out("undone"), "kept.csv"), "utf8");
    expect(kept).toMatch(
      /,reversed,Association with companies \d+: The records are not associated/,
    );
    expect(kept).toMatch(
      /,kept,Association with companies \d+: Others have given it a label since/,
    );
  });

  test("without a look before, they stay, and the reason says why", async () => {
    const { associated, out, run, upsert } = await setUp();
    await upsert("email,Company\nada@example.com,c.example\n", ...PLAIN, "--out", out("run"));
    const { code, stderr } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stderr).toContain("It is not known which of its associations were there before.");
    expect(code).toBe(EXIT.incomplete);
    expect(await associated()).toEqual({ a: [], b: ["Buyer"], c: [] });
  });

  test("the values of a record, its associations and its membership are one record in the counts", async () => {
    const { account, associated, client, out, run, upsert } = await setUp();
    await client.lists.create({ objectType: "contacts", name: "Guests" });
    await upsert(
      "email,city,Boss of\nada@example.com,Rome,c.example\nbob@example.com,Oslo,c.example\n",
      ...BOSS,
      "--to-list",
      "Guests",
      "--out",
      out("run"),
    );
    expect(account.inspectLists().map(({ members }) => members.length)).toEqual([2]);
    const told = await run("undo", out("run"), "--json");
    expect(JSON.parse(told.stdout)).toMatchObject({
      archive: 1,
      update: 1,
      associations: 1,
      memberships: 2,
      kept: 0,
    });
    const none = { reversed: 0, kept: 0, failed: 0, unknown: 0 };
    const report = async () =>
      JSON.parse(await readFile(join(out("undone"), "report.json"), "utf8")) as object;
    const fault = { kind: "rate-limit", policy: "DAILY" } as const;
    // Associations and memberships are taken back, and values are not given back yet.
    account.setFaults([{ operation: "update", objectType: "contacts", fault }]);
    const stopped = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stopped.code).toBe(EXIT.stopped);
    expect(stopped.stdout).toContain("undo: no record is done yet\n");
    expect(await report()).toMatchObject({ undone: none });
    account.setFaults([{ operation: "archive", objectType: "contacts", fault }]);
    const again = await run("resume", out("undone"));
    expect(again.code).toBe(EXIT.stopped);
    expect(again.stdout).toContain("undo: reversed 1\n");
    expect(await report()).toMatchObject({ undone: { ...none, reversed: 1 } });
    account.setFaults([]);
    const { code, stdout } = await run("resume", out("undone"));
    expect(stdout).toContain("undo: reversed 2\n");
    expect(code).toBe(EXIT.success);
    expect(await associated()).toEqual({ a: [], b: ["Buyer"] });
    expect(account.inspectLists().map(({ members }) => members)).toEqual([[]]);
    expect(await report()).toMatchObject({ undone: { ...none, reversed: 2 } });
  });

  test("an undo that is undone says that it makes none of them again", async () => {
    const { associated, out, run, upsert } = await setUp();
    await upsert("email,Boss of\nada@example.com,c.example\n", ...BOSS, "--out", out("run"));
    await run("undo", out("run"), "--out", out("undone"), "--yes");
    const { code, stderr } = await run("undo", out("undone"), "--out", out("redone"), "--yes");
    expect(stderr).toContain("They are not made again: make them by hand where they are wanted.");
    expect(code).toBe(EXIT.incomplete);
    expect(await associated()).toEqual({ a: [], b: ["Buyer"] });
  });

  test("of a second undo nothing is left", async () => {
    const { out, run, upsert } = await setUp();
    await upsert("email,Boss of\nada@example.com,c.example\n", ...BOSS, "--out", out("run"));
    await run("undo", out("run"), "--out", out("undone"), "--yes");
    const { code, stdout } = await run("undo", out("run"), "--out", out("again"), "--yes");
    expect(stdout).toBe("Nothing was written. Nothing is to be undone.\n");
    expect(code).toBe(EXIT.success);
  });
});

describe("undo of associations that others touched", () => {
  const lost = "email,Buyer of\nada@example.com,b.example\n";
  const BUYER = ["--associate", "companies:domain=Buyer of:Buyer", "--undoable"];

  test("a label that HubSpot dropped for another one that was there, too, comes back", async () => {
    const { associated, client, out, pairs, run, typeOf, upsert } = await setUp();
    const both = pairs("b").map((pair) => ({ ...pair, types: [typeOf("Buyer"), typeOf("Agent")] }));
    await client.associations.create("contacts", "companies", both);
    const before = await associated();
    expect(before).toEqual({ a: [], b: ["Agent", "Buyer"] });
    await upsert(lost, ...BUYER, "--out", out("run"));
    expect(await associated()).toEqual({ a: [], b: ["Buyer"] });
    const { code, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stdout).toContain("undo: reversed 1\n");
    expect(code).toBe(EXIT.success);
    expect(await associated()).toEqual(before);
  });

  test.each([
    ["the one before is that again", "a", undefined, "reversed 1"],
    ["none is that where none was before", undefined, undefined, "reversed 1"],
    ["the one stays to which others gave it since", "a", "d", "kept 1"],
  ])("of a company that the run made the primary one: %s", async (_, primary, since, end) => {
    const { associated, client, out, pairs, run, upsert } = await setUp();
    const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 1 }] as const;
    const makePrimary = async (name: string) => {
      const pair = pairs(name).map((one) => ({ ...one, types }));
      await client.associations.create("contacts", "companies", pair);
    };
    if (primary !== undefined) await makePrimary(primary);
    const before = await associated();
    const by = ["--associate", "companies:domain=Main:Primary", "--undoable", "--out", out("run")];
    await upsert("email,Main\nada@example.com,c.example\nada@example.com,b.example\n", ...by);
    expect(await associated()).toMatchObject({ a: [], b: ["Buyer", "Primary"] });
    if (since !== undefined) await makePrimary(since);
    const { stderr, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stdout).toContain(`undo: ${end}\n`);
    expect(stderr.includes("Which one that is has been changed since")).toBe(since === "d");
    const theirs = since === undefined ? {} : { a: [], [since]: ["Primary"] };
    expect(await associated()).toEqual({ ...before, ...theirs });
  });

  test("a company that was merged into another one is named, which is associated now", async () => {
    const { account, ada, client, idOf, out, run, upsert } = await setUp();
    await upsert("email,Boss of\nada@example.com,c.example\n", ...BOSS, "--out", out("run"));
    await client.merge("companies", [{ primary: idOf["c"]!, merge: idOf["d"]! }]);
    const pairs = account.inspectAssociations("contacts", "companies");
    const survivor = pairs.find(({ from, to }) => from === ada && to > idOf["d"]!)!.to;
    const { code, stderr } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stderr).toContain(
      `Association with companies ${idOf["c"]}: It was merged into record ${survivor}.`,
    );
    expect(code).toBe(EXIT.incomplete);
  });

  test.each([
    ["since, the association stays, as it may be one of that", true],
    ["before the run, it is taken back", false],
  ])(
    "where others merged another record into a company that keeps its id: %s",
    async (_, isSince) => {
      const { associated, client, idOf, out, run, upsert } = await setUp({
        quirks: { mergeResult: "primary" },
      });
      const merge = () => client.merge("companies", [{ primary: idOf["c"]!, merge: idOf["d"]! }]);
      if (!isSince) await merge();
      await upsert("email,Boss of\nada@example.com,c.example\n", ...BOSS, "--out", out("run"));
      if (isSince) await merge();
      const { stderr, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
      expect(stdout).toContain(isSince ? "Nothing can be undone." : "undo: reversed 1\n");
      expect(
        stderr.includes(`Others merged another record into companies ${idOf["c"]} since`),
      ).toBe(isSince);
      expect(await associated()).toEqual({ a: [], b: ["Buyer"], ...(isSince && { c: ["Boss"] }) });
    },
  );

  test("what others associated stays where they merged the records while the undo was stopped", async () => {
    const { account, ada, client, idOf, out, run, upsert } = await setUp();
    const { listId } = await client.lists.create({ objectType: "contacts", name: "Guests" });
    const list = ["--to-list", "Guests", "--out", out("run")];
    await upsert("email,Boss of\nada@example.com,c.example\n", ...BOSS, ...list);
    const fault = { kind: "rate-limit", policy: "DAILY" } as const;
    account.setFaults([{ path: "/crm/associations/*archive*", fault }]);
    await run("undo", out("run"), "--out", out("undone"), "--yes");
    account.setFaults([]);
    // Another writer.
    const bob = await client.create("contacts", [{ properties: { email: "bob@example.com" } }]);
    const [other] = bob.outcomes.map((one) => ("id" in one ? one.id : ""));
    const pair = { from: other!, to: idOf["c"]! };
    await client.associations.createDefault("contacts", "companies", [pair]);
    await client.lists.add(listId, [other!]);
    await client.merge("contacts", [{ primary: ada, merge: other! }]);
    const members = account.inspectLists();
    const { code, stdout } = await run("resume", out("undone"));
    expect(stdout).toContain("It was merged into record");
    expect(stdout).not.toContain("hubspot-batch diff");
    expect(stdout).toContain("undo: kept 1\n");
    expect(code).toBe(EXIT.incomplete);
    const left = account.inspectAssociations("contacts", "companies").map(({ to }) => to);
    expect(left).toContain(idOf["c"]);
    expect(account.inspectLists()).toEqual(members);
  });

  test("an undo that took a label away and left the rest says when it is undone that it makes none again", async () => {
    const { client, out, pairs, run, typeOf, upsert } = await setUp();
    await upsert("email,Boss of\nada@example.com,c.example\n", ...BOSS, "--out", out("run"));
    const types = [typeOf("Boss"), typeOf("Agent")];
    const labeled = pairs("c").map((pair) => ({ ...pair, types }));
    await client.associations.create("contacts", "companies", labeled);
    await run("undo", out("run"), "--out", out("undone"), "--yes");
    const { code, stderr } = await run("undo", out("undone"), "--out", out("redone"), "--yes");
    expect(stderr).toContain("They are not made again: make them by hand where they are wanted.");
    expect(code).toBe(EXIT.incomplete);
  });
});

describe("undo of memberships", () => {
  test("removes the records that the run added, and leaves those that were members before", async () => {
    const { account, ada, client, out, run, upsert } = await setUp();
    const { listId } = await client.lists.create({ objectType: "contacts", name: "Guests" });
    await client.create("contacts", [{ properties: { email: "bob@example.com", city: "Oslo" } }]);
    await client.lists.add(listId, [ada]);
    const text = "email,city\nada@example.com,\nbob@example.com,Oslo\n";
    const list = ["--to-list", "Guests", "--undoable", "--out", out("run")];
    expect((await upsert(text, ...list)).stdout).toContain("unchanged 2");
    const { code, stderr, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stderr).toContain("  ~ 1 membership of a list to take back\n");
    expect(stdout).toContain("undo: reversed 1\n");
    expect(code).toBe(EXIT.success);
    expect(account.inspectLists().map(({ members }) => members)).toEqual([[ada]]);
    expect((await run("resume", out("undone"))).stdout).toContain("undo: reversed 1\n");
  });
});

test("undo of an import takes back what two steps did to one record and one pair", async () => {
  const { account, ada, associated, client, out, run } = await setUp();
  const city = () => account.inspect("contacts").find(({ id }) => id === ada)?.properties["city"];
  await client.update("contacts", [{ id: ada, properties: { city: "Paris" } }]);
  const before = await associated();
  const folder = await aFolder();
  const stepOf = async (name: string, place: string, label: string) => {
    const text = `email,city,Main\nada@example.com,${place},b.example;c.example\n`;
    await writeFile(join(folder, `${name}.csv`), text);
    return {
      name,
      source: `${name}.csv`,
      object: "contacts",
      operation: "upsert",
      idProperty: "email",
      undoable: true,
      associate: [`companies:domain=Main:${label}`],
    };
  };
  const steps = [await stepOf("one", "London", "Boss"), await stepOf("two", "Oslo", "Agent")];
  await writeFile(join(folder, "plan.json"), JSON.stringify({ format: 1, steps }));
  await run("import", join(folder, "plan.json"), "--out", out("run"), "--yes");
  expect([city(), await associated()]).toEqual(["Oslo", { a: [], b: ["Agent"], c: ["Agent"] }]);
  const { code, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
  expect([city(), await associated()]).toEqual(["Paris", before]);
  expect(stdout).toContain("undo: reversed 2\n");
  expect(code).toBe(EXIT.success);
});

test("undo of an import takes back the memberships of its steps, and says what of the rest stays", async () => {
  const { account, ada, associated, client, out, run } = await setUp();
  const before = await associated();
  await client.lists.create({ objectType: "contacts", name: "Guests" });
  const folder = await aFolder();
  await writeFile(join(folder, "companies.csv"), "ref,name\nC,new\n");
  await writeFile(
    join(folder, "people.csv"),
    "email,company\nada@example.com,C\nbob@example.com,C\n",
  );
  const companies = { source: "companies.csv", object: "companies", operation: "create" };
  const people = {
    source: "people.csv",
    object: "contacts",
    operation: "upsert",
    idProperty: "email",
    toList: "Guests",
    links: [{ column: "company", step: "companies", key: "ref" }],
  };
  const plan = { format: 1, steps: [companies, people] };
  await writeFile(join(folder, "plan.json"), JSON.stringify(plan));
  await run("import", join(folder, "plan.json"), "--out", out("run"), "--yes");
  expect(account.inspectLists().map(({ members }) => members.length)).toEqual([2]);
  const { code, stderr, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
  expect(stderr).toContain(`line 2 ${ada}   The values before were not kept.`);
  expect(stderr).toContain("It is not known which of its associations were there before.");
  expect(stderr).toContain("  The associations of records that are archived go with them.\n");
  expect(stdout).toContain("undo: reversed 2 · kept 1\n");
  expect(code).toBe(EXIT.incomplete);
  expect(account.inspectLists().map(({ members }) => members)).toEqual([[]]);
  expect(await associated()).toEqual(before);
  expect(await run("resume", out("undone"))).toMatchObject({ code: EXIT.incomplete });
});
