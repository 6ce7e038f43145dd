import { expect, test } from "vitest";
import { proposeJob } from "../src/screens/columns/propose-job.ts";

const properties = [
  { name: "city", isUnique: false },
  { name: "email", isUnique: true },
];
const every = { operations: ["create", "update", "upsert", "archive"] as const };
const create = { objectType: "contacts", operation: "create" } as const;

test.each([
  [
    "a column with unique values",
    ["city", "email", null],
    every,
    { operation: "upsert", idProperty: "email" },
  ],
  ["none", ["city", null], every, { operation: "create" }],
  [
    "an object without upsert",
    ["email"],
    { operations: ["create"] as const },
    { operation: "create" },
  ],
])("%s", (_, columns, offered, expected) => {
  const job = proposeJob(create, columns, properties, offered);
  expect(job).toEqual({ objectType: "contacts", ...expected });
});

test("what another object was upserted by is forgotten; an update or archive stays one", () => {
  const upsert = { objectType: "companies", operation: "upsert" } as const;
  expect(proposeJob(upsert, ["name"], [], every)).toEqual({ ...upsert, operation: "create" });
  const update = { objectType: "contacts", operation: "update" } as const;
  expect(proposeJob(update, ["email"], properties, every)).toEqual(update);
});
