import { emptyCounts } from "@x/batch-core";
import type { Counts } from "@x/batch-types";
import { expect, test } from "vitest";
import { linkRuns, linkWords, type RunToLink } from "./link-runs.ts";

const aRun = (run: string, more: Partial<RunToLink> = {}, counts: Partial<Counts> = {}) => ({
  run,
  path: `/runs/${run}`,
  ids: [`id of ${run}`],
  sendsAgain: [],
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
    aRun("undo", { undoes: "/runs/first", rows: 3 }, { archived: 2, skipped: 1 }),
  ];
  const links = linkRuns([undo, again, aRun("first"), aRun("other")]);
  const [ofUndo, ofAgain] = [
    { rows: 3, done: 2 },
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

test("of several runs that are undone together, the records of each are of its object", () => {
  const links = linkRuns([
    aRun("import/1", { partOf: "/runs/import", objectType: "companies" }),
    aRun("import/2", { partOf: "/runs/import" }),
    aRun("undo/1", { undoes: "/runs/import" }),
    aRun("undo/2", { undoes: "/runs/import", objectType: "companies" }),
  ]);
  const others = (run: string) => links.get(run)!.map((link) => link.run);
  expect([others("import/1"), others("import/2")]).toEqual([["undo/2"], ["undo/1"]]);
});

test("a run whose rows are gone, or that nobody may send yet, has to do with none", () => {
  const links = linkRuns([aRun("again", { sendsAgain: ["gone"] }), aRun("undo", { undoes: "/x" })]);
  expect([...links.values()]).toEqual([[], []]);
});

test.each([
  ["sent-again", "Rows sent again by X: 1,200 of 1,250 rows done"],
  ["undone", "Undone by X: 1,200 of 1,250 rows done"],
  ["sends-again", "Sends rows again of X"],
  ["undoes", "Undoes X"],
] as const)("%s in words", (kind, text) => {
  expect(linkWords({ kind, run: "X", rows: 1_250, done: 1_200 }).join(" X")).toBe(text);
});
