import { expect, test } from "vitest";
import { remediesOf } from "./remedies.ts";

test.each([
  ["DATE_FORMAT", 'born: got "31.12.2024": name the date format DD.MM.YYYY.', ["DD.MM.YYYY"]],
  ["DATE_FORMAT", 'born: got "03/04/2024": name the date format.', ["DD/MM/YYYY", "MM/DD/YYYY"]],
  ["DATE_FORMAT", 'born: got "soon": write YYYY-MM-DD.', []],
])("%s %s", (code, message, formats) => {
  expect(remediesOf({ code, message })).toEqual(
    formats.map((dateFormat) => ({
      text: `Days are ${dateFormat}`,
      change: { rowOptions: { dateFormat } },
    })),
  );
});

test("numbers, values in another form, and what no option helps; by the message of the first row", () => {
  const first = 'x: expected "12.50", got "12,50" (no marks between groups of digits).';
  const comma = { text: "Numbers are 1.200,5", change: { rowOptions: { decimalMark: "," } } };
  const point = { text: "Numbers are 1,200.5", change: { rowOptions: { decimalMark: "." } } };
  expect(
    [
      { code: "WRITE_OTHERWISE", message: "x: expected …, got …", firstMessage: first },
      { code: "INVALID_INTEGER", message: "x: name the decimal mark." },
      { code: "WRITE_OTHERWISE", message: 'x: expected "a", got "a " (no blanks around it).' },
      { code: "TARGET_NOT_FOUND", message: "companies with domain …: no record has it." },
      { code: "INVALID_EMAIL", message: "email: expected one e-mail address." },
    ].map(remediesOf),
  ).toEqual([
    [comma],
    [comma, point],
    [{ text: "Rewrite values where HubSpot needs it", change: { rowOptions: { coerce: true } } }],
    [{ text: "Leave these associations out", change: { missing: "ignore" } }],
    [],
  ]);
});
