import type { BatchEvent, RequestInfo, RunInfo } from "@x/batch-http";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createMetrics } from "./metrics.ts";

const run: RunInfo = {
  id: 1,
  operation: "create",
  apiVersion: "2026-09",
  account: "4711",
  name: "17",
};
const request: RequestInfo = { id: 1, method: "POST", path: "/crm", records: 100 };
const worker = { state: "working", accounts: ["4711"], lookedAt: Date.now() } as const;
const backlog = {
  waiting: 2,
  delayed: 0,
  paused: 1,
  refused: 5,
  driven: 3,
  oldestWaiting: 1.5,
  stopped: 6,
  intents: 4,
};

/** The lines that are no comments. */
const valuesIn = (text: string): string[] =>
  text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

test("counts what its clients tell, and says what waits; no account is named", async () => {
  const metrics = createMetrics();
  const events: Omit<Extract<BatchEvent, { type: "request-answered" }>, "run" | "at">[] = [
    { type: "request-answered", request, milliseconds: 5, status: 201 },
    { type: "request-answered", request, milliseconds: 5, status: 429 },
    { type: "request-answered", request, milliseconds: 5, cause: "reset" },
  ];
  for (const answered of events) {
    metrics.onEvent({ type: "request-sent", run, at: 0, request });
    metrics.onEvent({ ...answered, run, at: 0 });
  }
  metrics.onEvent({ type: "request-sent", run, at: 0, request });
  metrics.onEvent({ type: "settled", run, at: 0, counts: { created: 98, failed: 2, skipped: 1 } });
  // The portal is asked for without a run, and what a stopped run skips is sent later.
  metrics.onEvent({
    type: "settled",
    run: { ...run, name: undefined },
    at: 0,
    counts: { found: 1 },
  });
  metrics.onEvent({ type: "run-stopped", run, at: 0, stop: { reason: "aborted", message: "" } });
  metrics.onEvent({ type: "settled", run, at: 0, counts: { skipped: 7 } });
  expect(valuesIn(await metrics.textOf(worker, backlog))).toEqual([
    'hubspot_batch_records_total{status="created"} 98',
    'hubspot_batch_records_total{status="updated"} 0',
    'hubspot_batch_records_total{status="archived"} 0',
    'hubspot_batch_records_total{status="found"} 0',
    'hubspot_batch_records_total{status="unchanged"} 0',
    'hubspot_batch_records_total{status="failed"} 2',
    'hubspot_batch_records_total{status="skipped"} 1',
    'hubspot_batch_records_total{status="unknown"} 0',
    'hubspot_batch_requests_total{status="200"} 0',
    'hubspot_batch_requests_total{status="201"} 1',
    'hubspot_batch_requests_total{status="401"} 0',
    'hubspot_batch_requests_total{status="429"} 1',
    'hubspot_batch_requests_total{status="none"} 1',
    "hubspot_batch_requests_in_flight 1",
    "hubspot_batch_worker_alive 1",
    "hubspot_batch_worker_accounts 1",
    "hubspot_batch_database_reachable 1",
    'hubspot_batch_accounts{state="waiting"} 2',
    'hubspot_batch_accounts{state="delayed"} 0',
    'hubspot_batch_accounts{state="paused"} 1',
    'hubspot_batch_accounts{state="refused"} 5',
    'hubspot_batch_accounts{state="driven"} 3',
    "hubspot_batch_oldest_waiting_run_seconds 1.5",
    "hubspot_batch_stopped_runs 6",
    "hubspot_batch_intents 4",
  ]);
});

test("of a database that does not answer any more, no old value is told", async () => {
  const metrics = createMetrics();
  await metrics.textOf(worker, backlog);
  const values = valuesIn(await metrics.textOf(worker, undefined));
  expect(values).toContain("hubspot_batch_database_reachable 0");
  expect(values.join("\n")).not.toMatch(/hubspot_batch_(?:accounts|oldest|stopped|intents)/);
});

test("the alarms of the examples are about series that there are", async () => {
  const alerts = readFileSync(new URL("../../examples/alerts.yaml", import.meta.url), "utf8");
  const series = valuesIn(await createMetrics().textOf(worker, backlog));
  const named = [...alerts.matchAll(/(hubspot_batch_\w+)(?:\{(\w+)=~?"([^"]+)"\})?/g)];
  expect(named).toHaveLength(8);
  for (const [, name, label, values = ""] of named) {
    for (const value of values.split("|")) {
      const starts =
        label === undefined ? [`${name} `, `${name}{`] : [`${name}{${label}="${value}"} `];
      expect(series).toContainEqual(
        expect.toSatisfy((line: string) => starts.some((start) => line.startsWith(start))),
      );
    }
  }
});
