import { expect, test } from "vitest";
import { plural } from "./plural.ts";

test.each<[number, string]>([
  [0, "0 rows"],
  [1, "1 row"],
  [2, "2 rows"],
  [1_234_567, "1,234,567 rows"],
])("%i", (count, text) => expect(plural(count, "row")).toBe(text));

test("a plural of its own", () => {
  expect(plural(1, "property", "properties")).toBe("1 property");
  expect(plural(2, "property", "properties")).toBe("2 properties");
});
