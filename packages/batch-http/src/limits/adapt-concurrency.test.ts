import { describe, expect, test } from "vitest";
import { adaptConcurrency, firstLevel, type Level, type Round } from "./adapt-concurrency.ts";

const CEILING = 20;

/** The limit after each round, with a server whose latency depends on how many are on their way. */
function limitsAfter(
  rounds: number,
  latencyOf: (limit: number, round: number) => number,
  more: Partial<Round> = {},
  level: Level = firstLevel(CEILING),
): number[] {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const measured = { latency: latencyOf(level.limit, round), isTrouble: false, wasFull: true };
    level = adaptConcurrency(level, { ...measured, ...more }, CEILING);
    all.push(level.limit);
  }
  return all;
}

/** Works on so many at the same time; the others wait. */
const server = (capacity: number) => (limit: number) => 200 * Math.max(1, limit / capacity);

describe("limit", () => {
  test("double up to the ceiling while answers stay as quick", () => {
    expect(limitsAfter(5, server(100))).toEqual([8, 16, 20, 20, 20]);
  });

  test.each([
    [1, 4],
    [4, 4],
    [8, 8],
  ])(
    "with a server of %i workers stay at %i, and try more only now and then",
    (capacity, limit) => {
      const all = limitsAfter(120, server(capacity)).slice(5);
      expect(all.filter((count) => count === limit).length).toBeGreaterThan(all.length * 0.85);
      expect(Math.max(...all)).toBeLessThanOrEqual(limit * 2);
    },
  );

  test("stay as they are while something else holds requests back", () => {
    expect(limitsAfter(3, server(100), { wasFull: false })).toEqual([4, 4, 4]);
  });

  test("halve on trouble, down to 1, and come back after a rest", () => {
    const level = { limit: 16, rest: 0 };
    expect(limitsAfter(5, server(100), { isTrouble: true }, level)).toEqual([8, 4, 2, 1, 1]);
    expect(limitsAfter(30, server(100), {}, { limit: 8, rest: 10 }).at(-1)).toBe(CEILING);
  });

  test("halve when answers take more than twice as long at the same number", () => {
    const slow = (_: number, round: number) => (round < 8 ? 200 : 500);
    const all = limitsAfter(12, slow);
    expect([all[7], all[8]]).toEqual([20, 10]);
  });

  test.each([1, 2, 3, 20])("never pass a ceiling of %i", (ceiling) => {
    let level = firstLevel(ceiling);
    for (let round = 0; round < 30; round += 1) {
      level = adaptConcurrency(
        level,
        { latency: 1, isTrouble: round % 7 === 6, wasFull: true },
        ceiling,
      );
      expect(level.limit).toBeGreaterThanOrEqual(1);
      expect(level.limit).toBeLessThanOrEqual(ceiling);
    }
  });
});
