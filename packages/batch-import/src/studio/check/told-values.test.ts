import { expect, test } from "vitest";
import { toldValues } from "./told-values.ts";

test("several values are told with how many rows have each; one is in the message already", () => {
  const leed = { value: "Leed", rows: 1_040, line: 2 };
  const kunde = { value: "Kunde", rows: 1, line: 9 };
  const day = { value: "1.2.2024", rows: 1, line: 9, to: "2024-02-01" };
  const twin = { value: "a@b.example", rows: 1, line: 9, firstLine: 3 };
  expect(
    [
      { distinct: 0, values: [] },
      { distinct: 1, values: [leed] },
      { distinct: 2, values: [leed, kunde] },
      { distinct: 2, values: [leed, day] },
      { distinct: 7, values: [leed, twin] },
      { distinct: 100, values: [leed, leed, leed, leed, leed, kunde] },
    ].map(toldValues),
  ).toEqual([
    "",
    "",
    "2 values: “Leed” (1,040), “Kunde” (1)",
    "2 values: “Leed” (1,040), “1.2.2024” → “2024-02-01” (1)",
    "7 values: “Leed” (1,040), “a@b.example” (1, first on line 3), …",
    `100 or more values: ${Array(5).fill("“Leed” (1,040)").join(", ")}, …`,
  ]);
});
