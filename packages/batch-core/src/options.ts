// What a client needs before its first request: checks of options, defaults, errors, empty counts. An entry
// of its own, so that a client can load the loop later, when there is something to send.
export {
  type Check,
  type Checks,
  checkOptions,
  FUNCTION,
  type Accepted,
  oneOf,
  optional,
  required,
  VERSION,
  wholeNumber,
} from "./job/check-options.ts";
export { DEFAULTS } from "./job/defaults.ts";
export { BatchError, type BatchErrorCode } from "./errors/batch-error.ts";
export { InvalidOptionsError } from "./errors/invalid-options-error.ts";
export { JobStoppedError } from "./errors/job-stopped-error.ts";
export { UnsupportedOperationError } from "./errors/unsupported-operation-error.ts";
export { emptyCounts, noRequests, summarize } from "./outcome/summarize.ts";
export { isObject } from "./internal/is-object.ts";
export { typeName, messageOf } from "./internal/show.ts";
