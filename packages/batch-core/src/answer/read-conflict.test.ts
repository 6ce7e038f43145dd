import { expect, test } from "vitest";
import { readConflict } from "./read-conflict.ts";

const taken = (value: string, objectTypeId = "ObjectTypeId{legacyObjectType=ORDER}"): string =>
  `Cannot set PropertyValueCoordinates{portalId=123, objectTypeId=${objectTypeId}, propertyName=code, value=${value}} on 552148386511. 552239500007 already has that value.`;
const other = { existingId: "552239500007", property: "code" };

test.each([
  ["Contact already exists. Existing ID: 4242", { existingId: "4242" }],
  ["Contact already exists. Existing ID:4242.", { existingId: "4242" }],
  ["Sales-Auftrag für p_1 already exists. Existing ID: 7", { existingId: "7" }],
  ["Contact already exists", {}],
  ["Contact already exists.", {}],
  [taken("A"), other],
  [taken(""), other],
  [taken("A", "0-123"), other],
  [taken("A", "ObjectTypeId{metaTypeId=2, innerId=7}"), other],
  [taken("A").replace("portalId=123, ", ""), other],
  [taken("A").slice(0, -1), other],
  // A value may hold braces, line ends, or the very words of the message.
  [taken("{A}"), other],
  [taken("A\nB"), other],
  [taken("A} on 1. 99 already has that value."), other],
  [taken("x, propertyName=other, value=y"), other],
])("%j names the record in the way", (message, conflict) => {
  expect(readConflict(message)).toStrictEqual(conflict);
});

test.each([
  "No.",
  "Existing ID: 99",
  '"Contact already exists. Existing ID: 99" was not one of the allowed options',
  "Contact already exists. Existing ID: 99 was not a valid long",
  "a@example.com: Contact already exists. Existing ID: 99",
  "Contact already exists. Existing ID: unknown",
  "Contact already exists. Existing ID: 4242 and more",
  `${taken("A")} And more`,
  `Value ${taken("A")}`,
])("%j names none", (message) => {
  expect(readConflict(message)).toBeUndefined();
});
