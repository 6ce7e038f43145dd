import { DatabaseSync } from "node:sqlite";
import { fromBlob, survey } from "@x/batch-file";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { expect, onTestFinished, test } from "vitest";
import { readAccountDefinitions } from "../account/account-definitions.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { resume } from "../run/resume.ts";
import { newTask } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";
import { databasePath } from "../sqlite/database-path.ts";
import { createRunFolder, openRunFolder } from "../sqlite/run-folder.ts";
import { aFolder } from "../testing/a-file.ts";
import { undoRun } from "../undo/undo-run.ts";
import type { UndoneRecord } from "../undo/undone-record.ts";
import { aClient } from "../testing/a-client.ts";

const portal = { id: "1000001" };

/** Upserts Ada, who is there, and Bob, who is not, with two companies each; Ada has the first already. */
async function prepared() {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  const made = await client.create("contacts", [{ properties: { email: "ada@example.com" } }]);
  const names = ["a", "b"].map((name) => ({ properties: { name } }));
  const { outcomes } = await client.create("companies", names);
  const [ada, a, b] = [...made.outcomes, ...outcomes].map((one) => ("id" in one ? one.id : ""));
  await client.associations.createDefault("contacts", "companies", [{ from: ada!, to: a! }]);
  const text = ["ada", "bob"].map((name) => `${name}@example.com,Rome,${a};${b}\n`).join("");
  const file = fromBlob(new Blob([`email,city,companies\n${text}`]), "people.csv");
  const task = newTask({
    survey: await survey(file),
    job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
    columns: {
      properties: ["email", "city", null],
      associations: [{ column: 2, objectType: "companies" }],
      leftOut: [],
    },
    policy: {},
    portal,
  });
  const store = createMemoryStore(task);
  const definitions = await readAccountDefinitions(client, "contacts");
  return { a: a!, b: b!, ada: ada!, definitions, file, sandbox, store };
}

/**
 * A process that is gone at its request number `last`, before that is carried out or after: it sends and keeps nothing more.
 */
function createProcess(
  sandbox: Sandbox,
  last: number,
  { isCarriedOut, onGone }: { isCarriedOut: boolean; onGone: () => void },
) {
  let requests = 0;
  const isGone = (): boolean => requests > last;
  const end = (): never => {
    throw new Error("Killed.");
  };
  const client = aClient({
    async fetch(request) {
      if (isGone()) return end();
      requests += 1;
      if (!isGone()) return sandbox.fetch(request);
      if (isCarriedOut) await sandbox.fetch(request);
      onGone();
      return end();
    },
  });
  const wrap = (store: ImportStore): ImportStore => ({
    ...store,
    transaction: (change) => (isGone() ? end() : store.transaction(change)),
    setStats: (...stats) => (isGone() ? end() : store.setStats(...stats)),
  });
  return { client, isGone, wrap };
}

test.each([
  ["before", false],
  ["after", true],
])(
  "killed %s any request is carried out, it keeps which associations were there before the run",
  async (_, isCarriedOut) => {
    for (let last = 0; ; last += 1) {
      const { a, b, definitions, file, sandbox, store } = await prepared();
      const { client, isGone, wrap } = createProcess(sandbox, last, {
        isCarriedOut,
        onGone: () => doomed.abort(new Error("Killed.")),
      });
      const doomed = await resume(wrap(store), { client, file, definitions, portal });
      await doomed.ended;
      await (
        await resume(store, { client: aClient(sandbox), file, definitions, portal })
      ).ended;
      const rows = store.rowsFrom(0, 10).map(({ kind, status }) => [status, kind]);
      expect([last, rows]).toEqual([
        last,
        [
          ["updated", ""],
          [expect.stringMatching(/created|updated/), ""],
        ],
      ]);
      const kept = store.associationsOf(0).map(({ before, status, to, types }) => ({
        id: to.id,
        types,
        before: before?.map(({ label }) => label),
        status,
      }));
      expect([last, kept]).toEqual([
        last,
        [
          { id: a, types: [], before: [null], status: "associated" },
          { id: b, types: [], before: [], status: "associated" },
        ],
      ]);
      // Those of a record that the run created go with it.
      if (rows[1]![0] === "created") expect(store.associationsOf(1)).toEqual([]);
      if (!isGone()) break;
    }
  },
);

test("stopped while it looks, it makes no association, and looks when it goes on", async () => {
  const { a, b, definitions, file, sandbox, store } = await prepared();
  const there = () => sandbox.inspectAssociations("contacts", "companies").map(({ to }) => to);
  async function goOn() {
    const options = { client: aClient(sandbox), file, definitions, portal };
    const { stop } = await (await resume(store, options)).ended;
    return stop?.reason;
  }
  // At its first look, and at the one of a process that finds the associations still to be made.
  for (let time = 0; time < 2; time += 1) {
    const fault = { kind: "rate-limit", policy: "DAILY" } as const;
    sandbox.setFaults([{ api: "associations", operation: "read", nth: 1, fault }]);
    expect(await goOn()).toBe("daily-limit");
    expect([there(), store.associationsOf(0), store.batches().length]).toEqual([[a], [], 1]);
  }
  sandbox.setFaults([]);
  expect(await goOn()).toBeUndefined();
  expect(there()).toEqual([a, b, a, b]);
  const kept = store.associationsOf(0).map(({ before, to }) => [to.id, before?.length]);
  expect(kept).toEqual([
    [a, 1],
    [b, 0],
  ]);
});

test("drained once its records are written, it looks before it makes their associations", async () => {
  const { a, b, definitions, file, sandbox, store } = await prepared();
  const run = await resume(store, {
    client: aClient(sandbox),
    file,
    definitions,
    portal,
    onEvent(event) {
      if (event.type === "request-answered" && event.request.path.endsWith("/upsert")) {
        run.drain("That is enough.");
      }
    },
  });
  await run.ended;
  const there = sandbox.inspectAssociations("contacts", "companies");
  expect(there.map(({ to }) => to)).toEqual([a, b, a, b]);
  const kept = store.associationsOf(0).map(({ before, to }) => [to.id, before?.length]);
  expect(kept).toEqual([
    [a, 1],
    [b, 0],
  ]);
});

test("drained while HubSpot fails at a look, it asks once more at most, and a resume makes the rest", async () => {
  const { a, b, definitions, file, sandbox, store } = await prepared();
  const paths: string[] = [];
  const client = aClient({
    async fetch(request) {
      const path = new URL(request.url).pathname.split("/").slice(-3).join("/");
      if (path !== "companies/batch/read") return sandbox.fetch(request);
      paths.push(path);
      if (paths.length === 2) run.drain("That is enough.");
      return new Response("<html>", { status: 503 });
    },
  });
  const more = { file, definitions, portal };
  let syncs = 0;
  const sync = () => ((syncs += 1), store.sync());
  const run = await resume({ ...store, sync }, { client, ...more });
  const stop = { reason: "aborted", message: "That is enough." };
  expect(await run.ended).toMatchObject({ stop, problems: [] });
  const made = sandbox.inspectAssociations("contacts", "companies").length - 1;
  // Before the records leave, and once they are written: that is not tried again for 25 seconds.
  expect([paths.length, made, syncs]).toEqual([2, 0, 2]);
  await (
    await resume(store, { client: aClient(sandbox), ...more })
  ).ended;
  const there = sandbox.inspectAssociations("contacts", "companies");
  expect(there.map(({ to }) => to).toSorted()).toEqual([a, b, a, b].toSorted());
});

test("makes no association of which it cannot keep what was there before", async () => {
  const { a, definitions, file, sandbox, store } = await prepared();
  const full = {
    ...store,
    putAssociations() {
      throw new Error("The disk is full.");
    },
  };
  for (let time = 0; time < 2; time += 1) {
    const run = await resume(full, { client: aClient(sandbox), file, definitions, portal });
    const { problems } = await run.ended;
    expect(problems).toEqual(["The run could not be kept: The disk is full."]);
    const there = sandbox.inspectAssociations("contacts", "companies");
    expect(there.map(({ to }) => to)).toEqual([a]);
  }
});

/** Makes the run one of the version that did not keep associations yet. */
function makeOld(folder: string): void {
  const database = new DatabaseSync(databasePath(folder));
  database.exec(
    `ALTER TABLE rows DROP COLUMN correlationId;
    ALTER TABLE run DROP COLUMN moved; ALTER TABLE run DROP COLUMN undone;
    ALTER TABLE changes RENAME TO placed;
    CREATE TABLE changes (row INTEGER PRIMARY KEY, change TEXT NOT NULL) STRICT;
    INSERT INTO changes SELECT row, change FROM placed; DROP TABLE placed;
    DROP TABLE associations; DROP TABLE members; DROP TABLE targets;
    ALTER TABLE run DROP COLUMN associations; PRAGMA user_version = 3`,
  );
  database.close();
}

test("a version before has perhaps made the associations of a batch without an answer: what was there before is not known", async () => {
  const { a, b, ada, definitions, file, sandbox, store: prototype } = await prepared();
  const folder = await aFolder();
  const began = await createRunFolder(folder, prototype.task);
  const doomed = await resume(began, {
    client: aClient({
      async fetch(request) {
        const answer = await sandbox.fetch(request);
        if (!/associations.*(?:create|default)$/.test(request.url)) return answer;
        doomed.abort(new Error("Killed."));
        throw new Error("Killed.");
      },
    }),
    file,
    definitions,
    portal,
  });
  await doomed.ended;
  await began.close();
  makeOld(folder);

  const client = aClient(sandbox);
  const next = await openRunFolder(folder);
  onTestFinished(() => next.close());
  await (
    await resume(next, { client, file, definitions, portal })
  ).ended;
  const kept = next.associationsOf(0).map(({ before, status, to }) => [to.id, before, status]);
  expect(kept).toEqual([
    [a, undefined, "associated"],
    [b, undefined, "associated"],
  ]);
  const undone: UndoneRecord[] = [];
  const records = undoRun(next, { client, definitions: definitions.properties });
  for await (const record of records) undone.push(record);
  const actions = undone.flatMap(({ associations, id }) =>
    id === ada ? associations.map(({ undo }) => undo.action) : [],
  );
  expect(actions).toEqual(["kept", "kept"]);
});

test("asks once for each row what is kept of it, however many associations the row has", async () => {
  const { definitions, file, sandbox, store } = await prepared();
  const asked: number[] = [];
  const counting: ImportStore = {
    ...store,
    associationsOf(row) {
      asked.push(row);
      return store.associationsOf(row);
    },
  };
  const run = await resume(counting, { client: aClient(sandbox), file, definitions, portal });
  await run.ended;
  expect(asked).toEqual([0]);
});
