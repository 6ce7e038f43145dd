// The entry @x/batch-queue/health: how a worker is, for the programs around it.
export { createHealth, type Health } from "./health/create-health.ts";
export type { HealthServer, ListenOptions } from "./health/serve-health.ts";

// Of the main entry, so that this one is enough to name what it takes.
export type { BatchQueue } from "./batch-queue.ts";
export type { Worker, WorkerStatus } from "./worker/worker.ts";
export type { OnEvent } from "@x/batch-http";
