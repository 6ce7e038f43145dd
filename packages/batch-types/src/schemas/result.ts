import * as v from "valibot";
import { outcomeSchema, recordErrorSchema } from "./outcome.ts";

export const stopSchema = v.object({
  reason: v.picklist([
    "daily-limit",
    "unauthorized",
    "forbidden",
    "refused",
    "unavailable",
    "timeout",
    "aborted",
    "taken-over",
    "source-failed",
    "store-failed",
    "limiter-failed",
    "token-failed",
    "client-failed",
  ]),
  message: v.string(),
  scopes: v.exactOptional(v.array(v.string())),
  error: v.exactOptional(recordErrorSchema),
});

export const countsSchema = v.object({
  created: v.number(),
  updated: v.number(),
  archived: v.number(),
  found: v.number(),
  unchanged: v.number(),
  failed: v.number(),
  skipped: v.number(),
  unknown: v.number(),
});

export const requestCountsSchema = v.object({
  sent: v.number(),
  retried: v.number(),
  isolating: v.number(),
  reconciling: v.number(),
  associating: v.number(),
});

export const batchResultSchema = v.object({
  status: v.picklist(["success", "partial", "failure"]),
  outcomes: v.array(outcomeSchema),
  counts: countsSchema,
  requests: requestCountsSchema,
  errors: v.array(recordErrorSchema),
  stop: v.exactOptional(stopSchema),
});
