import { InvalidOptionsError } from "@x/batch-core";
import { type BatchClient, type BatchClientOptions, createBatchClient } from "@x/batch-http";
import type { ApiVersion } from "@x/batch-types/registry";
import type { Io } from "../io.ts";

/**
 * A client for an account. `HUBSPOT_ALLOW_HTTP` names the hosts, separated by commas, that may be reached
 * over http: it belongs to the network the command runs in, such as a compose file, not to an account.
 *
 * @throws {InvalidOptionsError} naming every problem.
 */
export function openClient(
  options: Pick<BatchClientOptions, "accessToken" | "baseUrl" | "apiVersion">,
  env: Io["env"],
): BatchClient<ApiVersion> {
  const hosts = (env["HUBSPOT_ALLOW_HTTP"] ?? "").split(",").map((host) => host.trim());
  try {
    return createBatchClient({ ...options, allowHttp: hosts.filter((host) => host !== "") });
  } catch (error) {
    if (!(error instanceof InvalidOptionsError)) throw error;
    // The user knows the variable, not the option of the client.
    throw new InvalidOptionsError(
      error.problems.map((problem) => problem.replace(/\ballowHttp\b/, "HUBSPOT_ALLOW_HTTP")),
    );
  }
}
