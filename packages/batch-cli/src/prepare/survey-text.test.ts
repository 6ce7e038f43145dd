import type { Survey } from "@x/batch-file";
import { expect, test } from "vitest";
import { surveyText } from "./survey-text.ts";

const name = "may.xlsx";
const read = { blankRows: 0, cleaned: [], format: "xlsx", name, reading: { sheet: "Q1" } } as const;

test.each([
  [["Q1"], ""],
  [["Q1", "Übersicht"], 'may.xlsx: sheet "Q1" of 2; the other: "Übersicht"\n'],
  [["Q0", "Q1", "Q2"], 'may.xlsx: sheet "Q1" of 3; the others: "Q0", "Q2"\n'],
])("the sheet that is read, and the others: %j", (sheets, text) => {
  expect(surveyText({ ...read, sheets } as unknown as Survey)).toBe(text);
});
