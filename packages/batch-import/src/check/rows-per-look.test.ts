import { expect, test } from "vitest";
import type { SourceRow } from "../store/settled-row.ts";
import { rowsPerLook } from "./rows-per-look.ts";

const rows = (count: number, cell = "a", first = 0): SourceRow[] =>
  Array.from({ length: count }, (_, n) => ({ row: first + n, line: first + n + 2, cells: [cell] }));

async function looks(chunks: readonly (readonly SourceRow[])[]): Promise<number[][]> {
  const all: number[][] = [];
  async function* source() {
    yield* chunks;
  }
  for await (const look of rowsPerLook(source())) all.push(look.map(({ row }) => row));
  return all;
}

test("rows come a thousand at a time, in their order, whatever the pieces of the file", async () => {
  const found = await looks([rows(1), rows(1_500, "a", 1), [], rows(700, "a", 1_501)]);
  expect(found.map((look) => look.length)).toEqual([1_000, 1_000, 201]);
  expect(found.flat()).toEqual(Array.from({ length: 2_201 }, (_, n) => n));
});

test("of large rows there are fewer, and a row that is larger than all comes by itself", async () => {
  const half = "x".repeat(4 * 1024 * 1024);
  expect(
    await looks([[...rows(3, half), ...rows(1, half.repeat(3), 3), ...rows(1, "a", 4)]]),
  ).toEqual([[0, 1], [2, 3], [4]]);
});

test("a full number of rows is not followed by an empty look, and no rows by none", async () => {
  expect((await looks([rows(1_000)])).map((look) => look.length)).toEqual([1_000]);
  expect(await looks([[], []])).toEqual([]);
});

test("it reads no more of the file than is asked for", async () => {
  let read = 0;
  async function* source() {
    for (;;) {
      read += 1;
      yield rows(400);
    }
  }
  for await (const look of rowsPerLook(source())) {
    expect(look).toHaveLength(1_000);
    break;
  }
  expect(read).toBe(3);
});
