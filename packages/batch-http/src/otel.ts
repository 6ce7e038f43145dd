import {
  context,
  type Meter,
  metrics,
  type Span,
  SpanStatusCode,
  trace,
  type Tracer,
} from "@opentelemetry/api";
import type { BatchEvent, OnEvent, RequestInfo, RunInfo } from "./events.ts";

/** The tracer and meter to use. @default the global ones */
export interface TelemetryOptions {
  readonly tracer?: Tracer | undefined;
  readonly meter?: Meter | undefined;
}

type EventOf<Type extends BatchEvent["type"]> = Extract<BatchEvent, { type: Type }>;

const SCOPE = "@x/batch-http";

/**
 * Returns an `onEvent` function that reports to OpenTelemetry. Spans: one for each run and, as its
 * children, one for each request. Metrics: `hubspot.batch.records` (by status),
 * `http.client.request.duration` (seconds), `hubspot.batch.wait` (seconds, by limit) and
 * `hubspot.batch.quota.remaining` (requests). Where the client has an `account` and the run a `lane`, they are attributes. No span or metric contains a token or a value of a record.
 *
 * @example
 * import { telemetry } from "@x/batch-http/otel";
 *
 * const accessToken = process.env.HUBSPOT_ACCESS_TOKEN!;
 * const hubspot = createBatchClient({ accessToken, onEvent: telemetry() });
 * await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
 */
export function telemetry({
  tracer = trace.getTracer(SCOPE),
  meter = metrics.getMeter(SCOPE),
}: TelemetryOptions = {}): OnEvent {
  const runs = new WeakMap<RunInfo, Span>();
  const requests = new WeakMap<RequestInfo, Span>();
  const records = meter.createCounter("hubspot.batch.records", {
    description: "Records that have their outcome.",
    unit: "{record}",
  });
  const durations = meter.createHistogram("http.client.request.duration", {
    description: "From the departure of a request to the last byte of its answer.",
    unit: "s",
  });
  const waits = meter.createHistogram("hubspot.batch.wait", {
    description: "Pauses that HubSpot asked for, and pauses after its failures.",
    unit: "s",
  });
  const quota = meter.createGauge("hubspot.batch.quota.remaining", {
    description: "Requests left in the window of the rate limit.",
    unit: "{request}",
  });

  function startRequest({ run, request, at }: EventOf<"request-sent">): void {
    const { method, path, records: count, reason } = request;
    const parent = runs.get(run);
    const within = parent === undefined ? undefined : trace.setSpan(context.active(), parent);
    const attributes = {
      "http.request.method": method,
      "url.path": path,
      "hubspot.batch.records": count,
      ...(reason !== undefined && { "hubspot.batch.reason": reason }),
    };
    requests.set(request, tracer.startSpan(method, { startTime: at, attributes }, within));
  }

  function endRequest(event: EventOf<"request-answered">): void {
    const { at, run, request, milliseconds, status, cause, correlationId, remaining } = event;
    const span = requests.get(request);
    if (status !== undefined) span?.setAttribute("http.response.status_code", status);
    if (correlationId !== undefined) span?.setAttribute("hubspot.correlation_id", correlationId);
    if (status === undefined || status >= 400) {
      span?.setStatus({
        code: SpanStatusCode.ERROR,
        ...(cause !== undefined && { message: cause }),
      });
    }
    span?.end(at);
    durations.record(milliseconds / 1_000, {
      "http.request.method": request.method,
      ...(status !== undefined && { "http.response.status_code": status }),
    });
    if (remaining !== undefined) quota.record(remaining, accountOf(run));
  }

  return (event) => {
    const { run, at } = event;
    switch (event.type) {
      case "run-started": {
        const attributes = attributesOf(run);
        const name = [run.operation, run.objectType].filter(Boolean).join(" ");
        return void runs.set(run, tracer.startSpan(name, { startTime: at, attributes }));
      }
      case "request-sent":
        return startRequest(event);
      case "request-answered":
        return endRequest(event);
      case "waiting":
        return waits.record(event.milliseconds / 1_000, {
          ...accountOf(run),
          "hubspot.batch.limit": event.limit,
        });
      case "settled":
        for (const [status, count] of Object.entries(event.counts)) {
          records.add(count, { ...attributesOf(run), "hubspot.batch.status": status });
        }
        return undefined;
      case "run-stopped":
        return void runs
          .get(run)
          ?.setStatus({ code: SpanStatusCode.ERROR, message: event.stop.message });
      case "run-ended":
        return runs.get(run)?.end(at);
    }
  };
}

function attributesOf({
  operation,
  objectType,
  apiVersion,
  ...run
}: RunInfo): Record<string, string> {
  return {
    ...accountOf(run),
    ...(run.lane !== undefined && { "hubspot.batch.lane": run.lane }),
    "hubspot.batch.operation": operation,
    ...(objectType !== undefined && { "hubspot.object_type": objectType }),
    "hubspot.api_version": apiVersion,
  };
}

function accountOf({ account }: Pick<RunInfo, "account">): Record<string, string> {
  return account === undefined ? {} : { "hubspot.account": account };
}
