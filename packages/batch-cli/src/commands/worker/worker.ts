import { once } from "node:events";
import { causeOf } from "@x/batch-file";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import { noteSending } from "../../interrupts.ts";
import type { Io } from "../../io.ts";
import { type ConnectOptions, createConnect } from "../../queue/connect-accounts.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { noQueue } from "../../queue/explain-database.ts";
import { hasTables } from "../../queue/has-tables.ts";
import { withQueue } from "../../queue/with-queue.ts";
import { createWorkerLines } from "../../queue/worker-lines.ts";
import { listenForInterrupts } from "../../run/listen-for-interrupts.ts";
import { UsageError } from "../../usage-error.ts";

export interface WorkerOptions extends DatabaseOptions, ConnectOptions {
  readonly accounts: number;
  readonly healthPort?: number;
  readonly healthHost?: string;
  readonly json?: boolean;
}

/** Sends what was submitted, until it is interrupted. */
export async function worker(options: WorkerOptions, io: Io): Promise<ExitCode> {
  const { accounts, healthHost: host, healthPort: port } = options;
  const lines = createWorkerLines(options, io);
  const told = { env: io.env, stderr: lines.stderr };
  return withQueue(options, told, async (queue, place) => {
    if (!(await hasTables(queue))) throw noQueue(place);
    const health =
      port === undefined ? undefined : (await import("@x/batch-queue/health")).createHealth(queue);
    const connect = createConnect(options, told, (event, host) => {
      lines.hear(event, host);
      health?.onEvent(event);
    });
    const interrupts = listenForInterrupts(io);
    const { firstSignal } = interrupts;
    noteSending(io);
    await using working = queue.work({
      connect,
      accounts,
      onError: (error) => lines.failed(error),
      onHalt: (halt) => lines.halted(halt),
    });
    const server = await health?.listen(working, { port: port!, host }).catch((error: unknown) => {
      throw new UsageError(
        `--health-port ${port}: ${causeOf(error)}. Choose another, or 0 for a free one.`,
      );
    });
    lines.started({ place, accounts, ...(server && { health: server.url }) });
    if (!firstSignal.aborted) await once(firstSignal, "abort");
    lines.draining(working.status());
    // From here on a signal ends the process at once.
    interrupts.stop();
    await working[Symbol.asyncDispose]();
    await server?.close();
    lines.ended();
    return EXIT.success;
  });
}
