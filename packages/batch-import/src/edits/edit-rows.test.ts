import { expect, test } from "vitest";
import { createRowEditor } from "./edit-rows.ts";

const row = { line: 7, cells: ["ada@exmaple.com", "Ada $&", undefined] };

test("edits are applied in their order, each to what the ones before it made of a row", () => {
  const editRow = createRowEditor([
    { kind: "replace", column: 0, find: "exmaple", to: "example" },
    { kind: "cell", line: 7, column: 1, to: "Ada a" },
    { kind: "cell", line: 8, column: 1, to: "of another row" },
    { kind: "replace", column: 1, find: "a", to: "$&" },
    { kind: "cell", line: 7, column: 2, to: "new" },
  ]);
  expect(editRow?.(row)).toEqual({
    cells: ["ada@example.com", "Ad$& $&", "new"],
    isLeftOut: false,
  });
  expect(editRow?.({ ...row, line: 9 })).toEqual({
    cells: ["ada@example.com", "Ad$& $&", undefined],
    isLeftOut: false,
  });
  expect(createRowEditor([])).toBeUndefined();
});

test("a row is left out by its line, or by a value as it is by then", () => {
  const like = { kind: "leave-out-like", column: 0, value: "x" } as const;
  const isLeftOut = (edits: Parameters<typeof createRowEditor>[0]) =>
    createRowEditor(edits)?.(row).isLeftOut;
  expect(isLeftOut([{ kind: "leave-out", line: 7 }])).toBe(true);
  expect(isLeftOut([{ kind: "leave-out", line: 8 }, like])).toBe(false);
  const cell = { kind: "cell", line: 7, column: 0, to: "x" } as const;
  expect([isLeftOut([cell, like]), isLeftOut([like, cell])]).toEqual([true, false]);
});
