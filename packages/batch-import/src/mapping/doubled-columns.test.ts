import { expect, test } from "vitest";
import { doubledColumns } from "./doubled-columns.ts";

const definitions = [
  { name: "email", label: "Email", type: "string" },
  { name: "firstname", label: "First Name", type: "string" },
  {
    name: "createdate",
    label: "Create Date",
    type: "datetime",
    modificationMetadata: { readOnlyValue: true },
  },
];

test("of two columns for one property, the surer one is to have it: by name, label, case, signs, place", () => {
  const better = (...header: string[]) => [...doubledColumns(header, definitions)];
  const email = (title: string) => ({ property: "email", title });
  expect(better("E-Mail", "EMAIL", "Email", "email", "First Name")).toEqual([
    ["E-Mail", email("email")],
    ["EMAIL", email("email")],
    ["Email", email("email")],
  ]);
  expect(better("E-Mail", "EMAIL", "Email")).toEqual([
    ["E-Mail", email("Email")],
    ["EMAIL", email("Email")],
  ]);
  expect(better("E-Mail", "e mail", "EMAIL")).toEqual([
    ["E-Mail", email("e mail")],
    ["EMAIL", email("e mail")],
  ]);
  expect(better("E-Mail", "E_Mail")).toEqual([["E_Mail", email("E-Mail")]]);
});

test("no column is better where each has a property of its own, or HubSpot alone sets it", () => {
  const header = ["email", "First Name", "createdate", "Create Date", "hs_id", "Record ID", "x"];
  expect(doubledColumns(header, definitions).size).toBe(0);
  expect(doubledColumns(["email", "Email"], []).size).toBe(0);
});
