import { InvalidOptionsError } from "@x/batch-core";
import {
  type BatchClient,
  type BatchClientOptions,
  createBatchClient,
  DEFAULTS,
} from "@x/batch-http";
import type { ApiVersion } from "@x/batch-types/registry";
import type { Io } from "../io.ts";
import { logEvents } from "./log-events.ts";

/** How fast a client sends. */
export interface PaceOptions {
  /** The part of HubSpot's rate limit to use, above 0 up to 1. */
  readonly share?: number | undefined;
  /** Requests in flight at most. */
  readonly concurrency?: number | undefined;
}

/**
 * A client for an account. `HUBSPOT_ALLOW_HTTP` names the hosts, separated by commas, that may be reached
 * over http: it belongs to the network the command runs in, such as a compose file, not to an account. `HUBSPOT_BATCH_LOG`
 * names the file that its events are logged to.
 *
 * @throws {InvalidOptionsError} naming every problem.
 */
export function openClient(
  {
    share,
    ...options
  }: Pick<BatchClientOptions, "accessToken" | "baseUrl" | "apiVersion"> & PaceOptions,
  io: Pick<Io, "env" | "stderr">,
): BatchClient<ApiVersion> {
  const rateLimit = share === undefined ? undefined : { ...DEFAULTS.rateLimit, share };
  const onEvent = logEvents(io);
  try {
    return createBatchClient({ ...options, rateLimit, allowHttp: httpHosts(io.env), onEvent });
  } catch (error) {
    if (!(error instanceof InvalidOptionsError)) throw error;
    // The user knows the variable, not the option of the client.
    throw new InvalidOptionsError(
      error.problems.map((problem) => problem.replace(/\ballowHttp\b/, "HUBSPOT_ALLOW_HTTP")),
    );
  }
}

/** The hosts that may be reached over http. */
export function httpHosts(env: Io["env"]): string[] {
  const hosts = (env["HUBSPOT_ALLOW_HTTP"] ?? "").split(",").map((host) => host.trim());
  return hosts.filter((host) => host !== "");
}
