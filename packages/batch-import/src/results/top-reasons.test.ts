import { expect, test } from "vitest";
import { aRow } from "../testing/a-task.ts";
import { createTopReasons } from "./top-reasons.ts";

test("a reason has HubSpot's id of the answer about its example, and of no other row", () => {
  const refused = { ...aRow(5, "failed"), kind: "CONFLICT\n\n", error: "Taken." };
  const reasons = createTopReasons();
  reasons.add({ ...refused, correlationId: "later" });
  reasons.add({ ...refused, line: 3, correlationId: "first" });
  const conflict = { status: "failed", line: 3, example: "Taken." };
  expect(reasons.list()).toEqual([{ ...conflict, count: 2, correlationId: "first" }]);
  reasons.add({ ...refused, line: 2 });
  expect(reasons.list()).toEqual([{ ...conflict, line: 2, count: 3 }]);
});
