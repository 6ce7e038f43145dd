import { PRIMARY_TYPES } from "@x/batch-types";
import { expect, test } from "vitest";
import { hubspotTypes } from "./association-definitions.ts";
import { KNOWN_TYPES } from "./association-types.ts";
import { defineObject } from "../properties/define.ts";
import { PROFILES } from "../properties/profiles.ts";

const standard = (name: keyof typeof PROFILES) => ({
  name,
  isCustom: false,
  profile: PROFILES[name],
});
const machines = {
  name: "2-123",
  isCustom: true,
  profile: defineObject("Machine"),
};

// From the tables of HubSpot's guide, which name the unlabelled and the primary type of two objects.
test.each([
  ["contacts", "companies", [279, 1]],
  ["companies", "contacts", [280, 2]],
  ["contacts", "deals", [4]],
  ["deals", "contacts", [3]],
  ["deals", "companies", [341, 5]],
  ["companies", "deals", [342, 6]],
  ["contacts", "tickets", [15]],
  ["tickets", "companies", [339, 26]],
  ["companies", "tickets", [340, 25]],
  ["deals", "tickets", [27]],
  ["contacts", "contacts", [449]],
  ["tickets", "tickets", [452]],
  ["companies", "companies", [450, 13, 14]],
  ["deals", "line_items", [19]],
  ["calls", "contacts", [194]],
  ["contacts", "meetings", [199]],
  ["notes", "companies", [190]],
  ["tasks", "deals", [216]],
  ["communications", "contacts", [81]],
  ["contacts", "postal_mail", [454]],
  ["leads", "contacts", [608, 578]],
  ["quotes", "contacts", [69, 702]],
  ["subscriptions", "contacts", [295]],
] as const)("from %s to %s the types are known", (from, to, typeIds) => {
  const types = hubspotTypes(standard(from), standard(to));
  expect(types.map(({ type }) => type.associationTypeId)).toEqual(
    expect.arrayContaining([...typeIds]),
  );
  expect(types[0].type.associationTypeId).toBe(typeIds[0]);
  expect(types[0].label).toBeNull();
});

test("the primary types are those that clients know", () => {
  const primary = [...KNOWN_TYPES.values()].flat().filter(({ single }) => single === "from");
  const ids = primary.map(({ typeId, inverseId }) => ({ typeId, inverseId }));
  expect(new Set(ids)).toEqual(new Set(PRIMARY_TYPES));
});

test("every number belongs to one pair of objects and one direction", () => {
  const numbers = [...KNOWN_TYPES].flatMap(([pair, types]) => {
    const [from, to] = pair.split(">");
    return from === to
      ? types.slice(0, 1).map(({ typeId }) => typeId)
      : types.map((it) => it.typeId);
  });
  expect(numbers.length).toBe(new Set(numbers).size);
});

test("every type is the other of its other", () => {
  for (const pair of KNOWN_TYPES.keys()) {
    const [from, to] = pair.split(">") as [keyof typeof PROFILES, keyof typeof PROFILES];
    const back = hubspotTypes(standard(to), standard(from));
    for (const { type, inverse } of hubspotTypes(standard(from), standard(to))) {
      const other = back.find((it) => it.type.associationTypeId === inverse.associationTypeId);
      expect(other?.inverse).toEqual(type);
    }
  }
});

test("objects without published types get the same ones every time, and neighbours", () => {
  const [there] = hubspotTypes(standard("products"), standard("users"));
  const [back] = hubspotTypes(standard("users"), standard("products"));
  expect(hubspotTypes(standard("products"), standard("users"))[0]).toEqual(there);
  expect(back.type).toEqual(there.inverse);
  const [one, other] = [there, back].map(({ type }) => type.associationTypeId);
  expect(Math.abs((one ?? 0) - (other ?? 0))).toBe(1);
  expect(one).toBeGreaterThan(100_000);
  expect(one).toBeLessThan(2 ** 31);
});

test("the types of custom objects are the account's own, and the unlabelled one has no label", () => {
  const [type] = hubspotTypes(machines, standard("contacts"));
  expect(type).toMatchObject({ label: null, name: "machine_to_contact" });
  expect(type.type.associationCategory).toBe("USER_DEFINED");
});

test("v3 calls the primary type by the plain name, as it did before there were labels", () => {
  const types = hubspotTypes(standard("contacts"), standard("companies"));
  expect(types.map(({ name, label }) => [name, label])).toEqual([
    ["contact_to_company_unlabeled", null],
    ["contact_to_company", "Primary"],
    ["billing_contact_to_company", "Billing Contact"],
  ]);
  const [, primary] = hubspotTypes(standard("companies"), standard("contacts"));
  expect(primary?.label).toBe("Contact with Primary Company");
});
