import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createBatchClient } from "@x/batch-http";
import type { SandboxOptions } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

const NAME = "Conference 2026";
const GUIDE = "../../../../../docs/guides/to-a-list.md";
const PEOPLE = "email,city\nada@example.com,Oslo\nbob@example.com,Rome\n";

/** An account with a list of contacts, in which Ada is. */
async function setUp(options: SandboxOptions = {}) {
  const account = await anAccount(options);
  const folder = await aFolder();
  const client = createBatchClient({ accessToken: "pat-na1-secret", baseUrl: account.url });
  const list = await client.lists.create({ objectType: "contacts", name: NAME });
  const made = await client.create("contacts", [{ properties: { email: "ada@example.com" } }]);
  const ids = made.outcomes.flatMap((it) => (it.status === "created" ? it.id : []));
  await client.lists.add(list.listId, ids);
  await client[Symbol.asyncDispose]();
  const out = join(folder, "run");
  const run = (...argv: string[]) => runMain([...argv, "--base-url", account.url]);
  const source = await aFile(PEOPLE);
  const upsert = async (text: string, ...more: string[]) => {
    await writeFile(source, text);
    return run("upsert", "contacts", source, "--id-property", "email", "--out", out, ...more);
  };
  const members = (): unknown[] => {
    const byId = new Map(account.inspect("contacts").map(({ id, properties }) => [id, properties]));
    return account
      .inspectLists()
      .flatMap(({ members: ids }) => ids.map((id) => byId.get(id)?.["email"]));
  };
  const report = async (): Promise<unknown> =>
    (JSON.parse(await readFile(join(out, "report.json"), "utf8")) as { list: unknown }).list;
  return { account, folder, listId: list.listId, members, out, report, run, source, upsert };
}

test("the records of a file are added to a list, and the report counts them", async () => {
  const { listId, members, out, report, run, upsert } = await setUp();
  const dry = await upsert(PEOPLE, "--to-list", NAME, "--dry-run");
  expect(dry.stdout).toContain(`\nA write adds its records to list "${NAME}" (id ${listId}).\n`);
  const { code, stderr, stdout } = await upsert(PEOPLE, "--to-list", NAME);
  expect(code).toBe(EXIT.success);
  expect(stderr).toContain(`at the end, its records are added to list "${NAME}" (id ${listId})\n`);
  expect(stdout).toContain(`\nadded to list "${NAME}": 1 (1 was a member already)\n`);
  expect(stdout).not.toContain("next:");
  // As the guide says of records that were there before.
  const guide = await readFile(join(import.meta.dirname, GUIDE), "utf8");
  expect(guide).toContain("`1 (1 was a member already)`");
  expect(members()).toEqual(["ada@example.com", "bob@example.com"]);
  expect(await report()).toEqual({
    id: listId,
    name: NAME,
    added: 1,
    unchanged: 1,
    missing: 0,
    unknown: 0,
    isDone: true,
  });
  expect(await run("resume", out)).toMatchObject({
    code: EXIT.success,
    stdout: expect.stringContaining("finished already"),
  });
  expect((await run("undo", out)).stderr).toContain(
    // Ada was a member before.
    "  ~ 1 membership of a list to take back\n",
  );
});

test("a list that is not there is refused with one of a like name, and nothing is sent", async () => {
  const { account, upsert } = await setUp();
  const { code, stderr } = await upsert(PEOPLE, "--to-list", "Conferense 2026");
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain(
    'No list of contacts in HubSpot has the name or id "Conferense 2026". Did you mean "Conference 2026"?',
  );
  expect(account.inspect("contacts")).toHaveLength(1);
});

test("a dry run looks the list up, too", async () => {
  const { upsert } = await setUp();
  const { code, stderr } = await upsert(PEOPLE, "--to-list", "Conferense", "--dry-run");
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain("No list of contacts in HubSpot");
});

test("records that cannot be added: why, and what to type; resume adds them", async () => {
  const { listId, members, out, report, run, source, upsert } = await setUp({
    faults: [
      {
        path: "/crm/lists/2026-09/1/memberships/add",
        nth: 2,
        times: 1,
        fault: { kind: "rate-limit", policy: "DAILY" },
      },
    ],
  });
  const { code, stdout } = await upsert(PEOPLE, "--to-list", listId);
  expect(code).toBe(EXIT.incomplete);
  expect(stdout).toContain(
    `\nadded to list "${NAME}": 0\nnot all records were added to it: You have reached your daily limit.`,
  );
  expect(stdout).toContain(`\nnext: hubspot-batch resume ${out}`);
  expect(await report()).toMatchObject({
    isDone: false,
    problem: expect.stringContaining("daily limit"),
  });
  expect((await runMain(["results", out])).code).toBe(EXIT.incomplete);
  // Each row has its outcome.
  await rm(source);
  const resumed = await run("resume", out);
  expect(resumed.code).toBe(EXIT.success);
  expect(resumed.stdout).toContain(`\nadded to list "${NAME}": 1 (1 was a member already)\n`);
  expect(members()).toEqual(["ada@example.com", "bob@example.com"]);
  expect(await report()).toMatchObject({ added: 1, unchanged: 1, isDone: true });
});

test("a sample is added when the rest is written; rows sent again are added, too", async () => {
  const { folder, members, out, run, upsert } = await setUp();
  const text = "email,numemployees\nada@example.com,\nno address,\n";
  const first = await upsert(text, "--to-list", NAME, "--first", "1", "--no-check");
  expect(first.stdout).toContain(
    `\nno record was added to list "${NAME}" yet: that comes when all rows are written\n`,
  );
  const resumed = await run("resume", out);
  expect(resumed.code).toBe(EXIT.incomplete);
  expect(resumed.stdout).toContain(`\nadded to list "${NAME}": 0 (1 was a member already)\n`);
  const failed = join(out, "failed.csv");
  await writeFile(
    failed,
    (await readFile(failed, "utf8")).replace("no address", "bob@example.com"),
  );
  const retried = await run("retry", out, failed, "--out", join(folder, "again"));
  expect(retried.code).toBe(EXIT.success);
  expect(retried.stdout).toContain(`\nadded to list "${NAME}": 1\n`);
  expect(members()).toEqual(["ada@example.com", "bob@example.com"]);
});

test("a step of an import plan names its list", async () => {
  const { folder, members, out, run } = await setUp();
  await writeFile(join(folder, "people.csv"), PEOPLE);
  const step = { source: "people.csv", object: "contacts", operation: "upsert" };
  const plan = async (toList: string) => {
    const steps = [{ ...step, idProperty: "email", toList }];
    await writeFile(join(folder, "plan.json"), JSON.stringify({ format: 1, steps }));
    return run("import", join(folder, "plan.json"), "--out", out);
  };
  const refused = await plan("Conferense 2026");
  expect(refused.code).toBe(EXIT.usage);
  expect(refused.stderr).toMatch(
    /plan\.json, line 1, column \d+: steps\[0\]\.toList: No list of contacts .* Did you mean/,
  );
  const { code, stderr, stdout } = await plan(NAME);
  expect(code).toBe(EXIT.success);
  expect(stderr).toContain(`its records are added to list "${NAME}"`);
  expect(stdout).toContain(`\n    added to list "${NAME}": 1 (1 was a member already)\n`);
  expect(members()).toEqual(["ada@example.com", "bob@example.com"]);
});

test("a list that fails ends the steps behind it; resume adds to it, without its file, and goes on", async () => {
  const { account, folder, members, out, run } = await setUp({
    faults: [
      {
        path: "/crm/lists/2026-09/1/memberships/add",
        nth: 2,
        times: 1,
        fault: { kind: "rate-limit", policy: "DAILY" },
      },
    ],
  });
  const people = join(folder, "people.csv");
  await writeFile(people, PEOPLE);
  await writeFile(join(folder, "companies.csv"), "name\nAcme\n");
  const upsert = { source: "people.csv", object: "contacts", operation: "upsert" };
  const steps = [
    { ...upsert, idProperty: "email", toList: NAME },
    { source: "companies.csv", object: "companies", operation: "create" },
  ];
  await writeFile(join(folder, "plan.json"), JSON.stringify({ format: 1, steps }));
  const first = await run("import", join(folder, "plan.json"), "--out", out);
  expect(first.code).toBe(EXIT.incomplete);
  expect(first.stdout).toContain("not all records were added to it: You have reached your daily");
  expect(first.stdout).toContain(`\nnext: hubspot-batch resume ${out}`);
  expect(members()).toEqual(["ada@example.com"]);
  expect(account.inspect("companies")).toEqual([]);

  await rm(people);
  const resumed = await run("resume", out);
  expect(resumed.code).toBe(EXIT.success);
  expect(resumed.stdout).toContain(`\n    added to list "${NAME}": 1 (1 was a member already)\n`);
  expect(members()).toEqual(["ada@example.com", "bob@example.com"]);
  expect(account.inspect("companies")).toHaveLength(1);
});
