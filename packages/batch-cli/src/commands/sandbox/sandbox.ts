import { causeOf, isSystemError } from "@x/batch-file";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { type KeptSandbox, listen, persist } from "@x/batch-sandbox/node";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { UsageError } from "../../usage-error.ts";
import { readFaults } from "./read-faults.ts";
import { print, printJson } from "../../terminal/print.ts";

export interface SandboxCommandOptions {
  readonly port: string;
  readonly limit?: string;
  readonly faults?: string;
  readonly latency?: string;
  readonly portal?: string;
  readonly seed?: string;
  readonly file?: string;
  readonly json?: boolean;
}

/** Runs a sandbox that plays HubSpot on this machine until it is interrupted. */
export async function sandbox(options: SandboxCommandOptions, io: Io): Promise<ExitCode> {
  const port = /^\d+$/.test(options.port) ? Number(options.port) : -1;
  if (port < 0 || port > 65_535) {
    throw new UsageError(`--port: expected a number from 0 to 65535; got ${options.port}.`);
  }
  const account = createSandbox({
    limits: options.limit === undefined ? undefined : readLimit(options.limit),
    latency: options.latency === undefined ? undefined : readLatency(options.latency),
    portalId: options.portal === undefined ? undefined : readPortal(options.portal),
    seed: options.seed === undefined ? undefined : readSeed(options.seed),
    faults: options.faults === undefined ? undefined : await readFaults(options.faults),
  });
  const kept = options.file === undefined ? undefined : await keep(account, options.file);
  const server = await listen(kept ?? account, { port }).catch((error: unknown) => {
    throw new UsageError(`--port ${port}: ${causeOf(error)}. Choose another, or 0 for a free one.`);
  });
  if (options.json) printJson(io.stdout, { url: server.url });
  else print(io.stdout, `HubSpot sandbox listening on ${server.url}\n`);
  await new Promise<void>((resolve) => {
    io.once("SIGINT", resolve);
    io.once("SIGTERM", resolve);
  });
  await server.close();
  await kept?.close();
  return EXIT.success;
}

function keep(account: Sandbox, file: string): Promise<KeptSandbox> {
  return persist(account, file).catch((error: unknown) => {
    // Where a file could not be read, the system's error is the cause of the sandbox's.
    const refusal = [error, (error as Error).cause].find(isSystemError);
    throw new UsageError(
      refusal === undefined
        ? `--file ${causeOf(error)}`
        : `--file ${file}: ${causeOf(refusal)}. It was left as it is.`,
    );
  });
}

/** `190/10s`: so many requests in so many seconds. */
function readLimit(text: string): { requests: number; perMilliseconds: number } {
  const [, requests, seconds] = /^(\d+)\/(\d+)s$/.exec(text) ?? [];
  if (Number(requests) > 0 && Number(seconds) > 0) {
    return { requests: Number(requests), perMilliseconds: Number(seconds) * 1_000 };
  }
  throw new UsageError(`--limit: expected requests/seconds, such as 190/10s; got ${text}.`);
}

/** `100`, or `80-250`. */
function readLatency(text: string): [least: number, most: number] {
  const [, least, most = least] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (Number(least) <= Number(most)) return [Number(least), Number(most)];
  throw new UsageError(
    `--latency: expected milliseconds, or the least and the most, such as 80-250; got ${text}.`,
  );
}

function readPortal(text: string): number {
  if (/^[1-9]\d*$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  throw new UsageError(`--portal: expected a portal id, such as 1000002; got ${text}.`);
}

function readSeed(text: string): number {
  if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  throw new UsageError(`--seed: expected a whole number, such as 7; got ${text}.`);
}
