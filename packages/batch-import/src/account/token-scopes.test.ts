import { SCOPES } from "@x/batch-types/registry";
import { expect, test } from "vitest";
import { tokenMay, type TokenMay } from "./token-scopes.ts";

const ANY = { read: "any-object", write: "any-object" } as const;

test.each<[string, Parameters<typeof tokenMay>[2], string[], TokenMay["read"], TokenMay["write"]]>([
  ["contacts", SCOPES.contacts, ["crm.objects.contacts.read"], "yes", "no"],
  ["notes", SCOPES.notes, ["crm.objects.contacts.write"], "no", "yes"],
  ["tickets", SCOPES.tickets, ["tickets"], "yes", "yes"],
  ["line_items", SCOPES.line_items, ["e-commerce"], "yes", "yes"],
  ["deals", SCOPES.deals, [], "no", "no"],
  // HubSpot names no scope.
  ["contracts", SCOPES.contracts, ["crm.objects.contracts.read"], "yes", "not known"],
  ["payments", SCOPES.payments, ["oauth"], "not known", "not known"],
  ["all of a list are needed", { read: [["a", "b"]] }, ["a"], "no", "not known"],
  // Any scope of a long list, whatever the object.
  ["custom", ANY, ["crm.objects.custom.read"], "yes", "not known"],
  ["custom", ANY, ["crm.objects.contacts.read"], "not known", "not known"],
  ["custom", ANY, ["crm.lists.read"], "no", "no"],
  ["appointments", ANY, ["crm.objects.appointments.write"], "not known", "yes"],
])("%s", (name, needed, granted, read, write) => {
  expect(tokenMay(new Set(granted), name, needed)).toEqual({ read, write });
});
