import { describe, expect, test } from "vitest";
import type { ImportProblem } from "../errors/import-error.ts";
import { mapColumns } from "./map-columns.ts";

type Options = Parameters<typeof mapColumns>[0];

function map(header: string[], options: Partial<Options> = {}) {
  return mapColumns({
    header,
    operation: "create",
    idProperty: undefined,
    map: [],
    ...options,
  });
}

describe("what a column is", () => {
  test.each<[string, string[], Partial<Options>, (string | null)[], string[]]>([
    [
      "the property of its own name",
      ["name", "hs_lead_status"],
      {},
      ["name", "hs_lead_status"],
      [],
    ],
    [
      "nothing, where its name is no property's",
      ["name", "Company name", "Name", "2nd", " city", ""],
      {},
      ["name", null, null, null, null, null],
      ["Company name", "Name", "2nd", " city", ""],
    ],
    [
      "a column of our own, unless it or another one is mapped to a property of that name",
      ["name", "Status", "hs_status", "hs_key", "hs_error"],
      { map: ["Status=hs_status", "hs_key=hs_key"] },
      ["name", "hs_status", null, "hs_key", null],
      [],
    ],
    [
      "what `map` says",
      ["Company name", "city"],
      { map: ["Company name=name", "city=state"] },
      ["name", "state"],
      [],
    ],
    [
      "nothing, where `map` says so",
      ["name", "city"],
      { map: ["city="] },
      ["name", null],
      ["city"],
    ],
    [
      "what `map` says, after the last = of it",
      ["a=b", "city"],
      { map: ["a=b=name"] },
      ["name", "city"],
      [],
    ],
    [
      "ours, and no property",
      ["name", "hs_line", "hs_status", "hs_id", "hs_error"],
      {},
      ["name", null, null, null, null],
      [],
    ],
    [
      "the record id, which nobody can set",
      ["name", "hs_object_id"],
      {},
      ["name", null],
      ["hs_object_id"],
    ],
  ])("%s", (_, header, options, properties, leftOut) => {
    expect(map(header, options)).toEqual({ properties, leftOut });
  });

  test("the same property may be reached by a mapping once its own column is not written", () => {
    const written = ["name=", "Company name=name"];
    expect(map(["name", "Company name"], { map: written })).toMatchObject({
      properties: [null, "name"],
    });
  });
});

describe("the record id", () => {
  test.each<[string, string[], Partial<Options>, number | undefined]>([
    ["hs_object_id before id", ["id", "name", "hs_object_id"], { operation: "update" }, 2],
    ["id", ["name", "id"], { operation: "update" }, 1],
    ["hs_id, as in our own files", ["name", "hs_id"], { operation: "update" }, 1],
    ["what `map` says", ["Record ID", "name"], { operation: "update", map: ["Record ID=id"] }, 0],
    ["for archive too, and nothing else is needed", ["hs_id"], { operation: "archive" }, 0],
    [
      "none with an id property",
      ["email", "id"],
      { operation: "update", idProperty: "email" },
      undefined,
    ],
    ["none for create", ["name", "id"], {}, undefined],
    ["none for upsert", ["email", "id"], { operation: "upsert", idProperty: "email" }, undefined],
  ])("%s", (_, header, options, idColumn) => {
    const columns = map(header, options);
    expect("idColumn" in columns ? columns.idColumn : undefined).toBe(idColumn);
    if (idColumn !== undefined) expect(columns).toHaveProperty(["properties", idColumn], null);
  });

  test("is not among those not written in what the user is told", () => {
    expect(map(["id", "name"], { operation: "update" })).toMatchObject({ leftOut: [] });
  });
});

const NO_EMAIL: ImportProblem = {
  code: "NO_ID_PROPERTY",
  message: "line 1: no column maps to email, the id property. Map the column that holds it.",
  values: { property: "email" },
};

describe("a problem", () => {
  test.each<[string, string[], Partial<Options>, ImportProblem[]]>([
    [
      "a column twice",
      ["name", "name"],
      {},
      [
        {
          code: "MAPPING",
          message: 'line 1: the header names the column "name" twice.',
          values: { column: "name" },
        },
        {
          code: "MAPPING",
          message: 'line 1: two columns map to the property "name".',
          values: { property: "name" },
        },
      ],
    ],
    [
      "a column that is not written, twice",
      ["name", "No", "No"],
      {},
      [
        {
          code: "MAPPING",
          message: 'line 1: the header names the column "No" twice.',
          values: { column: "No" },
        },
      ],
    ],
    [
      "two columns for one property",
      ["name", "Company"],
      { map: ["Company=name"] },
      [
        {
          code: "MAPPING",
          message: 'line 1: two columns map to the property "name".',
          values: { property: "name" },
        },
      ],
    ],
    [
      "a mapping of a column that is not there",
      ["name", "city"],
      { map: ["Town=city"] },
      [
        {
          code: "MAP",
          message: 'map "Town=city": line 1 has no column "Town"; it has "name", "city".',
        },
      ],
    ],
    [
      "a mapping to what is no property",
      ["name", "Town"],
      { map: ["Town=The City"] },
      [
        {
          code: "MAP",
          message:
            'map "Town=The City": "The City" is not a property name (small letters, digits and _).',
        },
      ],
    ],
    [
      "a mapping without =",
      ["name"],
      { map: ["name"] },
      [{ code: "MAP", message: `map "name": expected 'Column=property'.` }],
    ],
    [
      "a mapping without a column",
      ["name"],
      { map: ["=x"] },
      [{ code: "MAP", message: `map "=x": expected 'Column=property'.` }],
    ],
    [
      "no record id",
      ["name"],
      { operation: "archive" },
      [
        {
          code: "NO_RECORD_ID",
          message:
            "line 1: no column holds the record id, which archive needs; expected one of hs_id, hs_object_id. Map the column that holds it to hs_object_id.",
        },
      ],
    ],
    [
      "no record id, where an id property would do",
      ["name"],
      { operation: "update", idProperty: undefined },
      [
        {
          code: "NO_RECORD_ID",
          message:
            "line 1: no column holds the record id, by which records are found; expected one of hs_id, hs_object_id, id. Map the column that holds it to hs_object_id.",
          values: { operation: "update" },
        },
      ],
    ],
    ["no id property", ["firstname"], { operation: "upsert", idProperty: "email" }, [NO_EMAIL]],
    [
      "no property at all",
      ["Acme", "Berlin"],
      {},
      [
        {
          code: "NO_PROPERTY",
          message:
            'line 1: no column maps to a property ("Acme", "Berlin"). Is the first line a header? If it is, map its columns.',
        },
      ],
    ],
    [
      "an update of nothing",
      ["id", "Name"],
      { operation: "update" },
      [
        {
          code: "NO_PROPERTY",
          message:
            'line 1: no column maps to a property ("id", "Name"). Is the first line a header? If it is, map its columns.',
        },
      ],
    ],
    [
      "several at once",
      ["Mail", "No", "No"],
      { operation: "upsert", idProperty: "email", map: ["Town=city", "Mail", "Mail=E-Mail"] },
      [
        {
          code: "MAP",
          message: 'map "Town=city": line 1 has no column "Town"; it has "Mail", "No", "No".',
        },
        { code: "MAP", message: `map "Mail": expected 'Column=property'.` },
        {
          code: "MAP",
          message:
            'map "Mail=E-Mail": "E-Mail" is not a property name (small letters, digits and _).',
        },
        {
          code: "MAPPING",
          message: 'line 1: the header names the column "No" twice.',
          values: { column: "No" },
        },
        NO_EMAIL,
      ],
    ],
  ])("%s", (_, header, options, problems) => {
    expect(map(header, options)).toEqual({ problems });
  });
});

describe("among several columns that could hold the record id", () => {
  test.each([
    [["id", "hs_object_id", "hs_id", "name"], [], 2],
    [["id", "hs_object_id", "name"], [], 1],
    [["id", "hs_id", "Record", "name"], ["Record=hs_object_id"], 2],
  ])("%j with %j: column %i, and none of the others is a property", (header, written, idColumn) => {
    const columns = mapColumns({
      header,
      operation: "update",
      idProperty: undefined,
      map: written,
    });
    expect(columns).toMatchObject({ idColumn });
    expect("properties" in columns && columns.properties.filter(Boolean)).toEqual(["name"]);
  });
});

describe("with the account's definitions", () => {
  const definitions = [
    { name: "name", label: "Company name" },
    { name: "hs_phone", label: "Phone" },
    { name: "mobile", label: "phone" },
    { name: "fax", label: "Fax" },
    { name: "fax_2", label: "fax" },
    { name: "createdate", label: "Create date", modificationMetadata: { readOnlyValue: true } },
    {
      name: "hs_object_id",
      label: "Record ID",
      calculated: true,
      modificationMetadata: { readOnlyValue: true },
    },
    { name: "city", label: "Town" },
  ];

  test.each([
    ["the exact label", "Company name", "name"],
    ["the label, whatever its case and blanks", " company  NAME ", "name"],
    ["the exact label before a forgiven one", "Phone", "hs_phone"],
    ["a name before a label", "city", "city"],
    ["the label of an unknown name", "town", "city"],
    ["nothing: what is written like a name, but is none", "other", null],
    ["nothing: a label of what cannot be written", "Create date", null],
    ["nothing: an own column", "hs_id", null],
  ])("%s", (_, title, property) => {
    expect(map(["mobile", title], { definitions })).toMatchObject({
      properties: ["mobile", property],
    });
  });

  test("a label of several properties is not written, and told", () => {
    expect(map(["name", "FAX"], { definitions })).toMatchObject({
      properties: ["name", null],
      leftOut: ["FAX"],
      ambiguous: { FAX: ["fax", "fax_2"] },
    });
  });

  test("the record id by its label, as HubSpot exports it", () => {
    expect(map(["Record ID", "name"], { definitions, operation: "update" })).toMatchObject({
      idColumn: 0,
      leftOut: [],
    });
  });
});

describe("a saved mapping", () => {
  test("says what columns are, `map` goes before it, and what it leaves out need not be there", () => {
    const saved = { "E-Mail": "email", Name: "name", Notes: null, Gone: null };
    expect(map(["E-Mail", "Name", "Notes"], { saved, map: ["Name=firstname"] })).toEqual({
      properties: ["email", "firstname", null],
      leftOut: ["Notes"],
    });
  });

  test("a column that is not there is a problem, with the one that was meant", () => {
    expect(map(["E-Mail"], { saved: { Email: "email" }, map: ["E-Mail=email"] })).toEqual({
      problems: [
        {
          code: "SAVED_MAPPING",
          message:
            'the saved mapping: line 1 has no column "Email"; it has "E-Mail". Did you mean "E-Mail"?',
          values: { column: "Email" },
        },
      ],
    });
  });
});

test("what is missing is no problem while the user is still to be asked", () => {
  expect(map(["Firma"], { isDraft: true })).toEqual({ properties: [null], leftOut: ["Firma"] });
  expect(map(["Firma"], { isDraft: true, operation: "update" })).not.toHaveProperty("problems");
});

test("a column of associated ids is no property, unless `map` says so", () => {
  const associated = ["company_id"];
  expect(map(["name", "company_id"], { associated })).toEqual({
    properties: ["name", null],
    leftOut: [],
  });
  const written = ["company_id=company_id"];
  expect(map(["name", "company_id"], { associated, map: written })).toMatchObject({
    properties: ["name", "company_id"],
  });
});
