import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { categoryOf, cellsOf, settledRow } from "./settled-row.ts";

const every = { index: 0, attempts: 1 };
const created: Outcome = { ...every, status: "created", id: "7", warnings: [] };
const conflict: Outcome = {
  ...every,
  status: "failed",
  error: { category: "CONFLICT", message: "Taken.", existingId: "99" },
};
const aborted: Outcome = { ...every, status: "skipped", reason: "aborted", message: "Ended." };
const silent: Outcome = {
  ...every,
  status: "unknown",
  reason: "no-answer",
  message: "Silence.",
  advice: "Look it up.",
};

test.each<[string, Outcome, string | undefined, string]>([
  ["the record", created, undefined, "7"],
  ["the record, whatever the row named", created, "42", "7"],
  ["the record that has the value already", conflict, undefined, "99"],
  ["what the row named, where it failed", conflict, "42", "42"],
  ["what the row named, where it was not sent", aborted, "42", "42"],
  ["what the row named, where nobody knows", silent, "42", "42"],
  ["nothing, where nothing is known", silent, undefined, ""],
])("hs_id is %s", (_, outcome, named, id) => {
  expect(settledRow({ row: 0, line: 2 }, outcome, named, "")).toMatchObject({ id });
});

test("hs_id is at most 1,000 characters of what the row named; the cell keeps all of them", () => {
  const named = `${"7".repeat(1_000)}${"8".repeat(5_000_000)}`;
  expect(settledRow({ row: 0, line: 2 }, aborted, named, "").id).toBe("7".repeat(1_000));
});

const kept: Outcome = {
  ...every,
  status: "updated",
  id: "7",
  warnings: [{ category: "OTHER_VALUE_KEPT", property: "lifecyclestage", message: "Kept." }],
};

const to = { objectType: "companies", id: "9" };
const associated: Outcome = { ...created, associations: [{ to, status: "associated" }] };
const apart: Outcome = {
  ...created,
  associations: [
    { to, status: "associated" },
    { to, status: "skipped", message: "Ended." },
  ],
};

test("what is not as it was asked for has a kind of reason", () => {
  const kinds = [created, associated, apart, kept, conflict, aborted, silent].map(
    (outcome) => settledRow({ row: 0, line: 2 }, outcome, undefined, "").kind,
  );
  expect(kinds).toEqual([
    "",
    "",
    "association skipped",
    "OTHER_VALUE_KEPT\n\nlifecyclestage",
    "CONFLICT\n\n",
    `aborted\n\n${"message" in aborted ? aborted.message : ""}`,
    `no-answer\n\n${"message" in silent ? silent.message : ""}`,
  ]);
});

test("what differs in more than a value is of another kind", () => {
  const kindOf = (outcome: Outcome): string =>
    settledRow({ row: 0, line: 2 }, outcome, undefined, "").kind;
  const unknown = (message: string): string =>
    kindOf({ ...every, status: "unknown", reason: "no-answer", message, advice: "" });
  expect(unknown("HubSpot answered 502.")).not.toBe(unknown("read ECONNRESET"));
  expect(unknown("HubSpot answered 502.")).not.toBe(unknown("HubSpot answered 504."));
  expect(unknown('Record 17 of "A" is open.')).toBe(unknown('Record 4711 of "B" is open.'));
  expect(kindOf({ ...created, mergedInto: 0 })).toBe("merged");
  const merged: Outcome = { ...kept, mergedInto: 0, associations: [{ to, status: "failed" }] };
  expect(kindOf(merged)).toBe("association failed");
});

test.each(["", "7", "[7]", '{"0":"Acme"}', '["Acme"'])("%s are no cells", (cells) => {
  expect(() => cellsOf({ row: 6, cells })).toThrow(
    "row 7 of this run is damaged: its cells are not texts.",
  );
});

test("a cell that was missing is blank", () => {
  expect(cellsOf({ row: 0, cells: '["Acme",null]' })).toEqual(["Acme", ""]);
});

test("records to associate with are of one kind where object and property are the same", () => {
  const kinds = ["companies with domain", "companies with domain", "contacts with email"].map(
    (of, place) => {
      const message = `${of} "${place}": no record has it.`;
      const error = { category: "INVALID_RECORD", code: "TARGET_NOT_FOUND", message };
      const outcome: Outcome = { ...every, status: "failed", error };
      return settledRow({ row: 0, line: 2 }, outcome, undefined, "").kind;
    },
  );
  const kind = (of: string) => `INVALID_RECORD\nTARGET_NOT_FOUND\n${of} …: no record has it.`;
  expect(kinds).toEqual([
    kind("companies with domain"),
    kind("companies with domain"),
    kind("contacts with email"),
  ]);
});

test("HubSpot's id of the answer is that of the error, or of an association that was refused", () => {
  const answerOf = (outcome: Outcome) =>
    settledRow({ row: 0, line: 2 }, outcome, undefined, "").correlationId;
  const error = { category: "CONFLICT", message: "Taken.", correlationId: "id" };
  expect(answerOf({ ...every, status: "failed", error })).toBe("id");
  const refused = { to, status: "failed", error } as const;
  expect(answerOf({ ...created, associations: [{ to, status: "associated" }, refused] })).toBe(
    "id",
  );
  expect([conflict, created, silent].map(answerOf)).toEqual(["", "", ""]);
});

test("the category of a kind is the reason of a skipped row, and that of the error of a failed one", () => {
  const categories = [created, conflict, aborted].map((outcome) =>
    categoryOf(settledRow({ row: 0, line: 2 }, outcome, undefined, "")),
  );
  expect(categories).toEqual(["", "CONFLICT", "aborted"]);
});
