// Policies for a client that sends by itself: pauses, circuit breaker, retry budget, records that must not
// leave at once, tokens. An entry of its own: a loop over a queue needs none of them.
export { readDailyLimit, readInterval, readQuota, type Quota } from "./answer/read-quota.ts";
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
export {
  type Admitted,
  type BusyKeySet,
  type BusyRecords,
  createBusyRecords,
} from "./plan/duplicates/busy-records.ts";
export { countRequest } from "./outcome/summarize.ts";
export {
  buildTokenRequest,
  type RefreshGrant,
  type TokenRequest,
} from "./policy/build-token-request.ts";
export { whoAnswered } from "./answer/whose-answer.ts";
export { readTokenAnswer, type TokenAnswer, type Tokens } from "./policy/read-token-answer.ts";
