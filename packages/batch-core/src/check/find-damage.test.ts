import { describe, expect, test } from "vitest";
import { checkText } from "./check-text.ts";
import { createValueCheck } from "./create-value-check.ts";
import { findDamage } from "./find-damage.ts";
import { undoDoubleEncoding } from "./undo-double-encoding.ts";

test.each([
  ["JÃ¶rg", "Jörg"],
  ["Ã¼", "ü"],
  ["cafÃ© crÃ¨me", "café crème"],
  ["10Âa", undefined],
  ["Ã€”", undefined],
  ["â‚¬ 5", "€ 5"],
  ["itâ€™s", "it’s"],
  ["ðŸ‘\u008d", "👍"],
  ["ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"],
  ["StraÃŸe", "Straße"],
  ["Jörg", undefined],
  ["«CAFÉ»", undefined],
  ["SÃO PAULO", undefined],
  ["日本", undefined],
  ["Ã¼ and Ä\u00a0", "ü and Ā\u00a0".replace("Ā\u00a0", "Ġ")],
])("%s was %s", (text, meant) => {
  expect(undoDoubleEncoding(text)).toBe(meant);
});

describe("warnings of damaged text", () => {
  test.each([
    [
      "JÃ¶rg",
      "WRONG_ENCODING",
      '"JÃ¶rg" looks like "Jörg", read in the wrong encoding; export it again as UTF-8.',
    ],
    [
      "J\ufffdrg",
      "WRONG_ENCODING",
      '"J\ufffdrg" has the character \ufffd, which stands for one that was lost; export it again as UTF-8.',
    ],
    ["#N/A", "SPREADSHEET_ERROR", '"#N/A" is an error of a spreadsheet, not a value.'],
    ["#REF!", "SPREADSHEET_ERROR", '"#REF!" is an error of a spreadsheet, not a value.'],
    ["#####", "SPREADSHEET_ERROR", '"#####" is an error of a spreadsheet, not a value.'],
    [
      "4.42E+11",
      "SHORTENED_NUMBER",
      '"4.42E+11" is how a spreadsheet shortens a long number; format the column as text and export it again.',
    ],
    [
      "4,42E+11",
      "SHORTENED_NUMBER",
      '"4,42E+11" is how a spreadsheet shortens a long number; format the column as text and export it again.',
    ],
    ["NULL", "NO_VALUE", '"NULL" is how programs write that there is no value.'],
    ["undefined", "NO_VALUE", '"undefined" is how programs write that there is no value.'],
    [
      "[object Object]",
      "NO_VALUE",
      '"[object Object]" is how programs write that there is no value.',
    ],
    ["NaN", "NO_VALUE", '"NaN" is how programs write that there is no value.'],
  ])("%s", (text, code, message) => {
    expect(findDamage(text)).toEqual({ code, message });
    expect(checkText(text)).toEqual({ warning: { code, message } });
  });

  test.each([
    "Jörg",
    "Nullarbor",
    "#1 in town",
    "Nunes",
    "+1E",
    "12E3 Street",
    "[1]",
    "none of it",
    "É",
  ])("not of %s", (text) => {
    expect(checkText(text)).toBeUndefined();
  });
});

describe("an e-mail address with invisible characters", () => {
  const check = createValueCheck(
    { name: "email", type: "string" },
    { isContact: true, apiVersion: "2026-03" },
  );

  test.each([
    ["ada@exam\u200bple.com", "invisible"],
    ["a\u202ada\u202c@example.com", "invisible"],
    ["\u202aada@example.com\u202c", "blanks"],
  ])("%j is the address without them", (text, why) => {
    expect(check(text)).toEqual({ to: "ada@example.com", why });
  });

  test("shows them, where it is none", () => {
    expect(check("ada\u200b.example.com")).toEqual({
      code: "INVALID_EMAIL",
      message: 'expected one e-mail address, got "ada.example.com".',
    });
  });
});

test("invisible characters show in messages", () => {
  expect(findDamage("\u202a\ufffd\u{e0041}")).toHaveProperty(
    "message",
    expect.stringContaining(String.raw`"\u202a` + "\ufffd" + String.raw`\udb40\udc41"`),
  );
});
