import * as v from "valibot";

// What HubSpot says of an error, in both places it says it. Every field is optional: real bodies
// leave out fields that the official descriptions require.

/** Values of a `context` are arrays of strings where HubSpot documents them; others have been seen. */
const contextSchema = v.nullish(v.record(v.string(), v.unknown()));

/** One detail inside an error: a property that was refused, a scope that is missing. */
export const errorDetailSchema = v.looseObject({
  message: v.nullish(v.string()),
  code: v.nullish(v.string()),
  in: v.nullish(v.string()),
  subCategory: v.nullish(v.unknown()),
  context: contextSchema,
});
export type ErrorDetail = v.InferOutput<typeof errorDetailSchema>;

/** An entry of `errors` in a batch answer: what went wrong with one record, or with several. */
export const errorEntrySchema = v.looseObject({
  status: v.nullish(v.string()),
  id: v.nullish(v.string()),
  category: v.nullish(v.string()),
  subCategory: v.nullish(v.unknown()),
  message: v.nullish(v.string()),
  context: contextSchema,
  errors: v.nullish(v.array(errorDetailSchema)),
  links: v.nullish(v.record(v.string(), v.unknown())),
});
export type ErrorEntry = v.InferOutput<typeof errorEntrySchema>;

/** The body of an answer that refuses the request as a whole; on 429 also says whose limit it was. */
export const requestErrorSchema = v.looseObject({
  ...errorEntrySchema.entries,
  correlationId: v.nullish(v.string()),
  requestId: v.nullish(v.string()),
  /** On 429: `RATE_LIMIT`; search says `category: "RATE_LIMITS"` instead. */
  errorType: v.nullish(v.string()),
  /** On 429, which limit: `TEN_SECONDLY_ROLLING`, `DAILY`, or the older `SECONDLY`. */
  policyName: v.nullish(v.string()),
  /** On 429, whose limit: names the kind of app, the account and the app. */
  groupName: v.nullish(v.string()),
});
export type RequestError = v.InferOutput<typeof requestErrorSchema>;

/** The body of a 429. Answers of the search endpoints have neither `policyName` nor `groupName`. */
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
export type RateLimitError = v.InferOutput<typeof rateLimitErrorSchema>;
