import { expect, test } from "vitest";
import { createMender } from "./mend-rows.ts";

const row = { line: 7, cells: ["ada@exmaple.com", "Ada $&", undefined] };

test("edits are applied in their order, each to what the ones before it made of a row", () => {
  const mend = createMender([
    { kind: "replace", column: 0, find: "exmaple", to: "example" },
    { kind: "cell", line: 7, column: 1, to: "Ada a" },
    { kind: "cell", line: 8, column: 1, to: "of another row" },
    { kind: "replace", column: 1, find: "a", to: "$&" },
    { kind: "cell", line: 7, column: 2, to: "new" },
  ]);
  expect(mend?.(row)).toEqual({ cells: ["ada@example.com", "Ad$& $&", "new"], isLeftOut: false });
  expect(mend?.({ ...row, line: 9 })).toEqual({
    cells: ["ada@example.com", "Ad$& $&", undefined],
    isLeftOut: false,
  });
  expect(createMender([])).toBeUndefined();
});

test("a row is left out by its line, or by a value as it is mended by then", () => {
  const like = { kind: "leave-out-like", column: 0, value: "x" } as const;
  const mend = (edits: Parameters<typeof createMender>[0]) => createMender(edits)?.(row).isLeftOut;
  expect(mend([{ kind: "leave-out", line: 7 }])).toBe(true);
  expect(mend([{ kind: "leave-out", line: 8 }, like])).toBe(false);
  const cell = { kind: "cell", line: 7, column: 0, to: "x" } as const;
  expect([mend([cell, like]), mend([like, cell])]).toEqual([true, false]);
});
