import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { aRow, aTask } from "../testing/a-task.ts";
import { retry } from "./retry.ts";

test("what is picked of a row is what is sent of it, and a row that is not picked goes to no other run", () => {
  const store = createMemoryStore(aTask(3));
  store.addRows([aRow(0, "failed"), aRow(1, "failed"), aRow(2, "skipped")]);
  const rows = retry(store, {
    portal: { id: "1" },
    pick: (row) => (row.row === 1 ? undefined : { ...row, cells: '["Mended"]' }),
  });
  const sent = [...rows.all()].map(({ cells, line }) => [line, cells]);
  expect(sent).toEqual([
    [2, '["Mended"]'],
    [4, '["Mended"]'],
  ]);
  expect(rows.counts()).toEqual({ failed: 1, skipped: 1 });
  rows.give("run-2");
  expect([0, 1, 2].map((row) => store.givenTo(row)?.run)).toEqual(["run-2", undefined, "run-2"]);
});
