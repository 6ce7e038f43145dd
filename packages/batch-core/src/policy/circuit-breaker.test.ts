import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import {
  updateBreaker,
  type BreakerUpdate,
  type BreakerState,
  CLOSED_BREAKER,
} from "./circuit-breaker.ts";

const response = (
  status: number,
  body = "",
  headers: Readonly<Record<string, string>> = {},
): Answer => ({ kind: "response", status, headers, body });
const silence: Answer = { kind: "silence", cause: "ECONNRESET", sent: true };
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Batch `number` left at this time, and was answered a tenth of a second later. */
const at = (sentAt: number, batch: number) => ({ batch, sentAt, now: sentAt + 100 });

/** One failure after the other, of one batch after the other, each sent when the pause was over. */
function failInARow(times: number, begin = 0): BreakerUpdate[] {
  const checkups: BreakerUpdate[] = [];
  let state = CLOSED_BREAKER;
  let now = begin;
  for (let batch = 1; batch <= times; batch += 1) {
    const checkup = updateBreaker(state, response(503), at(now, batch));
    checkups.push(checkup);
    ({ state } = checkup);
    now += 100 + (checkup.pause ?? 0);
  }
  return checkups;
}

test("pauses grow from the second round on to two minutes; after ten minutes HubSpot is down", () => {
  const seconds = failInARow(14).map(({ pause, isDown }) => isDown ?? (pause ?? 0) / 1_000);
  expect(seconds).toEqual([0, 1, 2, 4, 8, 16, 32, 64, 120, 120, 120, 120, true, 0]);
});

test("HubSpot is down ten minutes after the first failure, and no millisecond earlier", () => {
  const { state } = failInARow(9).at(-1)!;
  const end = state.startedAt + 10 * MINUTE;
  const attempt = (now: number) => ({ batch: 20, sentAt: state.since + 1, now });
  expect(updateBreaker(state, silence, attempt(end - 1)).pause).toBe(120_000);
  expect(updateBreaker(state, silence, attempt(end)).isDown).toBe(true);
});

test("when HubSpot is down, counting begins anew: the next run has its own ten minutes", () => {
  expect(failInARow(13).at(-1)).toEqual({ state: CLOSED_BREAKER, isDown: true });
});

test.each([
  ["a 500", response(500), 1],
  ["a 524", response(524), 1],
  ["a 408", response(408), 1],
  ["silence", silence, 1],
  ["nothing sent", { kind: "silence", cause: "ECONNREFUSED", sent: false } as const, 1],
  ["a login page", response(200, "<h1>Log in</h1>"), 1],
  ["words of something between", response(200, "Please log in."), 1],
  ["half of an answer", response(200, '{"results":[{"id":"1"'), 0],
  ["a page of HubSpot's", response(200, "<h1>", { "x-hubspot-correlation-id": "c-1" }), 0],
  ["a 200", response(200), 0],
  ["a refusal", response(400), 0],
  ["a 429", response(429), 0],
  ["a 477", response(477), 0],
])("%s", (_, answer, failedRounds) => {
  expect(updateBreaker(CLOSED_BREAKER, answer, at(10, 1)).state.failedRounds).toBe(failedRounds);
});

describe("requests on their way together", () => {
  const { state } = updateBreaker(CLOSED_BREAKER, silence, { batch: 1, sentAt: 10, now: 20 });

  test("fail as one", () => {
    expect(updateBreaker(state, silence, { batch: 2, sentAt: 12, now: 25 })).toEqual({ state });
  });

  test("but one that left later counts", () => {
    expect(updateBreaker(state, silence, { batch: 2, sentAt: 20, now: 30 })).toEqual({
      state: { failedRounds: 2, startedAt: 20, since: 30, batch: 1 },
      pause: 1_000,
    });
  });
});

describe("after failures in a row", () => {
  const { state } = failInARow(9).at(-1)!;
  const soon = at(state.since, 10);

  test.each([201, 204, 400, 404])("a %i makes up for all", (status) => {
    expect(updateBreaker(state, response(status), soon)).toEqual({ state: CLOSED_BREAKER });
  });

  test.each([423, 429, 477])("a %i tells nothing", (status) => {
    expect(updateBreaker(state, response(status), soon)).toEqual({ state });
  });

  test("what left before the first of them tells nothing, however it ends", () => {
    const early = { batch: 9, sentAt: state.startedAt - 1, now: state.since + 1 };
    expect(updateBreaker(state, response(201), early)).toEqual({ state });
  });

  test("one that leaves more than four minutes later is the first again", () => {
    const sentAt = state.since + 4 * MINUTE;
    expect(updateBreaker(state, response(503), at(sentAt, 9)).pause).toBe(120_000);
    expect(updateBreaker(state, response(503), at(sentAt + 1, 9))).toEqual({
      state: { failedRounds: 1, startedAt: sentAt + 101, since: sentAt + 101, batch: 9 },
    });
  });
});

test("one hiccup a day for a month costs nothing", () => {
  let state: BreakerState = CLOSED_BREAKER;
  for (let day = 1; day <= 30; day += 1) {
    const checkup = updateBreaker(state, response(503), at(day * DAY, day));
    expect(checkup).toEqual({ state: expect.objectContaining({ failedRounds: 1 }) });
    ({ state } = checkup);
  }
});

describe("a single batch that fails, whatever else there is", () => {
  let state: BreakerState = CLOSED_BREAKER;
  const pauses: unknown[] = [];
  for (let minute = 0; minute < 60; minute += 1) {
    const checkup = updateBreaker(state, response(500), at(minute * MINUTE, 7));
    pauses.push(checkup.pause ?? checkup.isDown);
    ({ state } = checkup);
  }

  test("holds nobody back, and does not end the run", () => {
    expect(new Set(pauses)).toEqual(new Set([undefined]));
    expect(state.failedRounds).toBe(1);
  });

  test("counts like any other once another one has failed, too", () => {
    const both = updateBreaker(state, response(503), at(60 * MINUTE, 8));
    const again = at(60 * MINUTE + 1_100, 7);
    expect(updateBreaker(both.state, response(500), again).pause).toBe(2_000);
  });

  test("does not add up with a hiccup of another one", () => {
    const checkup = updateBreaker(state, response(503), at(60 * MINUTE, 8));
    expect([checkup.pause, checkup.isDown]).toEqual([1_000, undefined]);
  });
});
