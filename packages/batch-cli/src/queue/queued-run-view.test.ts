import { emptyCounts } from "@x/batch-core";
import type { RunProgress } from "@x/batch-queue";
import { expect, test } from "vitest";
import { idOf, nameOf, summaryOf } from "./queued-run-view.ts";

const OPEN: RunProgress = {
  id: "17",
  account: "1000001",
  key: undefined,
  lane: "backfill",
  job: { operation: "create", objectType: "contacts" },
  state: "open",
  rows: 3,
  settled: 1,
  counts: { ...emptyCounts(), created: 1 },
  stop: undefined,
  paused: undefined,
  waiting: undefined,
  submittedAt: "2026-03-01T09:30:00Z",
  removedAt: undefined,
};
const waiting = { for: "daily budget", until: "2026-03-01T23:01:00.000Z" };
const stop = { reason: "forbidden", message: "The token may not write contacts" } as const;

test.each([
  [{}, "running", "Open, for workers to send.", true],
  [
    { waiting },
    "running",
    "It waits until 2026-03-01 23:01:00 UTC, and is then tried again by itself: daily budget.",
    true,
  ],
  [{ paused: "No token", waiting }, "to resume", "Nothing is sent to its account. No token.", true],
  [
    { state: "cancelling" },
    "running",
    "Being cancelled: it waits for answers to what has left.",
    false,
  ],
  [{ state: "stopped", stop }, "to resume", "Stopped: The token may not write contacts.", true],
  [{ state: "cancelled" }, "finished", "Cancelled: what had not left is skipped.", false],
  [
    { state: "done", paused: "Somebody paused it, by a command, a program or the studio." },
    "finished",
    "Finished.",
    false,
  ],
] as const)("a run of a queue: %o", (more, state, says, canCancel) => {
  expect(summaryOf({ ...OPEN, ...more })).toEqual({
    run: "queue-17",
    state,
    ids: [],
    sendsAgain: [],
    undoesIds: [],
    operation: "create",
    objectType: "contacts",
    file: "",
    rows: 3,
    counts: OPEN.counts,
    startedAt: "2026-03-01T09:30:00Z",
    queue: { says, lane: "backfill", key: undefined, canCancel },
  });
});

test("only a number names a run of a queue", () => {
  expect(idOf(nameOf("17"))).toBe("17");
  for (const name of ["queue-", "queue-1/2", "queue-x", `queue-${"9".repeat(19)}`, "a-queue-1"]) {
    expect(idOf(name)).toBeUndefined();
  }
});
