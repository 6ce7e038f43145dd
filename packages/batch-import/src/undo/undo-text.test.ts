import { expect, test } from "vitest";
import type { UndoSummary } from "./undo-summary.ts";
import { undoLines, undoWork } from "./undo-text.ts";

const NONE: UndoSummary = {
  fingerprint: "",
  archive: 0,
  update: 0,
  values: 0,
  associations: 0,
  memberships: 0,
  partly: 0,
  reversed: 0,
  kept: 0,
  unknown: 0,
  reasons: [],
  unsaid: 0,
  targetsLeft: {},
  laterRuns: [],
  notes: [],
};

test.each([
  [{}, ""],
  [{ kept: 1, unknown: 1 }, ""],
  [{ archive: 1 }, "archive 1 record"],
  [{ archive: 2, memberships: 1 }, "archive 2 records and take back 1 list membership"],
  [
    { archive: 1, update: 1_200, values: 1_300, associations: 3 },
    "archive 1 record, update 1,200 records and take back 3 associations",
  ],
])("of %j, the work is %j", (counts, work) => {
  expect(undoWork({ ...NONE, ...counts })).toBe(work);
});

test("each count has a line, and there is none for a 0", () => {
  expect(undoLines(NONE)).toEqual([]);
  const counts = { archive: 1, update: 2, values: 1, associations: 1, memberships: 2 };
  const left = { partly: 1, reversed: 2, kept: 1, unknown: 2 };
  const lines = undoLines({ ...NONE, ...counts, ...left });
  expect(lines.map(({ count, mark, text }) => `${mark} ${count} ${text}`)).toEqual([
    "- 1 record to archive, as the run created it",
    "~ 2 records to get 1 former value",
    "~ 1 association to take back, of records that were there before",
    "~ 2 memberships of a list to take back",
    "! 1 record of these only in part",
    "= 2 records as before already",
    "! 1 record kept",
    "? 2 records of which it is unknown what the run did",
  ]);
});
