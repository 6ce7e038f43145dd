import { fromBlob, readRowChunks, survey, toCsv } from "@x/batch-file";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import type { Change, PropertyDefinition } from "@x/batch-types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAccountDefinitions } from "../account/account-definitions.ts";
import type { RowOptions } from "../record/row-options.ts";
import { cellsOf } from "../store/settled-row.ts";
import { aClient } from "../testing/a-client.ts";
import { applyChanges } from "../testing/apply-changes.ts";
import { diffRows, type RowChange } from "./diff-rows.ts";

// The sandbox is the judge: it stores values as HubSpot does, and knows nothing of what compares them.

const options = ["a", "b", "c"].map((value) => ({ value, label: `Option ${value}` }));
const own: PropertyDefinition[] = [
  { name: "t_number", type: "number" },
  { name: "t_date", type: "date" },
  { name: "t_datetime", type: "datetime" },
  { name: "t_bool", type: "bool" },
  { name: "t_select", type: "enumeration", options },
  { name: "t_list", type: "enumeration", fieldType: "checkbox", options },
  { name: "t_html", type: "string", fieldType: "html" },
];

/** Cells for each type of value, in several spellings, some of which HubSpot stores in its own. */
const CELLS: Readonly<Record<string, readonly string[]>> = {
  city: ["Oslo", "oslo", " Oslo", "=1+1", ""],
  phone: ["+1 888 482", "+1888482", "(888) 482", ""],
  t_number: ["1", "1.0", "10e-1", "-0", "1,234.50", ""],
  t_date: ["2026-12-31", "1798675200000", "31.12.2026", ""],
  t_datetime: ["2026-12-31T01:00:00+01:00", "2026-12-31T00:00:00Z", "2026-12-31", ""],
  t_bool: ["true", "TRUE", "no", ""],
  t_select: ["a", "Option a", "option B", ""],
  t_list: ["a;b", "b;a;b", ";c", "Option a;Option c", ""],
  t_html: ["<p>a</p>", "<p>a </p>", "a", ""],
  hubspot_owner_id: ["71", "72", ""],
  lifecyclestage: ["lead", "Customer", "subscriber", ""],
};
/** Cells that HubSpot would refuse. They are few: with one of them in each row, nothing is written. */
const BAD: Readonly<Record<string, string>> = {
  city: "x".repeat(70_000),
  t_number: "one",
  t_select: "d",
  hubspot_owner_id: "99",
};
const HEADER = ["email", ...Object.keys(CELLS)];

const email = fc.constantFrom(
  "ada@example.com",
  " Ada@Example.com",
  "bob@example.com",
  "cy@example.org",
  "di@example.org",
  "eve@example.org",
);
const cells = fc.record(
  Object.fromEntries(
    Object.entries(CELLS).map(([name, some]) => [
      name,
      fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom(...some) },
        { weight: 1, arbitrary: fc.constant(BAD[name] ?? "") },
      ),
    ]),
  ),
  { requiredKeys: [] },
);
const row = fc
  .tuple(email, cells)
  .map(([key, given]) => HEADER.map((name) => (name === "email" ? key : (given[name] ?? ""))));
const table = fc.array(row, { minLength: 2, maxLength: 8, size: "max" });
const settings = fc.record({
  // Else most rows are refused for how they are spelled.
  coerces: fc.constantFrom(true, true, true, false),
  clears: fc.boolean(),
});

const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const plan = {
  format: 1,
  apiVersion: "2026-03",
  objectType: "contacts",
  idProperty: "email",
} as const;

type Table = readonly (readonly string[])[];

const isOpen = ({ status, mergedInto }: Change): boolean =>
  mergedInto === undefined && (status === "create" || status === "update");

const anAccount = () => createSandbox({ properties: { contacts: own } });
const definitions = await readAccountDefinitions(aClient(anAccount()), "contacts");

function connect(sandbox: Sandbox, { coerces, clears }: { coerces: boolean; clears: boolean }) {
  const client = aClient(sandbox);
  const rowOptions: RowOptions = coerces ? { coerce: true, dateFormat: "DD.MM.YYYY" } : {};
  const columns = {
    properties: HEADER,
    leftOut: [],
    ...(clears && { clears: HEADER.map((_, column) => column > 0) }),
  };
  async function diff(rows: Table): Promise<RowChange[]> {
    const file = fromBlob(new Blob([toCsv([HEADER, ...rows])]), "rows.csv");
    const chunks = readRowChunks(file, await survey(file));
    const all: RowChange[] = [];
    const task = { client, job, rows: chunks, columns, definitions, rowOptions };
    for await (const one of diffRows(task)) all.push(one);
    return all;
  }
  const apply = async (changes: readonly RowChange[]) =>
    applyChanges(
      client,
      definitions,
      plan,
      changes.map(({ change }) => change),
    );
  return { diff, apply };
}

test("what a run applied leaves nothing to apply, but for what HubSpot refused; and again it sends nothing", async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(table, table, settings, async (before, wanted, how) => {
      const sandbox = anAccount();
      const { apply, diff } = connect(sandbox, how);
      await apply(await diff(before));
      const planned = await diff(wanted);
      const store = await apply(planned);
      const counts = store?.counts();
      expect([counts?.unknown ?? 0, counts?.skipped ?? 0]).toEqual([0, 0]);
      written += (counts?.created ?? 0) + (counts?.updated ?? 0);
      const refused = new Set(
        [...(store?.withStatus("failed") ?? [])].map(
          (one) => (JSON.parse(cellsOf(one)[1]!) as Change).key,
        ),
      );
      expect(refused.size).toBe(counts?.failed ?? 0);
      const left = (await diff(wanted)).filter(({ change }) => isOpen(change));
      expect(left.filter(({ change }) => !refused.has(change.key))).toEqual([]);

      const after = sandbox.inspect("contacts");
      const again = await apply(planned);
      expect(again?.counts().created ?? 0).toBe(0);
      expect(again?.counts().updated ?? 0).toBe(0);
      expect(sandbox.inspect("contacts")).toEqual(after);
    }),
    { numRuns: 30 },
  );
  // Else it would show nothing.
  expect(written).toBeGreaterThan(40);
}, 60_000);
