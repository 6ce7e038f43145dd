import { expect, test } from "vitest";
import { candidatesFor } from "./candidates.ts";

const definitions = [
  { name: "email", label: "Email" },
  { name: "firstname", label: "First name" },
  { name: "city", label: "City" },
  { name: "createdate", label: "Created", calculated: true },
];

test("the likeliest properties first, then the others; none that is taken or cannot be written", () => {
  const { likely, properties } = candidatesFor("E-Mail address", definitions, new Set(["city"]));
  expect(likely).toBe(1);
  expect(properties.map(({ name }) => name)).toEqual(["email", "firstname"]);
});
