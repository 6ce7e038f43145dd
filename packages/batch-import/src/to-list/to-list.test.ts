import { fromBlob, survey } from "@x/batch-file";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { createMemoryStore } from "../memory.ts";
import { makeReport, isAtItsEnd } from "../results/report.ts";
import type { ImportRun } from "../run/import-run.ts";
import { resume } from "../run/resume.ts";
import { newTask } from "../run/start.ts";
import { sendRows } from "../run/send-rows.ts";
import { createRunFolder, openRunFolder } from "../sqlite/run-folder.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aClient } from "../testing/a-client.ts";
import { aFolder } from "../testing/a-file.ts";
import { findList } from "./find-list.ts";

const GUESTS = { objectType: "contacts", name: "Guests" } as const;
const CSV = "email,city\nada@example.com,Oslo\nnot an address,Oslo\ngrace@example.com,Rome\n";

/** An account with a list, and a file that makes two members of it; the second row is refused. */
async function prepared(csv = CSV) {
  const sandbox = createSandbox();
  const { listId } = await aClient(sandbox).lists.create(GUESTS);
  const file = fromBlob(new Blob([csv]), "a.csv");
  const surveyed = await survey(file);
  const task = newTask({
    survey: surveyed,
    columns: { properties: surveyed.header, leftOut: [] },
    job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
    portal: { id: "1000001" },
    toList: { id: listId, name: "Guests" },
  });
  return { file, listId, sandbox, task };
}

function membersOf(sandbox: Sandbox): unknown[] {
  const byId = new Map(sandbox.inspect("contacts").map((one) => [one.id, one.properties["email"]]));
  return sandbox.inspectLists().map(({ members }) => members.map((id) => byId.get(id)));
}

const listOf = (store: ImportStore) => makeReport(store, [], undefined).list;

test.each([
  [
    "memory",
    async (_: string, store: Parameters<typeof createMemoryStore>[0]) => createMemoryStore(store),
  ],
  ["a folder", createRunFolder],
])("the records that a run in %s wrote are added, each once; others are not", async (_, create) => {
  const { file, listId, sandbox, task } = await prepared(`${CSV}ada@example.com,Bergen\n`);
  const client = aClient(sandbox);
  // A member already.
  const [ada] = (await client.create("contacts", [{ properties: { email: "ada@example.com" } }]))
    .outcomes;
  await client.lists.add(listId, [ada?.status === "created" ? ada.id : ""]);
  const store = await create(await aFolder(), task);
  expect(isAtItsEnd(store)).toBe(false);
  expect(await sendRows(store, { client, file }).ended).toEqual({ problems: [], notes: [] });
  expect(store.counts()).toMatchObject({ created: 1, updated: 2, failed: 1 });
  expect(membersOf(sandbox)).toEqual([["ada@example.com", "grace@example.com"]]);
  expect(listOf(store)).toEqual({
    id: listId,
    name: "Guests",
    added: 1,
    unchanged: 1,
    missing: 0,
    unknown: 0,
    isDone: true,
  });
  expect(isAtItsEnd(store)).toBe(true);
  await store.close();
});

test("a record that is gone when it is to be added is counted", async () => {
  const { file, listId, sandbox, task } = await prepared();
  const store = createMemoryStore(task);
  const client = aClient(sandbox);
  const ended = sendRows(
    { ...store, recordIds: (after) => [...store.recordIds(after), "999"] },
    { client, file },
  ).ended;
  expect(await ended).toEqual({ problems: [], notes: [] });
  expect(listOf(store)).toMatchObject({ id: listId, added: 2, missing: 1, isDone: true });
});

test("a list that is gone: why is said, and a later process adds them to it", async () => {
  const { file, sandbox, task } = await prepared();
  const store = createMemoryStore(task);
  let isDown = true;
  const fetch: Sandbox["fetch"] = async (request) =>
    isDown && request.url.includes("/memberships/")
      ? Response.json({ category: "OBJECT_NOT_FOUND", message: "No list" }, { status: 404 })
      : sandbox.fetch(request);
  const client = aClient({ fetch });
  expect(await sendRows(store, { client, file }).ended).toEqual({ problems: [], notes: [] });
  expect(listOf(store)).toMatchObject({ added: 0, isDone: false, problem: "No list." });
  expect(isAtItsEnd(store)).toBe(false);
  isDown = false;
  // The rows have their outcome, so that their file is not needed.
  await (
    await resume(store, { client })
  ).ended;
  expect(listOf(store)).toEqual({
    ...task.toList,
    added: 2,
    unchanged: 0,
    missing: 0,
    unknown: 0,
    isDone: true,
  });
  expect(membersOf(sandbox)).toEqual([["ada@example.com", "grace@example.com"]]);
});

test("a token without the scope", async () => {
  const { file, sandbox, task } = await prepared();
  const store = createMemoryStore(task);
  const fetch: Sandbox["fetch"] = async (request) =>
    request.url.includes("/memberships/")
      ? Response.json(NO_SCOPE, { status: 403 })
      : sandbox.fetch(request);
  await sendRows(store, { client: aClient({ fetch }), file }).ended;
  expect(listOf(store)?.problem).toBe("The token lacks a scope. Scopes needed: crm.lists.write.");
});

const NO_SCOPE = {
  category: "MISSING_SCOPES",
  message: "The token lacks a scope.",
  errors: [
    {
      message: "The token lacks a scope.",
      context: { requiredGranularScopes: ["crm.lists.write"] },
    },
  ],
};

/** A process that is gone at its step number `last`: it keeps nothing more, and sends nothing. */
function createProcess(last: number) {
  let steps = 0;
  const killed = new AbortController();
  const isGone = (): boolean => steps > last;
  function step(): void {
    steps += 1;
    if (!isGone()) return;
    killed.abort(new Error("Killed."));
    throw new Error("Killed.");
  }
  const wrap = (store: ImportStore): ImportStore => ({
    ...store,
    transaction: (change) => (step(), store.transaction(change)),
    setStats: (...stats) => (step(), store.setStats(...stats)),
  });
  return { step, wrap, signal: killed.signal, steps: () => steps };
}

test("killed at each step, it is resumed, and both records are members", async () => {
  let last = 0;
  for (; ; last += 1) {
    const { file, sandbox, task } = await prepared();
    const folder = await aFolder();
    const doomed = createProcess(last);
    const store = await createRunFolder(folder, task);
    const run = sendRows(doomed.wrap(store), { client: aClient(sandbox, doomed.step), file });
    doomed.signal.addEventListener("abort", () => run.abort(new Error("Killed.")));
    await run.ended;
    await store.close();
    const next = await openRunFolder(folder);
    const before = membersOf(sandbox);
    await (
      await resume(next, { client: aClient(sandbox), file })
    ).ended;
    expect([last, membersOf(sandbox)]).toEqual([last, [["ada@example.com", "grace@example.com"]]]);
    const { added, unchanged, isDone } = listOf(next)!;
    expect([added + unchanged, isDone]).toEqual([2, true]);
    // Added by the process that was killed before it heard so.
    if (unchanged > 0) expect(before).toEqual(membersOf(sandbox));
    // None was a member before the run: that is known, or it is known that it is not.
    const known = new Set([...next.recordIds("")].map((id) => next.memberOf(id)));
    expect([...known]).toEqual([unchanged > 0 && known.has("unknown") ? "unknown" : "added"]);
    await next.close();
    if (doomed.steps() <= last) break;
  }
  expect(last).toBeGreaterThan(5);
});

test("ended between two requests, it goes on after the last id that was added", async () => {
  const { file, sandbox, task } = await prepared();
  const store = createMemoryStore(task);
  const ids = Array.from({ length: 25_000 }, (_, n) => String(100_000 + n));
  const sent: string[] = [];
  let run: ImportRun | undefined;
  const fetch: Sandbox["fetch"] = async (request) => {
    if (!request.url.includes("/memberships/")) return sandbox.fetch(request);
    const body = JSON.parse(await request.text()) as string[];
    sent.push(`${body[0]} to ${body.at(-1)}`);
    run?.drain("Interrupted.");
    return Response.json({ recordsIdsAdded: body });
  };
  const client = aClient({ fetch });
  const kept = { ...store, recordIds: (after: string) => ids.filter((id) => id > after) };
  run = sendRows(kept, { client, file });
  await run.ended;
  expect(listOf(store)).toMatchObject({ added: 10_000, isDone: false });
  run = undefined;
  await (
    await resume(kept, { client, file })
  ).ended;
  expect(listOf(store)).toMatchObject({ added: 25_000, isDone: true });
  expect(sent).toEqual(["100000 to 109999", "110000 to 119999", "120000 to 124999"]);
});

test("ended while HubSpot fails at adding, it asks once more at most, and a later process adds them", async () => {
  const { file, sandbox, task } = await prepared();
  const store = createMemoryStore(task);
  let requests = 0;
  const fetch: Sandbox["fetch"] = async (request) => {
    if (!request.url.includes("/memberships/")) return sandbox.fetch(request);
    if ((requests += 1) === 2) run.drain("Interrupted.");
    return new Response("<html>", { status: 503 });
  };
  const run = sendRows(store, { client: aClient({ fetch }), file });
  await run.ended;
  expect([requests, listOf(store)]).toMatchObject([2, { problem: "Interrupted.", isDone: false }]);
  await (
    await resume(store, { client: aClient(sandbox), file })
  ).ended;
  expect(membersOf(sandbox)).toEqual([["ada@example.com", "grace@example.com"]]);
});

test("25,000 records go in three requests, in the order of their ids", async () => {
  const { sandbox, task, file } = await prepared();
  const store = createMemoryStore(task);
  const ids = Array.from({ length: 25_000 }, (_, n) => String(100_000 + n));
  const sent: number[] = [];
  const fetch: Sandbox["fetch"] = async (request) => {
    if (!request.url.includes("/memberships/")) return sandbox.fetch(request);
    const body = JSON.parse(await request.text()) as string[];
    sent.push(body.length);
    return Response.json({ recordsIdsAdded: body });
  };
  await sendRows({ ...store, recordIds: () => ids }, { client: aClient({ fetch }), file }).ended;
  expect(sent).toEqual([10_000, 10_000, 5_000]);
  expect(store.stats().at(-1)?.list).toMatchObject({ after: "124999", added: 25_000 });
});

test("a list is found by its name, or by its id", async () => {
  const { listId, sandbox } = await prepared();
  const client = aClient(sandbox);
  const found = { id: listId, name: "Guests" };
  expect(await findList(client, "contacts", "Guests")).toEqual(found);
  expect(await findList(client, "0-1", listId)).toEqual(found);
});

test("a list of another object, one by filters, and none are refused", async () => {
  const { listId, sandbox } = await prepared();
  const client = aClient(sandbox);
  const body = {
    name: "Customers",
    objectTypeId: "0-1",
    processingType: "DYNAMIC",
    filterBranch: FILTERS,
  };
  const made = await sandbox.fetch(
    new Request("https://api.hubapi.com/crm/v3/lists", {
      method: "POST",
      headers: { authorization: "Bearer secret", "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
  expect(made.status).toBe(200);
  await expect(findList(client, "contacts", "Customers")).rejects.toMatchObject({
    code: "LIST",
    message:
      'The list "Customers" is DYNAMIC: HubSpot chooses its records by filters, and none can be added. Choose a static list. Nothing was sent.',
  });
  await expect(findList(client, "companies", listId)).rejects.toMatchObject({
    code: "LIST",
    message: `The list "${listId}" has records of the object 0-1, expected companies (0-2). Choose a list of companies. Nothing was sent.`,
  });
  await expect(findList(client, "contacts", "Gests")).rejects.toMatchObject({
    code: "LIST",
    message:
      'No list of contacts in HubSpot has the name or id "Gests". Did you mean "Guests"? To make a new one: in HubSpot, create a static list of contacts with this name. Nothing was sent.',
  });
});

const FILTERS = {
  filterBranchType: "OR",
  filterBranches: [{ filterBranchType: "AND", filterBranches: [], filters: [] }],
  filters: [],
};

test("where rows are left, a run does not go on without their file", async () => {
  const { sandbox, task } = await prepared();
  const resumed = resume(createMemoryStore(task), { client: aClient(sandbox) });
  await expect(resumed).rejects.toThrow("Rows are left to send");
});
