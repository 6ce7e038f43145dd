import { expect, test } from "vitest";
import { tallyOf } from "../src/screens/preview/tally.ts";

test("a refused row was not compared, and does not differ", () => {
  const counts = { create: 1, update: 1, unchanged: 0, kept: 0, refused: 1 };
  expect(tallyOf(counts)).toEqual({ compared: 2, differing: 2 });
  expect(tallyOf({ ...counts, unchanged: 4, kept: 1 })).toEqual({ compared: 7, differing: 3 });
});
