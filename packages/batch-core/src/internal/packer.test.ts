import fc from "fast-check";
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

test("no list has more than it can hold, nor a name twice", () => {
  const names = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 60 });
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 6 }), (given, most) => {
      const packer = createPacker<string>(most);
      for (const name of given) packer.add(name, name);
      expect(packer.lists.flat().toSorted()).toEqual(given.toSorted());
      for (const list of packer.lists) {
        expect(list.length).toBeGreaterThan(0);
        expect(list.length).toBeLessThanOrEqual(most);
        expect(new Set(list).size).toBe(list.length);
      }
    }),
  );
});

test("many of one name take no longer than many names", () => {
  const packer = createPacker<number>(100);
  for (let item = 0; item < 100_000; item += 1) packer.add("same", item);
  expect(packer.lists).toHaveLength(100_000);
});
