import { expect, test } from "vitest";
import { createPacker } from "./packer.ts";

test.each([
  ["fills a list before it begins another", 2, "a1 b2 c3 d4 e5", ["1 2", "3 4", "5"]],
  ["puts no two of a name in one list", 2, "a1 a2 a3 b4 b5 c6", ["1 4", "2 5", "3 6"]],
  ["goes on behind the lists that are full", 1, "a1 b2 a3", ["1", "2", "3"]],
  ["has no list where there is nothing", 2, "", []],
])("%s", (_, most, given, lists) => {
  const packer = createPacker<string>(most);
  for (const [name, item] of given.split(" ").filter(Boolean)) packer.add(name!, item!);
  expect(packer.lists.map((list) => list.join(" "))).toEqual(lists);
});

test("many of one name take no longer than many names", () => {
  const packer = createPacker<number>(100);
  for (let item = 0; item < 100_000; item += 1) packer.add("same", item);
  expect(packer.lists).toHaveLength(100_000);
});
