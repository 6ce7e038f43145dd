import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

export interface SandboxCommandOptions {
  readonly port: string;
  readonly limit?: string;
}

/** Runs a HubSpot stand-in on this machine until it is interrupted. */
export async function sandbox(options: SandboxCommandOptions, io: Io): Promise<ExitCode> {
  const port = /^\d+$/.test(options.port) ? Number(options.port) : -1;
  if (port < 0 || port > 65_535) {
    throw new UsageError(`--port: expected a number from 0 to 65535; got ${options.port}.`);
  }
  const limits = options.limit === undefined ? undefined : readLimit(options.limit);
  const account = createSandbox(limits === undefined ? {} : { limits });
  const server = await listen(account, { port }).catch((error: unknown) => {
    throw new UsageError(
      `--port ${port}: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  io.stdout.write(`HubSpot sandbox listening on ${server.url}\n`);
  await new Promise<void>((resolve) => {
    io.once("SIGINT", resolve);
    io.once("SIGTERM", resolve);
  });
  await server.close();
  return EXIT.success;
}

/** `190/10s`: so many requests in so many seconds. */
function readLimit(text: string): { requests: number; perMilliseconds: number } {
  const [, requests, seconds] = /^(\d+)\/(\d+)s$/.exec(text) ?? [];
  if (Number(requests) > 0 && Number(seconds) > 0) {
    return { requests: Number(requests), perMilliseconds: Number(seconds) * 1_000 };
  }
  throw new UsageError(`--limit: expected REQUESTS/SECONDSs, such as 190/10s; got ${text}.`);
}
