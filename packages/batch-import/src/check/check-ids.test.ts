import { expect, test } from "vitest";
import { recordIdProblem } from "./check-ids.ts";

test("an e-mail address for a record id: what helps depends on the operation", () => {
  const got = 'expected a record id, which is digits; got "ada@example.com".';
  expect(recordIdProblem("ada@example.com", "update")).toEqual({
    category: "INVALID_RECORD",
    code: "EMAIL_FOR_ID",
    message: `${got} To find records by e-mail address, use email as the id property.`,
  });
  // An archive has no id property.
  expect(recordIdProblem("ada@example.com", "archive")).toEqual({
    category: "INVALID_RECORD",
    code: "INVALID_ID",
    message: `${got} Read the records by e-mail address first, which tells their ids.`,
  });
});

test.each([
  ["1e3", "SHORTENED_ID", "may have lost their last digits"],
  ["1,23457E+11", "SHORTENED_ID", "may have lost their last digits"],
  ["20000000001.0", "ID_WITH_DECIMALS", "Take off the decimals"],
  ["+20000000001", "INVALID_ID", 'got "+20000000001".'],
])("%s is told with its own reason: %s", (text, code, part) => {
  expect(recordIdProblem(text, "update")).toMatchObject({
    code,
    message: expect.stringContaining(part),
  });
});
