import { emptyCounts } from "@x/batch-core";
import { expect, test } from "vitest";
import { countsText } from "./counts-text.ts";

test("counts have separators, and what there is none of is left out", () => {
  expect(countsText({ ...emptyCounts(), created: 4_600, failed: 3 })).toBe(
    "created 4,600 · failed 3",
  );
  expect(countsText(emptyCounts())).toBe("");
});
