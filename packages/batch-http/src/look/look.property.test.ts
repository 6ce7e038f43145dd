import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import type { Change, Plan, PropertyDefinition } from "@x/batch-types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createBatchClient } from "../index.ts";

// The sandbox is the judge: it stores values as HubSpot does, and knows nothing of core.

const options = ["a", "b", "c"].map((value) => ({ value, label: value.toUpperCase() }));
const own: PropertyDefinition[] = [
  { name: "t_number", type: "number" },
  { name: "t_date", type: "date" },
  { name: "t_datetime", type: "datetime" },
  { name: "t_bool", type: "bool" },
  { name: "t_select", type: "enumeration", options },
  { name: "t_list", type: "enumeration", fieldType: "checkbox", options },
];

/** Few values of each type, in several spellings. */
const VALUES: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  city: ["Oslo", "oslo", " Oslo", "", "x".repeat(70_000)],
  phone: ["+1 888 482", "+1888482", ""],
  t_number: [1, "1.0", "10e-1", -0, "", "one"],
  t_date: ["2026-12-31", Date.parse("2026-12-31"), "1970-01-01", ""],
  t_datetime: ["2026-12-31T01:00:00+01:00", "2026-12-31T00:00:00Z", "2026-12-31", ""],
  t_bool: [true, "TRUE", "no", ""],
  t_select: ["a", "A", "b", "d", ""],
  t_list: ["a;b", "b;a;b", ";c", "A", ""],
  hubspot_owner_id: ["71", 72, "99"],
  lifecyclestage: ["lead", "Customer", "subscriber", ""],
};

const keys = fc.constantFrom(
  "ada@example.com",
  " Ada@Example.com",
  "bob@example.com",
  "cy@example",
);
const properties = fc.record(
  Object.fromEntries(
    Object.entries(VALUES).map(([name, some]) => [name, fc.constantFrom(...some)]),
  ),
  { requiredKeys: [] },
);
const table = fc.array(fc.record({ id: keys, properties }), { maxLength: 6 });

const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

function connect(sandbox: Sandbox) {
  const fetch: typeof globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
  const client = createBatchClient({ accessToken: "any", fetch });
  async function planOf(records: readonly { id: string; properties: object }[]): Promise<Plan> {
    const changes: Change[] = [];
    for await (const change of client.diff(job, records as never)) changes.push(change);
    const { objectType, idProperty } = job;
    // A plan is kept as JSON, and read again.
    return JSON.parse(
      JSON.stringify({ format: 1, objectType, apiVersion: "2026-03", idProperty, changes }),
    ) as Plan;
  }
  return { client, planOf };
}

const OPEN: readonly string[] = ["create", "update"];

test("what was applied leaves nothing to apply, but for what HubSpot refused", async () => {
  await fc.assert(
    fc.asyncProperty(table, table, async (before, wanted) => {
      const sandbox = createSandbox({ properties: { contacts: own } });
      const { client, planOf } = connect(sandbox);
      await client.upsert("contacts", before as never, { idProperty: "email" }).catch(() => {});
      const plan = await planOf(wanted);
      const { outcomes } = await client.apply(plan);

      expect(outcomes.map(({ index }) => index)).toEqual(wanted.map((_, index) => index));
      const written = sandbox.inspect("contacts");
      const rest = await planOf(wanted);
      rest.changes.forEach(({ status }, index) => {
        if (OPEN.includes(status)) expect(outcomes[index]!.status).toBe("failed");
      });
      const again = await client.apply(plan);
      expect(again.counts).toMatchObject({ created: 0, updated: 0 });
      expect(sandbox.inspect("contacts")).toEqual(written);
    }),
    { numRuns: 100 },
  );
});

test("what others wrote since the plan was made stays as they wrote it", async () => {
  await fc.assert(
    fc.asyncProperty(table, table, table, async (before, wanted, others) => {
      const sandbox = createSandbox({ properties: { contacts: own } });
      const { client, planOf } = connect(sandbox);
      const upsert = (records: readonly object[]) =>
        client.upsert("contacts", records as never, { idProperty: "email" }).catch(() => {});
      await upsert(before);
      const past = new Map(sandbox.inspect("contacts").map((one) => [one.id, one.properties]));
      const plan = await planOf(wanted);
      await upsert(others);
      const now = new Map(sandbox.inspect("contacts").map((one) => [one.id, one.properties]));
      const { outcomes } = await client.apply(plan);

      for (const { id, properties: left } of sandbox.inspect("contacts")) {
        const theirs = now.get(id);
        const mine = plan.changes.find((change) => "id" in change && change.id === id);
        if (theirs === undefined || mine?.status !== "update") continue;
        const [outcome] = outcomes.filter((one) => one.index === plan.changes.indexOf(mine));
        for (const { property } of mine.changes) {
          const isTouched = (past.get(id)?.[property] ?? "") !== (theirs[property] ?? "");
          if (isTouched) expect(left[property] ?? "").toBe(theirs[property] ?? "");
          // HubSpot may refuse another value of the change.
          const isRefused = outcome?.status === "failed" && outcome.error.property !== property;
          if (isTouched && !isRefused) {
            expect(["skipped", "unchanged", "updated"]).toContain(outcome?.status);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});
