import { expect, test } from "vitest";
import { createTopReasons, type SettledRow } from "@x/batch-import";
import { reasonsText } from "./reasons-text.ts";

function row(line: number, kind: string, error: string): SettledRow {
  const status = kind === "" ? "created" : kind === "aborted" ? "skipped" : "failed";
  return { row: line - 2, line, status, id: "", error, kind, correlationId: "" };
}

test("nothing to tell of what succeeded", () => {
  const reasons = createTopReasons();
  reasons.add(row(2, "", "note: something"));
  expect(reasonsText(reasons)).toBe("");
});

test("each kind once, the most frequent first, with the first line of its kind", () => {
  const reasons = createTopReasons();
  reasons.add(row(2, "A", "A: one"));
  reasons.add(row(3, "aborted", "aborted: two"));
  reasons.add(row(4, "aborted", "aborted: three"));
  reasons.add(row(5, "A city", "A: four"));
  reasons.add(row(6, "B", "B: five"));
  reasons.add(row(7, "B", "B: six"));
  reasons.add(row(8, "B", "B: seven"));
  expect(reasonsText(reasons).split("\n")).toEqual([
    "  3 × failed, first on line 6: B: five",
    "  2 × skipped, first on line 3: aborted: two",
    "  1 × failed, first on line 2: A: one",
    "  1 × failed, first on line 5: A: four",
    "",
  ]);
});

test("what to type about a reason is below it", () => {
  const reasons = createTopReasons();
  const error = 'phone: expected "1", got "1 " (no blanks around it). (WRITE_OTHERWISE, phone)';
  for (let line = 2; line < 1_202; line += 1) {
    reasons.add(row(line, "INVALID_RECORD\nWRITE_OTHERWISE\nphone", error));
  }
  expect(reasons.list()).toEqual([
    { status: "failed", code: "WRITE_OTHERWISE", count: 1_200, line: 2, example: error },
  ]);
  expect(reasonsText(reasons)).toBe(
    `  1,200 × failed, first on line 2: ${error}\n    Use --coerce.\n`,
  );
});

test("what else is wrong with the first row of several is said of that row alone", () => {
  const reasons = createTopReasons();
  reasons.add(row(2, "A", 'A: "x | y" | needs the record of firms.csv, line 2'));
  expect(reasonsText(reasons)).toContain('A: "x | y" | needs the record of firms.csv, line 2\n');
  reasons.add(row(3, "A", 'A: "z"'));
  expect(reasonsText(reasons)).toBe(
    '  2 × failed, first on line 2: A: "x | y"; that row also: needs the record of firms.csv, line 2\n',
  );
});

test("warnings come after reasons, however many there are", () => {
  const reasons = createTopReasons();
  const kept = 'OTHER_VALUE_KEPT: stage: sent "lead", HubSpot has "customer".';
  for (const line of [2, 3, 4]) {
    reasons.add({ ...row(line, "OTHER_VALUE_KEPT", kept), status: "updated" });
  }
  reasons.add(row(5, "A", "A: one"));
  expect(reasonsText(reasons).split("\n")).toEqual([
    "  1 × failed, first on line 5: A: one",
    `  3 × updated, first on line 2: ${kept}`,
    "",
  ]);
});

test("eight are shown, the others are counted", () => {
  const reasons = createTopReasons();
  for (let kind = 0; kind < 11; kind++) reasons.add(row(2, `CODE_${kind}`, `kind ${kind}`));
  const lines = reasonsText(reasons).split("\n");
  expect(lines).toHaveLength(10);
  expect(lines[8]).toBe("  … and 3 more kinds of reason");
});

test("texts without end do not fill the memory, and known kinds are still counted", () => {
  const reasons = createTopReasons();
  for (let kind = 0; kind < 10_000; kind++) reasons.add(row(2, `CODE_${kind}`, `kind ${kind}`));
  reasons.add(row(3, "CODE_199", "again"));
  const text = reasonsText(reasons);
  expect(text).toContain("  2 × failed, first on line 2: kind 199\n");
  expect(text).toContain("… and 192 more kinds of reason");
});

test("HubSpot's words do not reach the terminal raw", () => {
  const reasons = createTopReasons();
  reasons.add(row(2, "A", "A: \u001b[2Jgone\nnext"));
  expect(reasonsText(reasons)).toBe("  1 × failed, first on line 2: A:  [2Jgone next\n");
});

const missing = (object: string, value: string) =>
  `${object} "${value}": no record has it. Create it. (TARGET_NOT_FOUND)`;

test("records to associate with by object and property, with up to 3 of their values", () => {
  const reasons = createTopReasons();
  const kind = (object: string) => `INVALID_RECORD\nTARGET_NOT_FOUND\n${object}`;
  for (const [place, value] of [
    "a.example",
    "b.example",
    "a.example",
    "c.example",
    "d.example",
  ].entries()) {
    reasons.add(row(place + 2, kind("companies"), missing("companies with domain", value)));
  }
  reasons.add(row(9, kind("contacts"), missing("contacts with email", "x@y.example")));
  const [first, second] = reasons.list();
  expect(first).toMatchObject({ count: 5, values: ["a.example", "b.example", "c.example"] });
  expect(second).not.toHaveProperty("values");
  const [, values, hint] = reasonsText(reasons).split("\n");
  expect(values).toBe('    such as "a.example", "b.example", "c.example"');
  expect(hint).toBe("    With --missing ignore, a write leaves it out.");
  const ofPlan = reasonsText(reasons, true);
  expect(ofPlan).toContain(
    'With "missing": "ignore", the step leaves it out; with "createMissing": true, where',
  );
  expect(ofPlan).not.toContain("--");
});

test("hints for a step of an import plan name its fields", () => {
  const reasons = createTopReasons();
  reasons.add(row(2, "INVALID_RECORD\nWRITE_OTHERWISE\nphone", 'phone: "1 "'));
  expect(reasonsText(reasons, true)).toContain("\n    Use coerce.\n");
});
