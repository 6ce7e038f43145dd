import fc from "fast-check";
import { expect, test } from "vitest";
import type { Edit } from "./edit.ts";
import { editProblems } from "./edit-problems.ts";
import { createRowEditor } from "./edit-rows.ts";

const row = { line: 7, cells: ["ada@exmaple.com", "Ada $&", undefined] };

test("edits are applied in their order, each to what the ones before it made of a row", () => {
  const editRow = createRowEditor([
    { kind: "replace", column: 0, find: "exmaple", to: "example" },
    { kind: "cell", line: 7, column: 1, to: "Ada a" },
    { kind: "cell", line: 8, column: 1, to: "of another row" },
    { kind: "replace", column: 1, find: "a", to: "$&" },
    { kind: "cell", line: 7, column: 2, to: "new" },
    // The whole cell, and no part of it.
    { kind: "value", column: 0, value: "ada", to: "bob" },
    { kind: "value", column: 2, value: "new", to: "old" },
  ]);
  expect(editRow?.(row)).toEqual({
    cells: ["ada@example.com", "Ad$& $&", "old"],
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

/** The definition: every edit, one after the other. */
function editPlainly(edits: readonly Edit[], { line, cells: given }: typeof row) {
  const cells = [...given];
  let isLeftOut = false;
  for (const edit of edits) {
    if ("line" in edit && edit.line !== line) continue;
    if (edit.kind === "leave-out") isLeftOut = true;
    else if (edit.kind === "leave-out-like")
      isLeftOut ||= (cells[edit.column] ?? "") === edit.value;
    else if (edit.kind === "cell") cells[edit.column] = edit.to;
    else if (edit.kind === "value") {
      if ((cells[edit.column] ?? "") === edit.value) cells[edit.column] = edit.to;
    } else cells[edit.column] = cells[edit.column]?.replaceAll(edit.find, () => edit.to);
  }
  return { cells, isLeftOut };
}

test("edits that are sorted by line and value do what they do one after the other", () => {
  const column = fc.nat({ max: 1 });
  const line = fc.nat({ max: 2 });
  const text = fc.constantFrom("", "a", "b", "ab");
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constant("cell" as const), line, column, to: text }),
    fc.record({
      kind: fc.constant("replace" as const),
      column,
      find: fc.constantFrom("a", "b"),
      to: text,
    }),
    fc.record({ kind: fc.constant("value" as const), column, value: text, to: text }),
    fc.record({ kind: fc.constant("leave-out" as const), line }),
    fc.record({ kind: fc.constant("leave-out-like" as const), column, value: text }),
  );
  const cells = fc.tuple(fc.option(text, { nil: undefined }), fc.option(text, { nil: undefined }));
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1 }), line, cells, (edits, at, given) => {
      const one = { line: at, cells: given } as typeof row;
      expect(createRowEditor(edits)?.(one)).toEqual(editPlainly(edits, one));
    }),
    { numRuns: 500 },
  );
});

test("an edit of a column that the file does not have is named", () => {
  const edit = { kind: "cell", line: 2, column: 1, to: "" } as const;
  expect(editProblems([{ kind: "leave-out", line: 9 }, edit], 2)).toEqual([]);
  expect(editProblems(undefined, 2)).toEqual([]);
  expect(editProblems([edit, { ...edit, column: 7 }], 2)).toEqual([
    "An edit by hand is of column 8, and the file has 2. Take it back.",
  ]);
});
