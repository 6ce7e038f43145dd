import { expect, test } from "vitest";
import { planPage } from "./plan-page.ts";
import { pages } from "./pages.ts";

test("a refusal is about the whole page, and about no part of it", () => {
  const batch = planPage({ operation: "list", objectType: "contacts" })!;
  const error = { category: "VALIDATION_ERROR", message: "No." } as const;
  const refusal = { body: {}, errors: [error] } as unknown as Parameters<typeof pages.refuse>[1];
  expect(pages.isDivisible(batch)).toBe(false);
  expect(pages.findSuspects(batch, refusal)).toEqual({
    rejected: new Map(),
    suspects: new Set(),
  });
  expect(pages.refuse(batch, refusal)).toEqual({
    fates: [[batch.entries[0], { status: "failed", error }]],
  });
});
