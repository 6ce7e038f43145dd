import { OPERATIONS } from "@x/batch-types";
import { expect, test } from "vitest";
import { findObject, isObjectType } from "./find-object.ts";

test.each([
  ["contacts", "contacts"],
  ["0-1", "contacts"],
  ["0-3", "0-3"],
  ["0-99999", "0-99999"],
  ["2-345", "2-345"],
  ["p123_Machine", "p123_Machine"],
  ["p_vendor", "p_vendor"],
])("%s is an object type, %s in a path", (objectType, segment) => {
  expect(isObjectType(objectType)).toBe(true);
  expect(findObject(objectType)).toMatchObject({ segment });
});

test.each([
  "contact",
  "",
  "1-2",
  "2-",
  "x2-345",
  "2-345/x",
  "p123_",
  "p_",
  "vendor",
  "P_vendor",
  "p_vendor/batch",
  "p_vendor?x",
  "p_..",
  "p_a\n",
  "p_\u00e9",
  "pp_vendor",
  "p_ vendor",
  "toString",
  "constructor",
  "__proto__",
  "hasOwnProperty",
])("%j is none", (text) => {
  expect(isObjectType(text)).toBe(false);
  expect(findObject(text)).toBeUndefined();
});

test("a custom object offers everything in every version", () => {
  expect(findObject("2-345")?.operations).toEqual({
    v3: OPERATIONS,
    "2025-09": OPERATIONS,
    "2026-03": OPERATIONS,
    "2026-09": OPERATIONS,
  });
});
