import { describe, expect, test } from "vitest";
import type { Answer } from "./batch.ts";
import { checkHealth, type Checkup, HEALTHY } from "./health.ts";

const response = (status: number): Answer => ({ kind: "response", status, headers: {}, body: "" });
const silence: Answer = { kind: "silence", cause: "ECONNRESET", sent: true };

/** One failure after the other, each sent after the one before was noticed. */
function failInARow(times: number, answer: Answer = response(503)): Checkup[] {
  const checkups: Checkup[] = [];
  for (let round = 0, health = HEALTHY; round < times; round += 1) {
    const checkup = checkHealth(health, answer, round * 100 + 50, round * 100 + 100);
    checkups.push(checkup);
    health = checkup.health;
  }
  return checkups;
}

test("pauses grow from the second failure in a row, up to half a minute, and the ninth is the end", () => {
  expect(failInARow(9).map(({ pause, isDown }) => isDown ?? pause)).toEqual([
    undefined,
    1_000,
    2_000,
    4_000,
    8_000,
    16_000,
    32_000,
    32_000,
    true,
  ]);
});

test.each([
  ["a 500", response(500), 1],
  ["a 524", response(524), 1],
  ["a 408", response(408), 1],
  ["silence", silence, 1],
  ["nothing sent", { kind: "silence", cause: "ECONNREFUSED", sent: false } as const, 1],
  ["a 200", response(200), 0],
  ["a refusal", response(400), 0],
  ["a 429", response(429), 0],
  ["a 477", response(477), 0],
])("%s", (_, answer, failedRounds) => {
  expect(checkHealth(HEALTHY, answer, 10, 20).health.failedRounds).toBe(failedRounds);
});

describe("requests on their way together", () => {
  const { health } = checkHealth(HEALTHY, silence, 10, 20);

  test("fail as one", () => {
    expect(checkHealth(health, silence, 12, 25)).toEqual({ health });
  });

  test("but one that left later counts", () => {
    expect(checkHealth(health, silence, 20, 30).health).toEqual({ failedRounds: 2, since: 30 });
  });
});

test("one that is carried out makes up for all", () => {
  const { health } = failInARow(8).at(-1)!;
  expect(checkHealth(health, response(201), 5, 2_000)).toEqual({ health: HEALTHY });
});
