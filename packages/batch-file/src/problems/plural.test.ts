import { expect, test } from "vitest";
import { plural } from "./plural.ts";

test.each<[number | bigint, string]>([
  [0, "0 rows"],
  [1, "1 row"],
  [1n, "1 row"],
  [1_200, "1,200 rows"],
  [10n ** 17n, "100,000,000,000,000,000 rows"],
])("%s", (count, text) => {
  expect(plural(count, "row")).toBe(text);
});

test("a plural of its own", () => {
  expect(plural(1, "is", "are")).toBe("1 is");
  expect(plural(2, "is", "are")).toBe("2 are");
});
