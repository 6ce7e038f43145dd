import { describe, expect, test } from "vitest";
import { readAssociations } from "./read-associations.ts";
import { carryColumns } from "./carry-columns.ts";
import { findColumn } from "./find-column.ts";
import { findIdProperty } from "./find-id-property.ts";
import { type ColumnMap, mapColumns } from "./map-columns.ts";
import { readObjectType } from "./object-type.ts";
import { parseMapping } from "./saved-mapping.ts";

const definitions = [
  { name: "email", label: "Email" },
  { name: "hs_lead_status", label: "Lead status" },
  { name: "external_id", label: "Customer number" },
  { name: "tags", label: "Tags" },
  {
    name: "createdate",
    label: "Create date",
    modificationMetadata: { readOnlyValue: true },
  },
  { name: "hs_lastmodifieddate", label: "Last modified", calculated: true },
];

function map(header: string[], options: object = {}) {
  return mapColumns({
    header,
    operation: "update",
    idProperty: "email",
    map: [],
    definitions,
    ...options,
  });
}

test.each([
  [" hs_lead_status ", "hs_lead_status"],
  ["HS_LEAD_STATUS", "hs_lead_status"],
  ["\u200bhs_lead_status", "hs_lead_status"],
  ["LEAD  status", "hs_lead_status"],
])("the header %j is forgiven, and said", (title, property) => {
  expect(map(["email", title])).toEqual({
    properties: ["email", property],
    leftOut: [],
    forgiven: [[title, property]],
  });
});

test("what HubSpot sets itself is not written by name and label, unless `map` names it", () => {
  const header = ["email", "createdate", "Last modified", "CREATE DATE", "Lead status"];
  expect(map(header)).toEqual({
    properties: ["email", null, null, null, "hs_lead_status"],
    leftOut: [],
    readOnly: ["createdate", "Last modified", "CREATE DATE"],
  });
  const written = ["createdate=createdate"];
  expect(map(["email", "createdate"], { map: written })).toEqual({
    properties: ["email", "createdate"],
    leftOut: [],
  });
});

test("the columns of what the command itself writes are no properties", () => {
  const header = ["hs_key", "hs_status", "hs_id", "hs_lead_status", "hs_error", "hs_line"];
  expect(map(header, { idProperty: undefined })).toEqual({
    properties: [null, null, null, "hs_lead_status", null, null],
    idColumn: 2,
    leftOut: [],
  });
});

describe("`map` and a saved mapping", () => {
  test("forgive case and blanks", () => {
    const options = { map: ["e-mail =email"], saved: { STATUS: "hs_lead_status" } };
    expect(map(["E-Mail", " Status"], options)).toEqual({
      properties: ["email", "hs_lead_status"],
      leftOut: [],
    });
  });

  test("but not where several columns may be meant", () => {
    expect(map(["email", "Name", "NAME"], { map: ["name=firstname"] })).toEqual({
      problems: [
        {
          code: "MAP",
          message:
            'map "name=firstname": line 1 has no column "name"; it has "email", "Name", "NAME". Did you mean "Name"?',
        },
      ],
    });
    expect(findColumn(" ", ["", "a"])).toBeUndefined();
  });

  test.each(["__proto__", "constructor", "toString"])("keep a column called %s", (title) => {
    const text = `{"columns":{"${title}":"town"}}`;
    const { columns } = parseMapping(text, "m.json");
    expect(Object.entries(columns)).toEqual([[title, "town"]]);
    const others = `"values":{"${title}":{"${title}":"a"}},"constants":{"${title}":"b"}`;
    const { values, constants } = parseMapping(`{"columns":{},${others}}`, "m.json");
    expect(Object.entries(constants!)).toEqual([[title, "b"]]);
    expect(Object.entries(Object.entries(values!)[0]![1])).toEqual([[title, "a"]]);
    expect(map(["email", title], { saved: columns })).toMatchObject({
      properties: ["email", "town"],
    });
  });

  test("refuse what is no property, also of such a column", () => {
    const text = '{"columns":{},"values":{"Industry":{"constructor":7}},"constants":{"city":null}}';
    expect(() => parseMapping(text, "m.json")).toThrow(
      'm.json: "values" → "Industry" → "constructor": expected string; got 7.\nm.json: "constants" → "city": expected string; got null.',
    );
    expect(() => parseMapping('{"columns":{"__proto__":"No name"}}', "m.json")).toThrow(
      'm.json: "columns" → "__proto__": expected the name of a property, or null; got "No name".',
    );
  });
});

test("an archive takes no ids of a column that is only called id", () => {
  const options = { operation: "archive", idProperty: undefined };
  expect(map(["id"], options)).toEqual({
    problems: [
      {
        code: "NO_RECORD_ID",
        message:
          "line 1: no column holds the record id, which archive needs; expected one of hs_id, hs_object_id. The column id may hold ids of another system. If they are HubSpot's, map it to hs_object_id.",
        values: { column: "id" },
      },
    ],
  });
  expect(map(["id"], { ...options, map: ["id=hs_object_id"] })).toMatchObject({ idColumn: 0 });
});

describe("the id property", () => {
  test.each([
    ["Email", ["email"], undefined, "email"],
    ["Email", ["EMAIL"], undefined, "email"],
    ["Email", ["mail"], undefined, "Email"],
    ["Email", [], definitions, "email"],
    ["email", ["Email"], definitions, "email"],
    ["Customer number", ["Customer number"], definitions, "external_id"],
    ["other_id", ["Other_ID"], definitions, "other_id"],
    [undefined, ["email"], definitions, undefined],
  ])("%s with the columns %j", (given, header, known, found) => {
    expect(findIdProperty(given, header, known)).toBe(found);
  });
});

test.each([
  ["Contact", "contacts"],
  ["contacts", "contacts"],
  ["CONTACTS", "contacts"],
  ["company", "companies"],
  ["Companies", "companies"],
  ["tax", "taxes"],
  ["Line items", "line_items"],
  ["line-item", "line_items"],
  ["fee", "fees"],
  [" deal ", "deals"],
  ["2-123", "2-123"],
  ["0-1", "contacts"],
  ["p_Vendor", "p_Vendor"],
  ["contcats", undefined],
  ["", undefined],
])("%j is the object type %s", (text, objectType) => {
  expect(readObjectType(text)).toBe(objectType);
});

test("`associate` forgives the names of objects and columns", () => {
  const header = ["Company: id", "Company"];
  const read = (text: string) => readAssociations([text], header)[0];
  expect(read("Company:company: ID")).toMatchObject({ title: "Company", label: " ID" });
  expect(read("company:Company: id:Old mentor")).toEqual({
    text: "company:Company: id:Old mentor",
    objectType: "companies",
    title: "Company: id",
    label: "Old mentor",
  });
  expect(read("companies:COMPANY")).toMatchObject({ title: "Company", label: undefined });
});

const source = { reading: { format: "csv" } } as const;

const csv = (...header: string[]) => ({ format: "csv", header, typed: [] }) as const;

test("a corrected CSV is read as the source was, a corrected workbook by its own types", () => {
  const columns: ColumnMap = {
    properties: ["size", "city"],
    leftOut: [],
    typed: ["typed", null],
    dateSystem: 1904,
  };
  const task = { columns, header: ["size", "city"], source };
  expect(carryColumns(task, "failed.csv", csv("city", "size"))).toMatchObject({
    typed: [null, "typed"],
    dateSystem: 1904,
  });
  const workbook = { format: "xlsx", header: ["size", "city"] } as const;
  const typed = [{ column: "city", isMixed: true }];
  expect(carryColumns(task, "mended.xlsx", { ...workbook, typed })).toMatchObject({
    typed: [null, "mixed"],
  });
  expect(carryColumns(task, "mended.xlsx", { ...workbook, typed: [] })).not.toHaveProperty("typed");
  expect(carryColumns(task, "mended.xlsx", { ...workbook, typed: [] })).not.toHaveProperty(
    "dateSystem",
  );
});

test("a retry keeps which columns clear, by their names", () => {
  const columns = { properties: ["email", "town"], leftOut: [], clears: [false, true] };
  const task = { columns, header: ["email", "town"], source };
  expect(carryColumns(task, "failed.csv", csv("town", "email", "hs_line"))).toMatchObject({
    properties: ["town", "email", null],
    clears: [true, false, false],
  });
  expect(carryColumns(task, undefined, csv("email"))).toMatchObject({ properties: ["email"] });
  expect(() => carryColumns(task, "failed.csv", csv("email"))).toThrow("no column");
});

describe("columns of JSON and Parquet that hold more than one value", () => {
  const tags = { column: "tags", holds: "list", line: 3 } as const;
  const header = ["email", "tags"];

  test.each([
    [
      "list",
      `line 3: the column "tags" holds a list; expected one value. Map it to tags to write its values joined with ";", or do not write it.`,
      { column: "tags", property: "tags" },
    ],
    [
      "object",
      `line 3: the column "tags" holds an object; expected one value. Do not write it.`,
      { column: "tags" },
    ],
    [
      "bytes",
      `line 3: the column "tags" holds bytes that are no text; expected one value. Do not write it.`,
      { column: "tags" },
    ],
  ] as const)("are refused: %s", (holds, message, values) => {
    const problem = { code: "NESTED_VALUES", message, values };
    expect(map(header, { nested: [{ ...tags, holds }] })).toEqual({ problems: [problem] });
  });

  test("a list is written where `map` says so, and any may stay unwritten", () => {
    expect(map(header, { nested: [tags], map: ["tags=topics"] })).toEqual({
      properties: ["email", "topics"],
      leftOut: [],
    });
    const object = { ...tags, holds: "object" };
    expect(map(header, { nested: [object], map: ["tags="] })).toEqual({
      properties: ["email", null],
      leftOut: ["tags"],
    });
    expect(map(header, { nested: [object], map: ["tags=topics"] })).toHaveProperty("problems");
  });
});
