import { expect, test } from "vitest";
import { createRefusedRows } from "./refused-rows.ts";

const UNSURE = { one: "it is unknown.", many: "are unknown.", code: "UNKNOWN_ROW" } as const;

test("one text for each reason, with how many rows there are and the first lines", () => {
  const refused = createRefusedRows();
  expect(refused.problems()).toEqual([]);
  refused.add("mended.csv", 2, { one: "this row was created.", many: "were created." });
  for (let line = 3; line < 1_203; line += 1) refused.add("mended.csv", line, UNSURE);
  expect(refused.problems()).toEqual([
    "mended.csv, line 2: this row was created.",
    {
      code: "UNKNOWN_ROW",
      message: "mended.csv: 1,200 rows (lines 3, 4, 5, 6, 7, …) are unknown.",
    },
  ]);
});

test("few rows: all of their lines", () => {
  const refused = createRefusedRows();
  for (const line of [4, 9]) refused.add("mended.csv", line, { ...UNSURE, code: "MAP" });
  expect(refused.problems()).toEqual([
    { code: "MAP", message: "mended.csv: 2 rows (lines 4, 9) are unknown." },
  ]);
});
