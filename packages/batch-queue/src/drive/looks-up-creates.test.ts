import { expect, test } from "vitest";
import { looksUpCreates } from "./looks-up-creates.ts";

test.each([
  [{ operation: "create", objectType: "contacts" }, true],
  [{ operation: "create", objectType: "companies", uniqueProperty: "erp_id" }, true],
  [{ operation: "create", objectType: "companies" }, false],
  [{ operation: "upsert", objectType: "contacts", idProperty: "email" }, false],
] as const)("%j: %s", (job, isLookedUp) => {
  expect(looksUpCreates(job)).toBe(isLookedUp);
});
