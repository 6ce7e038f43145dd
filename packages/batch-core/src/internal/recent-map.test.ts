import { expect, test } from "vitest";
import { createRecentMap } from "./recent-map.ts";

const KEYS = ["a", "b", "c", "d", "e", "f"];

test("keeps the last keys, and says when it forgets", () => {
  let forgotten = 0;
  const map = createRecentMap<number>(2, () => (forgotten += 1));
  const kept = KEYS.map((key, place) => {
    map.set(key, place);
    return [KEYS.filter((one) => map.get(one) !== undefined).join(""), forgotten];
  });
  expect(kept).toEqual([
    ["a", 0],
    ["ab", 0],
    ["abc", 0],
    ["cd", 1],
    ["cde", 1],
    ["ef", 2],
  ]);
});

test("what is set again or deleted is not forgotten", () => {
  let forgotten = 0;
  const map = createRecentMap<number>(2, () => (forgotten += 1));
  for (const key of ["a", "b"]) map.set(key, 1);
  map.delete("a");
  for (const key of ["b", "c"]) map.set(key, 2);
  expect([map.get("a"), map.get("b"), map.get("c"), forgotten]).toEqual([undefined, 2, 2, 0]);
});
