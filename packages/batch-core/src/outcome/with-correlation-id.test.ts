import { expect, test } from "vitest";
import { withCorrelationId } from "./with-correlation-id.ts";

test("errors of HubSpot get the id of the answer where they have none; errors of ours get none", () => {
  const named = { category: "A", message: "No.", raw: {}, correlationId: "own" };
  const unnamed = { category: "B", message: "No.", raw: {} };
  const ours = { category: "C", message: "No." };
  const failed = { index: 0, attempts: 1, status: "failed", error: unnamed } as const;
  expect(withCorrelationId(failed, "id")).toEqual({
    ...failed,
    error: { ...unnamed, correlationId: "id" },
  });
  const more = { ...failed, error: ours, moreErrors: [named, unnamed] };
  expect(withCorrelationId(more, "id")).toEqual({
    ...more,
    moreErrors: [named, { ...unnamed, correlationId: "id" }],
  });
  const created = { status: "created" };
  expect(withCorrelationId(created, "id")).toBe(created);
});
