import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import { applyChanges } from "../testing/apply-changes.ts";
import { undoRun } from "./undo-run.ts";

const header = {
  format: 1,
  objectType: "contacts",
  apiVersion: "2026-03",
  idProperty: "email",
} as const;
const city = { property: "city", from: "", to: "Rome" };

test.each([
  ["created", 0],
  ["updated", 1],
] as const)(
  "a record that a run %s and somebody merged into another one stays, and so does that one",
  async (status, place) => {
    const sandbox = createSandbox();
    const client = aClient(sandbox);
    const { outcomes } = await client.create("contacts", [
      { properties: { email: "customer@example.com", city: "Rome" } },
      { properties: { email: "old@example.com" } },
    ]);
    const [customer, old] = outcomes.map((one) => ("id" in one ? one.id : ""));
    const properties = [...(await client.properties.list("contacts"))];
    const store = await applyChanges(client, { properties, hidden: [], quota: {} }, header, [
      { index: 0, status: "create", key: "new@example.com", changes: [city] },
      { index: 1, status: "update", key: "old@example.com", id: old!, changes: [city], kept: [] },
    ]);
    const written = store!.rowsFrom(place, 1)[0]!;
    expect(written.status).toBe(status);
    await client.merge("contacts", [{ primary: customer!, merge: written.id }]);
    const [survivor] = sandbox
      .inspect("contacts")
      .filter(({ properties: { email } }) => email === "customer@example.com");

    const undone = new Map<string, unknown>();
    for await (const { id, undo } of undoRun(store!, { client, definitions: properties })) {
      undone.set(id, undo);
    }
    const message = `It was merged into record ${survivor!.id}.`;
    expect(undone.get(written.id)).toEqual({ action: "kept", message });
  },
);
