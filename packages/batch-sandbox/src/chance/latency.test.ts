import { expect, test } from "vitest";
import { drawLatency, type Latency } from "./latency.ts";
import { createRandom } from "./random.ts";

function draw(latency: Latency): number[] {
  const random = createRandom(1);
  return Array.from({ length: 20_000 }, () => drawLatency(latency, random)).toSorted(
    (a, b) => a - b,
  );
}

test("one number is always the same", () => {
  expect(new Set(draw(7))).toEqual(new Set([7]));
});

test("two are bounds", () => {
  const drawn = draw([10, 20]);
  expect(drawn[0]).toBeGreaterThanOrEqual(10);
  expect(drawn.at(-1)).toBeLessThan(20);
  expect(drawn[10_000]).toBeCloseTo(15, 0);
});

test("median and p99 are where they are said to be", () => {
  const drawn = draw({ median: 100, p99: 800 });
  expect(drawn[0]).toBeGreaterThan(0);
  expect(drawn[10_000]! / 100).toBeCloseTo(1, 1);
  expect(drawn[19_800]! / 800).toBeCloseTo(1, 1);
});
