import { expect, test } from "vitest";
import { takesText } from "./takes-text.ts";

test("what a property takes is said whole, also where HubSpot lists no options", () => {
  expect(
    [
      { type: "enumeration", names: "owner" as const, options: [] },
      { type: "enumeration", options: [] },
      { type: "enumeration", options: ["a", "b"] },
      { type: "enumeration", options: ["a", "b", "c", "d", "e"] },
      { type: "bool", options: ["true", "false"] },
      { type: "phone_number", options: [] },
    ].map(takesText),
  ).toEqual([
    "an owner",
    "one of a list",
    "one of a, b",
    "one of a, b, c, d, …",
    "true or false",
    "phone_number",
  ]);
});
