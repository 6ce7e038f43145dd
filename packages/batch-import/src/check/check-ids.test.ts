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
