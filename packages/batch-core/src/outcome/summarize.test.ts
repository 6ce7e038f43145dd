import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { batchOf } from "../testing/batches.ts";
import { countRequest, emptyCounts, noRequests, summarize } from "./summarize.ts";

const created: Outcome = { status: "created", index: 1, attempts: 1, id: "7", warnings: [] };
const skipped: Outcome = {
  status: "skipped",
  index: 0,
  attempts: 0,
  reason: "aborted",
  message: "x",
};

test("outcomes stand in the order of the input, and are counted", () => {
  expect(summarize({ outcomes: [created, skipped] })).toEqual({
    status: "partial",
    outcomes: [skipped, created],
    counts: { ...emptyCounts(), created: 1, skipped: 1 },
    requests: { sent: 0, retried: 0, isolating: 0, reconciling: 0, associating: 0 },
    errors: [],
  });
});

test.each([
  ["success", [created]],
  ["failure", [skipped]],
  ["success", []],
] as const)("%s", (status, outcomes) => {
  expect(summarize({ outcomes }).status).toBe(status);
});

test.each([
  ["associated", "success"],
  ["failed", "partial"],
  ["skipped", "partial"],
  ["unknown", "partial"],
] as const)("written records of which an association is %s: %s", (status, expected) => {
  const to = { objectType: "companies", id: "8" };
  const outcomes = [
    {
      ...created,
      associations: [
        { to, status: "associated" },
        { to, status },
      ],
    } as Outcome,
  ];
  expect(summarize({ outcomes })).toMatchObject({ status: expected, counts: { created: 1 } });
});

test("a job that was stopped is no success, and says why", () => {
  const stop = { reason: "forbidden", message: "no" } as const;
  expect(summarize({ outcomes: [created], stop })).toMatchObject({ status: "partial", stop });
  expect(summarize({ outcomes: [], stop })).toMatchObject({ status: "failure", stop });
});

test("the requests and errors of a run are passed on", () => {
  const requests = { sent: 3, retried: 1, isolating: 1, reconciling: 0, associating: 0 };
  const errors = [{ category: "UNKNOWN", message: "Something." }];
  expect(summarize({ outcomes: [created], requests, errors })).toMatchObject({ requests, errors });
});

test("requests are counted by why they are sent", () => {
  const batch = batchOf({ operation: "archive", objectType: "contacts" }, [{ id: 7 }]);
  const reasons = ["retry", "isolate", "isolate", "reconcile", "associate", "associate"] as const;
  let counts = countRequest(noRequests(), batch);
  for (const reason of reasons) counts = countRequest(counts, { ...batch, reason });
  expect(counts).toEqual({ sent: 7, retried: 1, isolating: 2, reconciling: 1, associating: 2 });
});
