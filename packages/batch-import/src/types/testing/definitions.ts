import type { PropertyDefinition } from "@x/batch-types";
import type { TypesOptions } from "../types-text.ts";

const readOnly = { modificationMetadata: { readOnlyValue: true } };

const contacts: readonly PropertyDefinition[] = [
  { name: "email", label: "Email", type: "string", description: "Of ada@example.com, say" },
  { name: "firstname", label: "First Name", type: "string", fieldType: "text" },
  {
    name: "lifecyclestage",
    label: "Lifecycle Stage",
    description: "How near a contact is\nto a purchase.",
    type: "enumeration",
    fieldType: "radio",
    options: [
      { value: "lead", label: "Lead" },
      { value: "customer", label: "customer" },
      { value: "71", label: "Partner", hidden: true },
    ],
  },
  {
    name: "tags",
    type: "enumeration",
    fieldType: "checkbox",
    options: [{ value: "a" }, { value: "b", label: "Beta" }, { value: "c;d" }],
  },
  { name: "born", label: "Born", type: "date" },
  { name: "last_call", type: "datetime" },
  { name: "age", type: "number" },
  { name: "vip", type: "bool", options: [{ value: "true" }, { value: "false" }] },
  { name: "hubspot_owner_id", type: "enumeration", externalOptions: true },
  { name: "reviewer", type: "enumeration", referencedObjectType: "OWNER" },
  { name: "team", type: "enumeration", externalOptions: true },
  { name: "place", type: "json" },
  { name: "score", type: "number", calculated: true },
  { name: "createdate", label: "Create Date", type: "datetime", ...readOnly },
  { name: "hs_object_id", label: "Record ID", type: "number" },
];

const mean: readonly PropertyDefinition[] = [
  { name: "__proto__", type: "string" },
  { name: "constructor", type: "string" },
  { name: 'quo"te', label: "*/ export const broken = 1; /*", type: "string" },
  { name: "back\\slash", label: "@ts-expect-error", type: "string" },
  {
    name: "läßt 🎉",
    label: "*\u200b/ also\u2028broken",
    description: "@deprecated",
    type: "string",
  },
  { name: "7", label: "\u202eturned", type: "string" },
  { name: "class", label: "ends in *", type: "string", hasUniqueValue: true },
  {
    name: "size",
    type: "enumeration",
    options: [
      { value: '"; export const broken = 1; //', label: "S" },
      { value: "\\", label: "@ts-ignore" },
      { value: "M\u2028\ud800", label: "M\nexport const broken = 1;" },
      { value: "läßt 🎉", label: null },
    ],
  },
];

const deals: readonly PropertyDefinition[] = [
  { name: "amount", label: "Amount", type: "number" },
  { name: "dealname", label: "Deal Name", type: "string" },
  { name: "dealstage", label: "Deal Stage", type: "enumeration", externalOptions: true },
  { name: "pipeline", type: "enumeration", options: [{ value: "default", label: "Sales" }] },
];

const companies: readonly PropertyDefinition[] = [
  { name: "domain", type: "string" },
  { name: "name", type: "string" },
  { name: "city", type: "string" },
];

/** An account with every type of value, and names that would break a file that does not take care. */
export const ACCOUNT: TypesOptions = {
  portalId: "1000001",
  apiVersion: "2026-03",
  objects: [
    { objectType: "0-1", properties: contacts, hidden: ["sensitive", "highly_sensitive"] },
    { objectType: "p_vendor", properties: mean, hidden: [] },
    { objectType: "deals", properties: deals, hidden: [] },
    { objectType: "companies", properties: companies, hidden: [] },
    { objectType: "contracts", properties: companies, hidden: [] },
    { objectType: "partner_clients", properties: companies, hidden: [] },
  ],
};
