import type { Outcome } from "@x/batch-types";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "./answer.ts";
import type { RecordBatch, Entry } from "../plan/batch.ts";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import { propertiesOf } from "../plan/properties-of.ts";
import { batchOf, response, recordsOf } from "../testing/batches.ts";

// A HubSpot that knows what it did, and answers as it likes: in any order, with trace ids or without,
// values in its own spelling, rows left out, errors that name a record or nobody. The laws:
// 1. No record gets the row or the error of another; of equal records, each gets one of theirs.
// 2. `created` and `updated` only where HubSpot did that, `failed` only where it did not.
// 3. A complete answer about records that differ settles each of them, trace ids or not.
// 4. A value in another spelling is no other value.

/** Each value beside the form in which HubSpot returns it. */
const VALUES: Record<string, readonly (readonly [sent: string, stored: string])[]> = {
  name: [
    ["Acme", "Acme"],
    ["ACME", "ACME"],
    ["Bolt", "Bolt"],
    [" Bolt ", "Bolt"],
  ],
  amount: [
    ["1.50", "1.5"],
    ["15", "15"],
    ["-15", "-15"],
    ["1e2", "100"],
  ],
  closedate: [
    ["2026-12-31", "2026-12-31T00:00:00Z"],
    ["2026-12-31T00:00:00.000Z", "2026-12-31T00:00:00Z"],
    ["1798675200001", "2026-12-31T00:00:00.001Z"],
  ],
  active: [
    ["true", "true"],
    ["1", "true"],
    ["false", "false"],
  ],
  phone: [
    ["+1 (888) 482-7768", "+18884827768"],
    ["555-0100", "555-0100"],
    ["", ""],
  ],
};

const properties = fc.record(
  Object.fromEntries(
    Object.entries(VALUES).map(([name, values]) => [
      name,
      fc.constantFrom(...values.map(([sent]) => sent)),
    ]),
  ),
  { requiredKeys: [] },
);
/** What HubSpot does with a record, and how it says so. */
const deed = fc.record({
  does: fc.constantFrom("writes", "writes", "writes", "refuses"),
  says: fc.constantFrom("so", "so", "so", "so", "nothing", "to nobody"),
  echoes: fc.boolean(),
});
const silentSuccess = fc.constant({ does: "writes", says: "so", echoes: false });

type Deed = { does: string; says: string; echoes: boolean };

function stored(name: string, value: string): string | null {
  const known = VALUES[name]?.find(([sent]) => sent === value)?.[1] ?? value;
  return known === "" ? null : known;
}

/** The row of a record, id 100 and up, in the order of their places. */
function rowOf({ index, input }: Entry, echoes: boolean): object {
  const values = Object.entries(propertiesOf(input)).map(([name, value]) => [
    name,
    stored(name, value),
  ]);
  return {
    id: String(100 + index),
    ...(echoes && { objectWriteTraceId: String(index) }),
    properties: { ...Object.fromEntries(values), hs_object_id: String(100 + index) },
  };
}

function answerOf(
  { entries }: RecordBatch,
  deeds: readonly Deed[],
  order: readonly number[],
): Answer {
  const about = entries.map((entry) => ({ entry, deed: deeds[entry.index]! }));
  const results = about
    .filter(({ deed: { does, says } }) => does === "writes" && says !== "nothing")
    .map(({ entry, deed: { echoes } }) => ({
      place: order[entry.index]!,
      row: rowOf(entry, echoes),
    }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ row }) => row);
  const errors = about
    .filter(({ deed: { does, says } }) => does === "refuses" && says !== "nothing")
    .map(({ entry, deed: { says } }) => ({
      category: "VALIDATION_ERROR",
      message: `No ${entry.index}.`,
      context: says === "so" ? { objectWriteTraceId: [String(entry.index)] } : {},
    }));
  return response(207, { status: "COMPLETE", results, errors });
}

/** What makes two records the same, for whoever reads the answer. */
function identity(entry: Entry): string {
  const properties = propertiesOf(entry.input);
  return JSON.stringify(properties, Object.keys(properties).sort());
}

function checkLaws(batch: RecordBatch, deeds: readonly Deed[], outcomes: readonly Outcome[]): void {
  const settled = outcomes.map(({ index }) => index);
  expect(new Set(settled).size).toBe(settled.length);
  const ids = outcomes.flatMap((outcome) => ("id" in outcome ? [outcome.id] : []));
  expect(new Set(ids).size).toBe(ids.length);
  for (const outcome of outcomes) {
    const entry = batch.entries[outcome.index]!;
    if (outcome.status === "created") {
      const owner = batch.entries[Number(outcome.id) - 100]!;
      expect(identity(owner)).toBe(identity(entry));
      expect([deeds[owner.index]!.does, deeds[entry.index]!.does]).toEqual(["writes", "writes"]);
      expect(outcome.warnings).toEqual([]);
    } else if (outcome.status === "failed") {
      expect(deeds[entry.index]!.does).toBe("refuses");
      expect(outcome.error.message).toBe(`No ${entry.index}.`);
    } else {
      expect(outcome.status).toBe("unknown");
    }
  }
}

const order = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });

test("no create gets the fate of another", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(properties, fc.oneof(deed, silentSuccess)), { minLength: 1, maxLength: 8 }),
      order,
      (given, places) => {
        const records = given
          .filter(([values]) => Object.keys(values).length > 0)
          .map(([values]) => ({ properties: values }));
        fc.pre(records.length > 0);
        const deeds = given.map(([, done]) => done);
        const batch = batchOf({ operation: "create", objectType: "companies" }, records);
        const { outcomes, again } = interpretAnswer(batch, answerOf(batch, deeds, places));
        expect([again, outcomes.length]).toEqual([[], records.length]);
        checkLaws(batch, deeds, outcomes);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("a complete answer without trace ids tells creates that differ, and equal ones", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(3), properties), { minLength: 1, maxLength: 8 }),
      order,
      (given, places) => {
        // Records of one number are equal; of two numbers, they differ whatever else they say.
        const byNumber = new Map(given);
        const records = given.map(([number]) => ({
          properties: { ...byNumber.get(number), domain: `${number}.example.com` },
        }));
        const batch = batchOf({ operation: "create", objectType: "companies" }, records);
        const deeds = records.map(() => ({ does: "writes", says: "so", echoes: false }));
        const { outcomes } = interpretAnswer(batch, answerOf(batch, deeds, places));
        expect(outcomes.map(({ status }) => status)).toEqual(records.map(() => "created"));
        checkLaws(batch, deeds, outcomes);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("an upsert by any e-mail of a contact gets the row of that contact, or is unknown", () => {
  const contact = fc.record({ isAdditional: fc.boolean(), isDropped: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(contact, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      order,
      (contacts, drops, places) => {
        const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
        const mails = contacts.map((_, index) => `${index}@example.com`);
        const batch = batchOf(
          job,
          mails.map((id) => ({ id, properties: { city: "Oslo" } })),
        );
        const all = contacts
          .map(({ isAdditional, isDropped }, index) => {
            const email = isAdditional ? `primary-${index}@example.com` : mails[index];
            const hs_additional_emails = isAdditional ? `x@example.com;${mails[index]}` : null;
            const properties = { email, city: "Oslo" };
            return {
              isDropped: drops && isDropped,
              place: places[index]!,
              row: { id: String(index), properties },
              read: { id: String(index), properties: { email, hs_additional_emails } },
            };
          })
          .toSorted((one, other) => one.place - other.place);
        const results = all.flatMap(({ isDropped, row }) => (isDropped ? [] : [row]));
        const first = interpretAnswer(batch, response(200, { results }));
        const looked = first.again.flatMap((next) => {
          const read = response(200, { results: all.map(({ read: row }) => row) });
          return interpretAnswer(next, read).outcomes;
        });
        const outcomes = [...first.outcomes, ...looked];
        expect(new Set(outcomes.map(({ index }) => index)).size).toBe(mails.length);
        expect(outcomes.length).toBe(mails.length);
        for (const outcome of outcomes) {
          const isWritten = !(drops && contacts[outcome.index]!.isDropped);
          expect(outcome.status).toBe(isWritten ? "updated" : "unknown");
          if ("id" in outcome) expect(outcome.id).toBe(String(outcome.index));
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

const byKey = fc.constantFrom(
  { operation: "update", objectType: "2-345", idProperty: "code" } as const,
  { operation: "upsert", objectType: "2-345", idProperty: "code" } as const,
  { operation: "update", objectType: "contacts", idProperty: "email" } as const,
  { operation: "upsert", objectType: "contacts", idProperty: "email" } as const,
  { operation: "read", objectType: "contacts", idProperty: "email" } as const,
);

test("no update, upsert or read by a unique property gets the fate of another", () => {
  fc.assert(
    fc.property(
      byKey,
      fc.array(fc.tuple(properties, deed, fc.boolean()), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      order,
      (job, given, isComplete, places) => {
        const keys = given.map((_, index) => `K${index}@x.io`);
        const isRead = job.operation === "read";
        const batch = batchOf(
          job,
          given.map(([values], index) => ({
            id: keys[index],
            ...(!isRead && { properties: { ...values, name: "Acme" } }),
          })),
        );
        const deeds = given.map(([, { echoes, ...done }]) => ({
          ...done,
          echoes: echoes && !isRead,
          ...(isComplete && { says: "so" }),
        }));
        const keyOf = (index: number): string =>
          job.objectType === "contacts" ? keys[index]!.toLowerCase() : keys[index]!;
        const body = answerOf(batch, deeds, places) as { body: Body };
        const { results, errors } = body.body;
        // Only some of the rows hold the value by which HubSpot found the record.
        const rows = results.map((row) => {
          const index = Number(row.id) - 100;
          const key = given[index]![2] ? { [job.idProperty]: keyOf(index) } : {};
          return { ...row, properties: { ...row.properties, ...key } };
        });
        const named = errors.map((error) => {
          const [index] = error.context.objectWriteTraceId ?? [];
          return isRead && index !== undefined
            ? { ...error, context: { ids: [keys[Number(index)]!] } }
            : error;
        });
        const first = interpretAnswer(batch, response(207, { results: rows, errors: named }));
        const outcomes = [...first.outcomes];
        for (let waiting = [...first.again]; waiting.length > 0;) {
          const next = recordsOf(waiting.shift());
          // A record that was refused may be there all the same, or not.
          const [found, missing] = partition(
            next.entries,
            ({ index }) => deeds[index]!.does === "writes" || index % 2 === 0,
          );
          const read = response(207, {
            results: found.map(({ index }) => ({
              id: String(100 + index),
              properties: { [job.idProperty]: keyOf(index) },
            })),
            errors: missing.map(({ key }) => ({
              category: "OBJECT_NOT_FOUND",
              message: "None.",
              context: { ids: [key] },
            })),
          });
          const { outcomes: more, again } = interpretAnswer(next, read);
          outcomes.push(...more);
          waiting.push(...again);
        }
        expect(outcomes.length).toBe(keys.length);
        expect(new Set(outcomes.map(({ index }) => index)).size).toBe(keys.length);
        for (const outcome of outcomes) {
          const { does } = deeds[outcome.index]!;
          if ("id" in outcome) {
            expect([outcome.id, does]).toEqual([String(100 + outcome.index), "writes"]);
          } else if (outcome.status === "failed") {
            expect([does, outcome.error.message]).toEqual(["refuses", `No ${outcome.index}.`]);
          } else {
            expect([outcome.status, isComplete]).toEqual(["unknown", false]);
          }
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

interface Body {
  readonly results: readonly { readonly id: string; readonly properties: object }[];
  readonly errors: readonly { readonly context: { readonly objectWriteTraceId?: string[] } }[];
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean) {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))] as const;
}
