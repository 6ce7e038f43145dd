import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { createTopReasons } from "./top-reasons.ts";

function failed(code: string, property = "name"): Outcome {
  const error = { category: "VALIDATION_ERROR", code, property, message: "" };
  return { status: "failed", index: 0, attempts: 1, error };
}
const aborted: Outcome = {
  status: "skipped",
  index: 0,
  attempts: 0,
  reason: "aborted",
  message: "",
};
const created: Outcome = { status: "created", index: 0, attempts: 1, id: "1", warnings: [] };

test("nothing to tell of what succeeded", () => {
  const reasons = createTopReasons();
  reasons.add(2, created, "note: something");
  expect(reasons.toText()).toBe("");
});

test("each kind once, the most frequent first, with the first line of its kind", () => {
  const reasons = createTopReasons();
  reasons.add(2, failed("A"), "A: one");
  reasons.add(3, aborted, "aborted: two");
  reasons.add(4, aborted, "aborted: three");
  reasons.add(5, failed("A", "city"), "A: four");
  reasons.add(6, failed("B"), "B: five");
  reasons.add(7, failed("B"), "B: six");
  reasons.add(8, failed("B"), "B: seven");
  expect(reasons.toText().split("\n")).toEqual([
    "  3 × failed, first on line 6: B: five",
    "  2 × skipped, first on line 3: aborted: two",
    "  1 × failed, first on line 2: A: one",
    "  1 × failed, first on line 5: A: four",
    "",
  ]);
});

test("eight are shown, the others are counted", () => {
  const reasons = createTopReasons();
  for (let kind = 0; kind < 11; kind++) reasons.add(2, failed(`CODE_${kind}`), `kind ${kind}`);
  const lines = reasons.toText().split("\n");
  expect(lines).toHaveLength(10);
  expect(lines[8]).toBe("  … and 3 more kinds of reason");
});

test("texts without end do not fill the memory, and known kinds are still counted", () => {
  const reasons = createTopReasons();
  for (let kind = 0; kind < 10_000; kind++) reasons.add(2, failed(`CODE_${kind}`), `kind ${kind}`);
  reasons.add(3, failed("CODE_199"), "again");
  const text = reasons.toText();
  expect(text).toContain("  2 × failed, first on line 2: kind 199\n");
  expect(text).toContain("… and 192 more kinds of reason");
});

test("HubSpot's words do not reach the terminal raw", () => {
  const reasons = createTopReasons();
  reasons.add(2, failed("A"), "A: \u001b[2Jgone\nnext");
  expect(reasons.toText()).toBe("  1 × failed, first on line 2: A:  [2Jgone next\n");
});
