import { InvalidOptionsError } from "@x/batch-core";
import { expect, test } from "vitest";
import { ACCOUNT } from "./testing/definitions.ts";
import { typeNameProblems, typesText } from "./types-text.ts";

// `vitest --update` writes it again; typed-calls.test-d.ts compiles calls that use it.
test("the file of an account", async () => {
  await expect(typesText(ACCOUNT)).toMatchFileSnapshot("./testing/hubspot-types.ts");
});

test("is the same in whatever order HubSpot lists things", () => {
  const objects = ACCOUNT.objects.toReversed().map((one) => ({
    ...one,
    hidden: one.hidden.toReversed(),
    properties: one.properties.toReversed().map((property) => ({
      ...property,
      updatedAt: "2026-11-29T00:00:00Z",
      ...(property.options && { options: property.options.toReversed() }),
    })),
  }));
  expect(typesText({ ...ACCOUNT, objects })).toBe(typesText(ACCOUNT));
});

test("types of one name are refused, all at once", () => {
  const objectTypes = ["contacts", "p_vendor", "p123_vendor", "p_new_contact", "2-7"];
  const problems = [
    "p_vendor and p123_vendor would both have a type Vendor. If they are the same object, name one of them; else write two files.",
    "contacts and p_new_contact would both have a type NewContact. If they are the same object, name one of them; else write two files.",
  ];
  expect(typeNameProblems(objectTypes)).toEqual(problems);
  const objects = (["contacts", "p_new_contact"] as const).map((objectType) => ({
    objectType,
    properties: [],
    hidden: [],
  }));
  expect(() => typesText({ ...ACCOUNT, objects })).toThrow(new InvalidOptionsError([problems[1]!]));
});
