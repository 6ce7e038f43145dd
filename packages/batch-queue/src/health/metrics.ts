import { emptyCounts } from "@x/batch-core";
import type { OnEvent } from "@x/batch-http";
import { Counter, Gauge, Registry } from "prom-client";
import type { Backlog } from "../results/backlog.ts";
import { howIs } from "./how-is.ts";
import type { WorkerStatus } from "../worker/worker.ts";

/** The metrics of a worker, for Prometheus. */
export interface Metrics {
  readonly onEvent: OnEvent;
  /**
   * Returns the metrics in Prometheus' text format.
   *
   * @param backlog Undefined: the database did not answer.
   */
  textOf(worker: WorkerStatus, backlog: Backlog | undefined): Promise<string>;
  /** The content type of the text. */
  readonly type: string;
}

/** No metric has the name of an account: there may be thousands, and each would be a series of its own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const gauge = (name: string, help: string): Gauge =>
    new Gauge({ name: `hubspot_batch_${name}`, help, registers });
  const records = new Counter({
    name: "hubspot_batch_records_total",
    help: "Records that got an outcome from this worker, by status. Records that a stopped run leaves for later do not count.",
    labelNames: ["status"],
    registers,
  });
  const requests = new Counter({
    name: "hubspot_batch_requests_total",
    help: "Requests of this worker to HubSpot, by the HTTP status of the answer; none: there was no answer.",
    labelNames: ["status"],
    registers,
  });
  const inFlight = gauge("requests_in_flight", "Requests of this worker without an answer.");
  const alive = gauge(
    "worker_alive",
    "1 while this worker looks for work, or ends in order; else 0.",
  );
  const driving = gauge("worker_accounts", "Accounts that this worker drives.");
  const reachable = gauge("database_reachable", "1 when the database answered, else 0.");
  const accounts = new Gauge({
    name: "hubspot_batch_accounts",
    help: "Accounts of the whole queue that have records without an outcome: driven by a worker, waiting for one, delayed (all of its runs wait for a time), paused (by a user), or refused (paused by a worker, as the token is refused or of another portal).",
    labelNames: ["state"],
    registers,
  });
  const oldest = gauge(
    "oldest_waiting_run_seconds",
    "Age of the oldest run that no worker has begun, of the accounts that wait; 0 when there is none.",
  );
  const stopped = gauge("stopped_runs", "Runs of the whole queue that are stopped until `resume`.");
  const intents = gauge(
    "intents",
    "Batches of the whole queue that may have left, and whose answer is not kept; and associations that wait for a worker.",
  );
  // Present from the first look, so that an alarm has something to compare with.
  for (const status of ["200", "201", "401", "429", "none"]) requests.inc({ status }, 0);
  for (const status of Object.keys(emptyCounts())) records.inc({ status }, 0);

  /** Those that send nothing more: what they skip from now on is left for later. */
  const stoppedRuns = new Set<string>();

  return {
    onEvent(event) {
      if (event.type === "request-sent") inFlight.inc();
      if (event.type === "request-answered") {
        inFlight.dec();
        requests.inc({ status: event.status ?? "none" });
      }
      // A call without a name asks which account it is.
      const run = event.run.name;
      if (run === undefined) return;
      if (event.type === "run-stopped") stoppedRuns.add(run);
      if (event.type === "run-ended") stoppedRuns.delete(run);
      if (event.type === "settled") {
        for (const [status, count] of Object.entries(event.counts)) {
          if (status !== "skipped" || !stoppedRuns.has(run)) records.inc({ status }, count);
        }
      }
    },
    textOf(worker, backlog) {
      alive.set(howIs(worker, Date.now()).isWell ? 1 : 0);
      driving.set(worker.accounts.length);
      reachable.set(backlog === undefined ? 0 : 1);
      // An unknown metric has no value: an old value would look like a new one.
      accounts.reset();
      oldest.remove();
      intents.remove();
      stopped.remove();
      if (backlog !== undefined) {
        const { oldestWaiting, intents: open, stopped: stops, ...states } = backlog;
        for (const [state, count] of Object.entries(states)) accounts.set({ state }, count);
        oldest.set(oldestWaiting);
        intents.set(open);
        stopped.set(stops);
      }
      return registry.metrics();
    },
    type: registry.contentType,
  };
}
