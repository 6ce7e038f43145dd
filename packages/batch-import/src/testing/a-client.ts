import { type BatchClient, type BatchClientOptions, createBatchClient } from "@x/batch-http";
import type { Sandbox } from "@x/batch-sandbox";
import type { ApiVersion } from "@x/batch-types";

/** A client of a sandbox. `before` is awaited before each request, and may throw. */
export function aClient(
  sandbox: Pick<Sandbox, "fetch">,
  before: () => void | Promise<void> = () => {},
  options: Pick<BatchClientOptions, "concurrency"> = {},
): BatchClient<ApiVersion> {
  return createBatchClient<ApiVersion>({
    ...options,
    accessToken: "secret",
    fetch: async (input, init) => {
      await before();
      return sandbox.fetch(new Request(input, init));
    },
  });
}
