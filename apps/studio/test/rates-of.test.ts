import { expect, test } from "vitest";
import { ratesOf } from "../src/screens/run/rates-of.ts";

const HISTORY = { began: "2026-01-31T09:00:00Z", failed: 0 };

test("requests are counted as long as the limit counts them: a burst is within it", () => {
  const limit = { requests: 190, perMilliseconds: 3_000 };
  const sent = [100, 90, 0, 0, 50];
  const limited = [0, 2, 0, 0, 0];
  expect(ratesOf({ ...HISTORY, seconds: 1, sent, limited, limit })).toEqual({
    per: 3,
    rates: [
      [0, 1, 2, 3, 4],
      [100, 190, 190, 90, 50],
      [0, 2, 2, 2, 0],
      [190, 190, 190, 190, 190],
    ],
  });
  // Points that are longer: whole times as long, with as many times the limit.
  const long = ratesOf({ ...HISTORY, seconds: 4, sent: [9, 9, 9, 9], limited: [], limit });
  expect([long.per, long.rates[1], long.rates[3][0]]).toEqual([12, [9, 18, 27, 27], 760]);
  const unknown = ratesOf({ ...HISTORY, seconds: 1, sent: [3, 4], limited: [0, 0] });
  expect(unknown).toEqual({
    per: 1,
    rates: [
      [0, 1],
      [3, 4],
      [0, 0],
      [null, null],
    ],
  });
});
