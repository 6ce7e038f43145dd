import { setTimeout as sleep } from "node:timers/promises";
import { type BatchClient, type BatchClientOptions, createBatchClient } from "@x/batch-http";
import type { Sandbox } from "@x/batch-sandbox";
import type { ApiVersion } from "@x/batch-types";

/** What is waited longer for is no pause: the time limit of a request, 110 seconds. */
const LONGEST_PAUSE = 15_000;

/**
 * A client of a sandbox. `before` is awaited before each request, and may throw. It does not pause: HubSpot is given
 * 2 and 10 seconds before an unanswered create is looked up, and the sandbox needs none.
 */
export function aClient(
  sandbox: Pick<Sandbox, "fetch">,
  before: () => void | Promise<void> = () => {},
  options: Pick<BatchClientOptions, "concurrency" | "rateLimiter"> = {},
): BatchClient<ApiVersion> {
  return createBatchClient<ApiVersion>({
    ...options,
    accessToken: "secret",
    runtime: {
      sleep: (milliseconds, signal) =>
        sleep(milliseconds > LONGEST_PAUSE ? milliseconds : 1, undefined, { signal }).catch(
          () => {},
        ),
    },
    fetch: async (input, init) => {
      await before();
      return sandbox.fetch(new Request(input, init));
    },
  });
}
