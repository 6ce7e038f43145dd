import { describe, expect, test } from "vitest";
import { adaptSlots, firstLevel, type Level, type Round } from "./adapt-slots.ts";

const CEILING = 20;

/** The slots after each round, with a server whose latency depends on how many are on their way. */
function slotsAfter(
  rounds: number,
  latencyOf: (slots: number, round: number) => number,
  more: Partial<Round> = {},
  level: Level = firstLevel(CEILING),
): number[] {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const measured = { latency: latencyOf(level.slots, round), isTrouble: false, wasFull: true };
    level = adaptSlots(level, { ...measured, ...more }, CEILING);
    all.push(level.slots);
  }
  return all;
}

/** Works on so many at the same time; the others wait. */
const server = (capacity: number) => (slots: number) => 200 * Math.max(1, slots / capacity);

describe("slots", () => {
  test("double up to the ceiling while answers stay as quick", () => {
    expect(slotsAfter(5, server(100))).toEqual([8, 16, 20, 20, 20]);
  });

  test.each([
    [1, 4],
    [4, 4],
    [8, 8],
  ])(
    "with a server of %i workers stay at %i, and try more only now and then",
    (capacity, slots) => {
      const all = slotsAfter(120, server(capacity)).slice(5);
      expect(all.filter((count) => count === slots).length).toBeGreaterThan(all.length * 0.85);
      expect(Math.max(...all)).toBeLessThanOrEqual(slots * 2);
    },
  );

  test("stay as they are while something else holds requests back", () => {
    expect(slotsAfter(3, server(100), { wasFull: false })).toEqual([4, 4, 4]);
  });

  test("halve on trouble, down to 1, and come back after a rest", () => {
    const level = { slots: 16, rest: 0 };
    expect(slotsAfter(5, server(100), { isTrouble: true }, level)).toEqual([8, 4, 2, 1, 1]);
    expect(slotsAfter(30, server(100), {}, { slots: 8, rest: 10 }).at(-1)).toBe(CEILING);
  });

  test("halve when answers take more than twice as long at the same number", () => {
    const slow = (_: number, round: number) => (round < 8 ? 200 : 500);
    const all = slotsAfter(12, slow);
    expect([all[7], all[8]]).toEqual([20, 10]);
  });

  test.each([1, 2, 3, 20])("never pass a ceiling of %i", (ceiling) => {
    let level = firstLevel(ceiling);
    for (let round = 0; round < 30; round += 1) {
      level = adaptSlots(level, { latency: 1, isTrouble: round % 7 === 6, wasFull: true }, ceiling);
      expect(level.slots).toBeGreaterThanOrEqual(1);
      expect(level.slots).toBeLessThanOrEqual(ceiling);
    }
  });
});
