import { describe, expect, test } from "vitest";
import type { AssignedErrors } from "./assign-errors.ts";
import { indexEntries } from "./index-entries.ts";
import { matchRecords } from "./match-records.ts";
import type { Job } from "../job/job.ts";
import { readRows } from "./read-rows.ts";
import { aContact, batchOf } from "../testing/batches.ts";

const contacts = { operation: "create", objectType: "contacts" } as const;
const companies = { operation: "create", objectType: "companies" } as const;
const update = { operation: "update", objectType: "contacts" } as const;

/** Whose row is whose, by position and id; who is ambiguous; and the ids of the rows left over. */
function match(
  job: Job,
  records: object[],
  results: unknown,
  errors: AssignedErrors = { byEntry: new Map(), unclaimed: [] },
) {
  const batch = batchOf(job, records);
  const matches = matchRecords(batch, indexEntries(batch), readRows({ results }), errors);
  return {
    rows: Object.fromEntries([...matches.rows].map(([{ index }, { id }]) => [index, id])),
    ambiguous: [...matches.ambiguous].map(({ index }) => index),
    strays: matches.strays.map(({ id }) => id),
  };
}

const matched = (rows: object, strays: string[] = [], ambiguous: number[] = []): object => ({
  rows,
  ambiguous,
  strays,
});
const company = (properties: object): object => ({ properties });

describe("a new record has a row of its own", () => {
  const twins = [company({ name: "Acme" }), company({ name: "Acme" })];
  const properties = { name: "Acme" };

  test("and not one that has its record, once more", () => {
    const results = [
      { id: "5", objectWriteTraceId: "0", properties },
      { id: "5", properties },
    ];
    expect(match(companies, twins, results)).toEqual(matched({ 0: "5" }, ["5"]));
  });

  test("and no two records have one", () => {
    const results = [
      { id: "5", objectWriteTraceId: "0", properties },
      { id: "5", objectWriteTraceId: "1", properties },
    ];
    expect(match(companies, twins, results).ambiguous).toEqual([0, 1]);
    const updates = [7, 8].map((id) => ({ id, properties: { city: "Oslo" } }));
    expect(match(update, updates, results).ambiguous).toEqual([]);
  });
});

test("the only record of a batch is not one of another unique value, unless it is a contact", () => {
  const row = { id: "5", properties: { key: "k2", email: "p@x.io" } };
  const machine = { operation: "upsert", objectType: "2-7", idProperty: "key" } as const;
  expect(match(machine, [{ id: "k1", properties: {} }], [row])).toEqual(matched({}, ["5"]));
  expect(match(machine, [{ id: " K2", properties: {} }], [row])).toEqual(matched({ 0: "5" }));
  const contact = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  expect(match(contact, [{ id: "s@x.io", properties: {} }], [row])).toEqual(matched({ 0: "5" }));
});

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
      { id: "7", objectWriteTraceId: null, properties: { email: "Ada@Example.com" } },
      { id: "8", properties: { email: 7 } },
      { id: "9" },
    ];
    expect(match(contacts, [aContact("ada@example.com")], results)).toEqual(
      matched({ 0: "7" }, ["8", "9"]),
    );
  });

  test("by trace id, also where it is a number", () => {
    const records = [7, 8].map((id) => ({ id, properties: { city: "Oslo" } }));
    const results = [
      { id: "8", objectWriteTraceId: 1 },
      { id: "9", objectWriteTraceId: 0 },
    ];
    expect(match(update, records, results)).toEqual(matched({ 0: "9", 1: "8" }));
    const foreign = [{ id: "5", objectWriteTraceId: 99, properties: { name: "Acme" } }];
    expect(match(companies, [company({ name: "Acme" })], foreign)).toEqual(matched({}, ["5"]));
  });

  test("not by a trace id that nobody sent", () => {
    const results = [
      { id: "7", objectWriteTraceId: "1" },
      { id: "8", objectWriteTraceId: "0" },
    ];
    const read = { operation: "read", objectType: "contacts" } as const;
    expect(match(read, [{ id: 7 }, { id: 8 }], results)).toEqual(matched({ 0: "7", 1: "8" }));
    const all = { ...companies, allOrNone: true };
    const row = { id: "5", objectWriteTraceId: "3", properties: { name: "Acme" } };
    expect(match(all, [company({ name: "Acme" })], [row])).toEqual(matched({ 0: "5" }));
  });

  test("by unique value, also beside records that have none", () => {
    const records = [{ properties: { city: "Oslo" } }, aContact("ada@example.com")];
    const results = [{ id: "7", properties: { email: "ada@example.com", city: "Oslo" } }];
    expect(match(contacts, records, results)).toEqual(matched({ 1: "7" }));
  });

  test("by the unique property of an update, not by the record id", () => {
    const job = { ...update, idProperty: "code" };
    const records = ["7", "8"].map((id) => ({ id, properties: { city: "Oslo" } }));
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

test("a contact is told by any of its e-mails, unless two records name it", () => {
  const job = { ...update, idProperty: "email" };
  const records = ["a@b.c", "d@e.f", "x@y.z"].map((id) => ({ id, properties: { city: "Oslo" } }));
  const properties = { email: "p@b.c", hs_additional_emails: "q@b.c;D@e.f" };
  expect(match(job, records, [{ id: "7", properties }])).toEqual(matched({ 1: "7" }));
  const both = { email: "a@b.c", hs_additional_emails: "d@e.f" };
  expect(match(job, records, [{ id: "7", properties: both }])).toEqual(matched({}, ["7"]));
});

describe("the only row of the only record is its row", () => {
  const [acme] = [company({ name: "Acme" })];
  const byEmail = { operation: "read", objectType: "contacts", idProperty: "email" } as const;

  test.each<[string, Job, object, object]>([
    ["with other values", companies, acme, { properties: { name: "Bolt" } }],
    ["without properties", companies, acme, {}],
    ["a contact without its e-mail", contacts, aContact("ada@example.com"), {}],
    ["a record that was merged away", update, { id: 1, properties: { city: "Oslo" } }, {}],
    ["a contact with another e-mail", byEmail, { id: "a@b.c" }, { properties: { email: "p@b.c" } }],
    ["by a unique property it does not hold", { ...byEmail, idProperty: "code" }, { id: "1" }, {}],
  ])("%s", (_, job, record, row) => {
    expect(match(job, [record], [{ id: "9", ...row }])).toEqual(matched({ 0: "9" }));
  });

  const one = { id: "9", properties: { name: "Acme" } };

  test("but not of an archive: what is archived has the id that was sent", () => {
    const archive = { operation: "archive", objectType: "contacts" } as const;
    expect(match(archive, [{ id: 7 }], [one])).toEqual(matched({}, ["9"]));
  });

  test("unless it has the trace id of another", () => {
    const results = [{ ...one, objectWriteTraceId: "7" }];
    expect(match(companies, [acme], results)).toEqual(matched({}, ["9"]));
  });

  test("unless there are two", () => {
    const results = [one, { id: "8", properties: { name: "Bolt" } }];
    expect(match(companies, [acme], results)).toEqual(matched({}, ["9", "8"]));
  });

  test("unless an error names nobody, or the record", () => {
    const error = { category: "X", message: "x" };
    const batch = batchOf(companies, [acme]);
    const byEntry: AssignedErrors["byEntry"] = new Map([[batch.entries[0]!, [error]]]);
    const matches = matchRecords(batch, indexEntries(batch), [one], { byEntry, unclaimed: [] });
    expect(matches).toEqual({ rows: new Map(), ambiguous: new Set(), strays: [one] });
    const unclaimed = { byEntry: new Map(), unclaimed: [error] };
    expect(match(companies, [acme], [one], unclaimed)).toEqual(matched({}, ["9"]));
  });

  test.each([
    ["ada@example.com", "ben@example.com", false],
    ["ada@example.com", " ADA@example.com", true],
    ["ada@example.com", null, true],
  ])("in a create, unless it has another unique value: %s, %s", (email, stored, isIt) => {
    const results = [{ id: "9", properties: { email: stored } }];
    const expected = isIt ? matched({ 0: "9" }) : matched({}, ["9"]);
    expect(match(contacts, [aContact(email)], results)).toEqual(expected);
  });

  test("in a create, where the unique value is left out or written in another way", () => {
    const job = { ...companies, uniqueProperty: "code" };
    expect(match(job, [acme], [{ id: "9", properties: { code: "1" } }])).toEqual(
      matched({ 0: "9" }),
    );
    const coded = company({ name: "Acme", code: "1.50" });
    expect(match(job, [coded], [{ id: "9", properties: { code: "1.5" } }])).toEqual(
      matched({ 0: "9" }),
    );
  });
});

describe("rows that name nobody are paired off with the creates that are left", () => {
  const created = (records: object[], rows: object[], errors?: AssignedErrors) =>
    match(
      companies,
      records.map(company),
      rows.map((properties, place) => ({ id: `${place}`, properties })),
      errors,
    );
  const acme = { name: "Acme" };
  const bolt = { name: "Bolt" };
  const none = matched({}, ["0", "1"]);

  test.each<[string, object[], object[], object]>([
    ["each with its own", [acme, bolt], [bolt, acme], { 0: "1", 1: "0" }],
    [
      "with properties of HubSpot's own beside those sent",
      [acme, bolt],
      [
        { ...bolt, created: "now" },
        { created: "now", ...acme },
      ],
      { 0: "1", 1: "0" },
    ],
    [
      "with values written in another way",
      [
        { name: "Acme", day: "2026-12-31" },
        { ...bolt, amount: "1.50" },
      ],
      [
        { name: "bolt", amount: "1.5" },
        { name: "Acme", day: "2026-12-31T00:00:00Z" },
      ],
      { 0: "1", 1: "0" },
    ],
    [
      "with an emptied value, left out or null",
      [{ ...acme, city: "" }, bolt],
      [{ ...acme, city: null }, bolt],
      { 0: "0", 1: "1" },
    ],
    [
      "a record that says less than another",
      [acme, { ...acme, city: "Oslo" }],
      [{ ...acme, city: "Oslo" }, acme],
      { 0: "1", 1: "0" },
    ],
    [
      "records that say more and more, one after the other",
      [acme, { ...acme, a: "1" }, { ...acme, a: "1", b: "2" }],
      [{ ...acme, a: "1", b: "2" }, acme, { ...acme, a: "1" }],
      { 0: "1", 1: "2", 2: "0" },
    ],
    ["equal records in any way", [acme, acme], [acme, acme], { 0: "0", 1: "1" }],
    [
      "equal records, in whatever order they name their properties",
      [
        { name: "Acme", city: "Oslo" },
        { city: "Oslo", name: "Acme" },
      ],
      [
        { name: "Acme", city: "Oslo" },
        { name: "Acme", city: "Oslo" },
      ],
      { 0: "0", 1: "1" },
    ],
    [
      "two spellings of one name, where both come back as they were sent",
      [{ name: "ACME" }, acme],
      [acme, { name: "ACME" }],
      { 0: "1", 1: "0" },
    ],
  ])("%s", (_, records, rows, expected) => {
    expect(created(records, rows)).toEqual(matched(expected));
  });

  test.each<[string, object[], object[]]>([
    ["a value differs", [acme, { ...bolt, city: "Oslo" }], [acme, { ...bolt, city: "Rome" }]],
    ["a sign differs", [{ n: "-5" }, { n: "6" }], [{ n: "5" }, { n: "6" }]],
    [
      "two values have changed places",
      [{ first: "Ada", last: "Lind" }, acme],
      [{ first: "Lind", last: "Ada" }, acme],
    ],
    ["all rows fit all records", [acme, { ...acme, city: "" }], [acme, acme]],
    ["a row fits none", [acme, bolt], [acme, {}]],
    ["two rows fit one record, and none the other", [acme, bolt], [acme, acme]],
    ["two spellings of one name came back as one", [{ name: "ACME" }, acme], [acme, acme]],
  ])("none of them where %s", (_, records, rows) => {
    expect(created(records, rows)).toEqual(none);
  });

  test("none of them where records that differ in associations alone are among them", () => {
    const to = { id: 7 };
    const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 1 }];
    const records = [company(acme), { properties: acme, associations: [{ to, types }] }];
    const results = ["0", "1"].map((id) => ({ id, properties: acme }));
    expect(match(companies, records, results)).toEqual(none);
  });

  test("none of them where one id comes twice", () => {
    const results = [
      { id: "1", properties: acme },
      { id: "1", properties: bolt },
    ];
    const records = [company(acme), company(bolt)];
    expect(match(companies, records, results)).toEqual(matched({}, ["1", "1"]));
  });

  test("none of them where a row is missing, is too many, or an error names nobody", () => {
    expect(created([acme, bolt, { name: "Core" }], [acme, bolt])).toEqual(none);
    expect(created([acme, bolt], [acme, bolt, acme])).toEqual(matched({}, ["0", "1", "2"]));
    const unclaimed = [{ category: "X", message: "x" }];
    expect(created([acme, bolt], [acme, bolt], { byEntry: new Map(), unclaimed })).toEqual(none);
  });

  test("none of them where a record is ambiguous, or a trace id is of no record", () => {
    const records = [company(acme), company(bolt), company({ name: "Core" })];
    const rows = [
      { id: "1", objectWriteTraceId: "0" },
      { id: "2", objectWriteTraceId: "0" },
      { id: "3", properties: bolt },
      { id: "4", properties: { name: "Core" } },
    ];
    expect(match(companies, records, rows)).toEqual(matched({ 0: "1" }, ["3", "4"], [0]));
    const foreign = [{ id: "1", objectWriteTraceId: "7", properties: acme }, ...rows.slice(2)];
    expect(match(companies, records, foreign)).toEqual(matched({}, ["1", "3", "4"]));
  });

  test("beside rows that have a name", () => {
    const results = [
      { id: "1", objectWriteTraceId: "0", properties: acme },
      { id: "2", properties: acme },
    ];
    expect(match(companies, [company(acme), company(acme)], results)).toEqual(
      matched({ 0: "1", 1: "2" }),
    );
  });

  test("but not with updates: what a row holds need not be what this one wrote", () => {
    const records = [acme, bolt].map((properties, id) => ({ id: `${id}`, properties }));
    const results = [acme, bolt].map((properties, id) => ({ id: `${id}`, properties }));
    expect(match({ ...update, idProperty: "code" }, records, results)).toEqual(none);
  });
});
