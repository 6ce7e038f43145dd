import { expect, test } from "vitest";
import { createRecordsInFlight } from "./records-in-flight.ts";

test("a record is in flight while another row about it has no outcome", () => {
  const open = new Set([1]);
  const records = createRecordsInFlight((row) => open.has(row));
  records.add("a", 1);
  expect([records.has("a", 2), records.has("b", 2)]).toEqual([true, false]);
  // A row does not wait for itself.
  expect(records.has("a", 1)).toBe(false);
  open.delete(1);
  expect(records.has("a", 2)).toBe(false);
});

test("of many rows, those that have their outcome are forgotten, and no others", () => {
  const asked: number[] = [];
  const records = createRecordsInFlight((row) => {
    asked.push(row);
    return row % 2 === 0;
  });
  for (let row = 0; row < 10_000; row += 1) records.add(`r${row}`, row);
  expect(asked).toHaveLength(10_000);
  asked.length = 0;
  expect([records.has("r4", 10_000), records.has("r5", 10_000)]).toEqual([true, false]);
  expect(asked).toEqual([4]);
});
