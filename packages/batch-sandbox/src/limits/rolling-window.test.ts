import { cpuUsage } from "node:process";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createRollingWindow } from "./rolling-window.ts";

test("no window of any place ever has more than the limit, and none is refused without need", () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 200 });
  const limit = fc.record({
    requests: fc.integer({ min: 1, max: 5 }),
    perMilliseconds: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(limit, pauses, ({ requests, perMilliseconds }, waits) => {
      const window = createRollingWindow({ requests, perMilliseconds });
      const taken: number[] = [];
      let now = 0;
      for (const pause of waits) {
        now += pause;
        const inWindow = taken.filter((time) => time > now - perMilliseconds).length;
        expect(window.left(now)).toBe(requests - inWindow);
        expect(inWindow).toBeLessThanOrEqual(requests);
        if (inWindow < requests) {
          window.add(now);
          taken.push(now);
        }
      }
    }),
  );
});

test("the current second is counted from its beginning", () => {
  const window = createRollingWindow({ requests: 10, perMilliseconds: 10_000 });
  for (const time of [900, 999, 1000]) window.add(time);
  expect([window.inSecond(1999), window.inSecond(2000)]).toEqual([1, 0]);
});

test("a long window costs no more per request than a short one", () => {
  /** Of the processor, in microseconds. */
  function timeOf(requests: number): number {
    const window = createRollingWindow({ requests: 1_000_000, perMilliseconds: 1_000_000 });
    const before = cpuUsage();
    for (let now = 0; now < requests; now++) {
      window.left(now);
      window.add(now);
    }
    return cpuUsage(before).user;
  }
  // Looking through the window each time would take 256 times as long, and minutes.
  const short = Math.max(timeOf(12_500), 5_000);
  expect(timeOf(200_000) / short).toBeLessThan(64);
});

test("is empty when all that it counts is out of the window, and of the second", () => {
  const window = createRollingWindow({ requests: 2, perMilliseconds: 10_000 });
  expect(window.isEmpty(500)).toBe(true);
  window.add(500);
  expect([window.isEmpty(10_499), window.isEmpty(10_500)]).toEqual([false, true]);
  const short = createRollingWindow({ requests: 2, perMilliseconds: 10 });
  short.add(500);
  expect([short.isEmpty(600), short.isEmpty(1_000)]).toEqual([false, true]);
});
