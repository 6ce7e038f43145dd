import * as v from "valibot";
import { absentOrNull } from "./absent-or-null.ts";

// HubSpot's errors, as a body and as an entry of a batch answer. Every field is optional: real bodies leave
// out fields that the official descriptions require.

// HubSpot documents arrays of strings as values. Recorded answers have other values too.
const contextSchema = absentOrNull(v.record(v.string(), v.unknown()));

/** A detail of an error, such as a refused property or a missing scope. */
export const errorDetailSchema = v.looseObject({
  message: absentOrNull(v.string()),
  code: absentOrNull(v.string()),
  in: absentOrNull(v.string()),
  subCategory: absentOrNull(v.unknown()),
  context: contextSchema,
});
export type ErrorDetail = v.InferOutput<typeof errorDetailSchema>;

/** An entry of `errors` in a batch answer. It is about one record or several. */
export const errorEntrySchema = v.looseObject({
  status: absentOrNull(v.string()),
  id: absentOrNull(v.string()),
  category: absentOrNull(v.string()),
  subCategory: absentOrNull(v.unknown()),
  message: absentOrNull(v.string()),
  context: contextSchema,
  errors: absentOrNull(v.array(errorDetailSchema)),
  links: absentOrNull(v.record(v.string(), v.unknown())),
});
export type ErrorEntry = v.InferOutput<typeof errorEntrySchema>;

/** The body of an answer that refuses the whole request. A 429 also names the limit. */
export const requestErrorSchema = v.looseObject({
  ...errorEntrySchema.entries,
  correlationId: absentOrNull(v.string()),
  requestId: absentOrNull(v.string()),
  /** `RATE_LIMIT` on 429. The search endpoints send `category: "RATE_LIMITS"` instead. */
  errorType: absentOrNull(v.string()),
  /** The limit of a 429: `TEN_SECONDLY_ROLLING`, `DAILY`, or the older `SECONDLY`. */
  policyName: absentOrNull(v.string()),
  /** The owner of the limit of a 429: the kind of app, the account and the app. */
  groupName: absentOrNull(v.string()),
});
export type RequestError = v.InferOutput<typeof requestErrorSchema>;

/** The body of a 429. The search endpoints send neither `policyName` nor `groupName`. */
export const rateLimitErrorSchema = v.pick(requestErrorSchema, [
  "status",
  "message",
  "category",
  "errorType",
  "correlationId",
  "requestId",
  "policyName",
  "groupName",
]);
