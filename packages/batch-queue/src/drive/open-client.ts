import {
  type ApiVersion,
  type BatchClient,
  type BatchClientOptions,
  createBatchClient,
  DEFAULTS,
} from "@x/batch-http";
import { createRateLimiter, type RateLimiterSnapshot } from "@x/batch-http/limits";
import type { Claim } from "./claim.ts";

/** Returns how a worker reaches an account. */
export type Connect = (account: string) => BatchClientOptions | Promise<BatchClientOptions>;

/** A client for an account, whose knowledge of the quota is handed over to the next worker. */
export interface OpenClient {
  readonly client: BatchClient<ApiVersion>;
  /** Returns what it knows of the quota. Send nothing more afterwards. Undefined: the limiter is the user's. */
  readonly limiter: () => RateLimiterSnapshot | undefined;
}

export async function openClient(connect: Connect, claim: Claim): Promise<OpenClient> {
  const given = await connect(claim.account);
  if (given.rateLimiter !== undefined) {
    return {
      client: createBatchClient({ account: claim.account, ...given }),
      limiter: () => undefined,
    };
  }
  const limit = given.rateLimit ?? DEFAULTS.rateLimit;
  const rateLimiter = createRateLimiter(limit, undefined, claim.limiter);
  return {
    client: createBatchClient({ account: claim.account, ...given, rateLimiter }),
    limiter: () => rateLimiter.snapshot(),
  };
}
