import { expect, test } from "vitest";
import { candidatesFor } from "./candidates.ts";

const definitions = [
  { name: "email", label: "Email" },
  { name: "firstname", label: "First name" },
  { name: "city", label: "City" },
  { name: "createdate", label: "Created", calculated: true },
];

test("the likeliest properties first, then the others; none that is taken or cannot be written", () => {
  const properties = candidatesFor("E-Mail address", definitions, new Set(["city"]));
  expect(properties.map(({ name }) => name)).toEqual(["email", "firstname"]);
});
