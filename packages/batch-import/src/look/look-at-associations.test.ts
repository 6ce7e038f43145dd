import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { readAccountDefinitions } from "../account/account-definitions.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { resume } from "../run/resume.ts";
import { newTask } from "../run/start.ts";
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
  return { a: a!, b: b!, definitions, file, sandbox, store };
}

test("killed at any request, it keeps which associations were there before the run, of records that were there", async () => {
  for (let last = 0; ; last += 1) {
    const { a, b, definitions, file, sandbox, store } = await prepared();
    let requests = 0;
    const doomed = await resume(store, {
      client: aClient(sandbox, () => {
        requests += 1;
        if (requests > last) doomed.abort(new Error("Killed."));
      }),
      file,
      definitions,
      portal,
    });
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
    if (requests <= last) break;
  }
});

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
