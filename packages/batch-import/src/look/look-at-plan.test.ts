import { resolveJob } from "@x/batch-core";
import { createSandbox } from "@x/batch-sandbox";
import type { Change, CreateChange, UpdateChange } from "@x/batch-types";
import { expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import type { WantedRow } from "./look.ts";
import { createLookAtPlan } from "./look-at-plan.ts";

const byEmail = resolveJob({ operation: "upsert", objectType: "contacts", idProperty: "email" });
const byId = resolveJob({ operation: "update", objectType: "contacts" });

/** An account with Ada in Paris and Bob in Rome. */
async function setUp(job = byEmail, answer?: () => Response) {
  const sandbox = createSandbox();
  const own = aClient(sandbox);
  const people = [
    { email: "ada@example.com", city: "Paris" },
    { email: "bob@example.com", city: "Rome" },
  ];
  const { outcomes } = await own.create(
    "contacts",
    people.map((properties) => ({ properties })),
  );
  const [ada = "", bob = ""] = outcomes.map((outcome) => ("id" in outcome ? outcome.id : ""));
  const definitions = [...(await own.properties.list("contacts"))];
  const client = answer === undefined ? own : aClient({ fetch: async () => answer() });
  const { signal } = new AbortController();
  const reading = { client, objectType: "contacts", signal } as const;
  const task = { column: 0, ifChanged: "skip" } as const;
  const lookAt = createLookAtPlan(job, task, definitions, reading, () => undefined);
  const before = sandbox.requests().length;
  /** What is decided about the rows that are changes, and the codes of those that are none. */
  const look = async (...changes: readonly (Change | string)[]) => {
    const wanted: WantedRow[] = [];
    const refused: (string | undefined)[] = [];
    for (const [row, change] of changes.entries()) {
      const cells = [typeof change === "string" ? change : JSON.stringify(change)];
      const prepared = lookAt.prepare(cells);
      if ("record" in prepared) {
        wanted.push({ row: { row, line: row + 2, cells }, wanted: prepared.record });
      } else refused.push(...prepared.errors.map(({ code }) => code));
    }
    return { ...(await lookAt.look(wanted)), refused };
  };
  const reads = () => sandbox.requests().slice(before);
  return { ada, bob, look, own, reads };
}

const update = (id: string, key: string, from: string, to: string): UpdateChange => ({
  index: 0,
  status: "update",
  key,
  id,
  changes: [{ property: "city", from, to }],
  kept: [],
});
const create = (key: string, ...values: [property: string, to: string][]): CreateChange => ({
  index: 0,
  status: "create",
  key,
  changes: values.map(([property, to]) => ({ property, from: "", to })),
});

test("each row is decided by its record as it is now, in the order of the rows", async () => {
  const { ada, bob, look, reads } = await setUp();
  const { looked, refused, stop } = await look(
    update(ada, "ada@example.com", "Paris", "London"),
    "{",
    create("cy@example.com", ["city", "Bern"]),
    update(bob, "bob@example.com", "Oslo", "Lund"),
    update(bob, "bob@example.com", "Oslo", "Rome"),
    update("999", "gone@example.com", "Oslo", "Rome"),
  );
  expect(stop).toBeUndefined();
  expect(refused).toEqual(["NO_CHANGE"]);
  expect(looked.map(({ row, key, decision }) => [row.row, key, decision])).toMatchObject([
    [0, "ada@example.com", { action: "send", properties: { city: "London" } }],
    [2, "cy@example.com", { action: "send", properties: { city: "Bern" } }],
    [3, "bob@example.com", { action: "settle", fate: { status: "skipped", reason: "changed" } }],
    [4, "bob@example.com", { action: "settle", fate: { status: "unchanged", id: bob } }],
    [5, "gone@example.com", { action: "settle", fate: { status: "skipped", reason: "missing" } }],
  ]);
  const [{ decision } = looked[1]!] = looked;
  expect(decision).toMatchObject({
    change: {
      status: "update",
      id: ada,
      changes: [{ property: "city", from: "Paris", to: "London" }],
    },
  });
  expect(reads()).toHaveLength(1);
});

test("what is kept of a change is what HubSpot has now, not what the plan had", async () => {
  const { ada, look, own } = await setUp(byId);
  await own.update("contacts", [{ id: ada, properties: { zip: "1000" } }]);
  const planned: UpdateChange = {
    ...update(ada, "ada@example.com", "Paris", "London"),
    changes: [
      { property: "city", from: "Paris", to: "London" },
      { property: "zip", from: "", to: "1000" },
    ],
  };
  const { looked } = await look(planned);
  expect(looked[0]!.decision).toEqual({
    action: "send",
    properties: { city: "London" },
    change: {
      status: "update",
      id: ada,
      changes: [{ property: "city", from: "Paris", to: "London" }],
      kept: [],
    },
  });
});

test("two changes of one record are read once, and each is compared with its own values", async () => {
  const { ada, look, reads } = await setUp();
  const { looked } = await look(
    update(ada, "ada@example.com", "Paris", "London"),
    update(ada, "ADA@example.com", "Oslo", "Lund"),
  );
  expect(looked.map(({ decision }) => decision.action)).toEqual(["send", "settle"]);
  expect(reads()).toHaveLength(1);
});

test("250 changes are three reads; a record without other values is looked up, too", async () => {
  const { look, reads } = await setUp();
  const keys = Array.from({ length: 250 }, (_, n) => `p${n}@example.com`);
  const { looked } = await look(...keys.map((key) => create(key)));
  expect(looked.map(({ decision }) => decision.action)).toEqual(keys.map(() => "send"));
  expect(reads()).toHaveLength(3);
});

test("rows that are no changes need no read", async () => {
  const { look, reads } = await setUp();
  expect(await look("", "[]")).toEqual({ looked: [], refused: ["NO_CHANGE", "NO_CHANGE"] });
  expect(reads()).toEqual([]);
});

test("where HubSpot cannot be asked nothing is decided, and it says why", async () => {
  const error = { status: "error", category: "INVALID_AUTHENTICATION", message: "expired" };
  const { ada, look } = await setUp(byEmail, () => Response.json(error, { status: 401 }));
  expect(await look(update(ada, "ada@example.com", "Paris", "London"), "{")).toMatchObject({
    looked: [],
    refused: ["NO_CHANGE"],
    stop: { reason: "unauthorized" },
  });
});
