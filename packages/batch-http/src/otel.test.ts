import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { expect, test } from "vitest";
import { telemetry } from "./otel.ts";
import { answers, connect, contacts, drop, refusal, TOKEN, useServer } from "./testing/account.ts";

const server = useServer();

/** A client whose telemetry stays in memory. */
function observe(options: { readonly account?: string } = {}) {
  const spans = new InMemorySpanExporter();
  const traces = new TracerProvider({
    spanProcessors: [new SimpleSpanProcessor({ exporter: spans })],
  });
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({
    exporter,
    exportIntervalMillis: 3_600_000,
    exportTimeoutMillis: 1_000,
  });
  const meters = new MeterProvider({ readers: [reader] });
  const onEvent = telemetry({ tracer: traces.getTracer("t"), meter: meters.getMeter("t") });
  const account = connect(server, {
    ...options,
    onEvent,
    sandbox: { limits: { requests: 190, perMilliseconds: 10_000 } },
  });
  const metrics = async () => {
    await reader.forceFlush();
    const all = exporter.getMetrics().at(-1)!.scopeMetrics[0]!.metrics;
    return new Map(all.map(({ descriptor, dataPoints }) => [descriptor.name, dataPoints]));
  };
  return { ...account, spans: () => spans.getFinishedSpans(), metrics };
}

test("the span of a call for the account names no object type", async () => {
  const { client, spans } = observe();
  await client.account();
  expect(spans().at(-1)).toMatchObject({ name: "account.read" });
  expect(spans().at(-1)?.attributes).toEqual({
    "hubspot.batch.operation": "account.read",
    "hubspot.api_version": "2026-09",
  });
});

test("a run is a span, and each of its requests one within it", async () => {
  const { client, spans } = observe();
  server.use(answers(refusal(429, { policyName: "SECONDLY" })));
  await client.create("contacts", contacts(2));
  const [limited, good, run] = spans();
  expect(run).toMatchObject({
    name: "create contacts",
    attributes: { "hubspot.batch.operation": "create", "hubspot.api_version": "2026-09" },
  });
  expect(limited).toMatchObject({
    name: "POST",
    attributes: { "http.response.status_code": 429, "hubspot.batch.records": 2 },
    status: { code: 2 },
  });
  expect(good).toMatchObject({
    attributes: { "http.response.status_code": 201, "hubspot.batch.reason": "retry" },
    status: { code: 0 },
  });
  for (const request of [limited!, good!]) {
    expect(request.parentSpanContext?.spanId).toBe(run!.spanContext().spanId);
  }
});

test("silence and a stop are errors", async () => {
  const { client, spans } = observe();
  server.use(answers(drop, refusal(403)));
  await client.create("companies", [{ properties: { name: "A" } }]);
  await client.create("companies", [{ properties: { name: "B" } }]).catch(() => {});
  const [silent, , forbidden, run] = spans();
  expect(silent).toMatchObject({ status: { code: 2, message: expect.any(String) } });
  expect(forbidden).toMatchObject({ attributes: { "http.response.status_code": 403 } });
  expect(run).toMatchObject({ status: { code: 2, message: "Refused with 403." } });
});

test("records, durations, waits and the quota are metrics", async () => {
  const { client, metrics } = observe();
  server.use(answers(refusal(429, { policyName: "SECONDLY" })));
  await client.create("contacts", [...contacts(3), { properties: { email: "no e-mail" } }]);
  const byName = await metrics();
  const records = byName.get("hubspot.batch.records")!;
  expect(
    records.map(({ value, attributes }) => [attributes["hubspot.batch.status"], value]),
  ).toEqual([
    ["created", 3],
    ["failed", 1],
  ]);
  expect(byName.get("hubspot.batch.wait")![0]).toMatchObject({
    attributes: { "hubspot.batch.limit": "SECONDLY" },
    value: { sum: 1 },
  });
  expect(byName.get("http.client.request.duration")).toHaveLength(2);
  expect(byName.get("hubspot.batch.quota.remaining")![0]!.value).toBe(189);
});

test("the account and the lane are attributes, where they are named", async () => {
  const { client, spans, metrics } = observe({ account: "4711" });
  server.use(answers(refusal(429, { policyName: "SECONDLY" })));
  const job = { operation: "create", objectType: "contacts" } as const;
  await client.run(job, contacts(1), { lane: "live" }).result();
  const named = { "hubspot.account": "4711", "hubspot.batch.lane": "live" };
  expect(spans().at(-1)?.attributes).toMatchObject(named);
  const byName = await metrics();
  expect(byName.get("hubspot.batch.records")![0]!.attributes).toMatchObject(named);
  for (const name of ["hubspot.batch.wait", "hubspot.batch.quota.remaining"]) {
    expect(byName.get(name)![0]!.attributes["hubspot.account"]).toBe("4711");
  }
});

test("no span holds a token or a value", async () => {
  const { client, spans } = observe();
  await client.create("contacts", contacts(3));
  const text = JSON.stringify(
    spans().map(({ name, attributes, status }) => [name, attributes, status]),
  );
  expect(text).not.toMatch(/example\.com/);
  expect(text).not.toContain(TOKEN);
});
