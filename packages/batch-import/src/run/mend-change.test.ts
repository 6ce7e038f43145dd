import { resolveJob } from "@x/batch-core";
import type { CreateChange, UpdateChange } from "@x/batch-types";
import { expect, test } from "vitest";
import { createMendChange } from "./mend-change.ts";

const COLUMNS = [
  { title: "Mail", property: null },
  { title: "Town", property: "city" },
  { title: "Age", property: "age" },
  { title: "Owner", property: "hubspot_owner_id" },
];

const DEFINITIONS = {
  properties: [
    { name: "email", type: "string" },
    { name: "city", type: "string" },
    { name: "age", type: "number" },
    { name: "hubspot_owner_id", type: "enumeration", externalOptions: true },
  ],
  hidden: [],
  quota: {},
  names: { owners: [{ id: "71", email: "ada@example.com" }] as never },
};

const mend = createMendChange(
  resolveJob({ operation: "upsert", objectType: "contacts", idProperty: "email" }),
  COLUMNS,
  DEFINITIONS,
);

const UPDATE: UpdateChange = {
  index: 0,
  status: "update",
  key: "bob@example.com",
  id: "512",
  changes: [
    { property: "city", from: "Oslo", to: "Rome" },
    { property: "age", from: "36", to: "" },
  ],
  kept: [],
};
const CREATE: CreateChange = {
  index: 1,
  status: "create",
  key: "bob@example",
  changes: [
    { property: "email", from: "", to: "bob@example" },
    { property: "city", from: "", to: "Rome" },
  ],
};

test("a row as it was is the change as it was", () => {
  expect(mend(UPDATE, ["bob@example.com", "Rome", "", ""])).toEqual({ change: UPDATE });
});

test("a change of an upsert without its key is not corrected: it would be written by no key", () => {
  const { key: _, ...without } = UPDATE;
  expect(mend(without, ["bob@example.com", "Bonn", "", ""])).toMatchObject({
    why: { one: expect.stringContaining("the key of its record") as string },
  });
});

test("a corrected value is written over what HubSpot had when the plan was made, and over nothing else", () => {
  const [city, age] = UPDATE.changes;
  expect(mend(UPDATE, ["bob@example.com", "Bonn", "37", ""])).toEqual({
    change: {
      ...UPDATE,
      changes: [
        { ...city, to: "Bonn" },
        { ...age, to: "37" },
      ],
    },
  });
  // A blank cell leaves its property alone.
  expect(mend(UPDATE, ["bob@example.com", "", "", ""])).toEqual({
    change: { ...UPDATE, changes: [age] },
  });
});

test("a record to create takes another key, other values and names", () => {
  expect(mend(CREATE, ["bob@example.com", "", "", "ada@example.com"])).toEqual({
    change: {
      ...CREATE,
      key: "bob@example.com",
      changes: [
        { property: "email", from: "", to: "bob@example.com" },
        { property: "hubspot_owner_id", from: "", to: "71" },
      ],
    },
  });
});

const [CITY] = UPDATE.changes;

test.each<[string, UpdateChange | CreateChange, string[], string]>([
  ["another record", UPDATE, ["cy@example.com", "Rome", "", ""], '"Mail" says which record'],
  ["a new record without a key", CREATE, ["", "Rome", "", ""], '"Mail" says which record'],
  [
    "a value that was not to change",
    UPDATE,
    ["bob@example.com", "Rome", "", "71"],
    '"Owner" has a',
  ],
  ["a value that is none", UPDATE, ["bob@example.com", "Rome", "old", ""], "age: expected"],
  [
    "no value",
    { ...UPDATE, changes: [CITY!] },
    ["bob@example.com", "", "", ""],
    "no value is left",
  ],
])("refuses %s", (_, change, cells, why) => {
  expect(mend(change, cells)).toEqual({
    why: { one: expect.stringContaining(why) as string, many: expect.any(String) as string },
  });
});

test("a stage is one of the corrected pipeline, and advised is what can be followed", () => {
  const pipelines = ["One", "Two"].map((label) => ({
    id: label.toLowerCase(),
    label,
    stages: [{ id: `new-${label}`, label: "New" }],
  }));
  const columns = [
    { title: "code", property: null },
    { title: "pipeline", property: "pipeline" },
    { title: "dealstage", property: "dealstage" },
  ];
  const mendDeal = createMendChange(
    resolveJob({ operation: "upsert", objectType: "deals", idProperty: "code" }),
    columns,
    {
      properties: ["code", "pipeline", "dealstage"].map((name) => ({
        name,
        type: "enumeration",
        externalOptions: true,
      })),
      hidden: [],
      quota: {},
      names: { pipelines: pipelines as never },
    },
  );
  const stage = { property: "dealstage", from: "", to: "won" };
  const pipeline = { property: "pipeline", from: "", to: "one" };
  const whyOf = (...changes: UpdateChange["changes"]) => {
    const made = mendDeal({ ...UPDATE, key: "d1", changes }, ["d1", "", "New"]);
    return "why" in made ? made.why.one : undefined;
  };
  const advice =
    'dealstage: "New" may mean "new-One" ("New" of "One") or "new-Two" ("New" of "Two"); write the pipeline, in pipeline, or the id.';
  expect([whyOf(stage, pipeline), whyOf(stage)]).toEqual([
    advice,
    `${advice} Here, only the id will do: the plan does not change the pipeline.`,
  ]);
  const both = { ...UPDATE, key: "d1", changes: [stage, pipeline] };
  const inTwo = [
    { ...stage, to: "new-Two" },
    { ...pipeline, to: "two" },
  ];
  expect(mendDeal(both, ["d1", "Two", "New"])).toEqual({ change: { ...both, changes: inTwo } });
  const mixed = mendDeal({ ...UPDATE, key: "d1", changes: [stage] }, ["d1", "One", "New"]);
  expect("why" in mixed && mixed.why.one).toBe(
    '"pipeline" has a value, and the plan changes none there; correct it in the file that was compared, and make a new plan.',
  );
});
