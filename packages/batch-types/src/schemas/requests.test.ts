import { type GenericSchema, is } from "valibot";
import { describe, expect, test } from "vitest";
import {
  archiveAssociationsRequestSchema,
  createAssociationsRequestSchema,
  createDefaultAssociationsRequestSchema,
  readAssociationsRequestSchema,
  removeAssociationLabelsRequestSchema,
} from "./association-request.ts";
import {
  MAX_ASSOCIATION_INPUTS,
  MAX_BATCH_INPUTS,
  MAX_PROPERTY_INPUTS,
} from "../registry/limits.ts";
import {
  archivePropertiesRequestSchema,
  createPropertiesRequestSchema,
  listPropertiesQuerySchema,
  readPropertiesRequestSchema,
} from "./property-request.ts";
import { readDealSplitsRequestSchema, readRequestSchema } from "./read-request.ts";
import {
  archiveRequestSchema,
  createRequestSchema,
  dealSplitsRequestSchema,
  updateRequestSchema,
  upsertRequestSchema,
} from "./request.ts";
import { type Mutation, withExtraField, withWrongType } from "./testing/mutations.ts";

const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }];
const written = { objectWriteTraceId: "0", properties: { email: "ada@example.com" } };
const option = { value: "a", label: "A", description: "", hidden: false, displayOrder: 0 };
const property = {
  name: "size",
  label: "Size",
  groupName: "contactinformation",
  type: "enumeration",
  fieldType: "select",
  description: "",
  options: [option],
  externalOptions: false,
  referencedObjectType: "OWNER",
  hasUniqueValue: false,
  calculationFormula: "1 + 1",
  dataSensitivity: "non_sensitive",
  hidden: false,
  formField: true,
  displayOrder: -1,
  showCurrencySymbol: false,
  currencyPropertyName: "currency",
  numberDisplayHint: "formatted",
  textDisplayHint: "email",
};

interface Case {
  schema: GenericSchema;
  /** Every field there is. */
  input: object;
  siblings?: object;
  most: number;
}

const CASES: Record<string, Case> = {
  create: {
    schema: createRequestSchema,
    input: { ...written, associations: [{ to: { id: "9" }, types }] },
    most: MAX_BATCH_INPUTS,
  },
  update: {
    schema: updateRequestSchema,
    input: { id: "1", idProperty: "email", ...written },
    most: MAX_BATCH_INPUTS,
  },
  upsert: {
    schema: upsertRequestSchema,
    input: { id: "1", idProperty: "email", ...written },
    most: MAX_BATCH_INPUTS,
  },
  archive: { schema: archiveRequestSchema, input: { id: "1" }, most: MAX_BATCH_INPUTS },
  read: {
    schema: readRequestSchema,
    input: { id: "1" },
    siblings: { idProperty: "email", properties: ["city"], propertiesWithHistory: [] },
    most: MAX_BATCH_INPUTS,
  },
  "deal splits upsert": {
    schema: dealSplitsRequestSchema,
    input: { id: 1, splits: [{ ownerId: 1, percentage: 1 }] },
    most: MAX_BATCH_INPUTS,
  },
  "deal splits read": {
    schema: readDealSplitsRequestSchema,
    input: { id: "1" },
    most: MAX_BATCH_INPUTS,
  },
  "associations create": {
    schema: createAssociationsRequestSchema,
    input: { from: { id: "1" }, to: { id: "2" }, types },
    most: MAX_ASSOCIATION_INPUTS.create,
  },
  "associations create default": {
    schema: createDefaultAssociationsRequestSchema,
    input: { from: { id: "1" }, to: { id: "2" } },
    most: MAX_ASSOCIATION_INPUTS.createDefault,
  },
  "associations archive": {
    schema: archiveAssociationsRequestSchema,
    input: { from: { id: "1" }, to: [{ id: "2" }, { id: "3" }] },
    most: MAX_ASSOCIATION_INPUTS.archive,
  },
  "associations remove labels": {
    schema: removeAssociationLabelsRequestSchema,
    input: { from: { id: "1" }, to: { id: "2" }, types },
    most: MAX_ASSOCIATION_INPUTS.removeLabels,
  },
  "associations read": {
    schema: readAssociationsRequestSchema,
    input: { id: "1", after: "99" },
    most: MAX_ASSOCIATION_INPUTS.read,
  },
  "properties create": {
    schema: createPropertiesRequestSchema,
    input: property,
    most: MAX_PROPERTY_INPUTS,
  },
  "properties read": {
    schema: readPropertiesRequestSchema,
    input: { name: "size" },
    siblings: { archived: false, dataSensitivity: "sensitive" },
    most: MAX_PROPERTY_INPUTS,
  },
  "properties archive": {
    schema: archivePropertiesRequestSchema,
    input: { name: "size" },
    most: MAX_PROPERTY_INPUTS,
  },
};

describe.each(Object.entries(CASES))("%s", (_, { schema, input, siblings, most }) => {
  const body = { inputs: [input], ...siblings };

  test("takes every field there is", () => {
    expect(is(schema, body)).toBe(true);
  });

  test("refuses a field it does not know, wherever it is", () => {
    // Property names are the account's; any name will do.
    const strange = withExtraField(body).filter(({ at }) => !at.endsWith(".properties"));
    expect(accepted(schema, strange)).toEqual([]);
  });

  test("refuses another type of any field", () => {
    expect(accepted(schema, withWrongType(body))).toEqual([]);
  });

  test(`takes 1 to ${most} inputs`, () => {
    const inputs = (count: number) => ({
      inputs: Array.from({ length: count }, () => input),
      ...siblings,
    });
    expect(is(schema, inputs(0))).toBe(false);
    expect(is(schema, inputs(most))).toBe(true);
    expect(is(schema, inputs(most + 1))).toBe(false);
  });
});

test.each([
  ["a number as value", createRequestSchema, { properties: { age: 36 } }],
  ["a number as id", updateRequestSchema, { id: 1, properties: {} }],
  ["an empty id", archiveRequestSchema, { id: "" }],
  ["a text as id of a split deal", dealSplitsRequestSchema, { id: "1", splits: [] }],
  ["a share over 1", dealSplitsRequestSchema, { id: 1, splits: [{ ownerId: 1, percentage: 60 }] }],
  ["associations on an update", updateRequestSchema, { id: "1", properties: {}, associations: [] }],
  ["an unknown category", createAssociationsRequestSchema, unknownCategory()],
  ["a type that only reads return", createPropertiesRequestSchema, { ...property, type: "json" }],
])("%s is refused", (_, schema, input) => {
  expect(is(schema, { inputs: [input] })).toBe(false);
});

test("a read that asks for history takes 50 inputs", () => {
  const body = (count: number) => ({
    inputs: Array.from({ length: count }, () => ({ id: "1" })),
    propertiesWithHistory: ["city"],
  });
  expect(is(readRequestSchema, body(50))).toBe(true);
  expect(is(readRequestSchema, body(51))).toBe(false);
});

test("what may be left out may be left out", () => {
  expect(is(createRequestSchema, { inputs: [{ properties: {} }] })).toBe(true);
  expect(is(updateRequestSchema, { inputs: [{ id: "1", properties: {} }] })).toBe(true);
  expect(is(readRequestSchema, { inputs: [{ id: "1" }] })).toBe(true);
  const { name, label, groupName, type, fieldType } = property;
  const least = { name, label, groupName, type, fieldType };
  expect(is(createPropertiesRequestSchema, { inputs: [least] })).toBe(true);
  expect(is(listPropertiesQuerySchema, {})).toBe(true);
});

test("a list of properties takes four parameters", () => {
  const query = {
    archived: true,
    dataSensitivity: "highly_sensitive",
    locale: "de",
    properties: "name,type",
  };
  expect(is(listPropertiesQuerySchema, query)).toBe(true);
  const wrong = [...withExtraField(query), ...withWrongType(query)];
  expect(accepted(listPropertiesQuerySchema, wrong)).toEqual([]);
});

function unknownCategory(): object {
  const strange = { associationCategory: "MINE", associationTypeId: 1 };
  return { from: { id: "1" }, to: { id: "2" }, types: [strange] };
}

/** Where the schema should have found something, and did not. */
function accepted(schema: GenericSchema, mutations: readonly Mutation[]): string[] {
  return mutations.filter(({ value }) => is(schema, value)).map(({ at }) => at);
}
