// What a client that sends by itself decides beside the loop: how long it waits, when it gives up, which
// records may leave together, where its token comes from. An entry of its own: a loop on a queue needs none.
export { readInterval, readQuota, type Quota } from "./answer/read-quota.ts";
export {
  type Attempt,
  type BreakerState,
  type BreakerUpdate,
  CLOSED_BREAKER,
  updateBreaker,
} from "./policy/circuit-breaker.ts";
export {
  FULL_RETRY_BUDGET,
  refundRetry,
  type RetryBudget,
  spendRetry,
} from "./policy/retry-budget.ts";
export { type Admitted, type BusyRecords, createBusyRecords } from "./plan/busy-records.ts";
export { countRequest } from "./outcome/summarize.ts";
export {
  buildTokenRequest,
  type RefreshGrant,
  type TokenRequest,
} from "./policy/build-token-request.ts";
export { readTokenAnswer, type TokenAnswer, type Tokens } from "./policy/read-token-answer.ts";
