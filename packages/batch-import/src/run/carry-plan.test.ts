import { expect, test } from "vitest";
import { carryPlan } from "./carry-plan.ts";

const HEADER = ["line", "key", "id", "change"];

test("changes and lines are found where the rows have them, whatever row comes first", () => {
  const look = { column: 3, ifChanged: "skip" } as const;
  const origin = { file: "people.csv", delimiter: ";", column: 0 };
  const task = { header: HEADER, look, source: { origin } };
  expect(carryPlan(task, ["key", "change", "line", "id"])).toEqual({
    look: { ...look, column: 1 },
    origin: { ...origin, column: 2 },
  });
  expect(carryPlan({ header: HEADER, source: {} }, HEADER)).toEqual({});
});
