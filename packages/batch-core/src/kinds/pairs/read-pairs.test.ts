import { describe, expect, test } from "vitest";
import { pairName } from "../calls/comparable-input.ts";
import { readPairs } from "./read-pairs.ts";

const pair = (from: string, to: string) => ({
  index: 0,
  key: `${from} → ${to}`,
  input: { from: { id: from }, to: { id: to } },
  attempts: 0,
});
const ends = (entries: Iterable<{ key?: string }>) => [...entries].map(({ key }) => key);
const operation = "createDefault";

describe("an error names", () => {
  const types = { operation, from: "contacts", to: "0-2" } as const;
  const pairs = [pair("8", "9"), pair("7", "8"), pair("7", "5")];

  test.each<[string, object, string[]]>([
    ["nobody, by an id that fits both sides", { context: { id: ["8"] } }, []],
    ["nobody, by such an id beside others", { context: { ids: ["5", "8"] } }, []],
    ["nobody, by an id that fits none", { context: { id: ["99"] } }, []],
    ["nobody, without an id", { message: "Object 8 cannot be associated to itself (8)" }, []],
    ["the pairs of an id on one side", { context: { id: ["7"] } }, ["7 → 8", "7 → 5"]],
    ["a pair once, by both its ids", { context: { ids: ["7", "5"] } }, ["7 → 8", "7 → 5"]],
    ["the pairs from a record", { context: { fromObjectId: ["8"] } }, ["8 → 9"]],
    ["the pairs to a record", { context: { toObjectId: [8] } }, ["7 → 8"]],
    ["a pair", { context: { fromObjectId: ["7"], toObjectId: ["5"], id: ["8"] } }, ["7 → 5"]],
    [
      "nobody, by a pair that is not sent",
      { context: { fromObjectId: ["8"], toObjectId: ["8"] } },
      [],
    ],
    [
      "the side by its code",
      { subCategory: "crm.associations.FROM_OBJECT_NOT_FOUND", context: { id: ["8"] } },
      ["8 → 9"],
    ],
    [
      "the other side by its code",
      { subCategory: "crm.associations.TO_OBJECT_NOT_FOUND", context: { id: ["8"] } },
      ["7 → 8"],
    ],
    [
      "nobody, by an id that is not on the side",
      { subCategory: "TO_X", context: { id: ["7"] } },
      [],
    ],
    ["the side by its kind", { context: { objectType: ["company"], id: ["8"] } }, ["7 → 8"]],
    ["the other side by its kind", { context: { objectType: "CONTACT", id: ["8"] } }, ["8 → 9"]],
    ["nobody, by a kind of neither side", { context: { objectType: ["deal"], id: ["8"] } }, []],
  ])("%s", (_, error, named) => {
    const { fates, unclaimed } = readPairs(pairs, types, {
      errors: [{ message: "No.", ...error }],
    });
    expect(ends(fates.keys())).toEqual(named);
    expect(unclaimed).toHaveLength(named.length === 0 ? 1 : 0);
  });

  test.each([
    ["contacts", "contacts", "contact", []],
    ["line_items", "deals", "line item", ["8 → 9"]],
    ["0-101", "0-3", "COMMERCE_PAYMENT", ["8 → 9"]],
    ["2-7", "deals", "deal", ["7 → 8"]],
  ] as const)("of %s and %s by %j", (from, to, objectType, named) => {
    const error = { message: "No.", context: { objectType, id: "8" } };
    expect(
      ends(readPairs(pairs, { operation, from, to }, { errors: [error] }).fates.keys()),
    ).toEqual(named);
  });

  test("several pairs, and says of each only what holds for it", () => {
    const error = { message: "No.", context: { id: ["7"], existingId: ["42"] } };
    const failed = { status: "failed" };
    const common = { category: "UNKNOWN", message: "No.", raw: error };
    expect([...readPairs(pairs, types, { errors: [error] }).fates.values()]).toEqual([
      { ...failed, error: common },
      { ...failed, error: common },
    ]);
    expect([...readPairs([pair("7", "5")], types, { errors: [error] }).fates.values()]).toEqual([
      { ...failed, error: { ...common, existingId: "42" } },
    ]);
  });
});

test.each([
  ["7", "8", "7 8"],
  ["8", "7", "7 8"],
  ["7", "7", "7 7"],
])("the pair %s, %s has one name in both directions", (from, to, name) => {
  expect(pairName(pair(from, to).input)).toBe(name);
});

test("a pair keeps every error that names it", () => {
  const job = { operation, from: "contacts", to: "companies" } as const;
  const errors = ["One.", "Two."].map((message) => ({
    message,
    context: { fromObjectId: ["7"], toObjectId: ["8"] },
  }));
  expect([...readPairs([pair("7", "8")], job, { errors }).fates.values()]).toMatchObject([
    { status: "failed", error: { message: "One." }, moreErrors: [{ message: "Two." }] },
  ]);
});
