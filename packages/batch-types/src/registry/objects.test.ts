import { expect, test } from "vitest";
import { API_VERSIONS } from "./api-version.ts";
import { OBJECTS } from "./objects.ts";
import type { Operation } from "./operation.ts";

const everything = ["create", "update", "upsert", "archive", "read"];

test("each type id names one object", () => {
  const ids = Object.values(OBJECTS).flatMap((object) =>
    "typeId" in object ? [object.typeId] : [],
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  "carts",
  "commerce_payments",
  "communications",
  "companies",
  "contacts",
  "courses",
  "deals",
  "discounts",
  "fees",
  "invoices",
  "leads",
  "line_items",
  "listings",
  "orders",
  "products",
  "quotes",
  "services",
  "taxes",
  "tickets",
] as const)("%s offers everything in every version", (name) => {
  for (const version of API_VERSIONS) expect(OBJECTS[name].operations[version]).toEqual(everything);
});

test.each<[keyof typeof OBJECTS, Operation[]]>([
  ["deal_splits", ["upsert", "read"]],
  ["partner_clients", ["update", "read"]],
  ["partner_services", ["update", "read"]],
  ["contracts", ["read"]],
  ["feedback_submissions", ["read"]],
])("%s offers only %j", (name, offered) => {
  expect(OBJECTS[name].operations["2026-03"]).toEqual(offered);
});

test("goal targets lost upsert in 2026-09", () => {
  expect(OBJECTS.goal_targets.operations["2026-03"]).toContain("upsert");
  expect(OBJECTS.goal_targets.operations["2026-09"]).not.toContain("upsert");
});
