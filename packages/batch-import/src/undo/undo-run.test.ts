import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { createUndoneTable } from "../sqlite/undone-table.ts";
import { aClient } from "../testing/a-client.ts";
import { applyChanges } from "../testing/apply-changes.ts";
import { aTask } from "../testing/a-task.ts";
import { undoRun } from "./undo-run.ts";

const header = {
  format: 1,
  objectType: "contacts",
  apiVersion: "2026-03",
  idProperty: "email",
} as const;
const city = { property: "city", from: "", to: "Rome" };

test.each(["created", "updated"] as const)(
  "a record that a run %s and somebody merged into another one stays, and so does that one",
  async (status) => {
    const sandbox = createSandbox();
    const client = aClient(sandbox);
    const { outcomes } = await client.create("contacts", [
      { properties: { email: "customer@example.com", city: "Rome" } },
      { properties: { email: "old@example.com" } },
    ]);
    const [customer, old] = outcomes.map((one) => ("id" in one ? one.id : ""));
    const properties = [...(await client.properties.list("contacts"))];
    const definitions = { properties, hidden: [], quota: {} };
    const store = await applyChanges(client, definitions, header, [
      status === "created"
        ? { index: 0, status: "create", key: "new@example.com", changes: [city] }
        : {
            index: 0,
            status: "update",
            key: "old@example.com",
            id: old!,
            changes: [city],
            kept: [],
          },
    ]);
    const written = store!.rowsFrom(0, 1)[0]!;
    expect(written.status).toBe(status);
    const merged = await client.merge("contacts", [{ primary: customer!, merge: written.id }]);
    expect(merged.outcomes).toMatchObject([{ status: "merged" }]);
    const [survivor] = sandbox
      .inspect("contacts")
      .filter(
        ({ archived, properties: { email } }) => !archived && email === "customer@example.com",
      );

    // As of a run that added it to a list.
    Object.assign(store!.task, { toList: { id: "1", name: "Guests" } });
    store!.setMembers([[written.id, "added"]]);
    const undone: unknown[] = [];
    for await (const { id, membership, undo } of undoRun(store!, {
      client,
      definitions: properties,
    })) {
      undone.push([id, undo, membership?.undo]);
    }
    const message = `It was merged into record ${survivor!.id}.`;
    const left = { action: "kept", message };
    expect(undone).toEqual([[written.id, left, left]]);
  },
);

/** What undoes a record that was created with London and then given Paris, and that has another city now. */
async function undoneTwice(now: string, isStep: boolean) {
  const client = aClient(createSandbox());
  const [made] = (await client.create("contacts", [{ properties: { city: "London" } }])).outcomes;
  const id = made !== undefined && "id" in made ? made.id : "";
  for (const city of ["Paris", now])
    await client.update("contacts", [{ id, properties: { city } }]);
  const row = (line: number, status: "created" | "updated", city: string) => ({
    row: line - 2,
    line,
    status,
    id,
    error: "",
    kind: "",
    correlationId: "",
    cells: JSON.stringify([city]),
  });
  const run = (rows: readonly ReturnType<typeof row>[]) => {
    const store = createMemoryStore(
      aTask(rows.length, { header: ["city"], columns: { properties: ["city"], leftOut: [] } }),
    );
    Object.assign(store.task.job, { objectType: "contacts" });
    store.addRows(rows);
    return store;
  };
  const stores = isStep
    ? [run([row(2, "updated", "Paris")]), run([row(2, "created", "London")])]
    : [run([row(2, "created", "London"), row(3, "updated", "Paris")])];
  const definitions = await client.properties.list("contacts");
  using later = createUndoneTable();
  const undone: unknown[] = [];
  for (const store of stores) {
    for await (const { undo } of undoRun(store, { client, definitions, later })) undone.push(undo);
  }
  return undone.at(-1);
}

test.each([
  ["a later row of the run", false],
  ["a later step without a look", true],
])(
  "a record that was created and then written by %s is archived only while it has what that wrote",
  async (_, isStep) => {
    expect(await undoneTwice("Paris", isStep)).toMatchObject({ action: "archive" });
    expect(await undoneTwice("Bonn", isStep)).toMatchObject({
      action: "kept",
      kept: [{ property: "city", from: "Bonn", to: "Paris", why: "changed-since" }],
    });
  },
);
