import { describe, expect, test } from "vitest";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import { keptValuesIn, otherValues } from "./other-values.ts";
import { batchOf, response } from "../testing/batches.ts";

const update = { operation: "update", objectType: "contacts" } as const;

/** The warnings about one contact that was sent these properties, by what its row holds. */
function warnings(sent: object, properties: Record<string, string | null> | null) {
  const [entry] = batchOf(update, [{ id: 1, properties: sent }]).entries;
  return otherValues(entry!, { id: "1", properties });
}

describe("a property that HubSpot kept as it was", () => {
  const stage = {
    category: "OTHER_VALUE_KEPT",
    message: 'lifecyclestage: sent "lead", HubSpot has "customer".',
    context: {
      propertyName: ["lifecyclestage"],
      sentValue: ["lead"],
      keptValue: ["customer"],
    },
  };
  const sent = { lifecyclestage: "lead", city: "Oslo" };
  const row = { id: "1", properties: { lifecyclestage: "customer", city: "Oslo" } };

  test.each([
    ["update", "updated", [{ id: 1, properties: sent }], row],
    ["upsert", "updated", [{ id: "a@b.c", properties: sent }], { ...row, new: false }],
    ["create", "created", [{ properties: sent }], row],
  ] as const)("is said of a record that is written: %s", (operation, status, records, result) => {
    const job = {
      operation,
      objectType: "contacts",
      ...(operation === "upsert" && { idProperty: "email" }),
    } as const;
    const answer = response(200, { results: [result] });
    expect(interpretAnswer(batchOf(job, records), answer).outcomes).toMatchObject([
      { status, id: "1", warnings: [stage] },
    ]);
  });

  test("is said after what HubSpot says itself", () => {
    const own = { category: "PROPERTY_VALUE_NORMALIZED", message: "x" };
    const answer = response(200, { results: [{ ...row, warnings: [own] }] });
    const { outcomes } = interpretAnswer(batchOf(update, [{ id: 1, properties: sent }]), answer);
    expect(outcomes).toMatchObject([{ warnings: [own, stage] }]);
  });

  test("is said of each, also where HubSpot has nothing now", () => {
    const messages = warnings(
      { city: "Oslo", phone: "1", zip: "" },
      { city: null, phone: "2", zip: "3" },
    );
    expect(messages.map(({ message }) => message)).toEqual([
      'city: sent "Oslo", HubSpot has "".',
      'phone: sent "1", HubSpot has "2".',
      'zip: sent "", HubSpot has "3".',
    ]);
  });
});

test.each<[string, object, Record<string, string | null> | null]>([
  ["as it was sent", { city: "Oslo" }, { city: "Oslo" }],
  ["in another spelling", { amount: "1.50" }, { amount: "1.5" }],
  ["that was cleared", { city: "", zip: "" }, { city: null, zip: "" }],
  ["added to a list", { tags: ";b" }, { tags: "a;b" }],
  ["that the row does not hold", { city: "Oslo" }, {}],
  ["that the row does not hold, for it holds none", { city: "Oslo" }, null],
  ["that every object has", { constructor: "Oslo" }, {}],
])("there is no warning of a value %s", (_, sent, properties) => {
  expect(warnings(sent, properties)).toEqual([]);
});

test("what HubSpot kept is read from the messages, whatever the values are", () => {
  const values = { stage: ["lead", "customer"], note: ['x", HubSpot has "y', 'a | b: sent "1"\\'] };
  const sent = Object.fromEntries(Object.entries(values).map(([name, [one]]) => [name, one]));
  const has = Object.fromEntries(Object.entries(values).map(([name, [, one]]) => [name, one!]));
  const messages = warnings({ ...sent, city: "Oslo" }, { ...has, city: "Oslo" });
  const text = messages.map(({ message }) => `${message} (OTHER_VALUE_KEPT)`).join(" | ");
  expect(Object.fromEntries(keptValuesIn(text))).toEqual(has);
  expect(keptValuesIn("stage: HubSpot has no value.").size).toBe(0);
});
