import fc from "fast-check";
import { expect, test } from "vitest";
import { type Mark, passMark } from "./mark.ts";

/** Passes cursors until one is refused; returns how many were. */
function passAll(cursors: Iterable<string>): number | undefined {
  let mark: Mark | undefined;
  let passed = 0;
  for (const cursor of cursors) {
    mark = passMark(mark, cursor);
    if (mark === undefined) return passed;
    passed += 1;
  }
  return undefined;
}

function* circle(lead: number, length: number): Generator<string> {
  for (let page = 0; ; page += 1) {
    yield page < lead ? `lead ${page}` : `circle ${(page - lead) % length}`;
  }
}

test("cursors that are all different pass", () => {
  expect(passAll(Array.from({ length: 10_000 }, (_, page) => `c${page}`))).toBe(undefined);
});

test("the same cursor twice in a row is refused at once", () => {
  expect(passAll(["a", "a"])).toBe(1);
});

test("a circle of any length is noticed, after a few times its length", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 300 }), (lead, length) => {
      expect(passAll(circle(lead, length))).toBeLessThanOrEqual(4 * (lead + length) + 1);
    }),
  );
});
