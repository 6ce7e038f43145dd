import { describe, expect, test } from "vitest";
import { indexEntries } from "./index-entries.ts";
import { matchRecords } from "./match-records.ts";
import type { Job } from "./options.ts";
import { readRows } from "./read-rows.ts";
import { aContact, batchOf } from "./testing/batches.ts";

const contacts = { operation: "create", objectType: "contacts" } as const;
const companies = { operation: "create", objectType: "companies" } as const;
const update = { operation: "update", objectType: "contacts" } as const;

/** Whose row is whose, by position and id; who is contested; and the ids of the rows left over. */
function match(job: Job, records: object[], results: unknown) {
  const batch = batchOf(job, records);
  const matches = matchRecords(batch, indexEntries(batch), readRows({ results }), () => false);
  return {
    rows: Object.fromEntries([...matches.rows].map(([{ index }, { id }]) => [index, id])),
    contested: [...matches.contested].map(({ index }) => index),
    strays: matches.strays.map(({ id }) => id),
  };
}

const matched = (rows: object, strays: string[] = [], contested: number[] = []): object => ({
  rows,
  contested,
  strays,
});
const company = (properties: object): object => ({ properties });

describe("a row is of a record", () => {
  test("by trace id, which outweighs all else", () => {
    const records = [aContact("ada@example.com"), aContact("ben@example.com")];
    const properties = { email: "ada@example.com" };
    const results = [{ id: "7", objectWriteTraceId: "1", properties }];
    expect(match(contacts, records, results)).toEqual(matched({ 1: "7" }));
    const foreign = [{ id: "7", objectWriteTraceId: "9", properties: { email: "x" } }];
    expect(match(contacts, records, foreign)).toEqual(matched({}, ["7"]));
  });

  test("by unique value, where the trace id is none", () => {
    const results = [
      { id: "7", objectWriteTraceId: 1, properties: { email: "Ada@Example.com" } },
      { id: "8", properties: { email: 7 } },
      { id: "9" },
    ];
    expect(match(contacts, [aContact("ada@example.com")], results)).toEqual(
      matched({ 0: "7" }, ["8", "9"]),
    );
  });

  test("by unique value, also beside records that have none", () => {
    const records = [{ properties: { city: "Oslo" } }, aContact("ada@example.com")];
    const results = [{ id: "7", properties: { email: "ada@example.com", city: "Oslo" } }];
    expect(match(contacts, records, results)).toEqual(matched({ 1: "7" }));
  });

  test("by the unique property of an update, not by the record id", () => {
    const job = { ...update, idProperty: "code" };
    const records = [{ id: "7", properties: { city: "Oslo" } }];
    expect(match(job, records, [{ id: "7" }])).toEqual(matched({}, ["7"]));
    const results = [{ id: "8", properties: { code: "7" } }];
    expect(match(job, records, results)).toEqual(matched({ 0: "8" }));
  });

  test("by record id, written as a number too; an id that is none confirms nothing", () => {
    const records = [1, 2, 3].map((id) => ({ id, properties: { city: "Oslo" } }));
    const results = [{ id: 1 }, { id: "2" }, { id: "" }, { id: null }, {}, null, "3", [3]];
    expect(match(update, records, results)).toEqual(matched({ 0: "1", 1: "2" }));
    expect(match(update, records, [{ id: "4" }])).toEqual(matched({}, ["4"]));
    expect(match(update, records, { 0: { id: "1" } })).toEqual(matched({}));
  });

  test("not by record id in a create: the id is new", () => {
    const records = [company({ name: "Acme" }), company({ name: "Bolt" })];
    expect(match(companies, records, [{ id: "0" }])).toEqual(matched({}, ["0"]));
  });
});

describe("two rows", () => {
  const records = [aContact("ada@example.com")];

  test("of one record and one id are one", () => {
    const results = [
      { id: "7", objectWriteTraceId: "0" },
      { id: "7", objectWriteTraceId: "0" },
    ];
    expect(match(contacts, records, results)).toEqual(matched({ 0: "7" }));
  });

  test("of one record and two ids contest it", () => {
    const results = [
      { id: "7", objectWriteTraceId: "0" },
      { id: "8", objectWriteTraceId: "0" },
    ];
    expect(match(contacts, records, results)).toEqual(matched({ 0: "7" }, [], [0]));
  });
});

describe("a row without a name is paired by its properties", () => {
  test.each<[string, object[], unknown[], object, string[]]>([
    [
      "with properties of HubSpot's own beside those sent",
      [{ name: "Acme", city: "Oslo" }],
      [{ id: "1", properties: { city: "Oslo", created: "now", name: "Acme" } }],
      { 0: "1" },
      [],
    ],
    [
      "each with its own",
      [{ name: "Acme" }, { name: "Bolt" }],
      [
        { id: "2", properties: { name: "Bolt" } },
        { id: "1", properties: { name: "Acme" } },
      ],
      { 0: "1", 1: "2" },
      [],
    ],
    [
      "with an e-mail however it is written",
      [{ email: "Ada@Example.com " }],
      [{ id: "1", properties: { email: "ada@example.com" } }],
      { 0: "1" },
      [],
    ],
    [
      "with an emptied value, left out or null",
      [{ name: "Acme", city: "" }],
      [{ id: "1", properties: { name: "Acme", city: null } }],
      { 0: "1" },
      [],
    ],
    [
      "not when a value differs",
      [{ name: "Acme", city: "Oslo" }],
      [{ id: "1", properties: { name: "Acme", city: "Rome" } }],
      {},
      ["1"],
    ],
    [
      "not when two values have changed places",
      [{ first: "Ada", last: "Lind" }],
      [{ id: "1", properties: { first: "Lind", last: "Ada" } }],
      {},
      ["1"],
    ],
    [
      "not when it fits two records, in whatever order they name their properties",
      [
        { name: "Acme", city: "Oslo" },
        { city: "Oslo", name: "Acme" },
      ],
      [{ id: "1", properties: { name: "Acme", city: "Oslo" } }],
      {},
      ["1"],
    ],
    [
      "not when it fits a record that says less as well",
      [{ name: "Acme" }, { name: "Acme", city: "Oslo" }],
      [{ id: "1", properties: { name: "Acme", city: "Oslo" } }],
      {},
      ["1"],
    ],
    [
      "not when two rows fit one record",
      [{ name: "Acme" }],
      [
        { id: "1", properties: { name: "Acme" } },
        { id: "2", properties: { name: "Acme" } },
      ],
      {},
      ["1", "2"],
    ],
    ["not when it has none", [{ name: "Acme" }], [{ id: "1", properties: null }], {}, ["1"]],
    [
      "also when the row of another record says the same",
      [{ name: "Twin" }, { name: "Twin" }],
      [
        { id: "1", objectWriteTraceId: "0", properties: { name: "Twin" } },
        { id: "2", properties: { name: "Twin" } },
      ],
      { 0: "1", 1: "2" },
      [],
    ],
  ])("%s", (_, records, results, rows, strays) => {
    expect(match(companies, records.map(company), results)).toEqual(matched(rows, strays));
  });

  const results = [{ id: "9", properties: { name: "Acme" } }];

  test("in an update by a unique property, where it sets any", () => {
    const job = { ...update, idProperty: "code" };
    const acme = { id: "a", properties: { name: "Acme" } };
    const bolt = { id: "b", properties: { name: "Bolt" } };
    expect(match(job, [acme, bolt], results)).toEqual(matched({ 0: "9" }));
    expect(match(job, [bolt], results)).toEqual(matched({}, ["9"]));
  });

  test("not for a record that sets nothing, as a batch from a store may have", () => {
    const batch = batchOf({ ...update, idProperty: "code" }, [
      { id: "a", properties: { name: "A" } },
    ]);
    const [entry] = batch.entries;
    const emptied = { ...batch, entries: [{ ...entry!, input: { id: "a", properties: {} } }] };
    const matches = matchRecords(
      emptied,
      indexEntries(emptied),
      readRows({ results }),
      () => false,
    );
    expect(matches.rows.size).toBe(0);
  });

  test("not where a row has a name", () => {
    const acme = { id: 1, properties: { name: "Acme" } };
    expect(match(update, [acme], results)).toEqual(matched({}, ["9"]));
    const read = { operation: "read", objectType: "contacts", idProperty: "email" } as const;
    expect(match(read, [{ id: 1 }], results)).toEqual(matched({}, ["9"]));
  });
});
