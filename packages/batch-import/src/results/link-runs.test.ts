import { emptyCounts } from "@x/batch-core";
import type { Counts } from "@x/batch-types";
import { expect, test } from "vitest";
import { linkRuns, linkWords, type RunToLink } from "./link-runs.ts";

const aRun = (run: string, more: Partial<RunToLink> = {}, counts: Partial<Counts> = {}) => ({
  run,
  paths: [`/runs/${run}`],
  ids: [`id of ${run}`],
  sendsAgain: [],
  undoesIds: [],
  operation: "create",
  objectType: "contacts",
  file: "people.csv",
  rows: 3,
  inFlight: 0,
  startedAt: "",
  ...more,
  counts: { ...emptyCounts(), ...counts },
});

test("of a run that sends rows again, and of an undo, both sides are told", () => {
  const [again, undo] = [
    aRun("again", { sendsAgain: ["id of first"], rows: 2 }, { created: 1, failed: 1 }),
    aRun("undo", { undoes: "/moved", undoesIds: ["id of first"] }, { archived: 2, skipped: 1 }),
  ];
  const links = linkRuns([undo, again, aRun("first"), aRun("other")]);
  // Rows of an undo are not the records of the run: no count of them is told.
  const [ofUndo, ofAgain] = [
    { isOpen: false, notDone: 0 },
    { rows: 2, done: 1 },
  ];
  expect(Object.fromEntries(links)).toEqual({
    first: [
      { kind: "undone", run: "undo", ...ofUndo },
      { kind: "sent-again", run: "again", ...ofAgain },
    ],
    again: [{ kind: "sends-again", run: "first", ...ofAgain }],
    undo: [{ kind: "undoes", run: "first", ...ofUndo }],
    other: [],
  });
});

test("of several runs of one object that are undone together, each step of the undo names its own", () => {
  const undoes = "/runs/import";
  const links = linkRuns([
    aRun("import/1", { partOf: undoes }),
    aRun("import/2", { partOf: undoes }),
    aRun("undo/1", { undoes, undoesIds: ["id of import/2"] }, { updated: 3 }),
    aRun(
      "undo/2",
      { undoes, undoesIds: ["id of import/1"], notDone: 1 },
      { archived: 1, failed: 1 },
    ),
  ]);
  expect([links.get("import/1"), links.get("import/2")]).toEqual([
    [{ kind: "undone", run: "undo/2", isOpen: true, notDone: 1 }],
    [{ kind: "undone", run: "undo/1", isOpen: false, notDone: 0 }],
  ]);
});

test("of an undo of an older version, which says only where the runs are, none is named that may be another", () => {
  const parts = { partOf: "/runs/import" };
  const whole = aRun("whole", { objectType: "companies, contacts", ids: ["1", "2"] });
  const links = linkRuns([
    aRun("import/1", { ...parts, objectType: "companies" }),
    aRun("import/2", parts),
    aRun("import/3", parts),
    aRun("undo/1", { undoes: "/runs/import" }),
    aRun("undo/2", { undoes: "/runs/import", objectType: "companies" }),
    // Of one step of a run that a list has as a whole.
    { ...whole, paths: ["/runs/whole", "/runs/whole/1-companies"] },
    aRun("undo/3", { undoes: "/runs/whole/1-companies", objectType: "companies" }),
  ]);
  const others = (run: string) => links.get(run)!.map((link) => link.run);
  expect(["undo/1", "undo/2", "undo/3"].map(others)).toEqual([[], ["import/1"], ["whole"]]);
});

test("rows of an undo that were sent again count where that was done, or with the undo where that run is gone", () => {
  const undoesIds = ["id of first"];
  const sentAgainBy = { "id of again": 2, gone: 1 };
  const links = linkRuns([
    aRun("first"),
    aRun("undo", { undoesIds, notDone: 0, sentAgainBy }, { updated: 3 }),
    aRun("again", { undoesIds, rows: 2, notDone: 1 }, { updated: 1, failed: 1 }),
  ]);
  expect(links.get("first")).toMatchObject([
    { kind: "undone", run: "undo", notDone: 1 },
    { kind: "undone", run: "again", notDone: 1 },
  ]);
});

test("a run whose rows are gone, or that nobody may send yet, has to do with none", () => {
  const links = linkRuns([aRun("again", { sendsAgain: ["gone"] }), aRun("undo", { undoes: "/x" })]);
  expect([...links.values()]).toEqual([[], []]);
});

test.each([
  ["sent-again", "Rows sent again by X: 1,200 of 1,250 rows done"],
  ["sends-again", "Sends rows again of X"],
] as const)("%s in words", (kind, text) => {
  expect(linkWords({ kind, run: "X", rows: 1_250, done: 1_200 }).join(" X")).toBe(text);
});

test.each([
  ["undone", false, 0, "Undo: X"],
  ["undone", true, 1, "Undo, not at its end: X"],
  ["undone", false, 2, "Undo, which did not do 2 rows: X"],
  ["undoes", true, 1, "Undoes X"],
] as const)("%s in words, open: %s, not done: %i", (kind, isOpen, notDone, text) => {
  expect(linkWords({ kind, run: "X", isOpen, notDone }).join(" X")).toBe(text);
});
