import { expect, test } from "vitest";
import type { ImportEvent } from "../../run/import-run.ts";
import { createHistory } from "./history.ts";

const run = { id: 1, operation: "create", apiVersion: "v3" } as const;
const request = { id: 1, method: "POST", path: "/crm", records: 100 } as const;

function sentAt(at: number): ImportEvent {
  return { type: "request-sent", run, request, at };
}
function answeredAt(at: number, status: number): ImportEvent {
  const limit = { requests: 190, perMilliseconds: 10_000 };
  return { type: "request-answered", run, request, at, status, milliseconds: 1, limit };
}

test("requests and refusals are counted by the second, and the limit is the one HubSpot names", () => {
  const history = createHistory();
  expect(history.view()).toBeUndefined();
  const answers = [answeredAt(950, 429), answeredAt(960, 502), answeredAt(970, 201)];
  for (const event of [sentAt(0), sentAt(900), ...answers, sentAt(3_100)]) {
    history.hear(event);
  }
  history.hear({ type: "rows-settled", at: 4_000, rows: [] });
  expect(history.view()).toEqual({
    began: "1970-01-01T00:00:00.000Z",
    seconds: 1,
    sent: [2, 0, 0, 1],
    limited: [1, 0, 0, 0],
    failed: 1,
    limit: { requests: 190, perMilliseconds: 10_000 },
  });
});

test("a long run takes no more room: points become wider, and none is lost", () => {
  const history = createHistory();
  for (let second = 0; second < 100_000; second += 10) history.hear(sentAt(second * 1_000));
  const { seconds, sent } = history.view()!;
  expect(seconds).toBe(512);
  expect(sent.length).toBeLessThanOrEqual(240);
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(10_000);
});
