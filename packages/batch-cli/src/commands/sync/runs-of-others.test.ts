import { globSync } from "node:fs";
import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

async function setUp() {
  const account = await anAccount();
  const folder = await aFolder();
  const out = (name: string): string => join(folder, name);
  const env = { XDG_STATE_HOME: out("state") };
  const run = (...argv: string[]) => runMain([...argv, "--base-url", account.url], { env });
  const call = (method: string, path: string, body: object) =>
    fetch(`${account.url}${path}`, {
      method,
      headers: { authorization: "Bearer pat-na1-secret", "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  /** Syncs these lines of a file with a header. */
  const sync = async (name: string, key: string, lines: readonly string[], ...more: string[]) => {
    await writeFile(out("rows.csv"), `${lines.join("\n")}\n`);
    return run("sync", name, out("rows.csv"), "--id-property", key, ...more);
  };
  return { account, call, out, run, sync };
}

const MIRROR = ["--mirror", "archive", "--max-archive", "100%", "--yes"];

test("a record that a retry of a retry of an undo gave its former values is not the sync's own", async () => {
  const { account, call, out, run, sync } = await setUp();
  const options = (...values: string[]) =>
    values.map((value) => ({ label: value, value, displayOrder: 1, hidden: false }));
  const place = "/crm/v3/properties/contacts";
  await call("POST", place, {
    name: "color",
    label: "Color",
    type: "enumeration",
    fieldType: "select",
    groupName: "contactinformation",
    options: options("blue", "red"),
  });
  const colors = () =>
    account
      .inspect("contacts")
      .map(({ archived, properties }) => (archived ? "gone" : properties["color"]));
  const rows = (ada: string) => ["email,color", `ada@x.org,${ada}`, "bob@x.org,red"];
  await sync("contacts", "email", rows("blue"));
  await sync("contacts", "email", rows("red"), "--out", out("red"));
  // The former value is not allowed for now.
  await call("PATCH", `${place}/color`, { options: options("red") });
  await run("undo", out("red"), "--yes", "--out", out("undone"));
  const step = join(out("undone"), "1-update-contacts");
  await run("retry", step, "--yes", "--out", out("again"));
  await call("PATCH", `${place}/color`, { options: options("blue", "red") });
  await run("retry", out("again"), "--yes", "--out", out("again-2"));
  expect(colors()).toEqual(["blue", "red"]);
  await sync("contacts", "email", ["email,color", "bob@x.org,red"], ...MIRROR);
  expect(colors()).toEqual(["blue", "red"]);
});

test("the undo of a run that named the object by its type id is learned of", async () => {
  const { out, run, sync } = await setUp();
  const file = await aFile("email,city\nbob@x.org,Rome\n");
  await run("upsert", "0-1", file, "--id-property", "email", "--yes", "--out", out("run"));
  const rows = ["email,city", "bob@x.org,Rome"];
  expect((await sync("contacts", "email", rows)).stderr).toContain("= 1 unchanged");
  await run("undo", out("run"), "--yes");
  expect((await sync("contacts", "email", rows)).stderr).toContain("+ 1 create");
});

test.each([
  ["p_vendor", "vendors"],
  ["vendors", "p1000001_vendor"],
  ["p_vendor", "p1000001_vendor"],
])("so is that of a custom object: as %s, and as %s in the sync", async (one, other) => {
  const { account, call, out, run, sync } = await setUp();
  await call("POST", "/crm-object-schemas/v3/schemas", {
    name: "vendor",
    labels: { singular: "Vendor", plural: "Vendors" },
    primaryDisplayProperty: "code",
    requiredProperties: [],
    associatedObjects: ["CONTACT"],
    properties: [
      { name: "code", label: "Code", type: "string", fieldType: "text", hasUniqueValue: true },
    ],
  });
  const upsert = (name: string, ...more: string[]) =>
    aFile("code\nA\n").then((file) =>
      run("upsert", name, file, "--id-property", "code", "--yes", ...more),
    );
  await upsert(one, "--out", out("run"));
  const again = await upsert(other);
  expect(again.stderr).toContain(`This file was written before, in ${out("run")} (`);
  const rows = ["code", "A"];
  const first = await sync(other, "code", rows);
  expect(first.stderr).toContain(", for the first time: every row is looked at\n");
  expect(first.stderr).toContain("= 1 unchanged");
  const { stdout } = await sync(one, "code", rows, "--dry-run", "--json");
  expect(stdout).toContain('"known":1');
  await run("undo", out("run"), "--yes");
  expect((await sync(other, "code", rows)).stderr).toContain("+ 1 create");
  expect(account.requests().filter(({ path }) => path.endsWith("/schemas")).length).toBeLessThan(
    12,
  );
});

test("the same rows by the type id of a standard object: written before, and remembered", async () => {
  const { out, run, sync } = await setUp();
  const file = await aFile("email,city\nbob@x.org,Rome\n");
  const upsert = (name: string, folder: string) =>
    run("upsert", name, file, "--id-property", "email", "--out", out(folder));
  await upsert("contacts", "one");
  expect((await upsert("0-1", "two")).stderr).toContain(
    `This file was written before, in ${out("one")} (`,
  );
  const rows = ["email,city", "bob@x.org,Rome"];
  await sync("contacts", "email", rows);
  const { stdout } = await sync("0-1", "email", rows, "--dry-run", "--json");
  expect(stdout).toContain('"known":1');
});

test("a memory that was brought back does not know what a later sync wrote: its rows are looked at", async () => {
  const { account, out, sync } = await setUp();
  const city = (name: string) => ["email,city", `ada@x.org,${name}`, "bob@x.org,Rome"];
  const cities = () => account.inspect("contacts").map(({ properties }) => properties["city"]);
  await sync("contacts", "email", city("Paris"));
  const state = out("state");
  const [memory] = globSync("**/syncs/*.db", { cwd: state }).map((path) => join(state, path));
  await copyFile(memory!, out("backup.db"));
  await sync("contacts", "email", city("London"));
  expect(cities()).toEqual(["London", "Rome"]);
  await copyFile(out("backup.db"), memory!);
  const again = await sync("contacts", "email", city("Paris"));
  expect(again.stderr).toContain("~ 1 update");
  expect(cities()).toEqual(["Paris", "Rome"]);
  // Once: what this one wrote, it knows.
  expect((await sync("contacts", "email", city("Paris"))).stderr).toContain("cost: 0 reads");
});
