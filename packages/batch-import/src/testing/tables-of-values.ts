import type { SandboxOptions } from "@x/batch-sandbox";
import type { PropertyDefinition, RecordObjectType } from "@x/batch-types";

/** Cells to fill tables of one object with. */
export interface ValuesOfObject {
  readonly objectType: RecordObjectType;
  /** The property that rows are found by, and values of it. */
  readonly key: string;
  readonly keys: readonly string[];
  /** By property: cells of each type of value, in several spellings, some of which HubSpot stores in its own. */
  readonly cells: Readonly<Record<string, readonly string[]>>;
  /** Cells that are refused. They are few: with one of them in each row, nothing is written. */
  readonly bad: Readonly<Record<string, string>>;
}

const options = ["a", "b", "c"].map((value) => ({ value, label: `Option ${value}` }));

const own: readonly PropertyDefinition[] = [
  { name: "t_number", type: "number" },
  { name: "t_date", type: "date" },
  { name: "t_datetime", type: "datetime" },
  { name: "t_bool", type: "bool" },
  { name: "t_select", type: "enumeration", options },
  { name: "t_list", type: "enumeration", fieldType: "checkbox", options },
  { name: "t_elsewhere", type: "enumeration", externalOptions: true },
  { name: "t_html", type: "string", fieldType: "html" },
  { name: "t_phone", type: "phone_number" },
  { name: "t_domain", type: "string", textDisplayHint: "domain_name" },
  { name: "t_ruled", type: "string" },
];
const code: PropertyDefinition = { name: "code", type: "string", hasUniqueValue: true };

const CELLS: ValuesOfObject["cells"] = {
  t_number: ["1", "1.0", "10e-1", "-0", "1,234.50", ""],
  // Version 2026-09 makes a day of each moment.
  t_date: ["2026-12-31", "1798675200000", "31.12.2026", "1798711200000", ""],
  t_datetime: ["2026-12-31T01:00:00+01:00", "2026-12-31T00:00:00Z", "2026-12-31", ""],
  t_bool: ["true", "TRUE", "no", ""],
  t_select: ["a", "Option a", "option B", ""],
  t_list: ["a;b", "b;a;b", ";c", "Option a;Option c", ""],
  t_elsewhere: ["x", "X", ""],
  t_html: ["<p>a</p>", "<p>a </p>", "a", ""],
  t_phone: ["+1 888 482", "+1888482", ""],
  t_domain: ["example.com", "https://www.Example.com/about", ""],
  t_ruled: ["abc", "abcd", ""],
  hubspot_owner_id: ["71", "72", ""],
};
const BAD: ValuesOfObject["bad"] = {
  t_number: "one",
  t_date: "tomorrow",
  t_select: "d",
  t_ruled: "a",
  hubspot_owner_id: "99",
};
const text = ["Oslo", "oslo", " Oslo", "=1+1", ""];
const codes = ["A-1", "a-1", "B-2", "C-3", "D-4"];

/** Objects that have, between them, every type of value and every value that the sandbox stores in its own way. */
export const VALUES_OF_OBJECTS: readonly ValuesOfObject[] = [
  {
    objectType: "contacts",
    key: "email",
    keys: [
      "ada@example.com",
      " Ada@Example.com",
      "bob@example.com",
      "cy@example.org",
      "di@example.org",
      "eve@example.org",
    ],
    cells: {
      ...CELLS,
      city: text,
      phone: ["+1 888 482", "+1888482", "(888) 482", ""],
      lifecyclestage: ["lead", "Customer", "subscriber", ""],
    },
    bad: { ...BAD, city: "x".repeat(70_000) },
  },
  {
    objectType: "companies",
    key: "code",
    keys: codes,
    cells: {
      ...CELLS,
      name: text,
      domain: ["example.com", "https://www.Example.com/about", ""],
      // HubSpot takes the domain for it.
      website: ["example.com", "www.example.com", ""],
    },
    bad: BAD,
  },
  {
    objectType: "deals",
    key: "code",
    keys: codes,
    cells: {
      ...CELLS,
      dealname: text,
      amount: ["1", "1.00", "1e2", ""],
      closedate: ["2026-12-31", "1798711200000", "2026-12-31T10:00:00Z", ""],
      pipeline: ["default", "renewals"],
      dealstage: ["closedwon", "asked", ""],
    },
    bad: { ...BAD, dealstage: "nowhere" },
  },
];

/** An account in which all of them can be written. */
export const ACCOUNT_OF_VALUES: SandboxOptions = {
  properties: { contacts: own, companies: [...own, code], deals: [...own, code] },
  validationRules: Object.fromEntries(
    VALUES_OF_OBJECTS.map(({ objectType }) => [
      objectType,
      { t_ruled: [{ ruleType: "MIN_LENGTH", ruleArguments: ["3"] }] },
    ]),
  ),
  pipelines: {
    deals: [
      {
        id: "default",
        label: "Sales",
        stages: ["appointmentscheduled", "closedwon"].map((id) => ({ id, label: id })),
      },
      { id: "renewals", label: "Renewals", stages: [{ id: "asked", label: "Asked" }] },
    ],
  },
};
