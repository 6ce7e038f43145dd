import type { WritePolicy } from "@x/batch-core";
import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { decide } from "../mapping/decide.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { resume } from "../run/resume.ts";
import { retry } from "../run/retry.ts";
import { start } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aClient } from "../testing/a-client.ts";
import { undoRun } from "../undo/undo-run.ts";
import type { UndoneRecord } from "../undo/undone-record.ts";

const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const TEXT = "email,city\nada@example.com,London\nbob@example.com,Rome\n";
const ADA = "ada@example.com";
const BOB = "bob@example.com";

/** As `kill`; then another process goes on. */
async function killed(...how: Parameters<typeof kill>) {
  const { client, file, definitions, ...rest } = await kill(...how);
  const again = await resume(rest.store, { client, file, definitions });
  const end = await again.ended;
  return {
    ...rest,
    end,
    statuses: rest.store.rowsFrom(0, 10).map(({ status }) => status),
    cities: rest.cities(),
  };
}

/**
 * Upserts Ada, whose city HubSpot has as `before`, and Bob, whom it does not have. The process ends while the first
 * write is on its way; then others write.
 *
 * @param isWritten Whether the write that has no answer was carried out.
 */
async function kill(
  policy: WritePolicy,
  isWritten: boolean,
  others: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  before = "",
) {
  const sandbox = createSandbox();
  const other = aClient(sandbox);
  const write = (email: string, properties: Readonly<Record<string, string>>) =>
    other.upsert("contacts", [{ id: email, properties }], { idProperty: "email" });
  await write(ADA, { city: before });
  const file = fromBlob(new Blob([TEXT]), "people.csv");
  const surveyed = await survey(file);
  const decided = await decide({
    header: surveyed.header,
    job,
    client: async () => other,
    ask: "always",
  });
  let store: ImportStore | undefined;
  const dying = aClient({
    async fetch(request) {
      if (!request.url.endsWith("/upsert")) return sandbox.fetch(request);
      if (isWritten) await sandbox.fetch(request);
      queueMicrotask(() => run.abort(new Error("Killed.")));
      return new Promise((_, reject) => {
        request.signal.addEventListener("abort", () => reject(new Error("Killed.")));
      });
    },
  });
  const run = await start({
    client: dying,
    file,
    survey: surveyed,
    ...decided,
    policy,
    store: (task) => (store = createMemoryStore(task)),
  });
  await run.ended;
  expect(store!.batches()).toHaveLength(1);
  for (const [email, properties] of Object.entries(others)) await write(email, properties);
  return {
    store: store!,
    client: other,
    file,
    definitions: decided.definitions,
    cities: () => sandbox.inspect("contacts").map(({ properties }) => properties["city"] ?? ""),
    undone: async (): Promise<UndoneRecord["undo"][]> => {
      const { properties } = decided.definitions!;
      const undone: UndoneRecord["undo"][] = [];
      for await (const { undo } of undoRun(store!, { client: other, definitions: properties })) {
        undone.push(undo);
      }
      return undone;
    },
  };
}

const ifEmpty = { properties: { city: "if-empty" } } as const;

test("what was not carried out is written", async () => {
  const { statuses, cities, end } = await killed(ifEmpty, false);
  expect(statuses).toEqual(["updated", "created"]);
  expect(cities).toEqual(["London", "Rome"]);
  expect(end).toEqual({ stop: undefined, problems: [], notes: [] });
});

test("what was carried out is confirmed by HubSpot, and can be undone", async () => {
  const { statuses, cities, undone } = await killed(ifEmpty, true);
  expect(statuses).toEqual(["updated", "updated"]);
  expect(cities).toEqual(["London", "Rome"]);
  const [ada, bob] = await undone();
  expect(ada).toMatchObject({
    action: "update",
    changes: [{ property: "city", from: "London", to: "" }],
  });
  // Somebody else may have created Bob.
  expect(bob).toEqual({
    action: "kept",
    message:
      "There was no record before the run; the run has probably created it. Archive it by hand if it is not wanted.",
  });
});

test("a value that others filled in the meantime stays; nobody knows whether the row was written before", async () => {
  const filled = { [ADA]: { city: "Oslo" } };
  for (const isWritten of [true, false]) {
    const { statuses, cities } = await killed(ifEmpty, isWritten, filled);
    expect(statuses[0]).toBe("unknown");
    expect(cities[0]).toBe("Oslo");
  }
});

test("a record that others created in the meantime is left alone", async () => {
  const { statuses, cities } = await killed({ onExisting: "skip" }, false, {
    [BOB]: { city: "Bern" },
  });
  expect(statuses).toEqual(["skipped", "unknown"]);
  expect(cities).toEqual(["", "Bern"]);
});

test("a record that this run created is not skipped", async () => {
  const { statuses, cities } = await killed({ onExisting: "skip" }, true);
  expect(statuses).toEqual(["skipped", "updated"]);
  expect(cities).toEqual(["", "Rome"]);
});

test("undo restores the value from before the run, also when it was sent twice", async () => {
  const { statuses, undone } = await killed({}, true, {}, "Paris");
  expect(statuses).toEqual(["updated", "updated"]);
  expect((await undone())[0]).toMatchObject({
    action: "update",
    changes: [{ property: "city", from: "London", to: "Paris" }],
  });
});

test("undo of a run that does not go on looks what became of rows without an answer", async () => {
  const actions = async (...how: Parameters<typeof kill>) =>
    (await (await kill(...how)).undone()).map(({ action }) => action);
  // Whether the run created Bob, or somebody else, the record does not tell.
  expect(await actions({}, true, {}, "Paris")).toEqual(["update", "unknown"]);
  expect(await actions({}, false, {}, "Paris")).toEqual(["reversed", "reversed"]);
  const others = { [ADA]: { city: "Bern" }, [BOB]: { city: "Bern" } };
  expect(await actions({}, true, others, "Paris")).toEqual(["kept", "unknown"]);
});

test("once it is undone, it does not go on", async () => {
  const { client, definitions, file, store } = await kill({}, false);
  store.setUndone("/undone");
  const going = resume(store, { client, file, definitions });
  await expect(going).rejects.toThrow("An undo of this run began before it was at its end");
});

test("what others wrote since the row was sent is not written over", async () => {
  for (const isWritten of [true, false]) {
    const { statuses, cities } = await killed({}, isWritten, { [ADA]: { city: "Bern" } }, "Paris");
    expect(statuses[0]).toBe("unknown");
    expect(cities[0]).toBe("Bern");
  }
});

test("a retry sends what failed and not what was left alone, and keeps the policy", async () => {
  const { store } = await killed({ onExisting: "skip" }, false, { [BOB]: { city: "Bern" } });
  const rows = retry(store, { portal: store.task.portal!, withUnknown: true });
  expect([...rows.all()].map(({ status }) => status)).toEqual(["unknown"]);
  expect(() => {
    rows.check("skipped.csv", { line: 2, cells: [] }, "2");
    rows.finish();
  }).toThrow("skipped.csv, line 2: this row was left alone, as the run was asked to; take it out.");
  expect(store.task.policy).toEqual({ onExisting: "skip" });
});

test("of a row that HubSpot refused to take, the look before it was sent again counts", async () => {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  const write = (city: string) =>
    client.upsert("contacts", [{ id: ADA, properties: { city } }], { idProperty: "email" });
  await write("Paris");
  const file = fromBlob(new Blob([`email,city\n${ADA},London\n`]), "people.csv");
  const properties = [...(await client.properties.list("contacts"))];
  const definitions = { properties, hidden: [], quota: {} };
  const refused = aClient({
    fetch: async (request) =>
      request.url.endsWith("/upsert")
        ? Response.json({ status: "error", message: "No." }, { status: 401 })
        : sandbox.fetch(request),
  });
  const { ended, store } = await start({
    client: refused,
    file,
    survey: await survey(file),
    job,
    columns: { properties: ["email", "city"], leftOut: [] },
    policy: {},
    definitions,
    store: createMemoryStore,
  });
  expect((await ended).stop?.reason).toBe("unauthorized");
  await write("Bern");
  await (
    await resume(store, { client, file, definitions })
  ).ended;
  expect(store.counts()).toMatchObject({ updated: 1, unknown: 0 });
  expect(store.changeOf(0)).toMatchObject({ changes: [{ from: "Bern", to: "London" }] });
});
