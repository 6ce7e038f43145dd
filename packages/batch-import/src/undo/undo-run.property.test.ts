import { fromBlob, survey } from "@x/batch-file";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import type { Change, Plan, PropertyDefinition } from "@x/batch-types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { start } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aClient } from "../testing/a-client.ts";
import { applyChanges } from "../testing/apply-changes.ts";
import { undoRun } from "./undo-run.ts";

const options = ["a", "b", "c"].map((value) => ({ value, label: value }));
const own: PropertyDefinition[] = [
  { name: "t_number", type: "number" },
  { name: "t_date", type: "date" },
  { name: "t_list", type: "enumeration", fieldType: "checkbox", options },
];

/** Few values, so that writers meet. Each is as HubSpot stores it. */
const VALUES = {
  city: ["Oslo", "Rome", ""],
  jobtitle: ["Boss", " Boss", ""],
  t_number: ["1", "2", ""],
  t_date: ["2026-12-31", "1970-01-01", ""],
  t_list: ["a", "b", "a;b", ""],
};
const NAMES = Object.keys(VALUES);

const keys = fc.constantFrom("ada@example.com", "Ada@example.com", "bob@example.com", "cy@x.org");
const properties = fc.record(
  Object.fromEntries(
    Object.entries(VALUES).map(([name, some]) => [name, fc.constantFrom(...some)]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;
/** Without values that HubSpot may have made of each other: of rows that are written one after the other, it cannot be told. */
const plain = (records: Table): Table =>
  records.map(({ id, properties: { jobtitle, ...values } }) => ({
    id,
    properties: jobtitle === undefined ? values : { ...values, jobtitle: jobtitle.trim() },
  }));
const table = fc.array(fc.record({ id: keys, properties }), { maxLength: 5 });
/** After so many rows, a run of rows is stopped, and not resumed. */
const first = fc.integer({ min: 1, max: 6 });
type Table = readonly { readonly id: string; readonly properties: Record<string, string> }[];

const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

function connect(sandbox: Sandbox) {
  const client = aClient(sandbox);
  const definitions = { properties: [...own], hidden: [], quota: {} };
  const upsert = async (records: Table) => {
    for (const record of records) {
      await client.upsert("contacts", [record], { idProperty: "email" });
    }
  };
  /** Writes what differs as a run whose rows are changes, which keeps the values before. */
  async function write(records: Table, _first: number): Promise<ImportStore | undefined> {
    const changes: Change[] = [];
    for await (const change of client.diff(job, records)) changes.push(change);
    return applyChanges(client, definitions, header, changes);
  }
  /** Writes what differs as a run whose rows are records, of which each is looked at first. */
  async function writeRows(records: Table, first: number): Promise<ImportStore | undefined> {
    if (records.length === 0) return undefined;
    const lines = records.map(({ id, properties: values }) =>
      JSON.stringify({ email: id, ...values }),
    );
    const file = fromBlob(new Blob([`${lines.join("\n")}\n`]), "people.jsonl");
    const surveyed = await survey(file, {});
    const run = await start({
      client,
      file,
      first,
      survey: surveyed,
      job,
      columns: {
        properties: surveyed.header,
        clears: surveyed.header.map((name) => name !== "email"),
        leftOut: [],
      },
      policy: {},
      definitions: { properties: await client.properties.list("contacts"), hidden: [], quota: {} },
      store: createMemoryStore,
    });
    await run.ended;
    const { skipped, unknown } = run.store.counts();
    expect(skipped + unknown).toBe(0);
    return run.store;
  }
  /** Does what undoes a run, and returns what is kept. */
  async function undo(store: ImportStore): Promise<number> {
    const changes: Change[] = [];
    const archive: string[] = [];
    let kept = 0;
    const task = { client, definitions: [...(await client.properties.list("contacts"))] };
    for await (const { id, undo: what } of undoRun(store, task)) {
      if (what.action === "archive") archive.push(id);
      else if (what.action === "update") {
        const { changes: values, kept: left } = what;
        if (left.length > 0) kept += 1;
        changes.push({ index: changes.length, status: "update", id, changes: values, kept: left });
      } else if (what.action === "kept") kept += 1;
    }
    const plan: Plan = { format: 1, ...about, changes };
    const { counts } = await client.apply(plan);
    expect(counts.failed + counts.skipped + counts.unknown).toBe(0);
    await client.archive(
      "contacts",
      archive.map((id) => ({ id })),
    );
    return kept;
  }
  return { undo, upsert, write, writeRows };
}

const oslo = { city: "Oslo" };
const rome = { city: "Rome" };
const row = (name: string, values: Record<string, string>) => ({
  id: `${name}@example.com`,
  properties: values,
});

const about = { objectType: "contacts", apiVersion: "2026-03" } as const;
const header = { format: 1, ...about, idProperty: "email" } as const;

/** The values of each record that is not archived, by id. */
function valuesOf(sandbox: Sandbox): Map<string, Record<string, string>> {
  const there = sandbox.inspect("contacts").filter(({ archived }) => !archived);
  return new Map(
    there.map(({ id, properties: all }) => [
      id,
      Object.fromEntries(NAMES.map((name) => [name, all[name] ?? ""])),
    ]),
  );
}

function emailOf(sandbox: Sandbox, id: string): string | null | undefined {
  return sandbox.inspect("contacts").find((one) => one.id === id)?.properties["email"];
}

test.each(["write", "writeRows"] as const)(
  "what a run wrote is as before once it is undone, except what others changed since: %s",
  async (way) => {
    await fc.assert(
      fc.asyncProperty(table, table, table, first, async (...given) => {
        const [most, ...tables] = [given[3], given[0], given[1], given[2]] as const;
        const [past, wanted, others] = way === "write" ? tables : tables.map(plain);
        const sandbox = createSandbox({ properties: { contacts: own } });
        const { undo, upsert, [way]: write } = connect(sandbox);
        await upsert(past!);
        const before = valuesOf(sandbox);
        const store = await write(wanted!, most);
        const written = valuesOf(sandbox);
        await upsert(others!);
        const now = valuesOf(sandbox);
        if (store === undefined) return;
        const kept = await undo(store);

        const created = [...written.keys()].filter((id) => !before.has(id));
        const expected = new Map<string, Record<string, string>>();
        let touched = 0;
        // A row that found its values there set nothing.
        const unwritten = new Set(Array.from(store.withStatus("unchanged"), ({ row }) => row));
        const rows =
          way === "write"
            ? wanted!
            : wanted!.slice(0, most).filter((_, place) => !unwritten.has(place));
        const isSet = (id: string, name: string): boolean =>
          rows.some(
            (row) => row.id.toLowerCase() === emailOf(sandbox, id) && name in row.properties,
          );
        for (const [id, values] of now) {
          if (created.includes(id)) {
            const mine = written.get(id)!;
            const isChanged = NAMES.some(
              (name) =>
                isSet(id, name) &&
                values[name] !== mine[name] &&
                values[name] !== mine[name]!.trim(),
            );
            if (!isChanged) continue;
            touched += 1;
            expected.set(id, values);
            continue;
          }
          const [own, mine] = [before.get(id), written.get(id)];
          if (own === undefined || mine === undefined) {
            expected.set(id, values);
            continue;
          }
          // HubSpot may have made `Boss` out of ` Boss` itself, so that it counts as written.
          const isWritten = (name: string): boolean =>
            values[name] === mine[name] ||
            (own[name] !== mine[name] && values[name] === mine[name]!.trim());
          const theirs = NAMES.filter((name) => !isWritten(name));
          if (theirs.some((name) => own[name] !== mine[name] && own[name] !== values[name])) {
            touched += 1;
          }
          const is = (name: string): string => (theirs.includes(name) ? values : own)[name]!;
          expected.set(id, Object.fromEntries(NAMES.map((name) => [name, is(name)])));
        }
        expect(valuesOf(sandbox)).toEqual(expected);
        // Rows that were written one after the other may have brought a value back, which others then changed.
        if (way === "write") expect(kept).toBe(touched);
        else expect(kept).toBeGreaterThanOrEqual(touched);
      }),
      {
        numRuns: 100,
        // Others wrote a value to a record that the run created without it: a row that was not sent any more has it.
        examples: [
          [[], [row("ada", {}), row("ada", oslo)], [row("ada", rome), row("ada", oslo)], 1],
          // A row that clears what is empty writes nothing: of a record that the run created, others set this value.
          [[], [row("ada", {}), row("ada", { city: "" })], [row("ada", oslo)], 2],
        ],
      },
    );
  },
);
