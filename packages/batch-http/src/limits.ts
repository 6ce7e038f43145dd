// The limiter that a client has, for a program that has to hand it over to another process. An entry of its own: a client makes
// one by itself.
export {
  createRateLimiter,
  type RateLimiterSnapshot,
  type TransferableRateLimiter,
} from "./limits/rate-limiter.ts";
export type { Lane } from "./limits/lane.ts";
export type { ObservedAnswer, RateLimit, RateLimiter } from "./limits/rate-limiter.ts";
export type { Runtime } from "./runtime.ts";
