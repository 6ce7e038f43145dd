import { namedValues } from "./named-values.ts";
import { expect, test } from "vitest";
import { createValueLabels } from "./value-labels.ts";

const enumeration = (name: string, fieldType = "select", options: object[] = []) => ({
  name,
  type: "enumeration",
  fieldType,
  options: options as { value: string }[],
});

const STAGES = [
  { value: "lead", label: "Lead" },
  { value: "same", label: "same" },
  { value: "blank", label: " " },
  { value: "none", label: null },
  { value: "twice", label: "One" },
  { value: "twice", label: "Other" },
];

const OWNERS = [
  { id: "71", email: "ada@example.com", firstName: "Ada", lastName: "Holm" },
  { id: "72", email: "ben@example.com", firstName: null, lastName: "" },
];

const DEFINITIONS = {
  properties: [
    enumeration("lifecyclestage", "select", STAGES),
    enumeration("colors", "checkbox", [
      { value: "r", label: "Red" },
      { value: "b", label: "Blue" },
    ]),
    enumeration("hubspot_owner_id"),
    { ...enumeration("helpers", "checkbox"), referencedObjectType: "OWNER" },
    enumeration("pipeline", "select", [{ value: "default", label: "Old" }]),
    enumeration("dealstage"),
    { name: "is_vip", type: "bool", options: [{ value: "true", label: "Yes" }] },
    { name: "city", type: "string", options: [{ value: "Bonn", label: "Capital" }] },
  ],
  names: {
    owners: OWNERS,
    pipelines: [
      { id: "default", label: "Sales", stages: [{ id: "won", label: "Closed won" }] },
      { id: "2", label: "Other", stages: [{ id: "23", label: "Closed won" }] },
    ],
  },
};

const labelOf = createValueLabels("deals", DEFINITIONS);

test.each([
  ["lifecyclestage", "lead", "Lead"],
  ["lifecyclestage", "same", undefined],
  ["lifecyclestage", "blank", undefined],
  ["lifecyclestage", "none", undefined],
  ["lifecyclestage", "twice", undefined],
  ["lifecyclestage", "archived", undefined],
  ["lifecyclestage", "", undefined],
  ["colors", "r;b", "Red; Blue"],
  ["colors", ";b", "; Blue"],
  ["colors", "r;old", "Red; old"],
  ["colors", "old;older", undefined],
  ["hubspot_owner_id", "71", "Ada Holm"],
  ["hubspot_owner_id", "72", "ben@example.com"],
  ["hubspot_owner_id", "99", undefined],
  ["helpers", "71;72", "Ada Holm; ben@example.com"],
  ["pipeline", "default", "Sales"],
  ["dealstage", "won", "Closed won"],
  ["dealstage", "23", "Closed won"],
  ["is_vip", "true", "Yes"],
  ["is_vip", "false", undefined],
  ["city", "Bonn", undefined],
  ["unknown", "1", undefined],
])("%s %j is called %j", (property, value, label) => {
  expect(labelOf(property, value)).toBe(label);
});

test("where owners and pipelines may not be read, only what the definitions say is known", () => {
  const refused = { refused: "The token lacks a scope." };
  const names = { owners: refused, pipelines: refused };
  for (const known of [{ names }, { names: undefined }]) {
    const of = createValueLabels("deals", { ...DEFINITIONS, ...known });
    expect([of("hubspot_owner_id", "71"), of("pipeline", "default")]).toEqual([undefined, "Old"]);
  }
});

test("two of one label are told apart", () => {
  const owner = { name: "hubspot_owner_id", label: "Owner", type: "enumeration" } as const;
  const stage = { name: "dealstage", label: "Stage", type: "enumeration" } as const;
  const stages = [{ id: "won", label: "Won" }];
  const names = {
    owners: [
      { id: "1", email: "ada@x.example", firstName: "Ada", lastName: "Lane" },
      { id: "2", email: "ben@x.example" },
      { id: "3" },
    ],
    pipelines: [
      { id: "p", label: "Sales", stages },
      { id: "q", label: "Renewal", stages: [{ id: "won2", label: "Won" }] },
    ],
  } as never;
  expect(namedValues("deals", owner as never, { names })).toEqual([
    { value: "1", label: "Ada Lane", detail: "ada@x.example" },
    { value: "2", label: "ben@x.example" },
    { value: "3" },
  ]);
  expect(namedValues("deals", stage as never, { names })).toEqual([
    { value: "won", label: "Won", detail: "Sales" },
    { value: "won2", label: "Won", detail: "Renewal" },
  ]);
});
