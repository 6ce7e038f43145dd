import { expect, test } from "vitest";
import { typeName } from "./type-name.ts";

test.each([
  ["contacts", "Contact"],
  ["0-1", "Contact"],
  ["companies", "Company"],
  ["line_items", "LineItem"],
  ["taxes", "Tax"],
  ["postal_mail", "PostalMail"],
  ["p_vendor", "Vendor"],
  ["p123_spare_parts", "SpareParts"],
  ["p_7th_street", "Object7thStreet"],
  ["p_day", "ObjectDay"],
  ["p_required", "ObjectRequired"],
  ["p_", "Object"],
  ["2-345", "Object2345"],
])("%s: %s", (objectType, name) => {
  expect(typeName(objectType)).toBe(name);
});
