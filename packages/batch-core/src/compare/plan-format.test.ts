import type { Plan } from "@x/batch-types";
import { expect, test } from "vitest";
import { PLAN_FORMAT } from "./plan-format.ts";

// Plans that were kept have this number: another one is another format.
test("a plan of this version has format 1", () => {
  const header = { objectType: "contacts", apiVersion: "2026-03" } as const;
  const plan: Plan = { format: PLAN_FORMAT, ...header, changes: [] };
  expect(plan.format).toBe(1);
});
