import { expect, test } from "vitest";
import type { Edit } from "../../edits/edit.ts";
import { PEOPLE, aStudio, choiceOf, untilEnd, never } from "../../testing/a-studio.ts";

test("rows are mended by hand: what is checked is what is sent, and who is left out is told", async () => {
  const { studio, sandbox } = await aStudio();
  const { source } = await studio.addSource(new File([PEOPLE], "people.csv"));
  const edits: Edit[] = [
    { kind: "cell", line: 3, column: 0, to: "nora@example.com" },
    { kind: "replace", column: 3, find: "31/12/2024", to: "2024-12-31" },
    { kind: "leave-out", line: 2 },
  ];
  const choice = { ...choiceOf({ source }), edits };
  expect(await studio.sourceRow({ source, edits, line: 3 })).toEqual({
    line: 3,
    cells: ["nora@example.com", "Nora", "", ""],
  });
  await expect(studio.sourceRow({ source, line: 5 })).rejects.toThrow(
    "people.csv: no row begins on line 5.",
  );
  const wrong = { ...choice, edits: [{ kind: "cell", line: 2, column: 7, to: "" }] as const };
  const said = "An edit by hand is of column 8, and the file has 4.";
  await expect(studio.check(wrong)).rejects.toThrow(said);
  await expect(studio.begin(wrong)).rejects.toThrow(said);
  await expect(studio.sourceRow({ source, line: 2, edits: wrong.edits })).rejects.toThrow(said);
  expect(await studio.runs({})).toEqual([]);
  expect(await studio.check(choice)).toMatchObject({ rows: 2, leftOutRows: 1, refused: 0 });
  const { run } = await studio.begin(choice);
  expect(await untilEnd(studio.watch(run, never))).toMatchObject({
    settled: 3,
    counts: { created: 2, skipped: 1 },
  });
  expect(sandbox.inspect("contacts").map(({ properties }) => properties["email"])).toEqual([
    "nora@example.com",
    "zoe@example.com",
  ]);
  const { rows } = await studio.results({ run, first: 0, count: 10 });
  expect(rows.map(({ line, error, cells }) => [line, error, cells[3]])).toEqual([
    [2, "Left out by hand before the run. (left-out)", "2024-03-01"],
    [3, "", ""],
    [4, "", "2024-12-31"],
  ]);
  await expect(studio.retry({ run })).rejects.toThrow(
    "No row of this run is to be sent again as it is.",
  );
});
